// The ways of the operators and containers that need more than the dispatch loop's fast paths.

#include "engine/language/vm/dunders.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/sequence.h"

#include <array>
#include <fmt/format.h>
#include <optional>

namespace makespan::language {

namespace {

struct Operation
{
    bool compares = false;
    bool inplace = false;
    BinaryOp binary = BinaryOp::Add;
    CompareOp compare = CompareOp::Less;
};

Operation operationOf(Opcode op)
{
    const auto offset = [op](Opcode first) {
        return static_cast<std::uint8_t>(static_cast<std::uint8_t>(op)
                                         - static_cast<std::uint8_t>(first));
    };
    if (op >= Opcode::Add && op <= Opcode::MatrixMultiply)
        return {false, false, static_cast<BinaryOp>(offset(Opcode::Add)), {}};
    if (op >= Opcode::InplaceAdd && op <= Opcode::InplaceMatrixMultiply)
        return {false, true, static_cast<BinaryOp>(offset(Opcode::InplaceAdd)), {}};
    switch (op) {
    case Opcode::Less:
    case Opcode::LessJumpIfFalse:
        return {true, false, {}, CompareOp::Less};
    case Opcode::LessEqual:
    case Opcode::LessEqualJumpIfFalse:
        return {true, false, {}, CompareOp::LessEqual};
    case Opcode::Equal:
    case Opcode::EqualJumpIfFalse:
        return {true, false, {}, CompareOp::Equal};
    case Opcode::NotEqual:
    case Opcode::NotEqualJumpIfFalse:
        return {true, false, {}, CompareOp::NotEqual};
    case Opcode::Greater:
    case Opcode::GreaterJumpIfFalse:
        return {true, false, {}, CompareOp::Greater};
    case Opcode::GreaterEqual:
    case Opcode::GreaterEqualJumpIfFalse:
        return {true, false, {}, CompareOp::GreaterEqual};
    case Opcode::SubtractInt:
    case Opcode::SubtractLocalInt:
    case Opcode::SubtractLocals:
    case Opcode::SubtractLocal:
        return {false, false, BinaryOp::Subtract, {}};
    case Opcode::MultiplyLocals:
    case Opcode::MultiplyLocal:
        return {false, false, BinaryOp::Multiply, {}};
    case Opcode::IncrementLocal:
        return {false, true, BinaryOp::Add, {}};
    default:
        return {false, false, BinaryOp::Add, {}};
    }
}

bool jumpsAfterwards(Opcode op)
{
    return op >= Opcode::LessJumpIfFalse && op <= Opcode::NotEqualJumpIfFalse;
}

std::string_view preludeOf(CompareOp op)
{
    constexpr std::array<std::string_view, 6> kNames{"_less",      "_less_equal", "_equal",
                                                     "_not_equal", "_greater",    "_greater_equal"};
    return kNames.at(static_cast<std::size_t>(op));
}

/// `!=` of a class that defines only __eq__ is the opposite of that.
bool isDerivedNotEqual(const Operation& operation, Value a, Value b)
{
    return operation.compares && operation.compare == CompareOp::NotEqual
           && !hasProgramMethod(a, names().ne) && !hasProgramMethod(b, names().ne)
           && (hasProgramMethod(a, names().eq) || hasProgramMethod(b, names().eq));
}

StringObject* forwardName(const Operation& operation, bool derived)
{
    if (derived)
        return names().eq;
    return operation.compares ? dunderOf(operation.compare) : dundersOf(operation.binary).forward;
}

StringObject* reflectedName(const Operation& operation, bool derived)
{
    if (derived)
        return names().eq;
    return operation.compares ? dunderOf(reflectedOf(operation.compare))
                              : dundersOf(operation.binary).reflected;
}

Value methodOf(Value value, StringObject* name)
{
    return value.asObject()->type->lookup(name);
}

} // namespace

Next Interpreter::Impl::finishBinary(Value value)
{
    const Instruction word = frame->pc[-1];
    const Opcode op = opcodeOf(word);
    const Operation operation = operationOf(op);
    const Value a = frame->sp[-2];
    const Value b = frame->sp[-1];
    frame->sp -= 2;
    if (isDerivedNotEqual(operation, a, b)) {
        const Answer answer = truth(vm, value);
        if (answer == Answer::Raised)
            return Next::Raise;
        value = Value::boolean(answer == Answer::No);
    }
    if (jumpsAfterwards(op))
        return branchOn(value);
    if (op == Opcode::IncrementLocal) {
        frame->locals[operandOf(word) & 0xff] = value;
        return Next::Go;
    }
    *frame->sp++ = value;
    return Next::Go;
}

Next Interpreter::Impl::binarySlow()
{
    const Operation operation = operationOf(opcodeOf(frame->pc[-1]));
    const Value a = frame->sp[-2];
    const Value b = frame->sp[-1];
    if (operation.inplace && hasProgramMethod(a, dundersOf(operation.binary).inplace))
        return callWith(methodOf(a, dundersOf(operation.binary).inplace), {a, b},
                        Continuation::BinaryInplace);
    const bool derived = isDerivedNotEqual(operation, a, b);
    StringObject* forward = forwardName(operation, derived);
    StringObject* reflected = reflectedName(operation, derived);
    const bool hasForward = hasProgramMethod(a, forward);
    const bool hasReflected = hasProgramMethod(b, reflected);
    if (hasReflected && typeOf(a) != typeOf(b) && typeOf(b)->isSubclassOf(typeOf(a))
        && (!hasForward || !(methodOf(b, reflected) == methodOf(a, reflected))))
        return callWith(methodOf(b, reflected), {b, a}, Continuation::BinaryFirst);
    if (hasForward)
        return callWith(methodOf(a, forward), {a, b}, Continuation::BinaryForward);
    if (hasReflected && (operation.compares || typeOf(a) != typeOf(b)))
        return callWith(methodOf(b, reflected), {b, a}, Continuation::BinaryReflected);
    const Value value = operation.compares  ? compare(vm, operation.compare, a, b)
                        : operation.inplace ? inplace(vm, operation.binary, a, b)
                                            : binary(vm, operation.binary, a, b);
    if (!value.isSignal())
        return finishBinary(value);
    if (value.isRaised())
        return Next::Raise;
    if (!value.needsCall())
        return afterNative(value, Continuation::BinaryReflected);
    if (operation.compares)
        return callPrelude(preludeOf(operation.compare), {a, b}, Continuation::BinaryReflected);
    if (operation.inplace && operation.binary == BinaryOp::Add)
        return callPrelude("_list_iadd", {a, b}, Continuation::BinaryReflected);
    if (operation.inplace && operation.binary == BinaryOp::BitOr
        && isKind(plain(a), ObjectKind::Dict))
        return callPrelude("_dict_ior", {a, b}, Continuation::BinaryReflected);
    if (operation.binary == BinaryOp::Power)
        return callPrelude("_power_of_negative", {a, b}, Continuation::BinaryReflected);
    if (isKind(a, ObjectKind::String))
        return callPrelude("_percent", {a, b}, Continuation::BinaryReflected);
    return callPrelude("_set_operator", {Value::object(dundersOf(operation.binary).forward), a, b},
                       Continuation::BinaryReflected);
}

Next Interpreter::Impl::binaryFallback(Continuation tried)
{
    const Operation operation = operationOf(opcodeOf(frame->pc[-1]));
    const Value a = frame->sp[-2];
    const Value b = frame->sp[-1];
    const bool derived = isDerivedNotEqual(operation, a, b);
    StringObject* forward = forwardName(operation, derived);
    StringObject* reflected = reflectedName(operation, derived);
    if (tried == Continuation::BinaryInplace && hasProgramMethod(a, forward))
        return callWith(methodOf(a, forward), {a, b}, Continuation::BinaryForward);
    if (tried == Continuation::BinaryFirst && hasProgramMethod(a, forward))
        return callWith(methodOf(a, forward), {a, b}, Continuation::BinaryReflected);
    if ((tried == Continuation::BinaryForward || tried == Continuation::BinaryInplace)
        && hasProgramMethod(b, reflected) && (operation.compares || typeOf(a) != typeOf(b)))
        return callWith(methodOf(b, reflected), {b, a}, Continuation::BinaryReflected);
    if (operation.compares
        && (operation.compare == CompareOp::Equal || operation.compare == CompareOp::NotEqual)) {
        // Nobody knows: identity decides. finishBinary turns a derived answer around.
        const bool same = a == b;
        return finishBinary(
            Value::boolean(derived || operation.compare == CompareOp::Equal ? same : !same));
    }
    if (operation.compares)
        vm.raise(TypeId::TypeError,
                 fmt::format("'{}' not supported between instances of '{}' and '{}'",
                             symbolOf(operation.compare), typeOf(a)->nameView(),
                             typeOf(b)->nameView()));
    else
        vm.raise(TypeId::TypeError,
                 fmt::format("unsupported operand type(s) for {}{}: '{}' and '{}'",
                             symbolOf(operation.binary), operation.inplace ? "=" : "",
                             typeOf(a)->nameView(), typeOf(b)->nameView()));
    return Next::Raise;
}

Next Interpreter::Impl::unarySlow()
{
    const Value value = *--frame->sp;
    UnaryOp op = UnaryOp::Negate;
    switch (opcodeOf(frame->pc[-1])) {
    case Opcode::Not:
        return pushTruth(value, true);
    case Opcode::Positive:
        op = UnaryOp::Positive;
        break;
    case Opcode::Invert:
        op = UnaryOp::Invert;
        break;
    default:
        break;
    }
    if (hasProgramMethod(value, dunderOf(op)))
        return callWith(methodOf(value, dunderOf(op)), {value}, Continuation::Push);
    return afterNative(unary(vm, op, value), Continuation::Push);
}

Next Interpreter::Impl::containsSlow(bool negate)
{
    const Value container = frame->sp[-1];
    const Value item = frame->sp[-2];
    frame->sp -= 2;
    const Continuation then = negate ? Continuation::NotContains : Continuation::Contains;
    if (hasProgramMethod(container, names().contains))
        return callWith(methodOf(container, names().contains), {container, item}, then);
    switch (contains(vm, container, item)) {
    case Answer::No:
        *frame->sp++ = Value::boolean(negate);
        return Next::Go;
    case Answer::Yes:
        *frame->sp++ = Value::boolean(!negate);
        return Next::Go;
    case Answer::Raised:
        return Next::Raise;
    case Answer::NeedsCall:
        break;
    }
    return callPrelude("_contains", {container, item}, then);
}

Next Interpreter::Impl::subscriptSlow()
{
    const Value key = frame->sp[-1];
    const Value container = frame->sp[-2];
    frame->sp -= 2;
    const Value value = getItem(vm, container, key);
    if (!value.needsCall())
        return afterNative(value, Continuation::Push);
    if (hasProgramMethod(container, names().getitem))
        return callWith(methodOf(container, names().getitem), {container, key}, Continuation::Push);
    if (auto* type = as<ClassObject>(container)) {
        const Value method = type->lookup(names().class_getitem);
        return callWith(isKind(method, ObjectKind::ClassMethod)
                            ? static_cast<WrapperObject*>(method.asObject())->function
                            : method,
                        {container, key}, Continuation::Push);
    }
    if (isKind(plain(container), ObjectKind::Dict)) {
        if (hasProgramMethod(container, names().missing))
            return callWith(methodOf(container, names().missing), {container, key},
                            Continuation::Push);
        return callPrelude("_dict_get", {plain(container), key}, Continuation::Push);
    }
    return callPrelude("_getitem_index", {container, key}, Continuation::Push);
}

Next Interpreter::Impl::storeSubscriptSlow()
{
    const Value key = frame->sp[-1];
    const Value container = frame->sp[-2];
    const Value value = frame->sp[-3];
    frame->sp -= 3;
    const Value done = setItem(vm, container, key, value);
    if (!done.needsCall())
        return afterNative(done, Continuation::Discard);
    if (hasProgramMethod(container, names().setitem))
        return callWith(methodOf(container, names().setitem), {container, key, value},
                        Continuation::Discard);
    if (isKind(plain(container), ObjectKind::Dict))
        return callPrelude("_dict_set", {plain(container), key, value}, Continuation::Discard);
    return callPrelude("_setitem_index", {container, key, value}, Continuation::Discard);
}

Next Interpreter::Impl::deleteSubscriptSlow()
{
    const Value key = frame->sp[-1];
    const Value container = frame->sp[-2];
    frame->sp -= 2;
    const Value done = deleteItem(vm, container, key);
    if (!done.needsCall())
        return afterNative(done, Continuation::Discard);
    if (hasProgramMethod(container, names().delitem))
        return callWith(methodOf(container, names().delitem), {container, key},
                        Continuation::Discard);
    if (isKind(plain(container), ObjectKind::Dict))
        return callPrelude("_dict_delete", {plain(container), key}, Continuation::Discard);
    return callPrelude("_delitem_index", {container, key}, Continuation::Discard);
}

Next Interpreter::Impl::loadAttribute(StringObject* name, Value object, bool forCall)
{
    // The object stays on the stack until the value is there: __getattr__ may want it.
    AttributeCall access;
    Value self;
    const Value value = forCall ? accessMethod(vm, object, name, self, access)
                                : accessAttribute(vm, object, name, access);
    if (value.isUndefined()) {
        raiseNoAttribute(vm, object, name);
        return failed(forCall ? Continuation::GetMethod : Continuation::GetAttribute);
    }
    if (value.needsCall()) {
        const Continuation then =
            access.isFallback ? (forCall ? Continuation::New : Continuation::Push)
                              : (forCall ? Continuation::GetMethod : Continuation::GetAttribute);
        if (access.isFallback)
            --frame->sp;
        return callWith(access.callable, {access.args.data(), access.count}, nullptr, then);
    }
    if (value.isSignal())
        return failed(forCall ? Continuation::GetMethod : Continuation::GetAttribute);
    frame->sp[-1] = value;
    if (forCall)
        *frame->sp++ = self;
    return Next::Go;
}

Next Interpreter::Impl::storeAttribute(StringObject* name)
{
    const Value object = frame->sp[-1];
    const Value value = frame->sp[-2];
    frame->sp -= 2;
    AttributeCall access;
    const Value done = changeAttribute(vm, object, name, value, access);
    if (done.needsCall())
        return callWith(access.callable, {access.args.data(), access.count}, nullptr,
                        Continuation::Discard);
    return done.isSignal() ? Next::Raise : Next::Go;
}

Next Interpreter::Impl::deleteAttribute(StringObject* name)
{
    const Value object = *--frame->sp;
    AttributeCall access;
    const Value done = changeAttribute(vm, object, name, Value::undefined(), access);
    if (done.needsCall())
        return callWith(access.callable, {access.args.data(), access.count}, nullptr,
                        Continuation::Discard);
    return done.isSignal() ? Next::Raise : Next::Go;
}

Next Interpreter::Impl::getIterator(Value value)
{
    if (isKind(value, ObjectKind::Generator)) {
        *frame->sp++ = value;
        return Next::Go;
    }
    const Value iterator = iterate(vm, value);
    if (!iterator.needsCall())
        return afterNative(iterator, Continuation::Push);
    if (hasProgramMethod(value, names().iter))
        return callWith(methodOf(value, names().iter), {value}, Continuation::Iterator);
    return callPrelude("_iter", {value}, Continuation::Iterator);
}

Next Interpreter::Impl::forNext()
{
    const Value iterator = frame->sp[-1];
    if (auto* generator = as<GeneratorObject>(iterator))
        return resumeGenerator(*generator, Value::none(), Continuation::ForNext);
    if (auto* plainIterator = as<IteratorObject>(iterator)) {
        const Value value = next(vm, *plainIterator);
        if (value.isUndefined())
            return branch(true);
        return afterNative(value, Continuation::ForNext);
    }
    const Value method = vm.attributeEntry(typeOf(iterator), names().next).value;
    if (method.isUndefined()) {
        vm.raise(TypeId::TypeError,
                 fmt::format("'{}' object is not an iterator", typeOf(iterator)->nameView()));
        return Next::Raise;
    }
    return callWith(method, {iterator}, Continuation::ForNext);
}

Next Interpreter::Impl::formatValue(std::uint32_t flags)
{
    Value specification = Value::object(vm.runtime().emptyString());
    if ((flags & 4) != 0)
        specification = *--frame->sp;
    const Value value = *--frame->sp;
    const bool hasSpecification = to<StringObject>(specification).byteLength > 0;
    const std::uint32_t conversion = flags & 3;
    if (conversion == 0) {
        const Value text = hasSpecification
                               ? language::formatValue(vm, value, to<StringObject>(specification))
                               : Value::undefined();
        if (!hasSpecification && !hasProgramMethod(value, names().format)) {
            const Value simple = str(vm, value);
            if (!simple.needsCall())
                return afterNative(simple, Continuation::Text);
        } else if (hasSpecification && !text.needsCall()) {
            return afterNative(text, Continuation::Text);
        }
        return callPrelude("_format", {value, specification}, Continuation::Text);
    }
    if (!hasSpecification && conversion != 3) {
        const Value text = conversion == 1 ? str(vm, value) : repr(vm, value);
        if (!text.needsCall())
            return afterNative(text, Continuation::Text);
        return callPrelude(conversion == 1 ? "_str" : "_repr", {value}, Continuation::Text);
    }
    return callPrelude("_format_converted", {value, Value::integer(conversion), specification},
                       Continuation::Text);
}

Next Interpreter::Impl::addToSet(Value set, Value item)
{
    std::uint64_t hash = 0;
    Lookup done = hashOf(vm, item, hash);
    if (done == Lookup::Found)
        done = to<SetObject>(set).add(vm, item, hash);
    if (done == Lookup::NeedsCall)
        return callPrelude("_set_add", {set, item}, Continuation::Discard);
    return done == Lookup::Raised ? Next::Raise : Next::Go;
}

Next Interpreter::Impl::addToMap(Value map, Value key, Value value)
{
    std::uint64_t hash = 0;
    Lookup done = hashOf(vm, key, hash);
    if (done == Lookup::Found)
        done = to<DictObject>(map).set(vm, key, hash, value);
    if (done == Lookup::NeedsCall)
        return callPrelude("_dict_set", {map, key, value}, Continuation::Discard);
    return done == Lookup::Raised ? Next::Raise : Next::Go;
}

Next Interpreter::Impl::buildContainer(bool isDict, std::uint32_t operand)
{
    const std::uint32_t count = isDict ? operand : operand & ~kConstantItems;
    const std::uint32_t values = isDict ? 2 * count : count;
    const std::span<const Value> items(frame->sp - values, values);
    Lookup done = Lookup::Found;
    Object* container = nullptr;
    if (isDict) {
        DictObject* dict = makeDict(vm, count);
        container = dict;
        for (std::uint32_t i = 0; i < values && (done == Lookup::Found || done == Lookup::Missing);
             i += 2) {
            std::uint64_t hash = 0;
            done = hashOf(vm, items[i], hash);
            if (done == Lookup::Found)
                done = dict->set(vm, items[i], hash, items[i + 1]);
        }
    } else {
        SetObject* set = makeSet(vm);
        container = set;
        for (std::uint32_t i = 0; i < values && (done == Lookup::Found || done == Lookup::Missing);
             ++i) {
            std::uint64_t hash = 0;
            done = hashOf(vm, items[i], hash);
            if (done == Lookup::Found)
                done = set->add(vm, items[i], hash);
        }
    }
    if (done == Lookup::Raised)
        return Next::Raise;
    if (!isDict && (operand & kConstantItems) != 0) {
        // CPython's compiler makes the frozenset, then once more from its items; then comes the set.
        auto& first = *static_cast<SetObject*>(container);
        SetObject* second = makeSet(vm);
        for (std::uint32_t i = 0; i < first.tableSize(); ++i) {
            if (!first.table()[i].key.isUndefined())
                second->addNew(vm, first.table()[i].key, first.table()[i].hash);
        }
        SetObject* merged = makeSet(vm);
        merged->merge(vm, *second);
        container = merged;
    }
    frame->sp -= values;
    if (done == Lookup::NeedsCall)
        return callPrelude(isDict ? "_build_dict" : "_build_set",
                           {Value::object(makeList(vm, items))}, Continuation::Push);
    *frame->sp++ = Value::object(container);
    return Next::Go;
}

namespace {

/// What messages call the callable of a call with * or **.
std::string callText(Value callable)
{
    if (const auto* function = as<FunctionObject>(callable))
        return fmt::format("__main__.{}()", function->qualifiedName->view());
    if (const auto* type = as<ClassObject>(callable))
        return fmt::format("{}()", type->nameView());
    return fmt::format("{}()", typeOf(callable)->nameView());
}

} // namespace

Next Interpreter::Impl::extendList(bool inCall)
{
    const Value source = *--frame->sp;
    const Value target = frame->sp[-1];
    if (!isKind(source, ObjectKind::Generator)) {
        const Value done = inplace(vm, BinaryOp::Add, target, source);
        if (done.isRaised() && !frame->code->has(Code::kHidden) && iterate(vm, source).isRaised()) {
            // f(*5) and [*5] word it differently from list += 5 (and from what the prelude stands for).
            const std::string what =
                inCall ? callText(frame->sp[-2]) + " argument" : std::string("Value");
            vm.raise(TypeId::TypeError, fmt::format("{} after * must be an iterable, not {}", what,
                                                    typeOf(source)->nameView()));
        }
        if (done.isRaised())
            return Next::Raise;
        if (!done.isSignal())
            return Next::Go;
    }
    return callPrelude("_list_extend", {target, source}, Continuation::Discard);
}

Next Interpreter::Impl::updateSet(std::uint32_t depthOfTarget)
{
    const Value source = *--frame->sp;
    const Value target = frame->sp[-static_cast<std::ptrdiff_t>(depthOfTarget)];
    return callPrelude("_set_extend", {target, source}, Continuation::Discard);
}

Next Interpreter::Impl::updateMap(std::uint32_t depthOfTarget, bool unique)
{
    const Value source = *--frame->sp;
    const Value target = frame->sp[-static_cast<std::ptrdiff_t>(depthOfTarget)];
    auto* from = as<DictObject>(plain(source));
    auto& into = to<DictObject>(target);
    // f(**mapping): ( callable positional keywords ), the message names the function.
    const auto functionText = [&] {
        return callText(frame->sp[-static_cast<std::ptrdiff_t>(depthOfTarget) - 2]);
    };
    if (from == nullptr && !isKind(source, ObjectKind::Instance)) {
        vm.raise(TypeId::TypeError,
                 unique ? fmt::format("{} argument after ** must be a mapping, not {}",
                                      functionText(), typeOf(source)->nameView())
                        : fmt::format("'{}' object is not a mapping", typeOf(source)->nameView()));
        return Next::Raise;
    }
    if (from == nullptr)
        return callPrelude("_dict_extend", {target, source, Value::boolean(unique)},
                           Continuation::Discard);
    for (std::uint32_t i = 0; i < from->filled; ++i) {
        const DictEntry entry = from->entries()[i];
        if (entry.key.isUndefined())
            continue;
        const Lookup done = into.set(vm, entry.key, entry.hash, entry.value);
        if (done == Lookup::Raised)
            return Next::Raise;
        if (unique && done == Lookup::Found) {
            const auto* name = as<StringObject>(entry.key);
            vm.raise(TypeId::TypeError,
                     name == nullptr
                         ? std::string("keywords must be strings")
                         : fmt::format("{} got multiple values for keyword argument '{}'",
                                       functionText(), name->view()));
            return Next::Raise;
        }
        if (done == Lookup::NeedsCall)
            return callPrelude("_dict_extend", {target, source, Value::boolean(unique)},
                               Continuation::Discard);
    }
    return Next::Go;
}

namespace {

/// Items of a tuple or list; none: something that has to be stepped.
std::optional<std::span<const Value>> itemsOf(Value value)
{
    if (auto* tuple = as<TupleObject>(value))
        return tuple->values();
    if (auto* list = as<ListObject>(value))
        return list->values();
    return std::nullopt;
}

} // namespace

Next Interpreter::Impl::unpackSequence(std::uint32_t count)
{
    const Value source = *--frame->sp;
    std::optional<std::span<const Value>> items = itemsOf(source);
    ListObject* collected = nullptr;
    if (!items) {
        const Value iterator = iterate(vm, source);
        if (iterator.isRaised()) {
            vm.takeException();
            vm.raise(TypeId::TypeError, fmt::format("cannot unpack non-iterable {} object",
                                                    typeOf(source)->nameView()));
            return Next::Raise;
        }
        if (iterator.needsCall()) {
            // Walks the iterable in Python code into a list, then comes here again.
            --frame->pc;
            return callPrelude("_to_list_for_unpacking", {source, Value::integer(count)},
                               Continuation::Push);
        }
        collected = makeList(vm, count);
        for (;;) {
            const Value item = language::next(vm, to<IteratorObject>(iterator));
            if (item.isSignal())
                return Next::Raise;
            if (item.isUndefined() || collected->length > count)
                break;
            collected->append(vm, item);
        }
        items = collected->values();
    }
    if (items->size() != count) {
        vm.raise(TypeId::ValueError,
                 items->size() > count
                     ? fmt::format("too many values to unpack (expected {})", count)
                     : fmt::format("not enough values to unpack (expected {}, got {})", count,
                                   items->size()));
        return Next::Raise;
    }
    for (std::size_t i = items->size(); i-- > 0;)
        *frame->sp++ = (*items)[i];
    return Next::Go;
}

Next Interpreter::Impl::unpackExtended(std::uint32_t before, std::uint32_t after)
{
    const Value source = *--frame->sp;
    std::optional<std::span<const Value>> items = itemsOf(source);
    if (!items) {
        const Value iterator = iterate(vm, source);
        if (iterator.isRaised()) {
            vm.takeException();
            vm.raise(TypeId::TypeError, fmt::format("cannot unpack non-iterable {} object",
                                                    typeOf(source)->nameView()));
            return Next::Raise;
        }
        --frame->pc;
        return callPrelude("_to_list", {source}, Continuation::Push);
    }
    if (items->size() < std::size_t{before} + after) {
        vm.raise(TypeId::ValueError,
                 fmt::format("not enough values to unpack (expected at least {}, got {})",
                             before + after, items->size()));
        return Next::Raise;
    }
    const std::size_t rest = items->size() - before - after;
    ListObject* middle = makeList(vm, items->subspan(before, rest));
    for (std::size_t i = items->size(); i-- > before + rest;)
        *frame->sp++ = (*items)[i];
    *frame->sp++ = Value::object(middle);
    for (std::size_t i = before; i-- > 0;)
        *frame->sp++ = (*items)[i];
    return Next::Go;
}

} // namespace makespan::language
