#pragma once

#include "engine/runtime/parking/other_core.h"
#include "engine/runtime/parking/parker.h"
#include "engine/runtime/parking/poll_luck.h"
#include "engine/runtime/queues/steal_deque.h"
#include "engine/runtime/recording/pool_record.h"
#include "engine/runtime/scheduler/wakeups.h"
#include "engine/runtime/task/errors.h"
#include "engine/runtime/task/task.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <utility>

namespace makespan::runtime {

class ActorCore;
class Scheduler;

/// One thread that can run tasks, or the driver: a row of the timeline.
class Lane
{
public:
    Lane(Scheduler& owner, std::shared_ptr<LaneRecord> laneRecord, std::uint32_t laneIndex)
        : scheduler(owner)
        , kind(laneRecord->kind)
        , number(laneRecord->number)
        , index(laneIndex)
        , record(std::move(laneRecord))
    {}

    Scheduler& scheduler;
    const LaneKind kind;
    const std::uint32_t number; ///< within its kind
    const std::uint32_t index;  ///< in the order of creation: the lane of an ActorTask event
    const std::shared_ptr<LaneRecord> record;
    Parker parker;
    OtherCore otherCore;
    std::atomic<Task*> current{nullptr}; ///< written by its thread

    /// By its thread.
    void setCurrent(Task* task) noexcept
    {
        current.store(task, std::memory_order_relaxed);
        record->setTask(task != nullptr ? task->number() : kDriver);
    }

    ActorCore* actor = nullptr;
    bool isLeaving = false; ///< the actor's last thread, its thread's own: see ActorCore::end()
    std::atomic<std::uint32_t> toldOfEnd{
        kDriver}; ///< the last call that was told that its actor ends
    // Its thread's own:
    /// In polling for tasks (worker) or for results (driver). Who waits for results begins without credit: the core that
    /// he would hold is where a worker that is being woken goes to.
    PollLuck luck{kind == LaneKind::Driver ? 0 : 2};
    std::uint32_t shortStreak = 0; ///< so many tasks in a row were short
    bool isHot = false;            ///< it has a short streak; written under the scheduler's lock
    bool isWatching = false;       ///< it may be the sentinel: see Scheduler::keepWatch()
    /// To callers who wait for the task that has just ended. They are woken once it is known what the thread does next:
    /// who comes back and submits finds it idle then, and needs no other one. Empty whenever foreign code runs.
    Wakeups owed;
    // Its thread's own, Policy::Steal only (others steal from the deque):
    std::unique_ptr<StealDeque> deque;
    Lane* nextWorker = nullptr;     ///< constant once others can see the lane
    std::int64_t baseLevel = 0;     ///< of the deque, when the task that runs began
    std::uint32_t depth = 0;        ///< of tasks that run on top of waiting ones
    std::uint32_t sinceCentral = 0; ///< tasks taken since it looked into the common queue
    std::uint32_t nextNumber = 0;   ///< of tasks that it forks, taken by the block
    std::uint32_t endOfNumbers = 0;
    std::uint32_t stale = 0; ///< tasks in the deque that were run by their waiter already
    std::thread thread;

    // A cache line of its own for what other threads write.
    alignas(64) std::atomic<Task*> mailbox{nullptr}; ///< handed over while the lane is idle
    // Guarded by the scheduler's lock:
    std::uint32_t workerNumber = 0; ///< in the IdleSet; workers and extra workers only
    std::uint32_t heldUnits = 0;    ///< of slots, by the task that runs here
    bool isSleeping = false;
};

} // namespace makespan::runtime
