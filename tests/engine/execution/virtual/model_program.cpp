#include "tests/engine/execution/virtual/model_program.h"

#include "engine/execution/virtual/deadlock.h"
#include "engine/trace/trace_builder.h"

#include <stdexcept>
#include <utility>

namespace makespan::test {

using namespace execution;
using trace::Duration;

namespace {

class ModelProgram : public SimulatedCode
{
public:
    ModelProgram(const MachineModel& machine, std::uint64_t seed)
        : m_simulation(machine, seed, m_trace, *this)
    {}

    ModelRun run(const Body& driver)
    {
        m_flows[raw(kDriver)].body = std::make_shared<const Body>(driver);
        m_simulation.start();
        while (m_simulation.step()) {}
        m_simulation.closeTrace();
        ModelRun result;
        result.isDeadlocked = m_simulation.isDeadlocked();
        if (result.isDeadlocked)
            result.deadlock = describeDeadlock(m_simulation, m_trace).message;
        result.trace = std::move(m_trace).build(m_simulation.now());
        return result;
    }

    void begin(TaskIndex task) override { proceed(task); }

    void resume(TaskIndex task, Wake wake) override
    {
        if (wake == Wake::Interrupted)
            m_simulation.finish(task, trace::Outcome::Cancelled);
        else
            proceed(task);
    }

    void neverRan(TaskIndex, NeverRan, TaskIndex) override {}

    void expect(TaskIndex, bool) override {}

private:
    struct Flow
    {
        std::shared_ptr<const Body> body;
        std::size_t next = 0;
        std::uint32_t attempts = 0;
        bool isSubmitPaid = false;
        std::map<std::string, TaskIndex> futures;
        std::map<std::string, ActorIndex> actors;
    };

    void proceed(TaskIndex task)
    {
        for (;;) {
            Flow& flow = m_flows[raw(task)];
            if (flow.next == flow.body->size()) {
                m_simulation.finish(task, trace::Outcome::Finished);
                return;
            }
            if (!perform(task, flow, (*flow.body)[flow.next++]))
                return;
        }
    }

    // False when the task does not go on at once.
    bool perform(TaskIndex task, Flow& flow, const Step& step)
    {
        switch (step.kind) {
        case Step::Kind::Sleep:
            m_simulation.sleep(task, step.duration);
            return false;
        case Step::Kind::Compute:
            if (m_simulation.computeAtOnce(task, workOf(step.duration)))
                return true;
            m_simulation.compute(task, workOf(step.duration));
            return false;
        case Step::Kind::Submit:
            return submitNow(task, flow, step, kNoActor);
        case Step::Kind::Call:
            return submitNow(task, flow, step, flow.actors.at(step.actor));
        case Step::Kind::Actor: {
            const ActorIndex actor = m_simulation.createActor(step.name, step.count);
            flow.actors[step.name] = actor;
            TaskSpec spec;
            spec.function = m_trace.function(step.name, 0);
            spec.actor = actor;
            spec.createsActor = true;
            spec.demand = demandOf(step.demand);
            start(m_simulation.submit(task, spec, {}), flow, step);
            return true;
        }
        case Step::Kind::Get: {
            const std::vector<TaskIndex> pending = pendingOf(flow, step);
            for (const std::string& name : step.futures) {
                const TaskIndex future = flow.futures.at(name);
                if (m_simulation.isDone(future)
                    && m_simulation.task(future).outcome != trace::Outcome::Finished)
                    return true;
            }
            return m_simulation.get(task, pending, step.duration,
                                    callOf(trace::CallKind::Get, step));
        }
        case Step::Kind::Wait: {
            const std::vector<TaskIndex> pending = pendingOf(flow, step);
            const auto ready = static_cast<std::uint32_t>(step.futures.size() - pending.size());
            trace::Call call = callOf(trace::CallKind::Wait, step);
            call.ready = std::min(ready, step.count);
            return m_simulation.wait(task, pending, step.count - call.ready, step.duration, call);
        }
        case Step::Kind::Kill:
            m_simulation.endActor(flow.actors.at(step.name));
            return true;
        case Step::Kind::Cancel:
            m_simulation.cancel(flow.futures.at(step.name));
            return true;
        case Step::Kind::Interrupt:
            m_simulation.interrupt(flow.futures.at(step.name));
            return true;
        case Step::Kind::Fail:
            m_simulation.finish(task, trace::Outcome::Failed);
            return false;
        case Step::Kind::FailFirst:
            if (flow.attempts++ < step.count) {
                flow.next = 0;
                m_simulation.retry(task);
                return false;
            }
            return true;
        }
        throw std::logic_error("unknown step");
    }

    bool submitNow(TaskIndex task, Flow& flow, const Step& step, ActorIndex actor)
    {
        if (m_simulation.machine().submit > Duration{0} && !flow.isSubmitPaid) {
            flow.isSubmitPaid = true;
            --flow.next;
            m_simulation.overhead(task, m_simulation.machine().submit);
            return false;
        }
        flow.isSubmitPaid = false;
        TaskSpec spec;
        spec.function = m_trace.function(step.name, 0);
        spec.demand = demandOf(step.demand);
        spec.actor = actor;
        std::vector<TaskIndex> inputs;
        for (const std::string& name : step.futures)
            inputs.push_back(flow.futures.at(name));
        const TaskIndex made = m_simulation.submit(task, spec, inputs);
        flow.futures[step.name] = made;
        start(made, flow, step);
        return true;
    }

    void start(TaskIndex made, const Flow& parent, const Step& step)
    {
        Flow flow;
        flow.body = step.body;
        flow.futures = parent.futures;
        flow.actors = parent.actors;
        m_flows[raw(made)] = flow;
    }

    std::vector<TaskIndex> pendingOf(const Flow& flow, const Step& step) const
    {
        std::vector<TaskIndex> pending;
        for (const std::string& name : step.futures) {
            if (!m_simulation.isDone(flow.futures.at(name)))
                pending.push_back(flow.futures.at(name));
        }
        return pending;
    }

    static trace::Call callOf(trace::CallKind kind, const Step& step)
    {
        trace::Call call;
        call.kind = kind;
        call.futures = static_cast<std::uint32_t>(step.futures.size());
        call.wanted = step.count;
        return call;
    }

    trace::TraceBuilder m_trace;
    Simulation m_simulation;
    std::map<std::uint32_t, Flow> m_flows;
};

Step make(Step::Kind kind, const std::string& name)
{
    Step step;
    step.kind = kind;
    step.name = name;
    return step;
}

} // namespace

Step sleep(Duration duration)
{
    Step step = make(Step::Kind::Sleep, "");
    step.duration = duration;
    return step;
}

Step compute(Duration duration)
{
    Step step = make(Step::Kind::Compute, "");
    step.duration = duration;
    return step;
}

Step submit(const std::string& name, Body body, std::vector<std::string> inputs, double demand)
{
    Step step = make(Step::Kind::Submit, name);
    step.body = std::make_shared<const Body>(std::move(body));
    step.futures = std::move(inputs);
    step.demand = demand;
    return step;
}

Step get(std::vector<std::string> futures, Duration timeout)
{
    Step step = make(Step::Kind::Get, "");
    step.futures = std::move(futures);
    step.duration = timeout;
    return step;
}

Step wait(std::vector<std::string> futures, std::uint32_t count, Duration timeout)
{
    Step step = make(Step::Kind::Wait, "");
    step.futures = std::move(futures);
    step.count = count;
    step.duration = timeout;
    return step;
}

Step actor(const std::string& name, Body creation, double demand, std::uint32_t concurrency)
{
    Step step = make(Step::Kind::Actor, name);
    step.body = std::make_shared<const Body>(std::move(creation));
    step.demand = demand;
    step.count = concurrency;
    return step;
}

Step call(const std::string& name,
          const std::string& actor,
          Body body,
          std::vector<std::string> inputs)
{
    Step step = make(Step::Kind::Call, name);
    step.actor = actor;
    step.body = std::make_shared<const Body>(std::move(body));
    step.futures = std::move(inputs);
    return step;
}

Step kill(const std::string& actor)
{
    return make(Step::Kind::Kill, actor);
}

Step cancel(const std::string& future)
{
    return make(Step::Kind::Cancel, future);
}

Step interrupt(const std::string& future)
{
    return make(Step::Kind::Interrupt, future);
}

Step fail()
{
    return make(Step::Kind::Fail, "");
}

Step failFirst(std::uint32_t count)
{
    Step step = make(Step::Kind::FailFirst, "");
    step.count = count;
    return step;
}

trace::Task ModelRun::task(const std::string& name) const
{
    for (std::size_t i = trace.taskCount(); i > 0; --i) {
        const trace::Task task = trace.task(trace::TaskId(static_cast<std::uint32_t>(i - 1)));
        if (trace.functions()[trace::index(task.function)].name == name)
            return task;
    }
    throw std::out_of_range("no task " + name);
}

ModelRun runModel(const MachineModel& machine, const Body& driver, std::uint64_t seed)
{
    return ModelProgram(machine, seed).run(driver);
}

MachineModel idealMachine(std::uint32_t workers)
{
    MachineModel machine;
    machine.workers = workers;
    machine.cores = workers;
    machine.stepNs = 0;
    return machine;
}

} // namespace makespan::test
