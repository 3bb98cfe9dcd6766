#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <fmt/format.h>

namespace makespan::language::builtins {

namespace {

Value lengthOf(Isolate& vm, const Arguments& args)
{
    const Value result = length(vm, args[0]);
    if (!result.needsCall()) {
        return result;
    }
    const Value method = programMethod(args[0], names().len);
    return isPreludes(method) ? vm.tailCall(method, {args[0]}) : callPrelude(vm, "_len", {args[0]});
}

/// The items from `first` on, then what the iterable still gives, as a list for the prelude. Needed
/// when Python code has to go on in the middle of a native's loop. Null: `signal`.
class RestCollector
{
public:
    explicit RestCollector(Isolate& vm)
        : m_vm(vm)
    {}

    bool active() const { return m_list != nullptr; }

    void add(Value item)
    {
        if (m_list == nullptr) {
            m_list = makeList(m_vm);
        }
        m_list->append(m_vm, item);
    }

    Value list() const { return Value::object(m_list); }

private:
    Isolate& m_vm;
    ListObject* m_list = nullptr;
};

Value sum(Isolate& vm, const Arguments& args)
{
    Value total = args.get(1, Value::integer(0));
    if (isKind(plain(total), ObjectKind::String)) {
        return vm.raise(TypeId::TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (isKind(total, ObjectKind::Bytes)) {
        return vm.raise(TypeId::TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    }
    RestCollector rest(vm);
    Value failure;
    Value signal;
    const bool walked = forEach(vm, args[0], signal, [&](Value item) {
        if (rest.active()) {
            rest.add(item);
            return true;
        }
        if (total.isInt() && item.isInt()) {
            std::int64_t result = 0;
            if (!__builtin_add_overflow(total.asInt(), item.asInt(), &result)) {
                total = Value::integer(result);
                return true;
            }
        } else if (total.isFloat() && item.isFloat()) {
            total = Value::real(total.asFloat() + item.asFloat());
            return true;
        }
        const Value result = binary(vm, BinaryOp::Add, total, item);
        if (result.needsCall()) {
            rest.add(item);
            return true;
        }
        if (result.isSignal()) {
            failure = result;
            return false;
        }
        total = result;
        return true;
    });
    if (!failure.isUndefined()) {
        return failure;
    }
    if (!walked) {
        return signal.needsCall()
                   ? callPrelude(vm, "_sum", {args[0], args.get(1, Value::integer(0))})
                   : signal;
    }
    return rest.active() ? callPrelude(vm, "_sum", {rest.list(), total}) : total;
}

template <bool kAll>
Value quantifier(Isolate& vm, const Arguments& args)
{
    RestCollector rest(vm);
    Value result = Value::boolean(kAll);
    Value signal;
    const bool walked = forEach(vm, args[0], signal, [&](Value item) {
        if (rest.active()) {
            rest.add(item);
            return true;
        }
        switch (truth(vm, item)) {
        case Answer::NeedsCall:
            rest.add(item);
            return true;
        case Answer::Raised:
            result = Value::signal(SignalKind::Raised);
            return false;
        case Answer::Yes:
            if (!kAll) {
                result = Value::boolean(true);
            }
            return kAll;
        default:
            if (kAll) {
                result = Value::boolean(false);
            }
            return !kAll;
        }
    });
    constexpr std::string_view kPrelude = kAll ? "_all" : "_any";
    if (!walked) {
        return signal.needsCall() ? callPrelude(vm, kPrelude, {args[0]}) : signal;
    }
    return rest.active() ? callPrelude(vm, kPrelude, {rest.list()}) : result;
}

/// min() and max(). Parameters: *args, key, default.
template <bool kMax>
Value extreme(Isolate& vm, const Arguments& args)
{
    constexpr std::string_view kName = kMax ? "max" : "min";
    constexpr std::string_view kPrelude = kMax ? "_max" : "_min";
    const Value key = args.get(0, Value::none());
    const std::span<const Value> given = args.rest();
    if (given.empty()) {
        return vm.raise(TypeId::TypeError,
                        fmt::format("{} expected at least 1 argument, got 0", kName));
    }
    if (given.size() > 1 && args.has(1)) {
        return vm.raise(
            TypeId::TypeError,
            fmt::format("Cannot specify a default for {}() with multiple positional arguments",
                        kName));
    }
    const Value source = given.size() == 1 ? given[0] : Value::object(makeTuple(vm, given));
    const auto inPython = [&](Value items, Value keyFunction) {
        if (args.has(1)) {
            return callPrelude(vm, kPrelude, {items, keyFunction, args[1]});
        }
        return callPrelude(vm, kPrelude, {items, keyFunction});
    };
    if (!key.isNone()) {
        return inPython(source, key);
    }
    RestCollector rest(vm);
    Value best;
    Value failure;
    Value signal;
    const bool walked = forEach(vm, source, signal, [&](Value item) {
        if (rest.active()) {
            rest.add(item);
            return true;
        }
        if (best.isUndefined()) {
            best = item;
            return true;
        }
        const Value better = compare(vm, kMax ? CompareOp::Greater : CompareOp::Less, item, best);
        if (better.needsCall()) {
            rest.add(best);
            rest.add(item);
            return true;
        }
        if (better.isSignal()) {
            failure = better;
            return false;
        }
        if (better.asBool()) {
            best = item;
        }
        return true;
    });
    if (!failure.isUndefined()) {
        return failure;
    }
    if (!walked) {
        return signal.needsCall() ? inPython(source, key) : signal;
    }
    if (rest.active()) {
        return inPython(rest.list(), key);
    }
    if (best.isUndefined()) {
        return args.has(1) ? args[1]
                           : vm.raise(TypeId::ValueError,
                                      fmt::format("{}() arg is an empty sequence", kName));
    }
    return best;
}

Value iter(Isolate& vm, const Arguments& args)
{
    if (args.has(1)) {
        return callPrelude(vm, "_iter_until", {args[0], args[1]});
    }
    const Value result = iterate(vm, args[0]);
    return result.needsCall() ? callPrelude(vm, "_iter", {args[0]}) : result;
}

Value nextOf(Isolate& vm, const Arguments& args)
{
    if (auto* iterator = as<IteratorObject>(args[0])) {
        const Value item = next(vm, *iterator);
        if (!item.isUndefined()) {
            return item;
        }
        return args.has(1) ? args[1] : vm.raiseWith(TypeId::StopIteration, {});
    }
    return args.has(1) ? callPrelude(vm, "_next_default", {args[0], args[1]})
                       : callPrelude(vm, "_next", {args[0]});
}

/// The iterator of plain data, or null: `signal`.
IteratorObject* plainIterator(Isolate& vm, Value iterable, Value& signal)
{
    const Value iterator = iterate(vm, iterable);
    if (iterator.isSignal()) {
        signal = iterator;
        return nullptr;
    }
    auto* result = as<IteratorObject>(iterator);
    if (result == nullptr) {
        signal = Value::signal(SignalKind::NeedsCall);
    }
    return result;
}

// args[0] is the class in constructors.

Value makeEnumerate(Isolate& vm, const Arguments& args)
{
    const Value start = args.get(2, Value::integer(0));
    Value signal;
    IteratorObject* inner = plainIterator(vm, args[1], signal);
    std::int64_t first = 0;
    if (isKind(start, ObjectKind::BigInt) || (inner == nullptr && signal.needsCall())) {
        return callPrelude(vm, "_enumerate", {args[1], start});
    }
    if (inner == nullptr || !wholeArgument(vm, start, first, signal)) {
        return signal;
    }
    IteratorObject* result =
        makeIterator(vm, IteratorObject::Form::Enumerate, Value::object(inner));
    result->position = first;
    return Value::object(result);
}

Value makeZip(Isolate& vm, const Arguments& args)
{
    const std::span<const Value> iterables = args.rest();
    const auto inPython = [&] {
        std::vector<Value> values{args.get(1, Value::boolean(false))};
        values.insert(values.end(), iterables.begin(), iterables.end());
        return callPrelude(vm, "_zip", values);
    };
    if (args.has(1) && truth(vm, args[1]) == Answer::Yes) {
        return inPython();
    }
    TupleObject* iterators = allocateTuple(vm, iterables.size());
    bool plainOnly = true;
    for (std::size_t i = 0; i < iterables.size(); ++i) {
        Value signal;
        IteratorObject* iterator = plainIterator(vm, iterables[i], signal);
        if (iterator == nullptr && !signal.needsCall()) {
            return signal;
        }
        plainOnly = plainOnly && iterator != nullptr;
        iterators->items()[i] = iterator == nullptr ? Value::none() : Value::object(iterator);
    }
    if (!plainOnly) {
        return inPython();
    }
    return Value::object(makeIterator(vm, IteratorObject::Form::Zip, Value::object(iterators)));
}

Value makeReversed(Isolate& vm, const Arguments& args)
{
    const Value value = args[1];
    if (hasProgramMethod(value, names().reversed)
        || (isKind(value, ObjectKind::Instance) && plain(value) == value)) {
        return callPrelude(vm, "_reversed", {value});
    }
    const Value inner = plain(value);
    const auto overList = [&vm](ListObject* list) {
        IteratorObject* result =
            makeIterator(vm, IteratorObject::Form::Reversed, Value::object(list));
        result->position = static_cast<std::int64_t>(list->length) - 1;
        return Value::object(result);
    };
    if (auto* list = as<ListObject>(inner)) {
        return overList(list);
    }
    if (auto* range = as<RangeObject>(inner)) {
        RangeObject* backwards = range->length == 0
                                     ? range
                                     : makeRange(vm, range->at(range->length - 1),
                                                 range->start - range->step, -range->step);
        return iterate(vm, Value::object(backwards));
    }
    if (isKind(inner, ObjectKind::Tuple) || isKind(inner, ObjectKind::String)
        || isKind(inner, ObjectKind::Bytes) || isKind(inner, ObjectKind::Dict)
        || isKind(inner, ObjectKind::DictView)) {
        ListObject* list = makeList(vm);
        Value signal;
        if (!forEach(vm, inner, signal, [&](Value item) {
                list->append(vm, item);
                return true;
            })) {
            return signal;
        }
        return overList(list);
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("'{}' object is not reversible", typeName(value)));
}

/// map and filter are generators of the prelude that bear another name.
Value makeMap(Isolate& vm, const Arguments& args)
{
    if (args.extraCount == 0) {
        return vm.raise(TypeId::TypeError, "map() must have at least two arguments.");
    }
    std::vector<Value> values{args[1]};
    values.insert(values.end(), args.rest().begin(), args.rest().end());
    return callPrelude(vm, "_make_map", values);
}

Value makeFilter(Isolate& vm, const Arguments& args)
{
    return callPrelude(vm, "_make_filter", {args[1], args[2]});
}

Value ofClass(Isolate&, const Arguments& args)
{
    args[0].asObject()->type = &to<ClassObject>(args[1]);
    return args[0];
}

} // namespace

void registerIterationFunctions(Registry& registry)
{
    registry.builtin("len", "obj, /", &lengthOf);
    registry.builtin("sum", "iterable, /, start=0", &sum);
    registry.builtin("any", "iterable, /", &quantifier<false>);
    registry.builtin("all", "iterable, /", &quantifier<true>);
    registry.builtin("min", "*args, key=None, default=None", &extreme<false>);
    registry.builtin("max", "*args, key=None, default=None", &extreme<true>);
    registry.builtin("iter", "object, sentinel=None, /", &iter);
    registry.builtin("next", "iterator, default=None, /", &nextOf);
    registry.exposeType(TypeId::Map);
    registry.constructor(TypeId::Map, "function, /, *iterables", &makeMap);
    registry.exposeType(TypeId::Filter);
    registry.constructor(TypeId::Filter, "function, iterable, /", &makeFilter);
    registry.intrinsic("_of_class", "generator, cls, /", &ofClass);
    registry.exposeType(TypeId::Enumerate);
    registry.constructor(TypeId::Enumerate, "iterable, start=0", &makeEnumerate);
    registry.exposeType(TypeId::Zip);
    registry.constructor(TypeId::Zip, "*iterables, strict=False", &makeZip);
    registry.exposeType(TypeId::Reversed);
    registry.constructor(TypeId::Reversed, "sequence, /", &makeReversed);
}

} // namespace makespan::language::builtins
