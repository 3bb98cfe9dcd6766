#pragma once

#include "engine/execution/local_future.h"
#include "engine/execution/virtual/simulation.h"

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cstdint>

namespace makespan::execution {

/// One result of a simulated task, or a value that was put (kNoTaskIndex). Keeps the task's record.
/// Must not outlive the simulation.
class VirtualFuture : public LocalFuture
{
public:
    VirtualFuture(std::uint64_t number, Simulation& simulation, TaskIndex task)
        : LocalFuture(number)
        , m_simulation(simulation)
        , m_task(task)
    {}

    ~VirtualFuture() override
    {
        if (m_task != kNoTaskIndex)
            m_simulation.release(m_task);
    }

    TaskIndex task() const { return m_task; }

    /// Of a promise: who waits for it; else nobody.
    TaskIndex waiter = kNoTaskIndex;

    /// The next result of the same task.
    boost::intrusive_ptr<VirtualFuture> next;

private:
    Simulation& m_simulation;
    TaskIndex m_task;
};

using VirtualFutureRef = boost::intrusive_ptr<VirtualFuture>;

} // namespace makespan::execution
