#include "app/calibration/process_time.h"

#include <ctime>

namespace makespan::app {

std::optional<double> processSeconds()
{
#ifdef CLOCK_PROCESS_CPUTIME_ID
    timespec time{};
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }
#endif
    return std::nullopt;
}

} // namespace makespan::app
