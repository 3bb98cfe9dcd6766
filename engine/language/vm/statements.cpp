// raise, except, with, import, class, match and names: the slow paths.

#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

namespace {

/// The exception that `raise value` means: an instance, or a class to be called. Null: neither.
bool isExceptionClass(Value value)
{
    const auto* type = as<ClassObject>(value);
    return type != nullptr && (type->traits & ClassObject::kIsException) != 0;
}

/// A method marked by abc.abstractmethod that no heir has replaced.
bool hasAbstractMethods(const ClassObject& type)
{
    static StringObject* const mark = intern("__isabstractmethod__");
    for (const Value entry : type.order->values()) {
        const auto& owner = to<ClassObject>(entry);
        if (owner.isBuiltin)
            continue;
        for (std::uint32_t i = 0; i < owner.attributes->filled; ++i) {
            const DictEntry& attribute = owner.attributes->entries()[i];
            Value value = attribute.value;
            if (const auto* property = as<PropertyObject>(value))
                value = property->getter;
            else if (isKind(value, ObjectKind::StaticMethod)
                     || isKind(value, ObjectKind::ClassMethod))
                value = static_cast<WrapperObject*>(value.asObject())->function;
            const auto* function = as<FunctionObject>(value);
            if (function == nullptr || function->attributes == nullptr
                || function->attributes->find(mark) == nullptr)
                continue;
            if (type.lookup(&to<StringObject>(attribute.key)) == attribute.value)
                return true;
        }
    }
    return false;
}

StringObject* metaclassName()
{
    static StringObject* const name = intern("metaclass");
    return name;
}

} // namespace

Next Interpreter::Impl::raiseStatement(std::uint32_t form)
{
    if (form == 0) {
        if (handled == nullptr) {
            vm.raise(TypeId::RuntimeError, "No active exception to reraise");
            return Next::Raise;
        }
        reraising = true;
        vm.raise(handled);
        return Next::Raise;
    }
    // Classes are instantiated by Python code, which then comes here with the instance.
    Value cause = form == 2 ? frame->sp[-1] : Value::undefined();
    Value value = form == 2 ? frame->sp[-2] : frame->sp[-1];
    if (isExceptionClass(value)) {
        auto& type = to<ClassObject>(value);
        const bool simple =
            vm.attributeEntry(&type, names().init).value.isUndefined()
            || isKind(vm.attributeEntry(&type, names().init).value, ObjectKind::Native);
        if (!simple) {
            frame->sp -= form;
            return callPrelude("_raise", {value, form == 2 ? cause : Value::boolean(false)},
                               Continuation::Discard);
        }
        value = Value::object(makeException(vm, &type, {}));
    }
    frame->sp -= form;
    auto* exception = as<ExceptionObject>(value);
    if (exception == nullptr) {
        vm.raise(TypeId::TypeError, "exceptions must derive from BaseException");
        return Next::Raise;
    }
    if (form == 2) {
        if (isExceptionClass(cause))
            cause = Value::object(makeException(vm, &to<ClassObject>(cause), {}));
        if (!cause.isNone() && as<ExceptionObject>(cause) == nullptr) {
            vm.raise(TypeId::TypeError, "exception causes must derive from BaseException");
            return Next::Raise;
        }
        exception->cause = cause;
        exception->suppressContext = true;
    }
    vm.raise(exception);
    return Next::Raise;
}

Next Interpreter::Impl::matchException()
{
    const Value wanted = frame->sp[-1];
    auto& exception = to<ExceptionObject>(frame->sp[-2]);
    --frame->sp;
    bool matches = false;
    if (auto* tuple = as<TupleObject>(wanted)) {
        for (const Value entry : tuple->values()) {
            if (!isExceptionClass(entry)) {
                vm.raise(TypeId::TypeError,
                         "catching classes that do not inherit from BaseException is not allowed");
                return Next::Raise;
            }
            matches = matches || exception.type->isSubclassOf(&to<ClassObject>(entry));
        }
    } else if (isExceptionClass(wanted)) {
        matches = exception.type->isSubclassOf(&to<ClassObject>(wanted));
    } else {
        vm.raise(TypeId::TypeError,
                 "catching classes that do not inherit from BaseException is not allowed");
        return Next::Raise;
    }
    *frame->sp++ = Value::boolean(matches);
    return Next::Go;
}

Next Interpreter::Impl::beforeWith()
{
    const Value manager = frame->sp[-1];
    const Value enter = vm.attributeEntry(typeOf(manager), names().enter).value;
    const Value exit = vm.attributeEntry(typeOf(manager), names().exit).value;
    if (enter.isUndefined() || exit.isUndefined()) {
        vm.raise(TypeId::TypeError,
                 fmt::format("'{}' object does not support the context manager protocol{}",
                             typeOf(manager)->nameView(),
                             enter.isUndefined() ? "" : " (missed __exit__ method)"));
        return Next::Raise;
    }
    frame->sp[-1] = Value::object(makeBoundMethod(vm, exit, manager));
    return callWith(enter, {manager}, Continuation::Push);
}

Next Interpreter::Impl::importModule(StringObject* name)
{
    ModuleObject* module = vm.runtime().module(name->view());
    if (module == nullptr) {
        vm.raise(TypeId::ModuleNotFoundError, fmt::format("No module named '{}'", name->view()));
        return Next::Raise;
    }
    *frame->sp++ = Value::object(module);
    return Next::Go;
}

Next Interpreter::Impl::importFrom(StringObject* name)
{
    auto& module = to<ModuleObject>(frame->sp[-1]);
    const Value found = attributeOfModule(vm, module, name);
    if (!found.isUndefined()) {
        *frame->sp++ = found;
        return Next::Go;
    }
    vm.raise(TypeId::ImportError,
             fmt::format("cannot import name '{}' from '{}'", name->view(), module.name->view()));
    return Next::Raise;
}

Next Interpreter::Impl::buildClass(std::uint32_t operand)
{
    const std::uint32_t above =
        (operand & ~kClassKeywords) + ((operand & kClassKeywords) != 0 ? 1U : 0U);
    auto& body = to<FunctionObject>(frame->sp[-static_cast<std::ptrdiff_t>(above) - 1]);
    DictObject* nameSpace = makeDict(vm, 8);
    // ( body bases… [keywords] namespace ) stay on the stack until the body has run.
    *frame->sp++ = Value::object(nameSpace);
    Value* base = reserve(freeStack() + 1, 0, std::size_t{body.code->localCount} + 8);
    const Next next = enter(body, base, 0, Continuation::Class);
    if (next != Next::Raise)
        frame->nameSpace = nameSpace;
    return next;
}

Next Interpreter::Impl::finishClass(Value bodyResult)
{
    const std::uint32_t operand = operandOf(frame->pc[-1]);
    const std::uint32_t bases = operand & ~kClassKeywords;
    const std::uint32_t above = bases + ((operand & kClassKeywords) != 0 ? 1U : 0U);
    auto& nameSpace = to<DictObject>(frame->sp[-1]);
    const Value* baseValues = frame->sp - 1 - above;
    const auto& body = to<FunctionObject>(baseValues[-1]);
    auto* keywords = above > bases ? &to<DictObject>(frame->sp[-2]) : makeDict(vm);
    ClassObject* type =
        makeClass(vm, body.name, body.qualifiedName, {baseValues, bases}, &nameSpace);
    if (type == nullptr)
        return Next::Raise;
    if (const Value* metaclass = keywords->find(metaclassName())) {
        auto* meta = as<ClassObject>(*metaclass);
        if (meta == nullptr
            || ((meta->flags & Object::kImmortal) == 0 && !frame->code->has(Code::kHidden))) {
            vm.raise(TypeId::TypeError, "metaclasses of a program are not supported");
            return Next::Raise;
        }
        type->type = meta;
        keywords->remove(vm, metaclassName());
    }
    if (auto* cell = as<CellObject>(bodyResult))
        cell->value = Value::object(type);
    frame->sp -= above + 2;
    // Classes are abstract by ABCMeta: without it, the mark of a method means nothing.
    type->isAbstract = type->type != vm.type(TypeId::Type) && hasAbstractMethods(*type);
    if (frame->code->has(Code::kHidden)) {
        // Classes of the prelude ask for nothing; the code below may not be there yet.
        *frame->sp++ = Value::object(type);
        return Next::Go;
    }
    // What some attributes want to know: their name and their class.
    bool wantsNames = false;
    for (std::uint32_t i = 0; i < nameSpace.filled; ++i) {
        const Value value = nameSpace.entries()[i].value;
        wantsNames = wantsNames
                     || (isKind(value, ObjectKind::Instance)
                         && !typeOf(value)->lookup(names().set_name).isUndefined());
    }
    const Value subclassHook = type->lookupAfter(type, names().init_subclass);
    const bool wantsHook = !subclassHook.isUndefined() && !isKind(subclassHook, ObjectKind::Native)
                           && !isKind(subclassHook, ObjectKind::ClassMethod);
    const bool wantsWrappedHook =
        isKind(subclassHook, ObjectKind::ClassMethod)
        && !isKind(static_cast<WrapperObject*>(subclassHook.asObject())->function,
                   ObjectKind::Native);
    if (wantsNames || wantsHook || wantsWrappedHook || keywords->used > 0)
        return callPrelude("_finish_class", {Value::object(type), Value::object(keywords)},
                           Continuation::Push);
    *frame->sp++ = Value::object(type);
    return Next::Go;
}

Next Interpreter::Impl::makeFunctionObject(std::uint32_t operand)
{
    const Code& code = *frame->code->children[operand & 0xffff];
    FunctionObject* function = makeFunction(vm, code, frame->globals);
    if ((operand & kClosure) != 0)
        function->closure = &to<TupleObject>(*--frame->sp);
    if ((operand & kKeywordDefaults) != 0)
        function->keywordDefaults = &to<DictObject>(*--frame->sp);
    if ((operand & kDefaults) != 0)
        function->defaults = &to<TupleObject>(*--frame->sp);
    *frame->sp++ = Value::object(function);
    return Next::Go;
}

Next Interpreter::Impl::globalMissing(std::uint32_t slot)
{
    // A task finds the globals of its function in the snapshot that came with it.
    if (frame->globals == vm.globals() && snapshot != nullptr) {
        if (const Parcel* parcel = snapshot->global(slot)) {
            const Value value = unpack(vm, *parcel);
            if (value.isSignal())
                return Next::Raise;
            frame->globals[slot] = value;
            *frame->sp++ = value;
            return Next::Go;
        }
    }
    const Value builtin = frame->code->globals->builtin(slot);
    if (!builtin.isUndefined()) {
        *frame->sp++ = builtin;
        return Next::Go;
    }
    vm.raise(TypeId::NameError,
             fmt::format("name '{}' is not defined", frame->code->globals->name(slot)->view()));
    return Next::Raise;
}

Next Interpreter::Impl::loadName(StringObject* name)
{
    if (frame->nameSpace != nullptr) {
        if (const Value* found = frame->nameSpace->find(name)) {
            *frame->sp++ = *found;
            return Next::Go;
        }
    }
    const std::int64_t slot = frame->code->globals->find(name->view());
    if (slot >= 0) {
        const Value value = frame->globals[slot];
        if (value.isUndefined())
            return globalMissing(static_cast<std::uint32_t>(slot));
        *frame->sp++ = value;
        return Next::Go;
    }
    const Value builtin = vm.runtime().builtin(name->view());
    if (!builtin.isUndefined()) {
        *frame->sp++ = builtin;
        return Next::Go;
    }
    vm.raise(TypeId::NameError, fmt::format("name '{}' is not defined", name->view()));
    return Next::Raise;
}

Next Interpreter::Impl::loadClassDeref(std::uint32_t slot)
{
    StringObject* name = frame->code->localNames[slot];
    if (frame->nameSpace != nullptr) {
        if (const Value* found = frame->nameSpace->find(name)) {
            *frame->sp++ = *found;
            return Next::Go;
        }
    }
    const Value value = to<CellObject>(frame->locals[slot]).value;
    if (value.isUndefined())
        return unboundDeref(slot);
    *frame->sp++ = value;
    return Next::Go;
}

Next Interpreter::Impl::unboundLocal(std::uint32_t slot)
{
    vm.raise(
        TypeId::UnboundLocalError,
        fmt::format("cannot access local variable '{}' where it is not associated with a value",
                    frame->code->localNames[slot]->view()));
    return Next::Raise;
}

Next Interpreter::Impl::unboundDeref(std::uint32_t slot)
{
    const auto& free = frame->code->freeSlots;
    if (std::find(free.begin(), free.end(), slot) == free.end())
        return unboundLocal(slot);
    vm.raise(
        TypeId::NameError,
        fmt::format("cannot access free variable '{}' where it is not associated with a value in "
                    "enclosing scope",
                    frame->code->localNames[slot]->view()));
    return Next::Raise;
}

Next Interpreter::Impl::matchKeys()
{
    const Value subject = frame->sp[-2];
    auto& keys = to<TupleObject>(frame->sp[-1]);
    auto* dict = as<DictObject>(plain(subject));
    std::vector<Value> values;
    for (const Value key : keys.values()) {
        std::uint64_t hash = 0;
        const Value* found = nullptr;
        if (dict == nullptr || hashOf(vm, key, hash) != Lookup::Found
            || dict->find(vm, key, hash, found) != Lookup::Found) {
            vm.takeException();
            *frame->sp++ = Value::none();
            return Next::Go;
        }
        values.push_back(*found);
    }
    *frame->sp++ = Value::object(makeTuple(vm, values));
    return Next::Go;
}

Next Interpreter::Impl::matchRest()
{
    auto& keys = to<TupleObject>(frame->sp[-1]);
    auto& dict = to<DictObject>(plain(frame->sp[-2]));
    DictObject* rest = makeDict(vm, dict.used);
    for (std::uint32_t i = 0; i < dict.filled; ++i) {
        const DictEntry entry = dict.entries()[i];
        if (entry.key.isUndefined())
            continue;
        const bool taken = std::any_of(keys.values().begin(), keys.values().end(), [&](Value key) {
            return equal(vm, key, entry.key) == Answer::Yes;
        });
        if (!taken)
            rest->addNew(vm, entry.key, entry.hash, entry.value);
    }
    frame->sp -= 2;
    *frame->sp++ = Value::object(rest);
    return Next::Go;
}

Next Interpreter::Impl::matchClass(std::uint32_t positional)
{
    const Value keywordNames = frame->sp[-1];
    const Value pattern = frame->sp[-2];
    const Value subject = frame->sp[-3];
    frame->sp -= 3;
    auto* type = as<ClassObject>(pattern);
    if (type == nullptr) {
        vm.raise(TypeId::TypeError, "called match pattern must be a class");
        return Next::Raise;
    }
    if (!isInstance(subject, type)) {
        *frame->sp++ = Value::none();
        return Next::Go;
    }
    std::vector<Value> wanted;
    std::vector<Value> values;
    if (positional > 0) {
        auto* order = as<TupleObject>(type->lookup(names().match_args));
        if (order == nullptr && type->isBuiltin && positional == 1) {
            values.push_back(subject); // int(x), str(x) …: the subject itself
        } else {
            const std::uint32_t known = order == nullptr ? 0 : order->length;
            if (positional > known) {
                vm.raise(TypeId::TypeError,
                         fmt::format("{}() accepts {} positional sub-pattern{} ({} given)",
                                     type->nameView(), known, known == 1 ? "" : "s", positional));
                return Next::Raise;
            }
            wanted.assign(order->items(), order->items() + positional);
        }
    }
    if (auto* more = as<TupleObject>(keywordNames))
        wanted.insert(wanted.end(), more->values().begin(), more->values().end());
    for (const Value name : wanted) {
        const Value value = findAttribute(vm, subject, &to<StringObject>(name));
        if (value.isRaised())
            return Next::Raise;
        if (value.needsCall())
            return callPrelude("_match_class",
                               {subject, Value::object(makeTuple(vm, values)),
                                Value::object(makeTuple(vm, wanted))},
                               Continuation::Push);
        if (value.isUndefined()) {
            *frame->sp++ = Value::none();
            return Next::Go;
        }
        values.push_back(value);
    }
    *frame->sp++ = Value::object(makeTuple(vm, values));
    return Next::Go;
}

Next Interpreter::Impl::setupAnnotations()
{
    if (frame->nameSpace != nullptr && frame->nameSpace->find(names().annotations) == nullptr)
        frame->nameSpace->set(vm, names().annotations, Value::object(makeDict(vm)));
    return Next::Go;
}

} // namespace makespan::language
