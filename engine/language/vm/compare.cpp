// Comparison, truth, hashing of built-in types.

#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace makespan::language {

namespace {

/// Nesting of lists in lists that a comparison follows before it says RecursionError.
constexpr int kDeepest = 400;

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

enum class Order : std::uint8_t { Less, Equal, Greater, Unordered };

template <typename T>
Order orderOf(T a, T b)
{
    return a < b ? Order::Less : a > b ? Order::Greater : Order::Equal;
}

Order orderOfNumbers(Value a, Value b)
{
    if (isSmall(a) && isSmall(b))
        return orderOf(a.asInt(), b.asInt());
    if (a.isFloat() && b.isFloat()) {
        const double x = a.asFloat();
        const double y = b.asFloat();
        return std::isnan(x) || std::isnan(y) ? Order::Unordered : orderOf(x, y);
    }
    if (!a.isFloat() && !b.isFloat())
        return orderOf(bigint::compare(a, b), 0);
    if (b.isFloat())
        return std::isnan(b.asFloat()) ? Order::Unordered
                                       : orderOf(bigint::compare(a, b.asFloat()), 0);
    return std::isnan(a.asFloat()) ? Order::Unordered : orderOf(0, bigint::compare(b, a.asFloat()));
}

bool holds(CompareOp op, Order order)
{
    switch (op) {
    case CompareOp::Less:
        return order == Order::Less;
    case CompareOp::LessEqual:
        return order == Order::Less || order == Order::Equal;
    case CompareOp::Equal:
        return order == Order::Equal;
    case CompareOp::NotEqual:
        return order != Order::Equal;
    case CompareOp::Greater:
        return order == Order::Greater;
    case CompareOp::GreaterEqual:
        return order == Order::Greater || order == Order::Equal;
    }
    return false;
}

Answer equalAt(Isolate& vm, Value a, Value b, int depth);
Value compareAt(Isolate& vm, CompareOp op, Value a, Value b, int depth);

Answer tooDeep(Isolate& vm)
{
    vm.raise(TypeId::RecursionError, "maximum recursion depth exceeded in comparison");
    return Answer::Raised;
}

Answer equalItems(Isolate& vm, std::span<const Value> a, std::span<const Value> b, int depth)
{
    if (a.size() != b.size())
        return Answer::No;
    StopCheck check;
    for (std::size_t i = 0; i < a.size(); ++i) {
        check();
        const Answer same = equalAt(vm, a[i], b[i], depth + 1);
        if (same != Answer::Yes)
            return same;
    }
    vm.charge(a.size() / 8);
    return Answer::Yes;
}

Answer equalDicts(Isolate& vm, DictObject& a, DictObject& b, int depth)
{
    if (a.used != b.used)
        return Answer::No;
    for (std::uint32_t i = 0; i < a.filled; ++i) {
        const DictEntry entry = a.entries()[i];
        if (entry.key.isUndefined())
            continue;
        const Value* other = nullptr;
        const Lookup found = b.find(vm, entry.key, entry.hash, other);
        if (found != Lookup::Found)
            return found == Lookup::Missing     ? Answer::No
                   : found == Lookup::NeedsCall ? Answer::NeedsCall
                                                : Answer::Raised;
        const Answer same = equalAt(vm, entry.value, *other, depth + 1);
        if (same != Answer::Yes)
            return same;
    }
    vm.charge(a.used / 2);
    return Answer::Yes;
}

/// Every key of a is in b.
Answer isSubset(Isolate& vm, SetObject& a, SetObject& b)
{
    if (a.used > b.used)
        return Answer::No;
    for (std::uint32_t i = 0; i < a.tableSize(); ++i) {
        const SetEntry entry = a.table()[i];
        if (entry.key.isUndefined())
            continue;
        const Lookup found = b.find(vm, entry.key, entry.hash);
        if (found != Lookup::Found)
            return found == Lookup::Missing     ? Answer::No
                   : found == Lookup::NeedsCall ? Answer::NeedsCall
                                                : Answer::Raised;
    }
    vm.charge(a.used / 2);
    return Answer::Yes;
}

bool equalRanges(const RangeObject& a, const RangeObject& b)
{
    return a.length == b.length
           && (a.length == 0 || (a.start == b.start && (a.length == 1 || a.step == b.step)));
}

/// keys() and items() compare with sets and with each other as sets: the prelude does it.
bool areSetLike(const Object* a, const Object* b)
{
    const auto isView = [](const Object* object) { return object->kind == ObjectKind::DictView; };
    return (isView(a) && (isView(b) || b->kind == ObjectKind::Set))
           || (isView(b) && a->kind == ObjectKind::Set);
}

Answer equalObjects(Isolate& vm, Object* a, Object* b, int depth)
{
    if (areSetLike(a, b))
        return Answer::NeedsCall;
    if (a->kind != b->kind)
        return Answer::No;
    switch (a->kind) {
    case ObjectKind::String:
        return sameText(*static_cast<StringObject*>(a), *static_cast<StringObject*>(b))
                   ? Answer::Yes
                   : Answer::No;
    case ObjectKind::Bytes:
        return static_cast<BytesObject*>(a)->view() == static_cast<BytesObject*>(b)->view()
                   ? Answer::Yes
                   : Answer::No;
    case ObjectKind::List:
        return equalItems(vm, static_cast<ListObject*>(a)->values(),
                          static_cast<ListObject*>(b)->values(), depth);
    case ObjectKind::Tuple:
        return equalItems(vm, static_cast<TupleObject*>(a)->values(),
                          static_cast<TupleObject*>(b)->values(), depth);
    case ObjectKind::Dict:
        return equalDicts(vm, *static_cast<DictObject*>(a), *static_cast<DictObject*>(b), depth);
    case ObjectKind::Set: {
        auto& left = *static_cast<SetObject*>(a);
        auto& right = *static_cast<SetObject*>(b);
        return left.used == right.used ? isSubset(vm, left, right) : Answer::No;
    }
    case ObjectKind::Range:
        return equalRanges(*static_cast<RangeObject*>(a), *static_cast<RangeObject*>(b))
                   ? Answer::Yes
                   : Answer::No;
    case ObjectKind::Slice: {
        auto& left = *static_cast<SliceObject*>(a);
        auto& right = *static_cast<SliceObject*>(b);
        const Value x[3] = {left.start, left.stop, left.step};
        const Value y[3] = {right.start, right.stop, right.step};
        return equalItems(vm, x, y, depth);
    }
    case ObjectKind::ObjectRef:
        return static_cast<ObjectRefObject*>(a)->state == static_cast<ObjectRefObject*>(b)->state
                   ? Answer::Yes
                   : Answer::No;
    case ObjectKind::ActorHandle:
        return static_cast<ActorHandleObject*>(a)->state
                       == static_cast<ActorHandleObject*>(b)->state
                   ? Answer::Yes
                   : Answer::No;
    case ObjectKind::BoundMethod: {
        auto& left = *static_cast<BoundMethodObject*>(a);
        auto& right = *static_cast<BoundMethodObject*>(b);
        return left.function == right.function && left.self == right.self ? Answer::Yes
                                                                          : Answer::No;
    }
    default:
        return Answer::No;
    }
}

Answer equalAt(Isolate& vm, Value a, Value b, int depth)
{
    if (a == b)
        return a.isFloat() && std::isnan(a.asFloat()) && depth == 0 ? Answer::No : Answer::Yes;
    if (isNumber(a) && isNumber(b))
        return orderOfNumbers(a, b) == Order::Equal ? Answer::Yes : Answer::No;
    if (!a.isObject() && !b.isObject())
        return Answer::No;
    if (depth > kDeepest)
        return tooDeep(vm);
    const Names& n = names();
    if (hasProgramMethod(a, n.eq) || hasProgramMethod(b, n.eq))
        return Answer::NeedsCall;
    const Value left = plain(a);
    const Value right = plain(b);
    if (isNumber(left) && isNumber(right))
        return orderOfNumbers(left, right) == Order::Equal ? Answer::Yes : Answer::No;
    if (!left.isObject() || !right.isObject())
        return Answer::No;
    if (left == right)
        return Answer::Yes;
    return equalObjects(vm, left.asObject(), right.asObject(), depth);
}

Value fromAnswer(Answer answer)
{
    switch (answer) {
    case Answer::No:
        return Value::boolean(false);
    case Answer::Yes:
        return Value::boolean(true);
    case Answer::NeedsCall:
        return Value::signal(SignalKind::NeedsCall);
    case Answer::Raised:
        break;
    }
    return Value::signal(SignalKind::Raised);
}

Value compareItems(
    Isolate& vm, CompareOp op, std::span<const Value> a, std::span<const Value> b, int depth)
{
    const std::size_t common = std::min(a.size(), b.size());
    StopCheck check;
    for (std::size_t i = 0; i < common; ++i) {
        check();
        const Answer same = equalAt(vm, a[i], b[i], depth + 1);
        if (same == Answer::Yes)
            continue;
        if (same != Answer::No)
            return fromAnswer(same);
        vm.charge(i / 8);
        return compareAt(vm, op, a[i], b[i], depth + 1);
    }
    vm.charge(common / 8);
    return Value::boolean(holds(op, orderOf(a.size(), b.size())));
}

Value compareSets(Isolate& vm, CompareOp op, SetObject& a, SetObject& b)
{
    if (op == CompareOp::Greater || op == CompareOp::GreaterEqual)
        return compareSets(vm, reflectedOf(op), b, a);
    if (op == CompareOp::Less && a.used == b.used)
        return Value::boolean(false);
    return fromAnswer(isSubset(vm, a, b));
}

Value compareAt(Isolate& vm, CompareOp op, Value a, Value b, int depth)
{
    if (isNumber(a) && isNumber(b))
        return Value::boolean(holds(op, orderOfNumbers(a, b)));
    if (op == CompareOp::Equal)
        return fromAnswer(equalAt(vm, a, b, depth));
    if (op == CompareOp::NotEqual) {
        if (hasProgramMethod(a, names().ne) || hasProgramMethod(b, names().ne))
            return Value::signal(SignalKind::NeedsCall);
        const Value same = fromAnswer(equalAt(vm, a, b, depth));
        return same.isBool() ? Value::boolean(!same.asBool()) : same;
    }
    if (depth > kDeepest)
        return fromAnswer(tooDeep(vm));
    if (hasProgramMethod(a, dunderOf(op)) || hasProgramMethod(b, dunderOf(reflectedOf(op))))
        return Value::signal(SignalKind::NeedsCall);
    const Value left = plain(a);
    const Value right = plain(b);
    if (isNumber(left) && isNumber(right))
        return Value::boolean(holds(op, orderOfNumbers(left, right)));
    if (left.isObject() && right.isObject() && areSetLike(left.asObject(), right.asObject()))
        return Value::signal(SignalKind::NeedsCall);
    if (left.isObject() && right.isObject() && left.asObject()->kind == right.asObject()->kind) {
        switch (left.asObject()->kind) {
        case ObjectKind::String:
            return Value::boolean(holds(
                op,
                orderOf(to<StringObject>(left).view().compare(to<StringObject>(right).view()), 0)));
        case ObjectKind::Bytes:
            return Value::boolean(holds(
                op,
                orderOf(to<BytesObject>(left).view().compare(to<BytesObject>(right).view()), 0)));
        case ObjectKind::List:
            return compareItems(vm, op, to<ListObject>(left).values(),
                                to<ListObject>(right).values(), depth);
        case ObjectKind::Tuple:
            return compareItems(vm, op, to<TupleObject>(left).values(),
                                to<TupleObject>(right).values(), depth);
        case ObjectKind::Set:
            return compareSets(vm, op, to<SetObject>(left), to<SetObject>(right));
        default:
            break;
        }
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("'{}' not supported between instances of '{}' and '{}'",
                                symbolOf(op), typeOf(a)->nameView(), typeOf(b)->nameView()));
}

constexpr std::uint64_t kHashModulus = (std::uint64_t{1} << 61) - 1;

std::uint64_t hashOfInt(std::int64_t value)
{
    const std::uint64_t magnitude =
        value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    // Nearly all are smaller: that spares a division.
    const std::uint64_t rest = magnitude < kHashModulus ? magnitude : magnitude % kHashModulus;
    const std::uint64_t hash = value < 0 ? ~rest + 1 : rest;
    return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;
}

/// CPython's rule: equal numbers have equal hashes, modulo 2^61 - 1.
std::uint64_t hashOfDouble(double value)
{
    constexpr int kBits = 61;
    constexpr std::uint64_t kInfinity = 314159;
    if (std::isinf(value))
        return value > 0 ? kInfinity : ~kInfinity + 1;
    if (std::isnan(value))
        return 0;
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    std::uint64_t x = 0;
    while (mantissa != 0) {
        x = ((x << 28) & kHashModulus) | (x >> (kBits - 28));
        mantissa *= 268435456.0;
        exponent -= 28;
        const auto digit = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(digit);
        x += digit;
        if (x >= kHashModulus)
            x -= kHashModulus;
    }
    exponent = exponent >= 0 ? exponent % kBits : kBits - 1 - ((-1 - exponent) % kBits);
    x = ((x << exponent) & kHashModulus) | (x >> (kBits - exponent));
    const std::uint64_t hash = value < 0 ? ~x + 1 : x;
    return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;
}

std::uint64_t rotated(std::uint64_t x)
{
    return (x << 31) | (x >> 33);
}

/// Combines items' hashes as CPython's tuples do (xxHash's mixing; Collet).
class TupleHash
{
public:
    void add(std::uint64_t hash)
    {
        m_sum += hash * kSecond;
        m_sum = rotated(m_sum);
        m_sum *= kFirst;
    }

    std::uint64_t finish(std::size_t count) const
    {
        const std::uint64_t hash = m_sum + (count ^ (kFifth ^ 3527539ULL));
        return hash == ~std::uint64_t{0} ? 1546275796ULL : hash;
    }

private:
    static constexpr std::uint64_t kFirst = 11400714785074694791ULL;
    static constexpr std::uint64_t kSecond = 14029467366897019727ULL;
    static constexpr std::uint64_t kFifth = 2870177450012600261ULL;
    std::uint64_t m_sum = kFifth;
};

std::uint64_t hashOfFrozenSet(SetObject& set)
{
    if (set.cachedHash != 0)
        return set.cachedHash;
    const auto shuffled = [](std::uint64_t h) {
        return ((h ^ 89869747ULL) ^ (h << 16)) * 3644798167ULL;
    };
    std::uint64_t hash = 0;
    for (std::uint32_t i = 0; i < set.tableSize(); ++i) {
        if (!set.table()[i].key.isUndefined())
            hash ^= shuffled(set.table()[i].hash);
    }
    hash ^= (std::uint64_t{set.used} + 1) * 1927868237ULL;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069U + 907133923ULL;
    hash = hash == ~std::uint64_t{0} ? 590923713ULL : hash;
    if ((set.flags & Object::kImmortal) == 0)
        set.cachedHash = hash;
    return hash;
}

Lookup hashOfTuple(Isolate& vm, TupleObject& tuple, std::uint64_t& hash)
{
    if (tuple.cachedHash != 0) {
        hash = tuple.cachedHash;
        return Lookup::Found;
    }
    TupleHash sum;
    for (const Value item : tuple.values()) {
        std::uint64_t part = 0;
        const Lookup done = hashOf(vm, item, part);
        if (done != Lookup::Found)
            return done;
        sum.add(part);
    }
    hash = sum.finish(tuple.length);
    if ((tuple.flags & Object::kImmortal) == 0)
        tuple.cachedHash = hash;
    return Lookup::Found;
}

std::uint64_t hashOfAddress(const Object* object)
{
    return reinterpret_cast<std::uintptr_t>(object) >> 4;
}

} // namespace

Answer equal(Isolate& vm, Value a, Value b)
{
    // What tables ask most.
    if (a.isInt() && b.isInt())
        return a.bits == b.bits ? Answer::Yes : Answer::No;
    if (isKind(a, ObjectKind::String) && isKind(b, ObjectKind::String))
        return sameText(to<StringObject>(a), to<StringObject>(b)) ? Answer::Yes : Answer::No;
    return equalAt(vm, a, b, 1);
}

Value compare(Isolate& vm, CompareOp op, Value a, Value b)
{
    return compareAt(vm, op, a, b, 0);
}

Answer less(Isolate& vm, Value a, Value b)
{
    const Value result = compareAt(vm, CompareOp::Less, a, b, 0);
    if (result.isBool())
        return result.asBool() ? Answer::Yes : Answer::No;
    return result.needsCall() ? Answer::NeedsCall : Answer::Raised;
}

Answer truth(Isolate& vm, Value value)
{
    switch (value.tag) {
    case Tag::Undefined:
    case Tag::Signal:
    case Tag::None:
        return Answer::No;
    case Tag::Bool:
    case Tag::Int:
        return value.bits != 0 ? Answer::Yes : Answer::No;
    case Tag::Float:
        return value.asFloat() != 0 ? Answer::Yes : Answer::No;
    case Tag::Object:
        break;
    }
    Object* object = value.asObject();
    if ((object->type->traits & ClassObject::kHasBool) != 0)
        return Answer::NeedsCall;
    const Value inner = plain(value);
    if (!inner.isObject())
        return truth(vm, inner);
    object = inner.asObject();
    bool result = true;
    switch (object->kind) {
    case ObjectKind::String:
        result = static_cast<StringObject*>(object)->byteLength > 0;
        break;
    case ObjectKind::Bytes:
        result = static_cast<BytesObject*>(object)->byteLength > 0;
        break;
    case ObjectKind::List:
        result = static_cast<ListObject*>(object)->length > 0;
        break;
    case ObjectKind::Tuple:
        result = static_cast<TupleObject*>(object)->length > 0;
        break;
    case ObjectKind::Dict:
        result = static_cast<DictObject*>(object)->used > 0;
        break;
    case ObjectKind::Set:
        result = static_cast<SetObject*>(object)->used > 0;
        break;
    case ObjectKind::Range:
        result = static_cast<RangeObject*>(object)->length > 0;
        break;
    case ObjectKind::DictView:
        result = static_cast<DictViewObject*>(object)->dict->used > 0;
        break;
    default:
        break;
    }
    return result ? Answer::Yes : Answer::No;
}

bool plainHash(Value value, std::uint64_t& hash)
{
    switch (value.tag) {
    case Tag::Undefined:
    case Tag::Signal:
        return false;
    case Tag::None:
        hash = 0x5f5e100;
        return true;
    case Tag::Bool:
        hash = value.bits;
        return true;
    case Tag::Int:
        hash = hashOfInt(value.asInt());
        return true;
    case Tag::Float:
        hash = hashOfDouble(value.asFloat());
        return true;
    case Tag::Object:
        break;
    }
    Object* object = value.asObject();
    switch (object->kind) {
    case ObjectKind::String:
        hash = static_cast<StringObject*>(object)->hash();
        return true;
    case ObjectKind::BigInt:
        hash = bigint::hash(value);
        return true;
    case ObjectKind::Bytes: {
        auto* bytes = static_cast<BytesObject*>(object);
        hash = bytes->cachedHash != 0 ? bytes->cachedHash : hashOfText(bytes->view());
        if ((bytes->flags & Object::kImmortal) == 0)
            bytes->cachedHash = hash;
        return true;
    }
    case ObjectKind::Tuple: {
        auto* tuple = static_cast<TupleObject*>(object);
        if (tuple->cachedHash != 0) {
            hash = tuple->cachedHash;
            return true;
        }
        TupleHash sum;
        for (const Value item : tuple->values()) {
            std::uint64_t part = 0;
            if (!plainHash(item, part))
                return false;
            sum.add(part);
        }
        hash = sum.finish(tuple->length);
        return true;
    }
    default:
        return false;
    }
}

Lookup hashOf(Isolate& vm, Value value, std::uint64_t& hash)
{
    if (value.isInt()) {
        hash = hashOfInt(value.asInt());
        return Lookup::Found;
    }
    if (!value.isObject() || value.asObject()->kind == ObjectKind::String) {
        plainHash(value, hash);
        return Lookup::Found;
    }
    Object* object = value.asObject();
    if ((object->type->traits & ClassObject::kHasHash) != 0) {
        if (!object->type->lookup(names().hash).isNone())
            return Lookup::NeedsCall;
        vm.raise(TypeId::TypeError, fmt::format("unhashable type: '{}'", object->type->nameView()));
        return Lookup::Raised;
    }
    const Value inner = plain(value);
    if (!inner.isObject()) {
        plainHash(inner, hash);
        return Lookup::Found;
    }
    object = inner.asObject();
    switch (object->kind) {
    case ObjectKind::String:
    case ObjectKind::Bytes:
    case ObjectKind::BigInt:
        plainHash(inner, hash);
        return Lookup::Found;
    case ObjectKind::Tuple:
        return hashOfTuple(vm, *static_cast<TupleObject*>(object), hash);
    case ObjectKind::List:
    case ObjectKind::Dict:
    case ObjectKind::Slice:
    case ObjectKind::DictView:
        vm.raise(TypeId::TypeError,
                 fmt::format("unhashable type: '{}'", typeOf(value)->nameView()));
        return Lookup::Raised;
    case ObjectKind::Set:
        if (object->type == builtinType(TypeId::Set)) {
            vm.raise(TypeId::TypeError,
                     fmt::format("unhashable type: '{}'", typeOf(value)->nameView()));
            return Lookup::Raised;
        }
        hash = hashOfFrozenSet(*static_cast<SetObject*>(object));
        return Lookup::Found;
    case ObjectKind::Range: {
        auto& range = *static_cast<RangeObject*>(object);
        TupleHash sum;
        sum.add(hashOfInt(range.length));
        sum.add(hashOfInt(range.start));
        sum.add(hashOfInt(range.step));
        hash = sum.finish(3);
        return Lookup::Found;
    }
    case ObjectKind::Instance: {
        // A number, not the address: the same on every run.
        auto& instance = *static_cast<InstanceObject*>(object);
        if ((instance.flags & Object::kImmortal) != 0) {
            hash = hashOfAddress(object);
            return Lookup::Found;
        }
        if (instance.identity == 0)
            instance.identity = vm.nextIdentity();
        hash = hashOfInt(std::int64_t{instance.identity} * 16);
        return Lookup::Found;
    }
    case ObjectKind::ObjectRef:
        hash = hashOfInt(
            static_cast<std::int64_t>(static_cast<ObjectRefObject*>(object)->state->number()));
        return Lookup::Found;
    case ObjectKind::ActorHandle:
        hash = hashOfInt(
            static_cast<std::int64_t>(static_cast<ActorHandleObject*>(object)->state->number()));
        return Lookup::Found;
    case ObjectKind::Class:
        hash = hashOfInt(static_cast<std::int64_t>(static_cast<ClassObject*>(object)->id));
        return Lookup::Found;
    case ObjectKind::BoundMethod: {
        auto& method = *static_cast<BoundMethodObject*>(object);
        hash =
            hashOfAddress(method.function.asObject())
            ^ (method.self.isObject() ? hashOfAddress(method.self.asObject()) : method.self.bits);
        return Lookup::Found;
    }
    default:
        hash = hashOfAddress(object);
        return Lookup::Found;
    }
}

} // namespace makespan::language
