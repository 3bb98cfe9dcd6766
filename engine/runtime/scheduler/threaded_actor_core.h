#pragma once

#include "engine/runtime/scheduler/actor_core.h"
#include "engine/runtime/scheduler/wakeups.h"

#include <cstddef>
#include <vector>

namespace makespan::runtime {

/// An actor whose calls may run at once, each on a thread of its own; and whose maker is a call like others: nothing else
/// starts before a call that makes the actor (Submission::createsActor) has ended.
///
/// It begins with one thread and gets a further one when a call is ready while all are busy, up to its
/// concurrency; one at a time, so that a burst of short calls does not start them all.
/// Threads: any; the lock order is the actor's, then the scheduler's.
class ThreadedActorCore final : public ActorCore
{
public:
    ThreadedActorCore(Lane& lane, unsigned concurrency)
        : ActorCore(lane)
        , m_concurrency(concurrency)
        , m_lanes{&lane}
    {}

    bool announce(Task& call, bool createsActor) override;
    void becomeReady(Task& call) override;
    Task* next(Lane& lane, Ticks& time) override;
    void retire() override;
    void kill(std::uint32_t before) override;
    std::vector<Lane*> lanes() const override;

    /// For the scheduler: one more thread is there, and about to call next(); null: there is none to be had.
    void addLane(Lane* lane);

private:
    void advance(TaskList& row);
    Task* takeReady(Lane& lane);
    bool hasReady() const;
    bool wakeOne();
    void beBusy(Lane& lane);
    void wakeAll();
    bool rest(Lane& lane, Wakeups& wakeups);
    void engage();
    void unparkAll();

    const unsigned m_concurrency;
    mutable SpinLock m_mutex;
    // Guarded by m_mutex.
    std::vector<Lane*> m_lanes;
    std::vector<Lane*> m_idle;
    TaskList m_ready;
    std::unordered_map<std::uint32_t, TaskList> m_waiting; ///< rows by caller; no empty ones
    std::vector<Task*>
        m_creations; ///< that have not started, the oldest first: more than one when it was killed
    Lane* m_creator = nullptr; ///< who is making the actor
    std::size_t m_ended = 0;   ///< threads
    bool m_isStarting = false; ///< one more thread is being started
    bool m_isRetired = false;
};

} // namespace makespan::runtime
