#pragma once

#include "engine/execution/virtual/simulation.h"
#include "engine/trace/trace.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace makespan::test {

/// A program for the simulation, written as a list of steps: no language, no virtual machine. Names are the task's own
/// variables; a task that is submitted inherits its parent's.
struct Step;
using Body = std::vector<Step>;

struct Step
{
    enum class Kind {
        Sleep,
        Compute,
        Submit,
        Get,
        Wait,
        Actor,
        Call,
        Kill,
        Cancel,
        Interrupt,
        Fail,
        FailFirst
    };

    Kind kind = Kind::Sleep;
    trace::Duration duration{0};      // Sleep, Compute; Get, Wait: timeout
    std::string name;                 // Submit, Call: the future; Actor; Kill; Cancel, Interrupt
    std::string actor;                // Call
    std::shared_ptr<const Body> body; // Submit, Call, Actor
    std::vector<std::string> futures; // Submit, Call: inputs; Get; Wait
    double demand = 1;                // Submit; Actor: 0
    std::uint32_t count = 0;          // Wait; Actor: concurrency; FailFirst: how many attempts
};

Step sleep(trace::Duration duration);
Step compute(trace::Duration duration);
Step submit(const std::string& name,
            Body body,
            std::vector<std::string> inputs = {},
            double demand = 1);
Step get(std::vector<std::string> futures,
         trace::Duration timeout = execution::Simulation::kForever);
Step wait(std::vector<std::string> futures,
          std::uint32_t count,
          trace::Duration timeout = execution::Simulation::kForever);
Step actor(const std::string& name,
           Body creation = {},
           double demand = 0,
           std::uint32_t concurrency = 1);
Step call(const std::string& name,
          const std::string& actor,
          Body body,
          std::vector<std::string> inputs = {});
Step kill(const std::string& actor);
Step cancel(const std::string& future);
Step interrupt(const std::string& future);
Step fail();
/// Fails, to be run again, as often as count says; then goes on.
Step failFirst(std::uint32_t count);

struct ModelRun
{
    trace::Trace trace;
    bool isDeadlocked = false;
    std::string deadlock;

    /// T_P in seconds.
    double makespan() const { return trace::seconds(trace.makespan()); }

    /// The task that was submitted under that name (the last one, when there are several).
    trace::Task task(const std::string& name) const;
};

ModelRun
runModel(const execution::MachineModel& machine, const Body& driver, std::uint64_t seed = 0);

/// W workers, as many cores, no overheads.
execution::MachineModel idealMachine(std::uint32_t workers);

} // namespace makespan::test
