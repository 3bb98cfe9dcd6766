#pragma once

#include "engine/runtime/errors.h"
#include "engine/runtime/waiter.h"

#include <cstdint>
#include <vector>

namespace makespan::runtime {

/// Finds out who waits for whom when nobody can go on. Under the scheduler's lock.
class DeadlockSearch
{
public:
    DeadlockSearch(const WaiterList& waiting, std::int64_t allUnits)
        : m_waiting(waiting)
        , m_allUnits(allUnits)
    {}

    /// The chain that Deadlock carries.
    std::vector<WaitEdge> chain() const;

private:
    const Waiter* waiterOf(const Task& task) const;
    const Waiter* holderOfWorker() const;
    /// The arrow out of a task that has not ended; false when it is not known what it waits for.
    bool follow(const Task& task, WaitEdge& edge, const Task*& next) const;
    static bool arrowOf(const Waiter& waiter, WaitEdge& edge, const Task*& next);

    const WaiterList& m_waiting;
    std::int64_t m_allUnits;
};

} // namespace makespan::runtime
