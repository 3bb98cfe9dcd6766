// What happens when a call ends: with a value, or with an exception.

#include "engine/language/vm/dunders.h"
#include "engine/language/vm/interpreter_impl.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace makespan::language {

Next Interpreter::Impl::finishOtherwise(Value value, Continuation then)
{
    if (pendingChunk) {
        pendingChunk = false;
        dropChunk();
    }
    switch (then) {
    case Continuation::Push:
        *frame->sp++ = value;
        return Next::Go;
    case Continuation::Discard:
        return Next::Go;
    case Continuation::Init:
        if (value.isNone())
            return Next::Go;
        vm.raise(TypeId::TypeError,
                 fmt::format("__init__() should return None, not '{}'", typeOf(value)->nameView()));
        return Next::Raise;
    case Continuation::New:
        *frame->sp++ = value;
        *frame->sp++ = Value::undefined();
        return Next::Go;
    case Continuation::Truth:
        return pushTruth(value, false);
    case Continuation::NotTruth:
        return pushTruth(value, true);
    case Continuation::Branch:
        return branchOn(value);
    case Continuation::BinaryForward:
    case Continuation::BinaryReflected:
    case Continuation::BinaryFirst:
    case Continuation::BinaryInplace:
        if (value == vm.runtime().notImplemented())
            return binaryFallback(then);
        return finishBinary(value);
    case Continuation::ForNext:
        *frame->sp++ = value;
        return Next::Go;
    case Continuation::Contains:
        return pushTruth(value, false);
    case Continuation::NotContains:
        return pushTruth(value, true);
    case Continuation::Iterator: {
        const bool fits = isKind(value, ObjectKind::Iterator)
                          || isKind(value, ObjectKind::Generator)
                          || !vm.attributeEntry(typeOf(value), names().next).value.isUndefined();
        if (fits) {
            *frame->sp++ = value;
            return Next::Go;
        }
        vm.raise(TypeId::TypeError, fmt::format("iter() returned non-iterator of type '{}'",
                                                typeOf(value)->nameView()));
        return Next::Raise;
    }
    case Continuation::Text:
        if (isKind(plain(value), ObjectKind::String)) {
            *frame->sp++ = plain(value);
            return Next::Go;
        }
        vm.raise(TypeId::TypeError,
                 fmt::format("__str__ returned non-string (type {})", typeOf(value)->nameView()));
        return Next::Raise;
    case Continuation::GetAttribute:
        frame->sp[-1] = value;
        return Next::Go;
    case Continuation::GetMethod:
        frame->sp[-1] = value;
        *frame->sp++ = Value::undefined();
        return Next::Go;
    case Continuation::YieldFrom:
        *frame->sp++ = value;
        return yieldValue();
    case Continuation::Close:
        vm.raise(TypeId::RuntimeError, "generator ignored GeneratorExit");
        return Next::Raise;
    case Continuation::Class:
        return finishClass(value);
    }
    return Next::Go;
}

Next Interpreter::Impl::failed(Continuation then)
{
    if (pendingChunk) {
        pendingChunk = false;
        dropChunk();
    }
    ExceptionObject* exception = vm.exception();
    const auto is = [&](TypeId id) { return exception->type->isSubclassOf(vm.type(id)); };
    switch (then) {
    case Continuation::ForNext:
        if (!is(TypeId::StopIteration))
            return Next::Raise;
        vm.takeException();
        return branch(true);
    case Continuation::YieldFrom:
        if (!is(TypeId::StopIteration))
            return Next::Raise;
        // The inner iterator ended: its value is the value of the expression.
        frame->sp[-1] = vm.takeException()->value;
        if (frame->sp[-1].isUndefined())
            frame->sp[-1] = Value::none();
        ++frame->pc;
        return Next::Go;
    case Continuation::GetAttribute:
    case Continuation::GetMethod: {
        if (!is(TypeId::AttributeError))
            return Next::Raise;
        const Value object = frame->sp[-1];
        if ((typeOf(object)->traits & ClassObject::kHasGetAttr) == 0)
            return Next::Raise;
        StringObject* name = attributeName();
        const Value fallback = typeOf(object)->lookup(names().getattr);
        vm.takeException();
        // Its own AttributeError is final.
        frame->sp[-1] = Value::undefined();
        --frame->sp;
        return callWith(fallback, {object, Value::object(name)},
                        then == Continuation::GetMethod ? Continuation::New : Continuation::Push);
    }
    case Continuation::Close:
        if (!is(TypeId::GeneratorExit) && !is(TypeId::StopIteration))
            return Next::Raise;
        vm.takeException();
        *frame->sp++ = Value::none();
        return Next::Go;
    default:
        return Next::Raise;
    }
}

StringObject* Interpreter::Impl::attributeName() const
{
    const Instruction word = frame->pc[-1];
    if (opcodeOf(word) == Opcode::AttributeLocal)
        return frame->code->names[word >> 16];
    return frame->code->names[operandOf(word)];
}

void Interpreter::Impl::leave()
{
    Frame* gone = frame;
    frame = gone->caller;
    --depth;
    if (gone->ownsChunk)
        dropChunk();
    if (gone->generator != nullptr) {
        gone->generator->handled = nullptr;
        handled = gone->outerHandled;
        gone->outerHandled = nullptr;
        gone->caller = nullptr;
    }
}

Next Interpreter::Impl::returned(Value value)
{
    if (frame->caller == nullptr) { // the one under everything
        frame = nullptr;
        --depth;
        result = value;
        outcome = RunOutcome::Finished;
        return Next::Leave;
    }
    const Continuation then = frame->continuation;
    GeneratorObject* generator = frame->generator;
    leave();
    if (generator != nullptr) {
        generator->state = GeneratorObject::State::Finished;
        if (then == Continuation::ForNext)
            return branch(true);
        ExceptionObject* stop = makeException(vm, vm.type(TypeId::StopIteration),
                                              value.isNone() ? std::span<const Value>{}
                                                             : std::span<const Value>{&value, 1});
        stop->value = value;
        vm.raise(stop);
        return failed(then);
    }
    return finish(value, then);
}

void Interpreter::Impl::addTrace(ExceptionObject& exception, const Frame& where)
{
    if (where.code->has(Code::kHidden))
        return;
    if (exception.traceLength == exception.traceCapacity) {
        const std::size_t room = std::max<std::size_t>(4, std::size_t{exception.traceCapacity} * 2);
        BufferObject* larger = vm.heap().makeBuffer(room * sizeof(TraceEntry));
        auto* entries = static_cast<TraceEntry*>(larger->data());
        if (exception.traceLength > 0)
            std::copy_n(exception.trace(), exception.traceLength, entries);
        exception.traceback = larger;
        exception.traceCapacity =
            static_cast<std::uint32_t>(Heap::capacityOf(*larger) / sizeof(TraceEntry));
    }
    const auto at = static_cast<std::uint32_t>(where.pc - where.code->instructions.data());
    ::new (static_cast<void*>(exception.trace() + exception.traceLength++))
        TraceEntry{where.code, where.code->lineAt(at == 0 ? 0 : at - 1)};
}

void Interpreter::Impl::setContext(ExceptionObject& exception)
{
    if (handled == nullptr || handled == &exception || !exception.context.isUndefined())
        return;
    // The chain must stay free of cycles.
    for (ExceptionObject* link = handled; link != nullptr;) {
        auto* next = as<ExceptionObject>(link->context);
        if (next == &exception) {
            link->context = Value::undefined();
            break;
        }
        link = next;
    }
    exception.context = Value::object(handled);
}

namespace {

/// A line of a traceback is written even where the run has no more memory: others hold it, so that no collection here
/// could make room, and the failure to write it would begin again without end.
class Excess
{
public:
    explicit Excess(Heap& heap)
        : m_heap(heap)
    {
        m_heap.allowExcess(true);
    }

    ~Excess() { m_heap.allowExcess(false); }

    Excess(const Excess&) = delete;
    Excess& operator=(const Excess&) = delete;

private:
    Heap& m_heap;
};

} // namespace

Next Interpreter::Impl::unwind()
{
    bool again = std::exchange(reraising, false);
    if (!again)
        setContext(*vm.exception());
    for (;;) {
        ExceptionObject* exception = vm.exception();
        const Code& code = *frame->code;
        const auto at = static_cast<std::uint32_t>(frame->pc - code.instructions.data()) - 1;
        if (!std::exchange(again, false)) {
            const Excess excess(vm.heap());
            addTrace(*exception, *frame);
        }
        for (const ExceptionEntry& entry : code.exceptions) {
            if (at < entry.begin || at >= entry.end)
                continue;
            frame->sp = frame->stack() + entry.depth;
            *frame->sp++ = Value::object(vm.takeException());
            frame->pc = code.instructions.data() + entry.handler;
            return Next::Go;
        }
        const Continuation then = frame->continuation;
        GeneratorObject* generator = frame->generator;
        leave();
        if (generator != nullptr) {
            generator->state = GeneratorObject::State::Finished;
            if (exception->type->isSubclassOf(vm.type(TypeId::StopIteration))) {
                ExceptionObject* wrapped =
                    makeException(vm, TypeId::RuntimeError, "generator raised StopIteration");
                wrapped->cause = Value::object(exception);
                wrapped->context = wrapped->cause;
                wrapped->suppressContext = true;
                vm.raise(wrapped);
            }
        }
        if (frame == nullptr) {
            failure = vm.takeException();
            // What ends a program ends a task's worker.
            if (invocation != nullptr && failure->type->isSubclassOf(vm.type(TypeId::SystemExit)))
                return exit(1);
            outcome = RunOutcome::Raised;
            return Next::Leave;
        }
        const Next next = failed(then);
        if (next != Next::Raise)
            return next;
    }
}

Next Interpreter::Impl::branch(bool condition)
{
    const Instruction word = frame->pc[-1];
    const std::int32_t offset = signedOperandOf(word);
    bool jumps = false;
    switch (opcodeOf(word)) {
    case Opcode::JumpIfTrue:
    case Opcode::JumpBackIfTrue:
        jumps = condition;
        break;
    case Opcode::JumpIfTrueOrPop:
        jumps = condition;
        break;
    case Opcode::ForIterator:
    case Opcode::ForIteratorStore:
        jumps = true; // the loop has ended: the iterator goes
        --frame->sp;
        break;
    default:
        jumps = !condition;
        break;
    }
    if (jumps) {
        frame->pc += offset;
    }
    return Next::Go;
}

Next Interpreter::Impl::askTruth(Value value, Continuation then)
{
    Value method = programMethod(value, names().bool_);
    if (method.isUndefined())
        method = programMethod(value, names().len);
    return isPreludes(method) ? callWith(method, {value}, then)
                              : callPrelude("_truth", {value}, then);
}

Next Interpreter::Impl::branchOn(Value value)
{
    const Opcode op = opcodeOf(frame->pc[-1]);
    const Answer answer = truth(vm, value);
    if (answer == Answer::Raised)
        return Next::Raise;
    if (answer == Answer::NeedsCall)
        return askTruth(value, Continuation::Branch);
    const bool condition = answer == Answer::Yes;
    // The OrPop jumps keep the tested value, which still stands on the stack.
    if (op == Opcode::JumpIfTrueOrPop || op == Opcode::JumpIfFalseOrPop) {
        if (condition != (op == Opcode::JumpIfTrueOrPop))
            --frame->sp;
    }
    return branch(condition);
}

Next Interpreter::Impl::pushTruth(Value value, bool negate)
{
    const Answer answer = truth(vm, value);
    if (answer == Answer::Raised)
        return Next::Raise;
    if (answer == Answer::NeedsCall)
        return askTruth(value, negate ? Continuation::NotTruth : Continuation::Truth);
    *frame->sp++ = Value::boolean((answer == Answer::Yes) != negate);
    return Next::Go;
}

} // namespace makespan::language
