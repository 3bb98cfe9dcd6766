#pragma once

#include "engine/language/program.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace makespan::language::test {

/// A future that an immediate executor made.
class ImmediateFuture : public FutureState
{
public:
    explicit ImmediateFuture(std::uint64_t number)
        : FutureState(number)
    {}

    Status status() const override { return m_status; }

    const Parcel& result() const override { return m_result; }

    void set(Status status, Parcel result)
    {
        m_result = std::move(result);
        m_status = status;
    }

private:
    Status m_status = Status::Pending;
    Parcel m_result;
};

/// The simplest executor: every .remote runs at once, in place; sleeping only adds to the clock. What the
/// program prints is collected in `output`. One thread.
class ImmediateExecutor : public EffectHandler
{
public:
    explicit ImmediateExecutor(Job& job, const Limits& limits = {});
    ~ImmediateExecutor() override;

    EffectOutcome perform(Interpreter& flow, Effect& effect, EffectAnswer& answer) override;

    std::string output;
    std::string errors;
    double clock = 0;
    /// Answers Suspend to everything; the driver loop below resumes at once: tests suspension everywhere.
    bool suspends = false;
    std::vector<std::string> log; ///< "Submit compute 5→9" …

    /// run(), resuming whenever it was suspended.
    RunOutcome drive(Interpreter& flow);

private:
    class Actor;
    EffectOutcome answerEffect(Interpreter& flow, Effect& effect, EffectAnswer& answer);
    void submit(const InvocationRef& invocation, Isolate* actor, EffectAnswer& answer);
    bool failedDependency(const Invocation& invocation, Parcel& error) const;

    Job& m_job;
    Limits m_limits;
    IsolatePool m_pool;
    std::uint64_t m_numbers = 0;
    std::uint64_t m_tasks = 0;
    std::map<std::string, ActorRef> m_named;
};

/// Result of running a whole program alone.
struct Ran
{
    std::string output;
    std::string traceback; ///< of what ended it; empty: nothing did
    RunOutcome outcome = RunOutcome::Finished;
    Globals globals;
    std::uint64_t instructions = 0;
    double clock = 0;
    std::vector<std::string> log;
};

struct RunSettings
{
    bool stress = false; ///< a collection at every safepoint
    bool suspends = false;
    Limits limits;
    std::string fileName = "test.py";
};

/// Compiles and runs; diagnostics come back as the traceback.
Ran runProgram(std::string_view source, const RunSettings& settings = {});

} // namespace makespan::language::test
