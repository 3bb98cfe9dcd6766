#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

/// set and frozenset.
namespace makespan::language::builtins {

namespace {

using Self = SetObject;

/// An element with its hash.
struct Element
{
    Value key;
    std::uint64_t hash = 0;
};

Value toSignal(Lookup lookup)
{
    return Value::signal(lookup == Lookup::NeedsCall ? SignalKind::NeedsCall : SignalKind::Raised);
}

bool failed(Lookup lookup)
{
    return lookup == Lookup::NeedsCall || lookup == Lookup::Raised;
}

/// The elements of any iterable of plain data, hashed. False: signal.
bool elementsOf(Isolate& vm, Value iterable, std::vector<Element>& out, Value& signal)
{
    if (!hasProgramMethod(iterable, names().iter)) {
        const Value inner = plain(iterable);
        if (auto* set = as<SetObject>(inner)) {
            chargeItems(vm, set->tableSize());
            for (std::uint32_t i = 0; i < set->tableSize(); ++i) {
                const SetEntry& entry = set->table()[i];
                if (!entry.key.isUndefined()) {
                    out.push_back({entry.key, entry.hash});
                }
            }
            return true;
        }
        if (auto* dict = as<DictObject>(inner)) {
            chargeItems(vm, dict->used);
            for (std::uint32_t i = 0; i < dict->filled; ++i) {
                const DictEntry& entry = dict->entries()[i];
                if (!entry.key.isUndefined()) {
                    out.push_back({entry.key, entry.hash});
                }
            }
            return true;
        }
    }
    Value failure;
    const bool walked = forEach(vm, iterable, signal, [&](Value item) {
        std::uint64_t hash = 0;
        const Lookup hashed = hashOf(vm, item, hash);
        if (failed(hashed)) {
            failure = toSignal(hashed);
            return false;
        }
        out.push_back({item, hash});
        return true;
    });
    if (!failure.isUndefined()) {
        signal = failure;
        return false;
    }
    return walked;
}

/// Adds all; Undefined or a signal.
Value addAll(Isolate& vm, Self& self, const std::vector<Element>& elements)
{
    for (const Element& element : elements) {
        const Lookup done = self.add(vm, element.key, element.hash);
        if (failed(done)) {
            return toSignal(done);
        }
    }
    return {};
}

/// Adds what an iterable of plain data gives; Undefined or a signal.
Value addFrom(Isolate& vm, Self& self, Value iterable)
{
    auto* other = as<SetObject>(plain(iterable));
    if (other != nullptr && !hasProgramMethod(iterable, names().iter)) {
        const Lookup done = self.merge(vm, *other);
        return failed(done) ? toSignal(done) : Value();
    }
    std::vector<Element> elements;
    Value signal;
    return elementsOf(vm, iterable, elements, signal) ? addAll(vm, self, elements) : signal;
}

Self* copyOf(Isolate& vm, Self& self, bool frozen)
{
    Self* result = makeSet(vm, frozen);
    chargeItems(vm, self.tableSize());
    result->merge(vm, self);
    return result;
}

bool isFrozen(Isolate& vm, const Self& self)
{
    return self.type->isSubclassOf(vm.type(TypeId::FrozenSet));
}

/// All methods that take other iterables give up in the same way: _set_method(name, self, others).
Value giveUp(Isolate& vm, std::string_view name, const Arguments& args, Value signal)
{
    if (!signal.needsCall()) {
        return signal;
    }
    std::vector<Value> others;
    for (std::uint32_t i = 1; i < args.count && args.has(i); ++i) {
        others.push_back(args[i]);
    }
    others.insert(others.end(), args.rest().begin(), args.rest().end());
    return callPrelude(vm, "_set_method",
                       {makeString(vm, name), args[0], Value::object(makeList(vm, others))});
}

Value add(Isolate& vm, Self& self, const Arguments& args)
{
    std::uint64_t hash = 0;
    Lookup done = hashOf(vm, args[1], hash);
    if (!failed(done)) {
        done = self.add(vm, args[1], hash);
    }
    if (!failed(done)) {
        return Value::none();
    }
    return done == Lookup::NeedsCall ? callPrelude(vm, prelude::kSetAdd, {args[0], args[1]})
                                     : toSignal(done);
}

template <bool kMustExist>
Value discard(Isolate& vm, Self& self, const Arguments& args)
{
    std::uint64_t hash = 0;
    Lookup done = hashOf(vm, args[1], hash);
    if (!failed(done)) {
        done = self.remove(vm, args[1], hash);
    }
    if (failed(done)) {
        return done == Lookup::NeedsCall
                   ? callPrelude(vm, "_set_remove", {args[0], args[1], Value::boolean(kMustExist)})
                   : toSignal(done);
    }
    if (kMustExist && done == Lookup::Missing) {
        return vm.raiseWith(TypeId::KeyError, {args[1]});
    }
    return Value::none();
}

Value pop(Isolate& vm, Self& self, const Arguments&)
{
    if (self.used == 0) {
        return vm.raiseWith(TypeId::KeyError, {makeString(vm, "pop from an empty set")});
    }
    std::uint32_t i = self.finger & self.mask;
    while (self.table()[i].key.isUndefined()) {
        i = (i + 1) & self.mask;
    }
    const SetEntry entry = self.table()[i];
    self.remove(vm, entry.key, entry.hash);
    self.finger = i + 1;
    return entry.key;
}

Value clear(Isolate&, Self& self, const Arguments&)
{
    self.clear();
    return Value::none();
}

Value copy(Isolate& vm, Self& self, const Arguments&)
{
    return isFrozen(vm, self) ? Value::object(&self) : Value::object(copyOf(vm, self, false));
}

Value update(Isolate& vm, Self& self, const Arguments& args)
{
    for (const Value other : args.rest()) {
        const Value signal = addFrom(vm, self, other);
        if (!signal.isUndefined()) {
            return giveUp(vm, "update", args, signal);
        }
    }
    return Value::none();
}

Value unite(Isolate& vm, Self& self, const Arguments& args)
{
    Self* result = copyOf(vm, self, isFrozen(vm, self));
    for (const Value other : args.rest()) {
        const Value signal = addFrom(vm, *result, other);
        if (!signal.isUndefined()) {
            return giveUp(vm, "union", args, signal);
        }
    }
    return Value::object(result);
}

/// Replaces the elements by another set's.
void assign(Isolate& vm, Self& self, Self& other)
{
    self.clear();
    for (std::uint32_t i = 0; i < other.tableSize(); ++i) {
        const SetEntry& entry = other.table()[i];
        if (!entry.key.isUndefined()) {
            self.addNew(vm, entry.key, entry.hash);
        }
    }
}

/// What self and the other have in common, or a signal.
Value common(Isolate& vm, Self& self, Value other, bool frozen)
{
    std::vector<Element> elements;
    Value signal;
    if (!elementsOf(vm, other, elements, signal)) {
        return signal;
    }
    Self* result = makeSet(vm, frozen);
    // CPython walks through the smaller set, which decides the order.
    auto* otherSet = as<SetObject>(plain(other));
    Self* looked = &self;
    if (otherSet != nullptr && otherSet->used > self.used) {
        elements.clear();
        elementsOf(vm, Value::object(&self), elements, signal);
        looked = otherSet;
    }
    for (const Element& element : elements) {
        Lookup done = looked->find(vm, element.key, element.hash);
        if (done == Lookup::Found) {
            done = result->add(vm, element.key, element.hash);
        }
        if (failed(done)) {
            return toSignal(done);
        }
    }
    return Value::object(result);
}

template <bool kInPlace>
Value intersect(Isolate& vm, Self& self, const Arguments& args)
{
    Value result = Value::object(copyOf(vm, self, !kInPlace && isFrozen(vm, self)));
    for (const Value other : args.rest()) {
        result = common(vm, to<SetObject>(result), other, !kInPlace && isFrozen(vm, self));
        if (result.isSignal()) {
            return giveUp(vm, kInPlace ? "intersection_update" : "intersection", args, result);
        }
    }
    if (!kInPlace) {
        return result;
    }
    assign(vm, self, to<SetObject>(result));
    return Value::none();
}

template <bool kInPlace>
Value subtract(Isolate& vm, Self& self, const Arguments& args)
{
    Self* result = kInPlace ? &self : copyOf(vm, self, isFrozen(vm, self));
    for (const Value other : args.rest()) {
        std::vector<Element> elements;
        Value signal;
        if (elementsOf(vm, other, elements, signal)) {
            for (const Element& element : elements) {
                const Lookup done = result->remove(vm, element.key, element.hash);
                if (failed(done)) {
                    signal = toSignal(done);
                    break;
                }
            }
        }
        if (!signal.isUndefined()) {
            return giveUp(vm, kInPlace ? "difference_update" : "difference", args, signal);
        }
    }
    return kInPlace ? Value::none() : Value::object(result);
}

template <bool kInPlace>
Value exclusive(Isolate& vm, Self& self, const Arguments& args)
{
    constexpr std::string_view kName =
        kInPlace ? "symmetric_difference_update" : "symmetric_difference";
    std::vector<Element> elements;
    Value signal;
    Self* other = makeSet(vm);
    if (elementsOf(vm, args[1], elements, signal)) {
        signal = addAll(vm, *other, elements);
    }
    if (!signal.isUndefined()) {
        return giveUp(vm, kName, args, signal);
    }
    Self* result = kInPlace ? &self : copyOf(vm, self, isFrozen(vm, self));
    elements.clear();
    elementsOf(vm, Value::object(other), elements, signal);
    for (const Element& element : elements) {
        Lookup done = result->remove(vm, element.key, element.hash);
        if (done == Lookup::Missing) {
            done = result->add(vm, element.key, element.hash);
        }
        if (failed(done)) {
            return giveUp(vm, kName, args, toSignal(done));
        }
    }
    return kInPlace ? Value::none() : Value::object(result);
}

/// True when all elements are found in the set.
Value containsAll(Isolate& vm, Self& set, const std::vector<Element>& elements)
{
    for (const Element& element : elements) {
        const Lookup found = set.find(vm, element.key, element.hash);
        if (found != Lookup::Found) {
            return failed(found) ? toSignal(found) : Value::boolean(false);
        }
    }
    return Value::boolean(true);
}

Value isSuperset(Isolate& vm, Self& self, const Arguments& args)
{
    std::vector<Element> elements;
    Value signal;
    Value result =
        elementsOf(vm, args[1], elements, signal) ? containsAll(vm, self, elements) : signal;
    return result.isSignal() ? giveUp(vm, "issuperset", args, result) : result;
}

Value isSubset(Isolate& vm, Self& self, const Arguments& args)
{
    std::vector<Element> elements;
    Value signal;
    Self* other = makeSet(vm);
    if (elementsOf(vm, args[1], elements, signal)) {
        signal = addAll(vm, *other, elements);
    }
    if (signal.isUndefined()) {
        elements.clear();
        elementsOf(vm, Value::object(&self), elements, signal);
        const Value result = containsAll(vm, *other, elements);
        if (!result.isSignal()) {
            return result;
        }
        signal = result;
    }
    return giveUp(vm, "issubset", args, signal);
}

Value isDisjoint(Isolate& vm, Self& self, const Arguments& args)
{
    std::vector<Element> elements;
    Value signal;
    if (elementsOf(vm, args[1], elements, signal)) {
        for (const Element& element : elements) {
            const Lookup found = self.find(vm, element.key, element.hash);
            if (failed(found)) {
                return giveUp(vm, "isdisjoint", args, toSignal(found));
            }
            if (found == Lookup::Found) {
                return Value::boolean(false);
            }
        }
        return Value::boolean(true);
    }
    return giveUp(vm, "isdisjoint", args, signal);
}

template <bool kFrozen>
Value make(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return Value::object(makeSet(vm, kFrozen));
    }
    if (kFrozen && isKind(args[1], ObjectKind::Set)
        && args[1].asObject()->type == vm.type(TypeId::FrozenSet)) {
        return args[1];
    }
    Self* result = makeSet(vm, kFrozen);
    const Value signal = addFrom(vm, *result, args[1]);
    if (signal.isUndefined()) {
        return Value::object(result);
    }
    return signal.needsCall() ? callPrelude(vm, kFrozen ? "_to_frozenset" : "_to_set", {args[1]})
                              : signal;
}

// --- for the prelude: elements that a program compares ----------------------------------------

/// (set, hash, position) -> (index, next position); index -1: no further candidate.
Value probe(Isolate& vm, const Arguments& args)
{
    auto& set = to<SetObject>(plain(args[0]));
    auto position = static_cast<std::uint64_t>(args[2].asInt());
    const std::int64_t index =
        set.storage == nullptr ? -1
                               : set.probe(static_cast<std::uint64_t>(args[1].asInt()), position);
    const Value pair[] = {Value::integer(index),
                          Value::integer(static_cast<std::int64_t>(position))};
    return Value::object(makeTuple(vm, pair));
}

Value entryKey(Isolate&, const Arguments& args)
{
    return to<SetObject>(plain(args[0])).table()[args[1].asInt()].key;
}

Value addEntry(Isolate& vm, const Arguments& args)
{
    to<SetObject>(plain(args[0])).addNew(vm, args[1], static_cast<std::uint64_t>(args[2].asInt()));
    return Value::none();
}

/// Removes the very object that stands in the table: found without comparing.
Value removeEntry(Isolate& vm, const Arguments& args)
{
    auto& set = to<SetObject>(plain(args[0]));
    const SetEntry entry = set.table()[args[1].asInt()];
    set.remove(vm, entry.key, entry.hash);
    return Value::none();
}

Value freeze(Isolate& vm, const Arguments& args)
{
    return Value::object(copyOf(vm, to<SetObject>(plain(args[0])), true));
}

template <Value (*kFunction)(Isolate&, Self&, const Arguments&)>
constexpr NativeFunction kOn = &onSelf<Self, kFunction>;

} // namespace

void registerSet(Registry& registry)
{
    for (const TypeId type : {TypeId::Set, TypeId::FrozenSet}) {
        registry.exposeType(type);
        registry.method(type, "copy", "self, /", kOn<copy>);
        registry.method(type, "union", "self, /, *others", kOn<unite>);
        registry.method(type, "intersection", "self, /, *others", kOn<intersect<false>>);
        registry.method(type, "difference", "self, /, *others", kOn<subtract<false>>);
        registry.method(type, "symmetric_difference", "self, other, /", kOn<exclusive<false>>);
        registry.method(type, "issubset", "self, other, /", kOn<isSubset>);
        registry.method(type, "issuperset", "self, other, /", kOn<isSuperset>);
        registry.method(type, "isdisjoint", "self, other, /", kOn<isDisjoint>);
    }
    constexpr TypeId kSet = TypeId::Set;
    registry.constructor(kSet, "iterable=(), /", &make<false>);
    registry.constructor(TypeId::FrozenSet, "iterable=(), /", &make<true>);
    registry.method(kSet, "add", "self, element, /", kOn<add>);
    registry.method(kSet, "discard", "self, element, /", kOn<discard<false>>);
    registry.method(kSet, "remove", "self, element, /", kOn<discard<true>>);
    registry.method(kSet, "pop", "self, /", kOn<pop>);
    registry.method(kSet, "clear", "self, /", kOn<clear>);
    registry.method(kSet, "update", "self, /, *others", kOn<update>);
    registry.method(kSet, "intersection_update", "self, /, *others", kOn<intersect<true>>);
    registry.method(kSet, "difference_update", "self, /, *others", kOn<subtract<true>>);
    registry.method(kSet, "symmetric_difference_update", "self, other, /", kOn<exclusive<true>>);

    registry.intrinsic("_set_probe", "s, hash, position, /", &probe);
    registry.intrinsic("_set_entry_key", "s, index, /", &entryKey);
    registry.intrinsic("_set_add_entry", "s, key, hash, /", &addEntry);
    registry.intrinsic("_set_remove_entry", "s, index, /", &removeEntry);
    registry.intrinsic("_freeze", "s, /", &freeze);
}

} // namespace makespan::language::builtins
