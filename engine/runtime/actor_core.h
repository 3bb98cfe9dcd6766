#pragma once

#include "engine/runtime/lane.h"
#include "engine/runtime/spin_lock.h"
#include "engine/runtime/task_list.h"

#include <cstdint>
#include <unordered_map>

namespace makespan::runtime {

/// An actor's calls: which one is next.
///
/// Each caller's calls keep their order: a call that waits for an argument stays in its caller's row, and
/// with it all later ones of that caller. Heads of rows that are ready go to the common queue, in the order
/// in which they got there.
/// Threads: any; the lock order is the actor's, then the scheduler's.
class ActorCore
{
public:
    explicit ActorCore(Lane& lane)
        : m_lane(lane)
    {}

    Lane& lane() const { return m_lane; }

    /// Takes the call's place in the order, before its dependencies are known.
    void announce(Task& call);
    /// The call's dependencies are done (or it was cancelled): it may run when it is the head of its row.
    void becomeReady(Task& call);
    /// For the actor's thread: blocks until there is a call. Null: the actor ends.
    Task* next();

    /// No handle is left: end when all calls are done.
    void retire();
    /// End now: next() gives out what is queued all the same, to be abandoned.
    void kill();

    bool isKilled() const { return m_isKilled.load(std::memory_order_acquire); }

private:
    void advance(TaskList& row);

    Lane& m_lane;
    SpinLock m_lock;
    // Guarded by m_lock.
    TaskList m_ready;
    std::unordered_map<std::uint32_t, TaskList> m_rows; ///< by caller; no empty ones
    bool m_isIdle = false;
    bool m_isRetired = false;
    std::atomic<bool> m_isKilled{false};
};

} // namespace makespan::runtime
