#include "engine/runtime/parking/other_core.h"

#include "engine/runtime/sync/spin_lock.h"

#include <thread>

#if defined(__linux__)
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace makespan::runtime {

void OtherCore::answer(bool isAsleep) noexcept
{
    if (m_state.load(std::memory_order_relaxed) == State::Asked)
        m_state.store(isAsleep && moveAway() ? State::Moved : State::None,
                      std::memory_order_release); // pairs with goBack()
}

#if defined(__linux__)

void OtherCore::begin() noexcept
{
    m_thread.store(static_cast<int>(syscall(SYS_gettid)), std::memory_order_relaxed);
}

bool OtherCore::moveAway() noexcept
{
    const int here = sched_getcpu();
    const int thread = m_thread.load(std::memory_order_relaxed);
    if (here < 0 || thread == 0)
        return false;
    m_coreBytes =
        static_cast<int>(syscall(SYS_sched_getaffinity, thread, sizeof m_cores, m_cores.data()));
    if (m_coreBytes <= 0)
        return false;
    Cores others = m_cores;
    constexpr std::size_t kBits = 64;
    const auto core = static_cast<std::size_t>(here);
    if (core >= others.size() * kBits)
        return false;
    others[core / kBits] &= ~(std::uint64_t{1} << (core % kBits));
    // Refused when that was the only one.
    return syscall(SYS_sched_setaffinity, thread, m_coreBytes, others.data()) == 0;
}

void OtherCore::goBack() noexcept
{
    while (m_state.load(std::memory_order_acquire) == State::Asked)
        std::this_thread::yield(); // the waker lost its core in between
    if (m_state.load(std::memory_order_relaxed) == State::Moved)
        syscall(SYS_sched_setaffinity, 0, m_coreBytes, m_cores.data());
    m_state.store(State::None, std::memory_order_relaxed);
}

#else

void OtherCore::begin() noexcept {}

bool OtherCore::moveAway() noexcept
{
    return false;
}

void OtherCore::goBack() noexcept
{
    while (m_state.load(std::memory_order_acquire) == State::Asked)
        std::this_thread::yield();
}

#endif

} // namespace makespan::runtime
