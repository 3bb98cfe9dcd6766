#include "engine/language/vm/interpreter.h"

#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <utility>

namespace makespan::language {

namespace {

constexpr std::size_t kFirstChunk = 256;
/// What an isolate that is used again may keep of a deep stack.
constexpr std::size_t kKeptChunks = 4;
/// Instructions between two looks at the stop flag and the limits.
constexpr std::int64_t kPollInterval = 10'000;

} // namespace

inline void Interpreter::Impl::reset()
{
    handler = nullptr;
    frame = nullptr;
    handled = nullptr;
    failure = nullptr;
    ticks = 0;
    depth = 0;
    outcome = RunOutcome::Finished;
    reraising = false;
    pendingChunk = false;
    result = Value::none();
    invocation = nullptr;
    kept.reset();
    snapshot = nullptr;
    local = Value::none();
    isDriver = false;
    chunk = 0;
    if (chunks.size() > kKeptChunks)
        chunks.resize(kKeptChunks);
    chunkEnd = chunks[0].values.get() + chunks[0].size;
    pollAt = 0; // beginCall() schedules
    knownPlace = nullptr;
}

Interpreter::Impl::Impl(Isolate& isolate, Interpreter& interpreter)
    : vm(isolate)
    , flow(interpreter)
{
    chunks.push_back({std::make_unique<Value[]>(kFirstChunk), kFirstChunk});
    reset();
}

Interpreter::Impl::~Impl() = default;

void Interpreter::Impl::markRoots(Heap::Marker& marker)
{
    marker.mark(handled);
    marker.mark(failure);
    marker.mark(described);
    marker.mark(result);
    marker.mark(local);
    marker.mark(flow.effect().subject);
    for (Frame* each = frame; each != nullptr; each = each->caller) {
        for (std::uint32_t i = 0; i < each->code->localCount; ++i)
            marker.mark(each->locals[i]);
        for (const Value* place = each->stack(); place < each->sp; ++place)
            marker.mark(*place);
        marker.mark(each->function);
        marker.mark(each->generator);
        marker.mark(each->nameSpace);
        marker.mark(each->outerHandled);
    }
}

void Interpreter::Impl::schedulePoll()
{
    std::int64_t next = ticks + kPollInterval * 4;
    if (const std::uint64_t limit = vm.limits().instructions; limit > 0) {
        const std::uint64_t done = flow.instructions();
        const std::uint64_t left = limit > done ? limit - done : 0;
        next = std::min(
            next, ticks + static_cast<std::int64_t>(std::min<std::uint64_t>(left, 1U << 30)) * 4);
    }
    pollAt = next;
}

Next Interpreter::Impl::poll()
{
    if (vm.heap().wantsCollection())
        vm.collect();
    if (vm.stopRequested()) {
        flow.m_stopReason = StopReason::Requested;
        outcome = RunOutcome::Stopped;
        return Next::Leave;
    }
    if (ticks >= pollAt) {
        if (vm.limits().instructions > 0 && flow.instructions() >= vm.limits().instructions) {
            flow.m_stopReason = StopReason::InstructionLimit;
            outcome = RunOutcome::Stopped;
            return Next::Leave;
        }
        schedulePoll();
        const EffectOutcome wanted = handler == nullptr ? EffectOutcome::Done : handler->poll();
        if (wanted == EffectOutcome::Stop) {
            flow.m_stopReason = StopReason::Handler;
            outcome = RunOutcome::Stopped;
            return Next::Leave;
        }
        if (wanted == EffectOutcome::Suspend) {
            outcome = RunOutcome::Suspended;
            return Next::Leave;
        }
        if (wanted == EffectOutcome::Raise) {
            vm.raiseWith(TypeId::KeyboardInterrupt, {});
            return Next::Raise;
        }
    }
    return Next::Go;
}

Interpreter::Interpreter(Isolate& isolate)
    : m_isolate(isolate)
    , m_impl(std::make_unique<Impl>(isolate, *this))
    , m_ticks(&m_impl->ticks)
{
    m_isolate.m_flows.push_back(this);
    m_chargedBefore = m_isolate.m_charged;
}

Interpreter::~Interpreter()
{
    std::erase(m_isolate.m_flows, this);
    if (m_isolate.m_running == this)
        m_isolate.m_running = m_isolate.m_interpreter.get();
}

/// This flow is the one that runs now: what is the isolate's only for as long as one runs becomes its own.
void Interpreter::enter()
{
    Interpreter* before = m_isolate.m_running;
    if (before == this)
        return;
    if (before != nullptr) {
        before->m_chargedBefore = m_isolate.m_charged;
        std::swap(before->m_context, m_isolate.m_context);
    }
    m_chargedByOthers += m_isolate.m_charged - m_chargedBefore;
    std::swap(m_context, m_isolate.m_context);
    m_isolate.m_running = this;
}

ExceptionObject* Interpreter::handledException() const
{
    return m_impl->handled;
}

Value Interpreter::local() const
{
    return m_impl->local;
}

void Interpreter::setLocal(Value value)
{
    m_impl->local = value;
}

void Interpreter::reset()
{
    m_impl->reset();
    endEffect();
    m_stopReason = StopReason::None;
    m_exitCode = 0;
    m_chargedByOthers = 0;
    m_chargedBefore = 0;
}

void Interpreter::markRoots(Heap::Marker& marker)
{
    m_impl->markRoots(marker);
}

Effect& Interpreter::beginEffect(EffectKind kind)
{
    endEffect(); // where a native failed after it had begun one
    m_isAsking = true;
    m_effect.begin(kind);
    m_answer.number = 0;
    m_answer.total = 0;
    m_answer.available = 0;
    return m_effect;
}

void Interpreter::letGoOfEffect()
{
    m_isAsking = false;
    if (m_effect.kind == EffectKind::Submit && m_answer.error.isNone()) {
        // No more is used of it, and it is what there are most of.
        m_effect.invocation.reset();
        m_answer.futures.clear();
        return;
    }
    m_effect.letGo();
    m_answer.letGo();
}

std::uint32_t Interpreter::currentLine() const
{
    for (const Frame* frame = m_impl->frame; frame != nullptr; frame = frame->caller) {
        if (frame->code->has(Code::kHidden))
            continue;
        // A loop that submits asks at the same place again and again.
        if (frame->pc != m_impl->knownPlace) {
            const auto at =
                static_cast<std::uint32_t>(frame->pc - frame->code->instructions.data());
            m_impl->knownLine = frame->code->lineAt(at == 0 ? 0 : at - 1);
            m_impl->knownPlace = frame->pc;
        }
        return m_impl->knownLine;
    }
    return 0;
}

void Interpreter::runPrelude(const Code& module, Value* globals, std::string_view fileName)
{
    m_impl->reset();
    FunctionObject* function = makeFunction(m_isolate, module, globals);
    m_impl->mayPerform = false;
    beginCall(Value::object(function), {});
    const RunOutcome outcome = m_impl->run();
    m_impl->mayPerform = true;
    if (outcome != RunOutcome::Finished) {
        std::string text = fmt::format("{} does not run", fileName);
        if (m_impl->failure != nullptr) {
            text += "\n" + formatTraceback(m_isolate, *m_impl->failure);
            if (m_impl->failure->traceLength == 0)
                text += fmt::format("({})", messageOf(m_isolate, *m_impl->failure));
        }
        throw std::logic_error(text);
    }
    m_impl->reset();
}

RunOutcome Interpreter::run(EffectHandler& handler)
{
    Impl& impl = *m_impl;
    impl.handler = &handler;
    const StopScope heeds(m_isolate.limits().stop);
    for (;;) {
        if (impl.frame == nullptr)
            return impl.outcome;
        try {
            const RunOutcome outcome = impl.run();
            if (outcome == RunOutcome::Raised && needsText(*impl.failure))
                describeFailure();
            if (outcome == RunOutcome::Finished && impl.invocation != nullptr
                && impl.invocation->kind() == CallKind::ActorCreation)
                m_isolate.setActorInstance(impl.result);
            return outcome;
        } catch (const MemoryExhausted&) {
            // The frame was saved before the allocation. What is garbage now may be enough to go on.
            if (!collectUnlessStopped())
                return stopped();
            raiseMemoryError();
        } catch (const StopRequested&) {
            return stopped();
        }
    }
}

bool Interpreter::collectUnlessStopped()
{
    try {
        m_isolate.collect();
    } catch (const StopRequested&) {
        return false;
    }
    return true;
}

RunOutcome Interpreter::stopped()
{
    m_stopReason = StopReason::Requested;
    m_impl->outcome = RunOutcome::Stopped;
    return RunOutcome::Stopped;
}

void Interpreter::describeFailure()
{
    Impl& impl = *m_impl;
    impl.described = impl.failure;
    const bool mayPerform = std::exchange(impl.mayPerform, false);
    const Value failure = Value::object(impl.failure);
    beginCall(m_isolate.runtime().preludeName("_describe_failure"), {&failure, 1});
    try {
        impl.run(); // that it cannot speak for itself changes nothing
    } catch (const MemoryExhausted&) {
        collectUnlessStopped();
    } catch (const StopRequested&) {
        // The text stays unknown.
    }
    m_isolate.takeException();
    impl.frame = nullptr;
    impl.mayPerform = mayPerform;
    impl.failure = std::exchange(impl.described, nullptr);
    impl.outcome = RunOutcome::Raised;
}

void Interpreter::raiseMemoryError()
{
    // The exception itself needs a little room.
    constexpr std::size_t kHeadroom = std::size_t{1} << 20;
    const std::size_t limit = m_isolate.heap().limit();
    m_isolate.heap().setLimit(limit + kHeadroom);
    m_isolate.heap().allowExcess(true);
    m_isolate.raiseWith(TypeId::MemoryError, {});
    m_isolate.heap().setLimit(limit);
    m_isolate.heap().allowExcess(false);
}

RunOutcome Interpreter::resume(EffectHandler& handler)
{
    Impl& impl = *m_impl;
    impl.handler = &handler;
    enter();
    const StopScope heeds(m_isolate.limits().stop);
    try {
        if (impl.answered(impl.waiting, false) == Next::Leave)
            return impl.outcome;
    } catch (const MemoryExhausted&) {
        raiseMemoryError();
    } catch (const StopRequested&) {
        return stopped();
    }
    return run(handler);
}

RunOutcome Interpreter::resumeWithError(EffectHandler& handler)
{
    Impl& impl = *m_impl;
    impl.handler = &handler;
    enter();
    try {
        if (impl.answered(impl.waiting, true) == Next::Leave)
            return impl.outcome;
    } catch (const MemoryExhausted&) {
        raiseMemoryError();
    } catch (const StopRequested&) {
        return stopped();
    }
    return run(handler);
}

Value Interpreter::result() const
{
    return m_impl->result;
}

std::string Interpreter::traceback()
{
    return m_impl->failure == nullptr ? std::string()
                                      : formatTraceback(m_isolate, *m_impl->failure);
}

} // namespace makespan::language
