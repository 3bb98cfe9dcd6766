#include "engine/execution/serial/serial_clock.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace makespan::execution {

void RealSerialClock::sleep(trace::Duration duration, const RunGuard& guard)
{
    // In slices, so that a stop is noticed; the last one ends at the exact time.
    constexpr auto kSlice = std::chrono::milliseconds(50);
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!guard.shouldStop() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_until(std::min(end, std::chrono::steady_clock::now() + kSlice));
}

} // namespace makespan::execution
