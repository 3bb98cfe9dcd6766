#include "engine/runtime/scheduler/scheduler.h"
#include "engine/runtime/sync/spin_lock.h"
#include "engine/runtime/time/precise_timers.h"

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace makespan::runtime {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Leave to watch the clock for the last microseconds of a sleep: for no more threads than there are cores.
class ClockWatch
{
public:
    ClockWatch(std::atomic<std::int64_t>& watchers, std::int64_t most)
        : m_watchers(watchers)
        , m_isGranted(watchers.fetch_add(1, std::memory_order_relaxed) < most)
    {}

    ClockWatch(const ClockWatch&) = delete;
    ClockWatch& operator=(const ClockWatch&) = delete;

    ~ClockWatch() { m_watchers.fetch_sub(1, std::memory_order_relaxed); }

    bool isGranted() const { return m_isGranted; }

private:
    std::atomic<std::int64_t>& m_watchers;
    bool m_isGranted;
};

} // namespace

Parker& Scheduler::parkerOf(Lane* lane)
{
    thread_local Parker foreign;
    return lane != nullptr ? lane->parker : foreign;
}

AwaitEnd Scheduler::sleepFor(std::chrono::nanoseconds duration)
{
    const Ticks begin = now(); // before the deadline is made: no sleep shows shorter than it was
    const SteadyTime start = std::chrono::steady_clock::now();
    const SteadyTime deadline =
        duration < SteadyTime::max() - start ? start + duration : SteadyTime::max();
    Lane* lane = callerLane();
    Task* task = lane != nullptr ? lane->current.load(std::memory_order_relaxed) : nullptr;
    Parker& parker = parkerOf(lane);
    const auto interruption = [&] {
        if (m_isStopping.load(std::memory_order_relaxed))
            return AwaitEnd::Stopped;
        return isCancelled(lane, task) ? AwaitEnd::Cancelled : AwaitEnd::Count;
    };

    AwaitEnd end = AwaitEnd::Count;
    {
        // From here on interrupt() and stop() see the sleeper, or it has seen what they set.
        Wakeups wakeups;
        {
            const std::lock_guard lock(m_lock);
            end = interruption();
            if (lane != nullptr)
                lane->isSleeping = true;
            if (lane != nullptr && lane->isHot) {
                lane->shortStreak = 0;
                setHot(*lane, false);
                dispatch(wakeups); // nobody relies on a worker that sleeps
            }
        }
        deliver(wakeups);
    }
    if (lane != nullptr)
        lane->record->setPause(LaneState::Sleeping, begin);
    const PreciseTimers timers(lane == m_driver && lane != nullptr);
    while (end == AwaitEnd::Count) {
        const SteadyTime current = std::chrono::steady_clock::now();
        if (current >= deadline)
            break;
        if (lane == nullptr) {
            // Nobody wakes a foreign thread: it looks now and then.
            constexpr std::chrono::milliseconds kSlice{20};
            parker.parkUntil(std::min(deadline, current + kSlice));
        } else if (current < deadline - m_wakeLag.value()) {
            const SteadyTime early = deadline - m_wakeLag.value();
            if (!parker.parkUntil(early))
                m_wakeLag.learn(std::chrono::steady_clock::now() - early);
        } else if (const ClockWatch watch(m_clockWatchers, m_cores); watch.isGranted()) {
            while (end == AwaitEnd::Count && std::chrono::steady_clock::now() < deadline) {
                relax();
                end = interruption();
            }
        } else {
            parker.parkUntil(deadline);
        }
        end = interruption();
    }
    if (lane != nullptr) {
        lane->record->setPause(LaneState::Running, 0);
        const std::lock_guard lock(m_lock);
        lane->isSleeping = false;
    }
    if (m_isTracing && lane != nullptr)
        lane->record->events.push({begin, now(), 0, 0, 0, 0, EventKind::Sleep, 0});
    return end;
}

} // namespace makespan::runtime
