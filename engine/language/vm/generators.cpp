#include "engine/language/vm/dunders.h"
#include "engine/language/vm/interpreter_impl.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace makespan::language {

Value Interpreter::Impl::makeGenerator(FunctionObject& function, Value* base)
{
    if (pendingChunk) {
        pendingChunk = false;
        dropChunk(); // the arguments are still there; nobody else gets the memory before they are copied
    }
    const Code& code = *function.code;
    const std::size_t extra = (std::size_t{code.localCount} + code.stackSize + 4) * sizeof(Value)
                              + (sizeof(Frame) + 15) / 16 * 16;
    const bool coroutine = code.has(Code::kCoroutine);
    auto* generator = vm.heap().make<GeneratorObject>(
        builtinType(coroutine ? TypeId::Coroutine : TypeId::Generator), extra);
    auto* locals = reinterpret_cast<Value*>(generator + 1);
    const std::uint32_t parameters = code.parameterCount();
    std::copy_n(base, parameters, locals);
    std::fill(locals + parameters, locals + code.localCount, Value::undefined());
    auto* own = ::new (static_cast<void*>(locals + code.localCount)) Frame();
    own->code = &code;
    own->pc = code.instructions.data();
    own->sp = own->stack();
    own->locals = locals;
    own->globals = function.globals;
    own->function = &function;
    own->generator = generator;
    generator->frame = own;
    generator->name = function.qualifiedName;
    for (const std::uint32_t slot : code.cellSlots) {
        auto* cell = vm.heap().make<CellObject>(builtinType(TypeId::Cell));
        cell->value = locals[slot];
        locals[slot] = Value::object(cell);
    }
    for (std::size_t i = 0; i < code.freeSlots.size(); ++i)
        locals[code.freeSlots[i]] = function.closure->items()[i];
    return Value::object(generator);
}

Next Interpreter::Impl::resumeGenerator(GeneratorObject& generator, Value sent, Continuation then)
{
    using State = GeneratorObject::State;
    switch (generator.state) {
    case State::Running:
        vm.raise(TypeId::ValueError, "generator already executing");
        return failed(then);
    case State::Finished:
        if (then == Continuation::ForNext)
            return branch(true);
        vm.raiseWith(TypeId::StopIteration, {});
        return failed(then);
    case State::Created:
        if (!sent.isNone()) {
            vm.raise(TypeId::TypeError, "can't send non-None value to a just-started generator");
            return failed(then);
        }
        break;
    case State::Suspended:
        *generator.frame->sp++ = sent;
        break;
    }
    if (depth >= vm.limits().recursion) {
        vm.raise(TypeId::RecursionError, "maximum recursion depth exceeded");
        return failed(then);
    }
    generator.state = State::Running;
    Frame* own = generator.frame;
    own->caller = frame;
    own->continuation = then;
    own->outerHandled = handled;
    if (generator.handled != nullptr)
        handled = generator.handled;
    frame = own;
    ++depth;
    return pollNeeded() ? poll() : Next::Go;
}

Next Interpreter::Impl::throwInto(GeneratorObject& generator,
                                  ExceptionObject* exception,
                                  Continuation then)
{
    using State = GeneratorObject::State;
    if (generator.state == State::Running) {
        vm.raise(TypeId::ValueError, "generator already executing");
        return failed(then);
    }
    if (generator.state != State::Suspended) {
        generator.state = State::Finished;
        vm.raise(exception);
        return failed(then);
    }
    Frame* own = generator.frame;
    // An inner generator gets the exception first.
    if (opcodeOf(*own->pc) == Opcode::YieldFrom) {
        if (auto* inner = as<GeneratorObject>(own->sp[-1]);
            inner != nullptr && inner->state == State::Suspended) {
            own->caller = frame;
            own->continuation = then;
            own->outerHandled = handled;
            generator.state = State::Running;
            frame = own;
            ++depth;
            return throwInto(*inner, exception, Continuation::YieldFrom);
        }
        ++own->pc;
    }
    generator.state = State::Running;
    own->caller = frame;
    own->continuation = then;
    own->outerHandled = handled;
    if (generator.handled != nullptr)
        handled = generator.handled;
    frame = own;
    ++depth;
    vm.raise(exception);
    return Next::Raise;
}

Next Interpreter::Impl::yieldValue()
{
    const Value value = *--frame->sp;
    GeneratorObject& generator = *frame->generator;
    generator.state = GeneratorObject::State::Suspended;
    const Continuation then = frame->continuation;
    ExceptionObject* own = handled == frame->outerHandled ? nullptr : handled;
    leave();
    generator.handled = own;
    return finish(value, then);
}

Next Interpreter::Impl::yieldFrom()
{
    // ( iterator sent ): steps the iterator with this instruction still ahead, until it ends.
    const Value sent = *--frame->sp;
    const Value iterator = frame->sp[-1];
    --frame->pc;
    if (auto* generator = as<GeneratorObject>(iterator))
        return resumeGenerator(*generator, sent, Continuation::YieldFrom);
    if (auto* plainIterator = as<IteratorObject>(iterator)) {
        const Value value = next(vm, *plainIterator);
        if (value.isUndefined()) {
            frame->sp[-1] = Value::none();
            ++frame->pc;
            return Next::Go;
        }
        return afterNative(value, Continuation::YieldFrom);
    }
    if (sent.isNone())
        return callWith(vm.attributeEntry(typeOf(iterator), names().next).value, {iterator},
                        Continuation::YieldFrom);
    return callPrelude("_send", {iterator, sent}, Continuation::YieldFrom);
}

/// Pushes what `await value` steps: a coroutine itself, or what its __await__ gives.
Next Interpreter::Impl::getAwaitable(Value value)
{
    if (auto* coroutine = as<GeneratorObject>(value);
        coroutine != nullptr && coroutine->type == builtinType(TypeId::Coroutine)) {
        if (coroutine->state == GeneratorObject::State::Finished) {
            vm.raise(TypeId::RuntimeError, "cannot reuse already awaited coroutine");
            return Next::Raise;
        }
        *frame->sp++ = value;
        return Next::Go;
    }
    if (isKind(value, ObjectKind::ObjectRef))
        return callPrelude("_await_ref", {value}, Continuation::Push);
    if (hasProgramMethod(value, names().await))
        return callWith(value.asObject()->type->lookup(names().await), {value}, Continuation::Push);
    vm.raise(TypeId::TypeError, fmt::format("object {} can't be used in 'await' expression",
                                            typeOf(value)->nameView()));
    return Next::Raise;
}

/// What the natives of generators ask for: see core_types.cpp.
Next Interpreter::Impl::generatorRequest(Continuation then)
{
    const std::vector<Value> args = std::exchange(vm.pendingCall().args, {});
    auto& generator = to<GeneratorObject>(args[0]);
    const std::int64_t request = args[1].asInt();
    if (request == kGeneratorSend)
        return resumeGenerator(generator, args[2], then);
    if (request == kGeneratorThrow)
        return throwInto(generator, &to<ExceptionObject>(args[2]), then);
    if (generator.state != GeneratorObject::State::Suspended) {
        generator.state = GeneratorObject::State::Finished;
        return finish(Value::none(), then);
    }
    return throwInto(generator, makeException(vm, vm.type(TypeId::GeneratorExit), {}),
                     Continuation::Close);
}

} // namespace makespan::language
