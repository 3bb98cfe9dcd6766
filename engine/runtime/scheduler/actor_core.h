#pragma once

#include "engine/runtime/parking/nap_luck.h"
#include "engine/runtime/scheduler/lane.h"
#include "engine/runtime/scheduler/task_list.h"
#include "engine/runtime/sync/spin_lock.h"
#include "engine/runtime/task/errors.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace makespan::runtime {

/// An actor's calls: which one is next.
///
/// Calls that may run go to the inbox, in the order in which they got there. Each caller's calls keep their order: a
/// call that waits for an argument is held back in its caller's row, and with it all later ones of that
/// caller. While nothing is held back a call needs no lock.
/// No lost wake-up: who calls puts the call into the inbox and then reads m_isIdle; the actor's thread sets m_isIdle
/// and then looks into the inbox. All four are sequentially consistent, so one of them sees the other.
/// When calls stream in, the thread does not take each as it comes: it sleeps for a moment (kNap) while they gather, and
/// does not count as idle, so that nobody has to wake it. While somebody waits for a task nobody naps.
/// Threads: any; the lock order is the actor's, then the scheduler's.
class ActorCore
{
public:
    explicit ActorCore(Lane& lane)
        : m_lane(lane)
    {}

    virtual ~ActorCore() = default;
    ActorCore(const ActorCore&) = delete;
    ActorCore& operator=(const ActorCore&) = delete;

    /// Of its first thread.
    Lane& lane() const { return m_lane; }

    /// Takes the call's place in the order, before its dependencies are known. \param createsActor as Submission says.
    /// \returns whether becomeReady() is to follow; else it has been done.
    virtual bool announce(Task& call, bool createsActor);
    /// The call's dependencies are done (or it was cancelled): it may run when it is the head of its row.
    virtual void becomeReady(Task& call);
    /// For a thread of the actor: blocks until there is a call. Null: the thread ends, which it does by end().
    /// \param time when the last call ended; when it had to wait, the next one's beginning.
    virtual Task* next(Lane& lane, Ticks& time);
    /// The last thread's: destroys the object and gives the slots back. Until then it counts as busy.
    void end(Lane& lane);

    /// Keeps the object until there can be no more calls, and destroys it on the actor's thread; when the pool ends
    /// before that, with the pool. Before the first call.
    void keep(std::shared_ptr<void> object) { m_object = std::move(object); }

    /// No handle is left: end when all calls are done.
    virtual void retire();
    /// Calls with a lower number are given out by next() all the same, to be abandoned. kDriver: all there will be.
    virtual void kill(std::uint32_t before);

    /// Those of all its threads.
    virtual std::vector<Lane*> lanes() const;

    bool isKilled(std::uint32_t number) const
    {
        return number < m_killedBefore.load(std::memory_order_acquire);
    }

    /// The call that makes it, from its announcement to its end. Else null.
    const Task* creation() const { return m_creation.load(std::memory_order_relaxed); }

protected:
    /// What kill() leaves behind for isKilled().
    void markKilled(std::uint32_t before);

    std::atomic<Task*> m_creation{nullptr};
    std::shared_ptr<void> m_object;

private:
    friend class Scheduler;

    void advance(TaskList& row);
    void put(Task& call);
    void wakeUp();
    Task* take();
    Task* poll();
    Task* nap();
    bool goIdle();

    Lane& m_lane;
    // The actor's thread's own:
    TaskList m_taken; ///< out of the inbox
    NapLuck m_naps;
    std::atomic<std::uint32_t> m_killedBefore{0};
    std::uint32_t m_heldUnits = 0; ///< of slots; guarded by the scheduler's lock

    alignas(64) std::atomic<Task*> m_inbox{nullptr};    ///< the newest first
    alignas(64) std::atomic<std::size_t> m_heldBack{0}; ///< rows; written under m_lock
    std::atomic<bool> m_isIdle{false};                  ///< written under m_lock
    SpinLock m_lock;
    // Guarded by m_lock.
    std::unordered_map<std::uint32_t, TaskList> m_rows; ///< by caller; no empty ones
    bool m_isRetired = false;
};

} // namespace makespan::runtime
