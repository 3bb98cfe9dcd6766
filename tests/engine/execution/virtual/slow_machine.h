#pragma once

#include "tests/engine/execution/virtual/model_program.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace makespan::test {

/// The oracle of the simulation: the same rules, written to be read. Everybody's state is looked through again for every
/// event; no queue, heap, index or list of waiters can be wrong because there is none.
/// Knows tasks that sleep, submit, get and wait (with timeouts), on workers that are released while blocked, first in first
/// out, with all overheads. Everything else is beyond it.
class SlowMachine
{
public:
    struct Placed
    {
        trace::Time submitted{};
        trace::Time ready = trace::kNever;
        trace::Time started = trace::kNever;
        trace::Time ended = trace::kNever;
        std::size_t lane = 0; ///< 0: none; workers from 1, then extra workers
    };

    SlowMachine(const execution::MachineModel& machine, const Body& driver);

    /// False: deadlock.
    bool run();

    trace::Time now() const { return m_now; }

    /// By submission number.
    std::vector<Placed> tasks() const;

private:
    enum class State { Waiting, Ready, Busy, Blocked, Returning, Done };

    struct Flow
    {
        const Body* body = nullptr;
        std::size_t next = 0;
        State state = State::Waiting;
        bool isSubmitPaid = false;
        trace::Time until = trace::kNever; // Busy: its end; Blocked: its timeout
        std::size_t order = 0;             // among equals: since when it is busy or blocked
        std::vector<std::size_t> needs;    // Waiting: inputs. Blocked: what get or wait was given
        std::size_t enough = 0;            // Blocked: how many of them
        std::map<std::string, std::size_t> futures;
        Placed placed;
    };

    void proceed(std::size_t flow);
    bool perform(std::size_t flow, const Step& step);
    bool block(std::size_t flow, const Step& step, std::size_t enough);
    void busy(std::size_t flow, trace::Duration duration);
    void wakeWhoCan();
    bool dispatchOne();
    std::size_t endedOf(const std::vector<std::size_t>& flows) const;

    execution::MachineModel m_machine;
    std::vector<Flow> m_flows; // the driver, then the tasks in the order of submission
    std::vector<std::size_t> m_returning;
    std::set<std::size_t> m_lanes; // in use
    std::size_t m_running = 0;     // slots in use
    trace::Time m_now{};
    std::size_t m_order = 0;
};

} // namespace makespan::test
