#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>

/// list and tuple.
namespace makespan::language::builtins {

namespace {

Value append(Isolate& vm, ListObject& self, const Arguments& args)
{
    self.append(vm, args[1]);
    return Value::none();
}

Value extend(Isolate& vm, ListObject& self, const Arguments& args)
{
    // Collected first: the list may be extended by itself.
    std::vector<Value> items;
    Value signal;
    if (!collect(vm, args[1], items, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_list_extend", {args[0], args[1]}) : signal;
    }
    self.extend(vm, items);
    return Value::none();
}

Value insert(Isolate& vm, ListObject& self, const Arguments& args)
{
    std::int64_t index = 0;
    Value signal;
    if (!wholeArgument(vm, args[1], index, signal)) {
        return signal;
    }
    const std::int64_t length = self.length;
    index = index < 0 ? std::max<std::int64_t>(0, index + length) : std::min(index, length);
    self.insert(vm, static_cast<std::uint32_t>(index), args[2]);
    vm.charge(static_cast<std::uint64_t>(length - index) / 64);
    return Value::none();
}

Value pop(Isolate& vm, ListObject& self, const Arguments& args)
{
    if (self.length == 0) {
        return vm.raise(TypeId::IndexError, "pop from empty list");
    }
    std::int64_t index = -1;
    Value signal;
    if (args.has(1) && !wholeArgument(vm, args[1], index, signal)) {
        return signal;
    }
    const std::int64_t length = self.length;
    index = index < 0 ? index + length : index;
    if (index < 0 || index >= length) {
        return vm.raise(TypeId::IndexError, "pop index out of range");
    }
    const auto at = static_cast<std::uint32_t>(index);
    const Value item = self.items()[at];
    self.erase(vm, at, at + 1);
    vm.charge(static_cast<std::uint64_t>(length - index) / 64);
    return item;
}

/// Where the item stands in [from, to), or -1. No value in `signal`: fine.
std::int64_t findItem(Isolate& vm,
                      std::span<const Value> items,
                      Value item,
                      std::int64_t from,
                      std::int64_t to,
                      Value& signal)
{
    chargeItems(vm, items.size() / 4);
    StopCheck check;
    for (std::int64_t i = from; i < to; ++i) {
        check();
        const Value candidate = items[static_cast<std::size_t>(i)];
        if (candidate == item && !item.isFloat()) {
            return i;
        }
        const Answer same = equal(vm, candidate, item);
        if (same == Answer::Yes) {
            return i;
        }
        if (same != Answer::No) {
            signal = answerValue(same);
            return -1;
        }
    }
    return -1;
}

Value remove(Isolate& vm, ListObject& self, const Arguments& args)
{
    Value signal;
    const std::int64_t at = findItem(vm, self.values(), args[1], 0, self.length, signal);
    if (!signal.isUndefined()) {
        return signal.needsCall() ? callPrelude(vm, "_list_remove", {args[0], args[1]}) : signal;
    }
    if (at < 0) {
        return vm.raise(TypeId::ValueError, "list.remove(x): x not in list");
    }
    self.erase(vm, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 1);
    return Value::none();
}

template <typename Sequence>
Value index(Isolate& vm, Sequence& self, const Arguments& args)
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    Value signal;
    if (!sliceArguments(vm, args[2], args[3], self.length, from, to, signal)) {
        return signal;
    }
    const std::int64_t at = findItem(vm, self.values(), args[1], from, to, signal);
    if (!signal.isUndefined()) {
        return signal.needsCall()
                   ? callPrelude(vm, "_sequence_index",
                                 {args[0], args[1], Value::integer(from), Value::integer(to)})
                   : signal;
    }
    if (at >= 0) {
        return Value::integer(at);
    }
    if (Sequence::kKind == ObjectKind::Tuple) {
        return vm.raise(TypeId::ValueError, "tuple.index(x): x not in tuple");
    }
    const Value shown = repr(vm, args[1]);
    return vm.raise(TypeId::ValueError,
                    isKind(shown, ObjectKind::String)
                        ? fmt::format("{} is not in list", textOf(shown)->view())
                        : "the value is not in list");
}

template <typename Sequence>
Value count(Isolate& vm, Sequence& self, const Arguments& args)
{
    std::int64_t found = 0;
    chargeItems(vm, self.length / 4);
    StopCheck check;
    for (const Value item : self.values()) {
        check();
        const Answer same =
            item == args[1] && !item.isFloat() ? Answer::Yes : equal(vm, item, args[1]);
        if (same == Answer::NeedsCall) {
            return callPrelude(vm, "_sequence_count", {args[0], args[1]});
        }
        if (same == Answer::Raised) {
            return answerValue(same);
        }
        found += same == Answer::Yes ? 1 : 0;
    }
    return Value::integer(found);
}

Value reverse(Isolate& vm, ListObject& self, const Arguments&)
{
    chargeItems(vm, self.length / 4);
    Value* first = self.ownItems(vm);
    Value* last = first + self.length;
    for (StopCheck check; last - first > 1; check())
        std::swap(*first++, *--last);
    return Value::none();
}

Value clear(Isolate& vm, ListObject& self, const Arguments&)
{
    self.erase(vm, 0, self.length);
    return Value::none();
}

Value copy(Isolate& vm, ListObject& self, const Arguments&)
{
    chargeItems(vm, self.length);
    return Value::object(makeList(vm, self.values()));
}

Value makeListFrom(Isolate& vm, const Arguments& args)
{
    ListObject* list = makeList(vm);
    if (!args.has(1)) {
        return Value::object(list);
    }
    Value signal;
    if (!forEach(vm, args[1], signal, [&vm, list](Value item) {
            list->append(vm, item);
            return true;
        })) {
        return signal.needsCall() ? callPrelude(vm, prelude::kToList, {args[1]}) : signal;
    }
    return Value::object(list);
}

Value makeTupleFrom(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return vm.runtime().emptyTuple();
    }
    if (isKind(args[1], ObjectKind::Tuple)) {
        return args[1];
    }
    std::vector<Value> items;
    Value signal;
    if (!collect(vm, args[1], items, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_to_tuple", {args[1]}) : signal;
    }
    return Value::object(makeTuple(vm, items));
}

} // namespace

void registerList(Registry& registry)
{
    constexpr TypeId kList = TypeId::List;
    registry.exposeType(kList);
    registry.constructor(kList, "iterable=(), /", &makeListFrom);
    registry.method(kList, "append", "self, object, /", &onSelf<ListObject, append>);
    registry.method(kList, "extend", "self, iterable, /", &onSelf<ListObject, extend>);
    registry.method(kList, "insert", "self, index, object, /", &onSelf<ListObject, insert>);
    registry.method(kList, "pop", "self, index=-1, /", &onSelf<ListObject, pop>);
    registry.method(kList, "remove", "self, value, /", &onSelf<ListObject, remove>);
    registry.method(kList, "index", "self, value, start=0, stop=None, /",
                    &onSelf<ListObject, index<ListObject>>);
    registry.method(kList, "count", "self, value, /", &onSelf<ListObject, count<ListObject>>);
    registry.method(kList, "reverse", "self, /", &onSelf<ListObject, reverse>);
    registry.method(kList, "clear", "self, /", &onSelf<ListObject, clear>);
    registry.method(kList, "copy", "self, /", &onSelf<ListObject, copy>);
}

void registerTuple(Registry& registry)
{
    constexpr TypeId kTuple = TypeId::Tuple;
    registry.exposeType(kTuple);
    registry.constructor(kTuple, "iterable=(), /", &makeTupleFrom);
    registry.method(kTuple, "index", "self, value, start=0, stop=None, /",
                    &onSelf<TupleObject, index<TupleObject>>);
    registry.method(kTuple, "count", "self, value, /", &onSelf<TupleObject, count<TupleObject>>);
}

} // namespace makespan::language::builtins
