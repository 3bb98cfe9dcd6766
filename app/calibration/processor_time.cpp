#include "app/calibration/processor_time.h"

#include <chrono>
#include <ctime>

namespace makespan::app {

namespace {

#ifdef CLOCK_THREAD_CPUTIME_ID // and that of the process, which POSIX has with it
std::optional<double> secondsOf(clockid_t clock)
{
    timespec time{};
    if (clock_gettime(clock, &time) != 0) {
        return std::nullopt;
    }
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}
#endif

} // namespace

double threadSeconds()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    if (const auto seconds = secondsOf(CLOCK_THREAD_CPUTIME_ID)) {
        return *seconds;
    }
#endif
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::optional<double> processSeconds()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    return secondsOf(CLOCK_PROCESS_CPUTIME_ID);
#else
    return std::nullopt;
#endif
}

} // namespace makespan::app
