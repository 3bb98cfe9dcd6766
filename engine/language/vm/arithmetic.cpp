// The binary and unary operators of built-in types.

#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace makespan::language {

namespace {

bool isSmall(Value v)
{
    return v.isInt() || v.isBool();
}

bool isInteger(Value v)
{
    return isSmall(v) || isKind(v, ObjectKind::BigInt);
}

bool isNumber(Value v)
{
    return v.isFloat() || isInteger(v);
}

Value divisionByZero(Isolate& vm, std::string_view text)
{
    return vm.raise(TypeId::ZeroDivisionError, text);
}

Value smallPower(Isolate& vm, std::int64_t base, std::int64_t exponent)
{
    if (exponent < 0) {
        if (base == 0)
            return divisionByZero(vm, "0.0 cannot be raised to a negative power");
        return Value::real(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
    }
    std::int64_t result = 1;
    std::int64_t square = base;
    for (std::int64_t rest = exponent; rest > 0;) {
        if ((rest & 1) != 0 && __builtin_mul_overflow(result, square, &result))
            return bigint::power(vm, Value::integer(base), Value::integer(exponent));
        rest >>= 1;
        if (rest > 0 && __builtin_mul_overflow(square, square, &square))
            return bigint::power(vm, Value::integer(base), Value::integer(exponent));
    }
    return Value::integer(result);
}

Value smallFloorDivide(Isolate& vm, std::int64_t a, std::int64_t b)
{
    if (b == 0)
        return divisionByZero(vm, "integer division or modulo by zero");
    if (b == -1)
        return a == std::numeric_limits<std::int64_t>::min() ? bigint::negate(vm, Value::integer(a))
                                                             : Value::integer(-a);
    const std::int64_t quotient = a / b;
    return Value::integer(quotient - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0));
}

Value smallModulo(Isolate& vm, std::int64_t a, std::int64_t b)
{
    if (b == 0)
        return divisionByZero(vm, "integer modulo by zero");
    if (b == -1)
        return Value::integer(0);
    const std::int64_t rest = a % b;
    return Value::integer(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest);
}

Value smallTrueDivide(Isolate& vm, std::int64_t a, std::int64_t b)
{
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    if (b == 0)
        return divisionByZero(vm, "division by zero");
    if (a <= kExact && a >= -kExact && b <= kExact && b >= -kExact)
        return Value::real(static_cast<double>(a) / static_cast<double>(b));
    return bigint::trueDivide(vm, Value::integer(a), Value::integer(b));
}

Value smallShift(Isolate& vm, BinaryOp op, std::int64_t a, std::int64_t b)
{
    constexpr std::int64_t kBits = 63;
    if (b < 0)
        return vm.raise(TypeId::ValueError, "negative shift count");
    if (op == BinaryOp::RightShift)
        return Value::integer(b > kBits ? (a < 0 ? -1 : 0) : a >> b);
    if (a == 0)
        return Value::integer(0);
    if (b < kBits) {
        const auto shifted = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) << b);
        if (shifted >> b == a)
            return Value::integer(shifted);
    }
    return bigint::shiftLeft(vm, Value::integer(a), Value::integer(b));
}

Value smallBinary(Isolate& vm, BinaryOp op, Value left, Value right)
{
    const std::int64_t a = left.asInt();
    const std::int64_t b = right.asInt();
    std::int64_t result = 0;
    switch (op) {
    case BinaryOp::Add:
        return __builtin_add_overflow(a, b, &result)
                   ? bigint::add(vm, Value::integer(a), Value::integer(b))
                   : Value::integer(result);
    case BinaryOp::Subtract:
        return __builtin_sub_overflow(a, b, &result)
                   ? bigint::subtract(vm, Value::integer(a), Value::integer(b))
                   : Value::integer(result);
    case BinaryOp::Multiply:
        return __builtin_mul_overflow(a, b, &result)
                   ? bigint::multiply(vm, Value::integer(a), Value::integer(b))
                   : Value::integer(result);
    case BinaryOp::TrueDivide:
        return smallTrueDivide(vm, a, b);
    case BinaryOp::FloorDivide:
        return smallFloorDivide(vm, a, b);
    case BinaryOp::Modulo:
        return smallModulo(vm, a, b);
    case BinaryOp::Power:
        return smallPower(vm, a, b);
    case BinaryOp::LeftShift:
    case BinaryOp::RightShift:
        return smallShift(vm, op, a, b);
    case BinaryOp::BitAnd:
        return left.isBool() && right.isBool() ? Value::boolean((a & b) != 0)
                                               : Value::integer(a & b);
    case BinaryOp::BitOr:
        return left.isBool() && right.isBool() ? Value::boolean((a | b) != 0)
                                               : Value::integer(a | b);
    case BinaryOp::BitXor:
        return left.isBool() && right.isBool() ? Value::boolean((a ^ b) != 0)
                                               : Value::integer(a ^ b);
    case BinaryOp::MatrixMultiply:
        break;
    }
    return Value::undefined();
}

Value bigBinary(Isolate& vm, BinaryOp op, Value a, Value b)
{
    switch (op) {
    case BinaryOp::Add:
        return bigint::add(vm, a, b);
    case BinaryOp::Subtract:
        return bigint::subtract(vm, a, b);
    case BinaryOp::Multiply:
        return bigint::multiply(vm, a, b);
    case BinaryOp::TrueDivide:
        return bigint::trueDivide(vm, a, b);
    case BinaryOp::FloorDivide:
        return bigint::floorDivide(vm, a, b);
    case BinaryOp::Modulo:
        return bigint::modulo(vm, a, b);
    case BinaryOp::Power:
        if (bigint::compare(b, Value::integer(0)) < 0) {
            const Value base = bigint::toFloat(vm, a);
            const Value exponent = base.isSignal() ? base : bigint::toFloat(vm, b);
            if (exponent.isSignal())
                return exponent;
            return binary(vm, op, base, exponent);
        }
        return bigint::power(vm, a, b);
    case BinaryOp::LeftShift:
        return bigint::shiftLeft(vm, a, b);
    case BinaryOp::RightShift:
        return bigint::shiftRight(vm, a, b);
    case BinaryOp::BitAnd:
        return bigint::bitAnd(vm, a, b);
    case BinaryOp::BitOr:
        return bigint::bitOr(vm, a, b);
    case BinaryOp::BitXor:
        return bigint::bitXor(vm, a, b);
    case BinaryOp::MatrixMultiply:
        break;
    }
    return Value::undefined();
}

/// Floor division and remainder as CPython's float_divmod: the remainder has the divisor's sign.
void floatDivide(double a, double b, double& quotient, double& rest)
{
    rest = std::fmod(a, b);
    double div = (a - rest) / b;
    if (rest != 0) {
        if ((b < 0) != (rest < 0)) {
            rest += b;
            div -= 1.0;
        }
    } else {
        rest = std::copysign(0.0, b);
    }
    if (div != 0) {
        quotient = std::floor(div);
        if (div - quotient > 0.5)
            quotient += 1.0;
    } else {
        quotient = std::copysign(0.0, a / b);
    }
}

Value floatPower(Isolate& vm, double a, double b)
{
    if (a == 0 && b < 0)
        return divisionByZero(vm, "0.0 cannot be raised to a negative power");
    if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b))
        return Value::signal(SignalKind::NeedsCall); // a complex number: the prelude makes it
    const double result = std::pow(a, b);
    if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) {
        return vm.raiseWith(TypeId::OverflowError,
                            {Value::integer(34), makeString(vm, "Numerical result out of range")});
    }
    return Value::real(result);
}

Value floatBinary(Isolate& vm, BinaryOp op, double a, double b)
{
    double quotient = 0;
    double rest = 0;
    switch (op) {
    case BinaryOp::Add:
        return Value::real(a + b);
    case BinaryOp::Subtract:
        return Value::real(a - b);
    case BinaryOp::Multiply:
        return Value::real(a * b);
    case BinaryOp::TrueDivide:
        return b == 0 ? divisionByZero(vm, "float division by zero") : Value::real(a / b);
    case BinaryOp::FloorDivide:
        if (b == 0)
            return divisionByZero(vm, "float floor division by zero");
        floatDivide(a, b, quotient, rest);
        return Value::real(quotient);
    case BinaryOp::Modulo:
        if (b == 0)
            return divisionByZero(vm, "float modulo");
        floatDivide(a, b, quotient, rest);
        return Value::real(rest);
    case BinaryOp::Power:
        return floatPower(vm, a, b);
    default:
        return Value::undefined();
    }
}

Value numericBinary(Isolate& vm, BinaryOp op, Value a, Value b)
{
    if (isSmall(a) && isSmall(b))
        return smallBinary(vm, op, a, b);
    if (!a.isFloat() && !b.isFloat())
        return bigBinary(vm, op, a, b);
    const Value left = a.isFloat() ? a : bigint::toFloat(vm, a);
    const Value right = b.isFloat() ? b : bigint::toFloat(vm, b);
    if (left.isSignal() || right.isSignal())
        return Value::signal(SignalKind::Raised);
    return floatBinary(vm, op, left.asFloat(), right.asFloat());
}

/// \param form what stands behind the operator's sign: "=" for a += b
Value unsupported(Isolate& vm, BinaryOp op, Value a, Value b, std::string_view form = {})
{
    return vm.raise(TypeId::TypeError,
                    fmt::format("unsupported operand type(s) for {}{}: '{}' and '{}'", symbolOf(op),
                                form, typeOf(a)->nameView(), typeOf(b)->nameView()));
}

/// How often a sequence is repeated; false: not an int.
bool repetitions(Value value, std::int64_t& count)
{
    if (!isSmall(value))
        return false;
    count = std::max<std::int64_t>(value.asInt(), 0);
    return true;
}

/// Fills `to` with the pattern again and again, in stretches that grow: many times one byte would take long.
template <typename T>
void fillWith(const T* pattern, std::size_t length, T* to, std::size_t total)
{
    if (length == 0 || total == 0)
        return;
    std::copy_n(pattern, length, to);
    const std::size_t most = std::max(kBytesAtOnce / sizeof(T) / length * length, length);
    for (std::size_t done = length; done < total;) {
        const std::size_t next = std::min({done, most, total - done});
        copyInPieces(to, next, to + done);
        heedStop();
        done += next;
    }
}

Value repeat(Isolate& vm, Value sequence, std::int64_t count)
{
    constexpr std::int64_t kMost = std::int64_t{1} << 32;
    const auto check = [&](std::size_t size) {
        if (size > 0 && count > kMost / static_cast<std::int64_t>(size))
            throw MemoryExhausted{};
        vm.charge(size * static_cast<std::size_t>(count) / 32);
    };
    if (auto* text = as<StringObject>(sequence)) {
        check(text->byteLength);
        if (count == 0 || text->byteLength == 0)
            return Value::object(vm.runtime().emptyString());
        if (count == 1)
            return sequence;
        StringObject* result =
            allocateString(vm, text->byteLength * static_cast<std::size_t>(count));
        fillWith(text->bytes(), text->byteLength, result->bytes(), result->byteLength);
        return finishString(result);
    }
    if (auto* data = as<BytesObject>(sequence)) {
        check(data->byteLength);
        const std::size_t size = data->byteLength * static_cast<std::size_t>(count);
        auto* result = vm.heap().make<BytesObject>(builtinType(TypeId::Bytes), size);
        result->byteLength = static_cast<std::uint32_t>(size);
        fillWith(data->bytes(), data->byteLength, result->bytes(), size);
        return Value::object(result);
    }
    if (auto* list = as<ListObject>(sequence)) {
        check(list->length * sizeof(Value));
        ListObject* result = makeList(vm, list->length * static_cast<std::size_t>(count));
        fillWith(list->items(), list->length, result->ownItems(vm),
                 list->length * static_cast<std::size_t>(count));
        result->length = static_cast<std::uint32_t>(list->length * count);
        return Value::object(result);
    }
    auto* tuple = as<TupleObject>(sequence);
    check(tuple->length * sizeof(Value));
    TupleObject* result = allocateTuple(vm, tuple->length * static_cast<std::size_t>(count));
    fillWith(tuple->items(), tuple->length, result->items(), result->length);
    return Value::object(result);
}

bool isSequence(Value value)
{
    return isKind(value, ObjectKind::String) || isKind(value, ObjectKind::List)
           || isKind(value, ObjectKind::Tuple) || isKind(value, ObjectKind::Bytes);
}

/// a + b of two sequences; Undefined: not such a pair.
Value addSequences(Isolate& vm, Value a, Value b)
{
    if (a.asObject()->kind != (b.isObject() ? b.asObject()->kind : ObjectKind::Free)) {
        const std::string_view name = typeOf(a)->nameView();
        if (isKind(a, ObjectKind::Bytes))
            return vm.raise(TypeId::TypeError,
                            fmt::format("can't concat {} to bytes", typeOf(b)->nameView()));
        return vm.raise(TypeId::TypeError, fmt::format("can only concatenate {} (not \"{}\") to {}",
                                                       name, typeOf(b)->nameView(), name));
    }
    switch (a.asObject()->kind) {
    case ObjectKind::String:
        return concatenate(vm, to<StringObject>(a), to<StringObject>(b));
    case ObjectKind::Bytes:
        return makeBytes(vm, std::string(to<BytesObject>(a).view())
                                 + std::string(to<BytesObject>(b).view()));
    case ObjectKind::List: {
        auto& left = to<ListObject>(a);
        auto& right = to<ListObject>(b);
        ListObject* sum = makeList(vm, std::size_t{left.length} + right.length);
        sum->extend(vm, left.values());
        sum->extend(vm, right.values());
        return Value::object(sum);
    }
    default: {
        auto& left = to<TupleObject>(a);
        auto& right = to<TupleObject>(b);
        TupleObject* sum = allocateTuple(vm, std::size_t{left.length} + right.length);
        copyInPieces(left.items(), left.length, sum->items());
        copyInPieces(right.items(), right.length, sum->items() + left.length);
        return Value::object(sum);
    }
    }
}

SetObject* copySet(Isolate& vm, SetObject& set, bool frozen)
{
    SetObject* copy = makeSet(vm, frozen);
    copy->merge(vm, set);
    return copy;
}

Value signalOf(Lookup lookup)
{
    return Value::signal(lookup == Lookup::Raised ? SignalKind::Raised : SignalKind::NeedsCall);
}

/// a ^ b: what b has, without what a has too, and then the rest of a.
Value exclusive(Isolate& vm, SetObject& a, SetObject& b, bool frozen)
{
    SetObject* result = copySet(vm, b, frozen);
    for (std::uint32_t i = 0; i < a.tableSize(); ++i) {
        const SetEntry entry = a.table()[i];
        if (entry.key.isUndefined())
            continue;
        Lookup done = result->remove(vm, entry.key, entry.hash);
        if (done == Lookup::Missing)
            done = result->add(vm, entry.key, entry.hash);
        if (done == Lookup::NeedsCall || done == Lookup::Raised)
            return signalOf(done);
    }
    return Value::object(result);
}

/// Keys of `from` that are (or are not) in `other`, added to `out`. False: signal in `problem`.
bool select(
    Isolate& vm, SetObject& from, SetObject& other, bool wanted, SetObject& out, Value& problem)
{
    for (std::uint32_t i = 0; i < from.tableSize(); ++i) {
        const SetEntry entry = from.table()[i];
        if (entry.key.isUndefined())
            continue;
        const Lookup found = other.find(vm, entry.key, entry.hash);
        if (found == Lookup::NeedsCall || found == Lookup::Raised) {
            problem = signalOf(found);
            return false;
        }
        if ((found == Lookup::Found) == wanted)
            out.addNew(vm, entry.key, entry.hash);
    }
    vm.charge(from.used);
    return true;
}

Value setBinary(Isolate& vm, BinaryOp op, SetObject& a, SetObject& b)
{
    const bool frozen = a.type == vm.type(TypeId::FrozenSet);
    Value problem;
    if (op == BinaryOp::BitOr) {
        SetObject* result = copySet(vm, a, frozen);
        const Lookup done = result->merge(vm, b);
        return done == Lookup::Missing ? Value::object(result) : signalOf(done);
    }
    SetObject* result = makeSet(vm, frozen);
    bool done = false;
    switch (op) {
    case BinaryOp::BitAnd:
        // CPython walks the smaller one; the order of the result shows it.
        done = b.used > a.used ? select(vm, a, b, true, *result, problem)
                               : select(vm, b, a, true, *result, problem);
        break;
    case BinaryOp::Subtract:
        done = select(vm, a, b, false, *result, problem);
        break;
    case BinaryOp::BitXor:
        return exclusive(vm, a, b, frozen);
    default:
        return unsupported(vm, op, Value::object(&a), Value::object(&b));
    }
    return done ? Value::object(result) : problem;
}

Value dictUnion(Isolate& vm, DictObject& into, DictObject& from)
{
    for (std::uint32_t i = 0; i < from.filled; ++i) {
        const DictEntry entry = from.entries()[i];
        if (entry.key.isUndefined())
            continue;
        const Lookup done = into.set(vm, entry.key, entry.hash, entry.value);
        if (done == Lookup::NeedsCall || done == Lookup::Raised)
            return Value::signal(done == Lookup::Raised ? SignalKind::Raised
                                                        : SignalKind::NeedsCall);
    }
    return Value::object(&into);
}

/// Raises what a sequence times that value raises.
Value notRepeated(Isolate& vm, Value count)
{
    if (isKind(plain(count), ObjectKind::BigInt))
        return vm.raise(TypeId::OverflowError, "cannot fit 'int' into an index-sized integer");
    return vm.raise(
        TypeId::TypeError,
        fmt::format("can't multiply sequence by non-int of type '{}'", typeOf(count)->nameView()));
}

/// Undefined: these types do not know the operator.
Value objectBinary(Isolate& vm, BinaryOp op, Value a, Value b)
{
    if (op == BinaryOp::Modulo) {
        if (auto* format = as<StringObject>(a))
            return formatPercent(vm, *format, b);
    }
    if (op == BinaryOp::Add && isSequence(a))
        return addSequences(vm, a, b);
    std::int64_t count = 0;
    if (op == BinaryOp::Multiply) {
        if (isSequence(a)) {
            if (repetitions(b, count))
                return repeat(vm, a, count);
            return notRepeated(vm, b);
        }
        if (isSequence(b)) {
            if (repetitions(a, count))
                return repeat(vm, b, count);
            return notRepeated(vm, a);
        }
    }
    if (as<SetObject>(a) != nullptr && as<SetObject>(b) != nullptr)
        return setBinary(vm, op, to<SetObject>(a), to<SetObject>(b));
    if (op == BinaryOp::BitOr && as<DictObject>(a) != nullptr && as<DictObject>(b) != nullptr) {
        DictObject* sum = makeDict(vm, to<DictObject>(a).used);
        const Value copied = dictUnion(vm, *sum, to<DictObject>(a));
        return copied.isSignal() ? copied : dictUnion(vm, *sum, to<DictObject>(b));
    }
    const auto isView = [](Value v) { return isKind(v, ObjectKind::DictView); };
    if ((isView(a) || isView(b))
        && (op == BinaryOp::BitAnd || op == BinaryOp::BitOr || op == BinaryOp::BitXor
            || op == BinaryOp::Subtract))
        return Value::signal(SignalKind::NeedsCall); // as sets: the prelude does it
    // Unions of types (int | None) mean nothing at run time but must not fail.
    const auto isType = [](Value v) { return isKind(v, ObjectKind::Class) || v.isNone(); };
    if (op == BinaryOp::BitOr && isType(a) && isType(b) && !(a.isNone() && b.isNone())) {
        const Value both[2] = {a, b};
        return Value::object(makeTuple(vm, both));
    }
    return Value::undefined();
}

Value binaryOrUndefined(Isolate& vm, BinaryOp op, Value a, Value b)
{
    if (isNumber(a) && isNumber(b))
        return numericBinary(vm, op, a, b);
    const Dunders& dunders = dundersOf(op);
    // Objects of one class are not asked twice: what they cannot do forwards they cannot do backwards.
    if (hasProgramMethod(a, dunders.forward)
        || (typeOf(a) != typeOf(b) && hasProgramMethod(b, dunders.reflected)))
        return Value::signal(SignalKind::NeedsCall);
    const Value left = plain(a);
    const Value right = plain(b);
    if (isNumber(left) && isNumber(right))
        return numericBinary(vm, op, left, right);
    return objectBinary(vm, op, left, right);
}

/// set op= set, in place as CPython does it: the order of iteration shows it.
Value changeSet(Isolate& vm, BinaryOp op, SetObject& set, SetObject& other)
{
    if (op == BinaryOp::BitOr) {
        const Lookup done = set.merge(vm, other);
        return done == Lookup::Missing ? Value::object(&set) : signalOf(done);
    }
    if (op == BinaryOp::Subtract || op == BinaryOp::BitXor) {
        if (&set == &other) {
            set.clear();
            return Value::object(&set);
        }
        for (std::uint32_t i = 0; i < other.tableSize(); ++i) {
            const SetEntry entry = other.table()[i];
            if (entry.key.isUndefined())
                continue;
            Lookup done = set.remove(vm, entry.key, entry.hash);
            if (done == Lookup::Missing && op == BinaryOp::BitXor)
                done = set.add(vm, entry.key, entry.hash);
            if (done == Lookup::NeedsCall || done == Lookup::Raised)
                return signalOf(done);
        }
        vm.charge(other.used);
        return Value::object(&set);
    }
    const Value result = setBinary(vm, op, set, other);
    if (result.isSignal())
        return result;
    set.become(vm, to<SetObject>(result));
    return Value::object(&set);
}

} // namespace

Value binary(Isolate& vm, BinaryOp op, Value a, Value b)
{
    const Value result = binaryOrUndefined(vm, op, a, b);
    return result.isUndefined() ? unsupported(vm, op, a, b) : result;
}

Value inplace(Isolate& vm, BinaryOp op, Value a, Value b)
{
    if (hasProgramMethod(a, dundersOf(op).inplace))
        return Value::signal(SignalKind::NeedsCall);
    const Value left = plain(a);
    const Value right = plain(b);
    if (auto* list = as<ListObject>(left)) {
        if (op == BinaryOp::Add) {
            if (auto* other = as<ListObject>(right)) {
                list->extend(vm, other->values());
                return a;
            }
            if (auto* tuple = as<TupleObject>(right)) {
                list->extend(vm, tuple->values());
                return a;
            }
            const Value iterator = iterate(vm, right);
            if (iterator.isSignal())
                return iterator;
            for (;;) {
                const Value item = next(vm, to<IteratorObject>(iterator));
                if (item.isSignal())
                    return item;
                if (item.isUndefined())
                    return a;
                list->append(vm, item);
                vm.charge(1);
            }
        }
        std::int64_t count = 0;
        if (op == BinaryOp::Multiply && repetitions(right, count)) {
            auto& repeated = to<ListObject>(repeat(vm, left, count));
            list->replace(vm, 0, list->length, repeated.values());
            return a;
        }
    }
    if (auto* set = as<SetObject>(left);
        set != nullptr && as<SetObject>(right) != nullptr && set->type == vm.type(TypeId::Set)) {
        const Value done = changeSet(vm, op, *set, to<SetObject>(right));
        return done.isSignal() ? done : a;
    }
    if (auto* dict = as<DictObject>(left); dict != nullptr && op == BinaryOp::BitOr) {
        if (as<DictObject>(right) == nullptr)
            return Value::signal(SignalKind::NeedsCall); // as update(): the prelude does it
        const Value done = dictUnion(vm, *dict, to<DictObject>(right));
        return done.isSignal() ? done : a;
    }
    const Value result = binaryOrUndefined(vm, op, a, b);
    return result.isUndefined() ? unsupported(vm, op, a, b, "=") : result;
}

Value unary(Isolate& vm, UnaryOp op, Value a)
{
    if (hasProgramMethod(a, dunderOf(op)))
        return Value::signal(SignalKind::NeedsCall);
    const Value value = plain(a);
    if (value.isFloat() && op != UnaryOp::Invert)
        return op == UnaryOp::Negate ? Value::real(-value.asFloat()) : value;
    if (isSmall(value)) {
        switch (op) {
        case UnaryOp::Positive:
            return Value::integer(value.asInt());
        case UnaryOp::Invert:
            return Value::integer(~value.asInt());
        case UnaryOp::Negate:
            return value.asInt() == std::numeric_limits<std::int64_t>::min()
                       ? bigint::negate(vm, Value::integer(value.asInt()))
                       : Value::integer(-value.asInt());
        }
    }
    if (isKind(value, ObjectKind::BigInt)) {
        switch (op) {
        case UnaryOp::Positive:
            return value;
        case UnaryOp::Invert:
            return bigint::invert(vm, value);
        case UnaryOp::Negate:
            return bigint::negate(vm, value);
        }
    }
    const std::string_view symbol = op == UnaryOp::Negate     ? "-"
                                    : op == UnaryOp::Positive ? "+"
                                                              : "~";
    return vm.raise(TypeId::TypeError, fmt::format("bad operand type for unary {}: '{}'", symbol,
                                                   typeOf(a)->nameView()));
}

} // namespace makespan::language
