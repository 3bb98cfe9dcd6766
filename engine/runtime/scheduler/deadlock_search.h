#pragma once

#include "engine/runtime/scheduler/waiter.h"
#include "engine/runtime/task/errors.h"

#include <cstdint>
#include <vector>

namespace makespan::runtime {

/// Finds out who waits for whom when nobody can go on. Under the scheduler's lock.
class DeadlockSearch
{
public:
    /// \param actorUnits of slots, that actors hold.
    DeadlockSearch(const WaiterList& waiting, std::int64_t allUnits, std::int64_t actorUnits)
        : m_waiting(waiting)
        , m_allUnits(allUnits)
        , m_actorUnits(actorUnits)
    {}

    /// The chain that Deadlock carries.
    std::vector<WaitEdge> chain() const;

private:
    const Waiter* waiterOf(const Task& task) const;
    const Waiter* holderOfWorker() const;
    /// The arrow out of a task that has not ended; false when it is not known what it waits for.
    bool follow(const Task& task, WaitEdge& edge, const Task*& next) const;
    static bool followCall(const Task& call, WaitEdge& edge, const Task*& next);
    static bool arrowOf(const Waiter& waiter, WaitEdge& edge, const Task*& next);

    const WaiterList& m_waiting;
    std::int64_t m_allUnits;
    std::int64_t m_actorUnits;
};

} // namespace makespan::runtime
