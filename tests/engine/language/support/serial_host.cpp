#include "tests/engine/language/support/serial_host.h"

#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/invocation.h"

#include <algorithm>
#include <utility>

namespace makespan::language {

namespace {

class ReadyFuture : public FutureState
{
public:
    ReadyFuture(std::uint64_t number, Parcel value, bool failed)
        : FutureState(number)
        , m_value(std::move(value))
        , m_failed(failed)
    {}

    Status status() const override { return m_failed ? Status::Error : Status::Value; }

    const Parcel& result() const override { return m_value; }

private:
    Parcel m_value;
    bool m_failed;
};

} // namespace

struct SerialHost::Actor : ActorState
{
    using ActorState::ActorState;
    std::unique_ptr<Isolate> isolate;
    Parcel death; ///< why it is dead
    bool dead = false;
};

SerialHost::SerialHost(std::shared_ptr<const Program> program, std::uint64_t instructionLimit)
    : m_job(std::move(program))
{
    m_limits.instructions = instructionLimit;
    m_driver = std::make_unique<Isolate>(m_job, m_limits);
}

SerialHost::~SerialHost()
{
    for (const ActorRef& made : m_made)
        static_cast<Actor&>(*made).isolate.reset();
    m_named.clear();
    m_pool.clear();
    m_driver.reset();
}

SerialHost::Outcome SerialHost::run()
{
    Outcome outcome;
    Interpreter& flow = m_driver->interpreter();
    flow.beginProgram();
    switch (flow.run(*this)) {
    case RunOutcome::Finished:
        break;
    case RunOutcome::Raised:
        outcome.traceback = flow.traceback();
        break;
    case RunOutcome::Suspended:
        outcome.stopped = "suspended";
        break;
    case RunOutcome::Stopped:
        outcome.stopped = flow.stopReason() == StopReason::InstructionLimit ? "instruction limit"
                          : flow.stopReason() == StopReason::Exit           ? "exit"
                                                                            : "stopped";
        break;
    }
    outcome.output = m_output;
    return outcome;
}

FutureRef SerialHost::makeFuture(Parcel value, bool failed)
{
    return FutureRef(new ReadyFuture(++m_futures, std::move(value), failed));
}

/// Runs a call to its end and gives its futures.
void SerialHost::execute(Isolate& isolate,
                         const Invocation& invocation,
                         ActorRef self,
                         std::vector<FutureRef>& futures)
{
    const int returns =
        invocation.kind() == CallKind::ActorCreation ? 1 : invocation.options().returns;
    const auto fail = [&](const Parcel& error) {
        for (int i = 0; i < std::max(returns, 1); ++i)
            futures.push_back(makeFuture(error, true));
    };
    for (const FutureRef& dependency : invocation.dependencies()) {
        if (dependency->status() == FutureState::Status::Error) {
            fail(dependency->result());
            return;
        }
    }
    Interpreter& flow = isolate.interpreter();
    const int attempts =
        invocation.options().retryExceptions ? 1 + std::max(invocation.options().maxRetries, 0) : 1;
    for (int attempt = 1;; ++attempt) {
        TaskContext context;
        context.taskNumber = ++m_tasks;
        context.randomSeed = m_tasks;
        context.self = self;
        flow.begin(invocation, context);
        const RunOutcome ended = flow.run(*this);
        std::vector<Parcel> results;
        if (ended == RunOutcome::Finished && flow.takeResults(results)) {
            for (Parcel& result : results)
                futures.push_back(makeFuture(std::move(result), false));
            return;
        }
        if (ended != RunOutcome::Stopped && attempt < attempts)
            continue;
        fail(ended == RunOutcome::Stopped ? errorParcel("WorkerCrashedError", "stopped")
                                          : flow.takeError());
        return;
    }
}

EffectOutcome SerialHost::fetch(Effect& effect, EffectAnswer& answer)
{
    for (const FutureRef& future : effect.futures) {
        if (future->status() == FutureState::Status::Error) {
            answer.error = future->result();
            return EffectOutcome::Raise;
        }
    }
    return EffectOutcome::Done;
}

EffectOutcome SerialHost::perform(Interpreter&, Effect& effect, EffectAnswer& answer)
{
    switch (effect.kind) {
    case EffectKind::Sleep:
        m_clock += effect.seconds;
        return EffectOutcome::Done;
    case EffectKind::Print:
        if (!effect.toError)
            m_output += effect.text;
        return EffectOutcome::Done;
    case EffectKind::Now:
        answer.number = m_clock;
        return EffectOutcome::Done;
    case EffectKind::Submit: {
        std::unique_ptr<Isolate> isolate;
        if (m_pool.empty()) {
            isolate = std::make_unique<Isolate>(m_job, m_limits);
        } else {
            isolate = std::move(m_pool.back());
            m_pool.pop_back();
            isolate->reset(m_job);
        }
        execute(*isolate, *effect.invocation, nullptr, answer.futures);
        m_pool.push_back(std::move(isolate));
        return EffectOutcome::Done;
    }
    case EffectKind::Get:
        return fetch(effect, answer);
    case EffectKind::Wait: {
        answer.ready.assign(effect.futures.size(), false);
        std::fill_n(answer.ready.begin(),
                    std::min<std::size_t>(effect.count, effect.futures.size()), true);
        return EffectOutcome::Done;
    }
    case EffectKind::Put:
        answer.futures.push_back(makeFuture(effect.value, false));
        return EffectOutcome::Done;
    case EffectKind::CreateActor: {
        const std::string& name = effect.invocation->options().name;
        if (const auto known = m_named.find(name); !name.empty() && known != m_named.end()) {
            if (effect.invocation->options().getIfExists) {
                answer.actor = known->second;
                return EffectOutcome::Done;
            }
            answer.error = errorParcel("ValueError",
                                       "The name " + name + " (namespace=None) is already taken.");
            return EffectOutcome::Raise;
        }
        auto* actor = new Actor(++m_actors, effect.invocation);
        answer.actor = actor;
        m_made.push_back(answer.actor);
        actor->isolate = std::make_unique<Isolate>(m_job, m_limits);
        std::vector<FutureRef> made;
        execute(*actor->isolate, *effect.invocation, answer.actor, made);
        if (!made.empty() && made[0]->status() == FutureState::Status::Error) {
            actor->dead = true;
            actor->death = errorParcel("ActorDiedError", factsOf(made[0]->result()).message);
        }
        if (!name.empty())
            m_named[name] = answer.actor;
        return EffectOutcome::Done;
    }
    case EffectKind::CallActor: {
        auto& actor = static_cast<Actor&>(*effect.actor);
        if (actor.dead) {
            for (int i = 0; i < std::max(effect.invocation->options().returns, 1); ++i)
                answer.futures.push_back(makeFuture(actor.death, true));
        } else {
            execute(*actor.isolate, *effect.invocation, effect.actor, answer.futures);
        }
        return EffectOutcome::Done;
    }
    case EffectKind::Cancel:
        return EffectOutcome::Done;
    case EffectKind::Kill: {
        auto& actor = static_cast<Actor&>(*effect.actor);
        actor.dead = true;
        actor.death =
            errorParcel("ActorDiedError", "The actor died because it was killed by `ray.kill`.");
        return EffectOutcome::Done;
    }
    case EffectKind::GetActor: {
        const auto found = m_named.find(effect.text);
        if (found == m_named.end()) {
            answer.error = errorParcel("ValueError",
                                       "Failed to look up actor with name '" + effect.text + "'.");
            return EffectOutcome::Raise;
        }
        answer.actor = found->second;
        return EffectOutcome::Done;
    }
    case EffectKind::Resources:
        answer.total = answer.available = 4;
        return EffectOutcome::Done;
    case EffectKind::Exit:
    case EffectKind::MakePromise:
    case EffectKind::Fulfil:
        return EffectOutcome::Stop; // asyncio needs an executor
    case EffectKind::ExitActor:
        return EffectOutcome::Stop;
    }
    return EffectOutcome::Stop;
}

} // namespace makespan::language
