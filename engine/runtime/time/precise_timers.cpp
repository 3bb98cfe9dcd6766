#include "engine/runtime/time/precise_timers.h"

#if defined(__linux__)
#include <sys/prctl.h>
#endif

namespace makespan::runtime {

#if defined(__linux__)

PreciseTimers::PreciseTimers(bool isWanted)
    : m_previous(isWanted ? prctl(PR_GET_TIMERSLACK, 0UL, 0UL, 0UL, 0UL) : -1)
{
    if (m_previous > 0)
        forThisThread();
}

PreciseTimers::~PreciseTimers()
{
    if (m_previous > 0)
        prctl(PR_SET_TIMERSLACK, static_cast<unsigned long>(m_previous), 0UL, 0UL, 0UL);
}

void PreciseTimers::forThisThread()
{
    constexpr unsigned long kNanoseconds = 1000;
    prctl(PR_SET_TIMERSLACK, kNanoseconds, 0UL, 0UL, 0UL);
}

#else

PreciseTimers::PreciseTimers(bool) {}

PreciseTimers::~PreciseTimers() = default;

void PreciseTimers::forThisThread() {}

#endif

} // namespace makespan::runtime
