#include "engine/language/vm/dict.h"

#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

namespace makespan::language::builtins {

namespace {

using Self = DictObject;

/// hash(key) for a lookup. False: `signal` (NeedsCall: a program's __hash__).
bool hashKey(Isolate& vm, Value key, std::uint64_t& hash, Value& signal)
{
    switch (hashOf(vm, key, hash)) {
    case Lookup::NeedsCall:
        signal = Value::signal(SignalKind::NeedsCall);
        return false;
    case Lookup::Raised:
        signal = Value::signal(SignalKind::Raised);
        return false;
    default:
        return true;
    }
}

/// Found, Missing, or a signal.
Lookup
findKey(Isolate& vm, Self& self, Value key, std::uint64_t& hash, const Value*& value, Value& signal)
{
    if (!hashKey(vm, key, hash, signal)) {
        return signal.needsCall() ? Lookup::NeedsCall : Lookup::Raised;
    }
    const Lookup found = self.find(vm, key, hash, value);
    if (found == Lookup::NeedsCall) {
        signal = Value::signal(SignalKind::NeedsCall);
    } else if (found == Lookup::Raised) {
        signal = Value::signal(SignalKind::Raised);
    }
    return found;
}

Value get(Isolate& vm, Self& self, const Arguments& args)
{
    std::uint64_t hash = 0;
    const Value* value = nullptr;
    Value signal;
    const Value fallback = args.get(2, Value::none());
    switch (findKey(vm, self, args[1], hash, value, signal)) {
    case Lookup::Found:
        return *value;
    case Lookup::Missing:
        return fallback;
    default:
        return signal.needsCall()
                   ? callPrelude(vm, "_dict_get_default", {args[0], args[1], fallback})
                   : signal;
    }
}

Value setDefault(Isolate& vm, Self& self, const Arguments& args)
{
    std::uint64_t hash = 0;
    const Value* value = nullptr;
    Value signal;
    const Value fallback = args.get(2, Value::none());
    switch (findKey(vm, self, args[1], hash, value, signal)) {
    case Lookup::Found:
        return *value;
    case Lookup::Missing:
        self.addNew(vm, args[1], hash, fallback);
        return fallback;
    default:
        return signal.needsCall()
                   ? callPrelude(vm, "_dict_setdefault", {args[0], args[1], fallback})
                   : signal;
    }
}

Value pop(Isolate& vm, Self& self, const Arguments& args)
{
    std::uint64_t hash = 0;
    Value removed;
    Value signal;
    Lookup found = Lookup::Missing;
    if (hashKey(vm, args[1], hash, signal)) {
        found = self.remove(vm, args[1], hash, &removed);
        if (found == Lookup::NeedsCall || found == Lookup::Raised) {
            signal = Value::signal(found == Lookup::NeedsCall ? SignalKind::NeedsCall
                                                              : SignalKind::Raised);
        }
    }
    if (!signal.isUndefined()) {
        return signal.needsCall() ? handOver(vm, "_dict_pop", args) : signal;
    }
    if (found == Lookup::Found) {
        return removed;
    }
    return args.has(2) ? args[2] : vm.raiseWith(TypeId::KeyError, {args[1]});
}

Value popItem(Isolate& vm, Self& self, const Arguments&)
{
    for (std::uint32_t i = self.filled; i-- > 0;) {
        const DictEntry entry = self.entries()[i];
        if (!entry.key.isUndefined()) {
            const Value pair[] = {entry.key, entry.value};
            const Value result = Value::object(makeTuple(vm, pair));
            self.removeEntry(vm, i);
            return result;
        }
    }
    return vm.raiseWith(TypeId::KeyError, {makeString(vm, "popitem(): dictionary is empty")});
}

template <TypeId kView>
Value view(Isolate& vm, Self& self, const Arguments&)
{
    auto* result = vm.heap().make<DictViewObject>(vm.type(kView));
    result->dict = &self;
    return Value::object(result);
}

Value clear(Isolate&, Self& self, const Arguments&)
{
    self.clear();
    return Value::none();
}

DictObject* copyOf(Isolate& vm, Self& self)
{
    chargeItems(vm, self.used);
    DictObject* result = makeDict(vm, self.used);
    for (std::uint32_t i = 0; i < self.filled; ++i) {
        const DictEntry& entry = self.entries()[i];
        if (!entry.key.isUndefined()) {
            result->addNew(vm, entry.key, entry.hash, entry.value);
        }
    }
    return result;
}

Value copy(Isolate& vm, Self& self, const Arguments&)
{
    return Value::object(copyOf(vm, self));
}

/// None, or a signal.
Value put(Isolate& vm, Self& self, Value key, Value value)
{
    std::uint64_t hash = 0;
    Value signal;
    if (!hashKey(vm, key, hash, signal)) {
        return signal;
    }
    const Lookup done = self.set(vm, key, hash, value);
    return done == Lookup::NeedsCall ? Value::signal(SignalKind::NeedsCall)
           : done == Lookup::Raised  ? Value::signal(SignalKind::Raised)
                                     : Value::none();
}

/// Takes over another dict's entries. None, or a signal.
Value merge(Isolate& vm, Self& self, DictObject& other)
{
    chargeItems(vm, other.used * 2);
    for (std::uint32_t i = 0; i < other.filled; ++i) {
        const DictEntry entry = other.entries()[i];
        if (entry.key.isUndefined()) {
            continue;
        }
        if (self.used == 0) {
            self.addNew(vm, entry.key, entry.hash, entry.value);
            continue;
        }
        const Lookup done = self.set(vm, entry.key, entry.hash, entry.value);
        if (done == Lookup::NeedsCall || done == Lookup::Raised) {
            return Value::signal(done == Lookup::NeedsCall ? SignalKind::NeedsCall
                                                           : SignalKind::Raised);
        }
    }
    return Value::none();
}

/// The two parts of an item of dict([(k, v), …]). False: signal.
bool pairOf(Isolate& vm, Value item, std::size_t number, Value (&pair)[2], Value& signal)
{
    std::vector<Value> parts;
    if (!item.isObject() || !collect(vm, item, parts, signal)) {
        if (!signal.needsCall()) {
            signal = vm.raise(
                TypeId::TypeError,
                fmt::format("cannot convert dictionary update sequence element #{} to a sequence",
                            number));
        }
        return false;
    }
    if (parts.size() != 2) {
        signal = vm.raise(
            TypeId::ValueError,
            fmt::format("dictionary update sequence element #{} has length {}; 2 is required",
                        number, parts.size()));
        return false;
    }
    pair[0] = parts[0];
    pair[1] = parts[1];
    return true;
}

/// What dict(source, **keywords) and update() do. None, or a signal; a tail call is the prelude's.
Value updateFrom(Isolate& vm, Self& self, Value source, DictObject* keywords)
{
    const auto inPython = [&](Value rest) {
        return callPrelude(vm, "_dict_update",
                           {Value::object(&self), rest,
                            Value::object(keywords == nullptr ? makeDict(vm) : keywords)});
    };
    if (!source.isUndefined()) {
        auto* other = as<DictObject>(plain(source));
        if (other != nullptr && !hasProgramMethod(source, names().keysName)
            && !hasProgramMethod(source, names().iter)) {
            const Value done = merge(vm, self, *other);
            if (done.isSignal()) {
                return done.needsCall() ? inPython(source) : done;
            }
        } else if (hasProgramMethod(source, names().keysName)) {
            return inPython(source);
        } else {
            std::vector<Value> items;
            Value signal;
            if (!collect(vm, source, items, signal)) {
                return signal.needsCall() ? inPython(source) : signal;
            }
            for (std::size_t i = 0; i < items.size(); ++i) {
                Value pair[2];
                Value done = Value::none();
                if (pairOf(vm, items[i], i, pair, signal)) {
                    done = put(vm, self, pair[0], pair[1]);
                } else {
                    done = signal;
                }
                if (done.isSignal()) {
                    return done.needsCall() ? inPython(Value::object(makeList(vm, items))) : done;
                }
            }
        }
    }
    if (keywords != nullptr) {
        const Value done = merge(vm, self, *keywords);
        if (done.isSignal()) {
            return done.needsCall() ? inPython(Value::object(makeList(vm))) : done;
        }
    }
    return Value::none();
}

Value update(Isolate& vm, Self& self, const Arguments& args)
{
    return updateFrom(vm, self, args[1], args.keywords);
}

Value make(Isolate& vm, const Arguments& args)
{
    DictObject* result = makeDict(vm);
    const Value done = updateFrom(vm, *result, args[1], args.keywords);
    if (done.isSignal() && done.signalKind() == SignalKind::TailCall) {
        // The prelude's function answers None; this one has to answer the dict.
        vm.pendingCall().callable = vm.prelude("_dict_updated");
        return done;
    }
    return done.isSignal() ? done : Value::object(result);
}

Value fromKeys(Isolate& vm, const Arguments& args)
{
    const Value value = args.get(2, Value::none());
    std::vector<Value> keys;
    Value signal;
    if (!collect(vm, args[1], keys, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_dict_fromkeys", {args[1], value}) : signal;
    }
    DictObject* result = makeDict(vm, keys.size());
    for (const Value key : keys) {
        const Value done = put(vm, *result, key, value);
        if (done.isSignal()) {
            return done.needsCall() ? callPrelude(vm, "_dict_fromkeys",
                                                  {Value::object(makeList(vm, keys)), value})
                                    : done;
        }
    }
    return Value::object(result);
}

// --- for the prelude: tables whose keys a program compares ------------------------------------

/// (dict, hash, position) -> (entry, next position), entry -1: no further candidate.
Value probe(Isolate& vm, const Arguments& args)
{
    auto& dict = to<DictObject>(plain(args[0]));
    auto position = static_cast<std::uint64_t>(args[2].asInt());
    const std::int64_t entry =
        dict.storage == nullptr ? -1
                                : dict.probe(static_cast<std::uint64_t>(args[1].asInt()), position);
    const Value pair[] = {Value::integer(entry),
                          Value::integer(static_cast<std::int64_t>(position))};
    return Value::object(makeTuple(vm, pair));
}

const DictEntry& entryOf(const Arguments& args)
{
    return to<DictObject>(plain(args[0])).entries()[args[1].asInt()];
}

Value entryKey(Isolate&, const Arguments& args)
{
    return entryOf(args).key;
}

Value entryValue(Isolate&, const Arguments& args)
{
    return entryOf(args).value;
}

Value setEntry(Isolate& vm, const Arguments& args)
{
    to<DictObject>(plain(args[0])).replace(vm, &entryOf(args).value, args[2]);
    return Value::none();
}

Value removeEntry(Isolate& vm, const Arguments& args)
{
    to<DictObject>(plain(args[0])).removeEntry(vm, static_cast<std::uint32_t>(args[1].asInt()));
    return Value::none();
}

/// (dict, key, hash, value): the key is known not to be there.
Value addEntry(Isolate& vm, const Arguments& args)
{
    to<DictObject>(plain(args[0]))
        .addNew(vm, args[1], static_cast<std::uint64_t>(args[2].asInt()), args[3]);
    return Value::none();
}

template <Value (*kFunction)(Isolate&, Self&, const Arguments&)>
constexpr NativeFunction kOn = &onSelf<Self, kFunction>;

Value viewIsDisjoint(Isolate& vm, const Arguments& args)
{
    return callPrelude(vm, "_view_isdisjoint", {args[0], args[1]});
}

} // namespace

void registerDict(Registry& registry)
{
    constexpr TypeId kDict = TypeId::Dict;
    registry.exposeType(kDict);
    registry.constructor(kDict, "mapping=(), /, **kwargs", &make);
    registry.method(kDict, "get", "self, key, default=None, /", kOn<get>);
    registry.method(kDict, "setdefault", "self, key, default=None, /", kOn<setDefault>);
    registry.method(kDict, "pop", "self, key, default=None, /", kOn<pop>);
    registry.method(kDict, "popitem", "self, /", kOn<popItem>);
    registry.method(TypeId::DictKeys, "isdisjoint", "self, other, /", &viewIsDisjoint);
    registry.method(TypeId::DictItems, "isdisjoint", "self, other, /", &viewIsDisjoint);
    registry.method(kDict, "keys", "self, /", kOn<view<TypeId::DictKeys>>);
    registry.method(kDict, "values", "self, /", kOn<view<TypeId::DictValues>>);
    registry.method(kDict, "items", "self, /", kOn<view<TypeId::DictItems>>);
    registry.method(kDict, "clear", "self, /", kOn<clear>);
    registry.method(kDict, "copy", "self, /", kOn<copy>);
    registry.method(kDict, "update", "self, other=(), /, **kwargs", kOn<update>);
    registry.classMethod(kDict, "fromkeys", "cls, iterable, value=None, /", &fromKeys);

    registry.intrinsic("_dict_probe", "d, hash, position, /", &probe);
    registry.intrinsic("_dict_entry_key", "d, entry, /", &entryKey);
    registry.intrinsic("_dict_entry_value", "d, entry, /", &entryValue);
    registry.intrinsic("_dict_set_entry", "d, entry, value, /", &setEntry);
    registry.intrinsic("_dict_remove_entry", "d, entry, /", &removeEntry);
    registry.intrinsic("_dict_add_entry", "d, key, hash, value, /", &addEntry);
}

} // namespace makespan::language::builtins
