#include "app/calibration/preemptions.h"

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

namespace makespan::app {

std::uint64_t preemptions()
{
#ifdef RUSAGE_SELF
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0) {
        return static_cast<std::uint64_t>(usage.ru_nivcsw);
    }
#endif
    return 0;
}

} // namespace makespan::app
