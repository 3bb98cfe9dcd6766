#include "engine/runtime/scheduler/scheduler.h"
#include "engine/runtime/time/precise_timers.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace makespan::runtime {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

/// How long a caller polls for a completer's last touch before it gives its core away.
constexpr int kArrivalPolls = 64;

/// One link for each task that is waited for, without memory from the heap for a few.
class LinkRow
{
public:
    explicit LinkRow(std::size_t count)
        : m_heap(count > m_few.size() ? std::make_unique<WaiterLink[]>(count) : nullptr)
    {}

    WaiterLink& operator[](std::size_t i) { return m_heap ? m_heap[i] : m_few[i]; }

    const WaiterLink& operator[](std::size_t i) const { return m_heap ? m_heap[i] : m_few[i]; }

private:
    std::array<WaiterLink, 4> m_few;
    std::unique_ptr<WaiterLink[]> m_heap;
};

/// Adds the tasks with a link that were done when the waiter had counted `ended` of them. The links are those of the tasks
/// that had not ended before, in their order.
void noteEnded(const LinkRow& links, std::size_t ended, std::vector<bool>& ready)
{
    std::size_t next = 0;
    for (std::size_t i = 0; i < ready.size(); ++i) {
        if (!ready[i])
            ready[i] = links[next++].before < ended;
    }
}

/// Polls for a moment, which is cheaper than to sleep and to be woken. \returns whether all are done.
bool pollUntilDone(std::span<Task* const> tasks, Ticks length)
{
    const Ticks begin = now();
    auto task = tasks.begin();
    while (true) {
        while (task != tasks.end() && (*task)->isDone())
            ++task;
        if (task == tasks.end())
            return true;
        if (now() - begin >= length)
            return false;
        constexpr int kPolls = 8;
        for (int i = 0; i < kPolls && !(*task)->isDone(); ++i)
            relax();
    }
}

/// Writes down what a call was about: mostly tasks that were submitted one after the other.
class AwaitedTasks
{
public:
    explicit AwaitedTasks(EventBuffer& events)
        : m_events(events)
    {}

    AwaitedTasks(const AwaitedTasks&) = delete;
    AwaitedTasks& operator=(const AwaitedTasks&) = delete;

    ~AwaitedTasks() { flush(); }

    void add(std::uint32_t number) noexcept
    {
        if (number != m_first + m_count)
            flush();
        if (m_count == 0)
            m_first = number;
        ++m_count;
    }

private:
    void flush() noexcept
    {
        if (m_count > 0)
            m_events.push({0, 0, m_first, m_count, 0, 0, EventKind::Awaited, 0});
        m_count = 0;
    }

    EventBuffer& m_events;
    std::uint32_t m_first = 0;
    std::uint32_t m_count = 0;
};

} // namespace

/// \returns whether all tasks ended within the moment that is worth polling for.
bool Scheduler::linger(Lane* lane, std::span<Task* const> tasks)
{
    if (lane != nullptr && !lane->deque) {
        if (!lane->luck.isWorthwhile())
            return false;
        const bool isDone = pollUntilDone(tasks, m_longLingerTicks);
        lane->luck.tell(isDone);
        return isDone;
    }
    return pollUntilDone(tasks, m_lingerTicks);
}

AwaitEnd Scheduler::await(std::span<Task* const> tasks, const AwaitRequest& request)
{
    Lane* lane = callerLane();
    if (request.ready != nullptr)
        request.ready->assign(tasks.size(), false);
    const Ticks begin = request.called != 0 || !m_isTracing ? request.called : now();
    const AwaitEnd end = awaitTasks(lane, tasks, request);
    if (m_isTracing && lane != nullptr)
        recordAwait(*lane, tasks, request, begin, end);
    return end;
}

void Scheduler::recordAwait(Lane& lane,
                            std::span<Task* const> tasks,
                            const AwaitRequest& request,
                            Ticks begin,
                            AwaitEnd end) noexcept
{
    Event event;
    event.begin = begin;
    event.end = now();
    event.value = static_cast<std::uint32_t>(tasks.size());
    event.line = request.line;
    event.detail = static_cast<std::uint8_t>(end);
    if (request.ready == nullptr) {
        event.kind = EventKind::Get;
        event.task = tasks.size() == 1 ? tasks.front()->m_number : kDriver;
        lane.record->events.push(event);
        if (tasks.size() > 1) {
            AwaitedTasks awaited(lane.record->events);
            for (const Task* task : tasks)
                awaited.add(task->number());
        }
        return;
    }
    event.kind = EventKind::Wait;
    event.task = static_cast<std::uint32_t>(request.count);
    lane.record->events.push(event);
    const auto ready =
        static_cast<std::size_t>(std::count(request.ready->begin(), request.ready->end(), true));
    // With a time limit or without: not more than were asked for are given out as ready.
    lane.record->events.push({0, 0, 0, static_cast<std::uint32_t>(std::min(ready, request.count)),
                              0, 0, EventKind::WaitReady, 0});
    // The ones that are given out: the first that are ready. Promises are no tasks.
    std::size_t given = 0;
    AwaitedTasks awaited(lane.record->events);
    for (std::size_t i = 0; i < tasks.size() && given < request.count; ++i) {
        if (!(*request.ready)[i])
            continue;
        ++given;
        if (tasks[i]->m_number != Task::kUnsubmitted)
            awaited.add(tasks[i]->m_number);
    }
}

AwaitEnd
Scheduler::awaitTasks(Lane* lane, std::span<Task* const> tasks, const AwaitRequest& request)
{
    const auto failed = [](const Task* task) {
        return task->isDone() && task->m_outcome != Outcome::Finished;
    };
    const auto note = [&request](std::size_t i) {
        if (request.ready != nullptr)
            (*request.ready)[i] = true;
    };
    std::size_t open = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (!tasks[i]->isDone()) {
            ++open;
            continue;
        }
        note(i);
        if (request.stopAtFailure && failed(tasks[i]))
            return AwaitEnd::Failure;
    }
    if (tasks.size() - open >= request.count)
        return AwaitEnd::Count;
    if (request.deadline && std::chrono::steady_clock::now() >= *request.deadline)
        return AwaitEnd::Timeout;
    if (m_isStealing && lane != nullptr && lane->deque && !request.deadline)
        runAwaited(*lane, tasks, request);
    const WakefulTime wakeful(*this);
    // A worker that is to release its slot does so at once; the others may linger.
    const bool lingers = lane == nullptr || lane->heldUnits == 0 || m_isStealing;
    if (lingers && request.count == tasks.size() && linger(lane, tasks)) {
        if (request.ready != nullptr)
            request.ready->assign(tasks.size(), true);
        const bool isFailure =
            request.stopAtFailure && std::any_of(tasks.begin(), tasks.end(), failed);
        return isFailure ? AwaitEnd::Failure : AwaitEnd::Count;
    }

    Waiter waiter;
    waiter.stopAtFailure = request.stopAtFailure;
    waiter.wantsOrder = request.ready != nullptr;
    waiter.lane = lane;
    waiter.parker = &parkerOf(lane);
    waiter.task = lane != nullptr ? lane->current.load(std::memory_order_relaxed) : nullptr;
    waiter.tasks = tasks;
    waiter.line = request.line;
    waiter.ends.want(request.count);

    LinkRow links(open);
    std::size_t linked = 0;
    std::size_t ended = 0;
    bool hasFailed = false;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        Task* task = tasks[i];
        if (!task->isDone()) {
            Link& link = links[linked];
            link.setOwner(waiter);
            link.on = task;
            if (task->addLink(link)) {
                ++linked;
                continue;
            }
        }
        note(i);
        ++ended;
        hasFailed = hasFailed || failed(task);
    }
    // Those that had ended are counted at once: completers that bring the rest to exactly 0 fire; if we
    // do, there is nothing to wait for.
    const bool isEnough = waiter.ends.ownEnded(ended) || (request.stopAtFailure && hasFailed);
    if (!isEnough)
        block(waiter, request.deadline);

    std::size_t taken = 0;
    for (std::size_t i = 0; i < linked; ++i) {
        if (links[i].on->removeLink(links[i]))
            ++taken;
    }
    // The links that are not ours any more are in completers' hands.
    for (int i = 0; waiter.ends.left() != linked - taken; ++i) {
        if (i < kArrivalPolls)
            relax();
        else
            std::this_thread::yield(); // it lost its core between two instructions
    }
    if (request.ready != nullptr)
        noteEnded(links, isEnough ? waiter.ends.ended() : waiter.ended, *request.ready);

    // What ends all waiting comes before what it did to the tasks.
    if (!isEnough && waiter.reason != AwaitEnd::Count && waiter.reason != AwaitEnd::Timeout)
        return waiter.reason;
    if (request.stopAtFailure && std::any_of(tasks.begin(), tasks.end(), failed))
        return AwaitEnd::Failure;
    return isEnough ? AwaitEnd::Count : waiter.reason;
}

AwaitEnd Scheduler::waitIdle()
{
    const WakefulTime wakeful(*this);
    Waiter waiter;
    waiter.waitsForIdle = true;
    waiter.lane = callerLane();
    waiter.parker = &parkerOf(waiter.lane);
    waiter.task =
        waiter.lane != nullptr ? waiter.lane->current.load(std::memory_order_relaxed) : nullptr;
    block(waiter, std::nullopt);
    return waiter.reason;
}

/// A completer's part: one of the tasks that the waiter waits for has ended.
void Scheduler::notify(WaiterLink& link, Outcome outcome, Wakeups& wakeups)
{
    Waiter& waiter = link.waiter();
    const bool isFailure = waiter.stopAtFailure && outcome != Outcome::Finished;
    const EndCount::Counted end = waiter.ends.countEnd(isFailure || waiter.wantsOrder);
    if (!end.goesOn)
        return;
    link.before = end.before;
    if (end.isLast || isFailure) {
        const std::lock_guard lock(m_lock);
        fire(waiter, end.isLast ? AwaitEnd::Count : AwaitEnd::Failure, wakeups);
    }
    // The last touch comes before the wake-up: who is woken often preempts his waker, and would then wait for
    // this.
    waiter.ends.leave();
}

void Scheduler::block(Waiter& waiter, std::optional<SteadyTime> deadline)
{
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        if (waiter.isFired)
            return;
        const bool isToEnd = isCancelled(waiter.lane, waiter.task);
        if (isToEnd || m_isStopping.load(std::memory_order_relaxed)) {
            waiter.isFired = true;
            waiter.reason = isToEnd ? AwaitEnd::Cancelled : AwaitEnd::Stopped;
            return;
        }
        waiter.isBlocked = true;
        m_waiting.pushBack(waiter);
        Lane* lane = waiter.lane;
        if (lane != nullptr && !deadline) {
            waiter.isCounted = true;
            --m_active;
        }
        if (lane != nullptr) {
            lane->shortStreak = 0;
            setHot(*lane, false);
        }
        if (lane != nullptr && lane->heldUnits != 0 && m_nestedGet == NestedGet::Release) {
            waiter.units = lane->heldUnits;
            lane->heldUnits = 0;
            m_freeUnits += waiter.units;
            grantSlots(wakeups);
        }
        if (lane != nullptr)
            emptyDeque(*lane);
        dispatch(wakeups);
        checkQuiet(wakeups);
    }
    deliver(wakeups);
    if (waiter.lane != nullptr)
        waiter.lane->record->setPause(LaneState::Blocked, now());

    bool isTimed = deadline.has_value();
    const PreciseTimers timers(isTimed && waiter.lane == m_driver && waiter.lane != nullptr);
    while (!waiter.isReleased.load(std::memory_order_acquire)) {
        if (!isTimed) {
            waiter.parker->park();
        } else if (!waiter.parker->parkUntil(*deadline)
                   || std::chrono::steady_clock::now() >= *deadline) {
            expire(waiter);
            isTimed = false;
        }
    }
    if (waiter.lane != nullptr) {
        waiter.lane->record->setPause(LaneState::Running, 0);
    } else {
        // Whoever released it may still be about to leave a token, under the lock.
        const std::lock_guard lock(m_lock);
    }
}

void Scheduler::expire(Waiter& waiter)
{
    Wakeups wakeups;
    {
        const std::lock_guard lock(m_lock);
        // Whoever counted the last end that was wanted may be on his way here.
        fire(waiter, waiter.ends.isEnough() ? AwaitEnd::Count : AwaitEnd::Timeout, wakeups);
    }
    deliver(wakeups);
}

} // namespace makespan::runtime
