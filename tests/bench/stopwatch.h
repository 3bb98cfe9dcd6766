#pragma once

#include <chrono>
#include <ctime>

namespace makespan::bench {

/// What something took, on the clock and of all processors together.
class Stopwatch
{
public:
    double wallMs() const
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - m_start).count();
    }

    double processorMs() const
    {
        return static_cast<double>(std::clock() - m_processor) * 1000 / CLOCKS_PER_SEC;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
    std::clock_t m_processor = std::clock();
};

} // namespace makespan::bench
