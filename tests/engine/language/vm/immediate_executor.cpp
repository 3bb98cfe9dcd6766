#include "tests/engine/language/vm/immediate_executor.h"

#include <algorithm>

namespace makespan::language::test {

class ImmediateExecutor::Actor : public ActorState
{
public:
    Actor(std::uint64_t number, InvocationRef creation, Job& job, const Limits& limits)
        : ActorState(number, std::move(creation))
        , isolate(job, limits)
    {}

    Isolate isolate;
    std::optional<Parcel> death;
};

ImmediateExecutor::ImmediateExecutor(Job& job, const Limits& limits)
    : m_job(job)
    , m_limits(limits)
    , m_pool(limits)
{}

ImmediateExecutor::~ImmediateExecutor() = default;

RunOutcome ImmediateExecutor::drive(Interpreter& flow)
{
    RunOutcome outcome = flow.run(*this);
    while (outcome == RunOutcome::Suspended) {
        const EffectOutcome answered = answerEffect(flow, flow.effect(), flow.answer());
        outcome =
            answered == EffectOutcome::Raise ? flow.resumeWithError(*this) : flow.resume(*this);
    }
    return outcome;
}

EffectOutcome ImmediateExecutor::perform(Interpreter& flow, Effect& effect, EffectAnswer& answer)
{
    return suspends ? EffectOutcome::Suspend : answerEffect(flow, effect, answer);
}

bool ImmediateExecutor::failedDependency(const Invocation& invocation, Parcel& error) const
{
    for (const FutureRef& future : invocation.dependencies()) {
        if (future->status() == FutureState::Status::Error) {
            error = future->result();
            return true;
        }
    }
    return false;
}

void ImmediateExecutor::submit(const InvocationRef& invocation,
                               Isolate* actor,
                               EffectAnswer& answer)
{
    std::vector<boost::intrusive_ptr<ImmediateFuture>> futures;
    for (std::int32_t i = 0; i < invocation->options().returns; ++i) {
        futures.emplace_back(new ImmediateFuture(++m_numbers));
        answer.futures.emplace_back(futures.back());
    }
    const auto fail = [&](const Parcel& error) {
        for (const auto& future : futures)
            future->set(FutureState::Status::Error, error);
    };
    Parcel error;
    if (failedDependency(*invocation, error)) {
        fail(error);
        return;
    }
    std::unique_ptr<Isolate> own;
    if (actor == nullptr) {
        own = m_pool.acquire(m_job);
        actor = own.get();
    }
    TaskContext context;
    context.taskNumber = ++m_tasks;
    context.randomSeed = m_tasks;
    Interpreter& flow = actor->interpreter();
    flow.begin(*invocation, context);
    std::vector<Parcel> results;
    if (drive(flow) == RunOutcome::Finished && flow.takeResults(results)) {
        for (std::size_t i = 0; i < futures.size(); ++i)
            futures[i]->set(FutureState::Status::Value, results[i]);
    } else {
        fail(flow.takeError());
    }
    if (own != nullptr)
        m_pool.release(std::move(own));
}

EffectOutcome
ImmediateExecutor::answerEffect(Interpreter& flow, Effect& effect, EffectAnswer& answer)
{
    const auto raise = [&](std::string_view type, std::string_view message) {
        answer.error = errorParcel(type, message);
        return EffectOutcome::Raise;
    };
    switch (effect.kind) {
    case EffectKind::Sleep:
        clock += effect.seconds;
        return EffectOutcome::Done;
    case EffectKind::Print:
        (effect.toError ? errors : output) += effect.text;
        return EffectOutcome::Done;
    case EffectKind::Now:
        answer.number = clock;
        return EffectOutcome::Done;
    case EffectKind::Resources:
        answer.total = answer.available = 4;
        return EffectOutcome::Done;
    case EffectKind::Submit: {
        log.push_back("Submit " + std::string(effect.invocation->name()) + " line "
                      + std::to_string(effect.line));
        const InvocationRef invocation = effect.invocation;
        submit(invocation, nullptr, answer);
        return EffectOutcome::Done;
    }
    case EffectKind::Get: {
        for (const FutureRef& future : effect.futures) {
            if (future->status() == FutureState::Status::Error) {
                answer.error = future->result();
                return EffectOutcome::Raise;
            }
        }
        return EffectOutcome::Done;
    }
    case EffectKind::Wait:
        answer.ready.assign(effect.futures.size(), false);
        std::fill_n(answer.ready.begin(), effect.count, true);
        return EffectOutcome::Done;
    case EffectKind::Put: {
        boost::intrusive_ptr<ImmediateFuture> future(new ImmediateFuture(++m_numbers));
        future->set(FutureState::Status::Value, effect.value);
        answer.futures.emplace_back(future);
        return EffectOutcome::Done;
    }
    case EffectKind::CreateActor: {
        boost::intrusive_ptr<Actor> actor(
            new Actor(++m_numbers, effect.invocation, m_job, m_limits));
        Interpreter& inner = actor->isolate.interpreter();
        inner.begin(*effect.invocation, {});
        if (drive(inner) != RunOutcome::Finished)
            actor->death = inner.takeError();
        if (!effect.invocation->options().name.empty())
            m_named[effect.invocation->options().name] = actor;
        answer.actor = actor;
        return EffectOutcome::Done;
    }
    case EffectKind::CallActor: {
        auto& actor = static_cast<Actor&>(*effect.actor);
        const ActorRef kept = effect.actor;
        const InvocationRef invocation = effect.invocation;
        if (actor.death) {
            boost::intrusive_ptr<ImmediateFuture> future(new ImmediateFuture(++m_numbers));
            future->set(FutureState::Status::Error,
                        errorParcel("RayActorError",
                                    "The actor died unexpectedly before finishing this task."));
            answer.futures.emplace_back(future);
            return EffectOutcome::Done;
        }
        submit(invocation, &actor.isolate, answer);
        return EffectOutcome::Done;
    }
    case EffectKind::GetActor: {
        const auto place = m_named.find(effect.text);
        if (place == m_named.end())
            return raise("ValueError", "Failed to look up actor with name '" + effect.text + "'.");
        answer.actor = place->second;
        return EffectOutcome::Done;
    }
    case EffectKind::Cancel:
        return EffectOutcome::Done;
    case EffectKind::Kill:
        static_cast<Actor&>(*effect.actor).death = errorParcel("RayActorError", "killed");
        return EffectOutcome::Done;
    case EffectKind::Exit:
    case EffectKind::MakePromise:
    case EffectKind::Fulfil:
        return EffectOutcome::Stop; // asyncio needs an executor
    case EffectKind::ExitActor:
        return EffectOutcome::Done;
    }
    (void)flow;
    return EffectOutcome::Done;
}

Ran runProgram(std::string_view source, const RunSettings& settings)
{
    Ran ran;
    const Compilation compilation = compile(source, settings.fileName);
    if (compilation.program == nullptr) {
        ran.outcome = RunOutcome::Raised;
        for (const Diagnostic& diagnostic : compilation.diagnostics)
            ran.traceback += format(diagnostic, settings.fileName, source);
        return ran;
    }
    Job job(compilation.program);
    ImmediateExecutor executor(job, settings.limits);
    executor.suspends = settings.suspends;
    Isolate isolate(job, settings.limits);
    isolate.heap().setStress(settings.stress);
    Interpreter& flow = isolate.interpreter();
    flow.beginProgram();
    ran.outcome = executor.drive(flow);
    if (ran.outcome == RunOutcome::Raised)
        ran.traceback = flow.traceback();
    ran.output = executor.output;
    ran.globals = flow.takeGlobals();
    ran.instructions = flow.instructions();
    ran.clock = executor.clock;
    ran.log = executor.log;
    return ran;
}

} // namespace makespan::language::test
