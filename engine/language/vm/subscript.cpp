// len, indexing, slicing and membership of built-in types.

#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"
#include "engine/language/vm/text_search.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

namespace {

Value needsCall()
{
    return Value::signal(SignalKind::NeedsCall);
}

Value raised()
{
    return Value::signal(SignalKind::Raised);
}

/// Normalises an index into [0, length). False: raised.
bool place(Isolate& vm,
           Value key,
           std::int64_t length,
           std::string_view type,
           std::string_view what,
           std::int64_t& index,
           Value& problem)
{
    const Value number = plain(key);
    if (number.isInt() || number.isBool()) {
        index = number.asInt();
        if (index < 0)
            index += length;
        if (index >= 0 && index < length)
            return true;
        problem = vm.raise(TypeId::IndexError,
                           fmt::format("{}index out of range",
                                       what.empty() ? std::string() : fmt::format("{} ", what)));
        return false;
    }
    if (isKind(number, ObjectKind::BigInt)) {
        problem = vm.raise(TypeId::IndexError, "cannot fit 'int' into an index-sized integer");
        return false;
    }
    if (hasProgramMethod(key, names().index)) {
        problem = needsCall();
        return false;
    }
    problem = vm.raise(TypeId::TypeError,
                       type == "str" ? fmt::format("string indices must be integers, not '{}'",
                                                   typeOf(key)->nameView())
                                     : fmt::format("{} indices must be integers or slices, not {}",
                                                   type, typeOf(key)->nameView()));
    return false;
}

Value sliceOfString(Isolate& vm, StringObject& text, const SliceRange& range)
{
    vm.charge(static_cast<std::uint64_t>(range.count) / 64);
    if (range.step == 1) {
        const std::uint32_t begin = text.offsetOf(static_cast<std::uint32_t>(range.start));
        if (text.isAscii())
            return makeString(vm, text.view().substr(begin, static_cast<std::size_t>(range.count)));
        const std::uint32_t end =
            text.offsetOf(static_cast<std::uint32_t>(range.start + range.count));
        return makeString(vm, range.count == 0 ? std::string_view{}
                                               : text.view().substr(begin, end - begin));
    }
    std::string result;
    StopCheck check;
    for (std::int64_t i = 0; i < range.count; ++i) {
        check(text.isAscii() ? 1 : text.byteLength / 64);
        const auto index = static_cast<std::uint32_t>(range.start + i * range.step);
        const std::uint32_t begin = text.offsetOf(index);
        const std::uint32_t end = text.isAscii() ? begin + 1 : text.offsetOf(index + 1);
        result += text.view().substr(begin, end - begin);
    }
    return makeString(vm, result);
}

void copyStrided(const Value* from, const SliceRange& range, Value* to)
{
    StopCheck check;
    for (std::int64_t i = 0; i < range.count; ++i, check())
        to[i] = from[range.start + i * range.step];
}

Value sliceOf(Isolate& vm, Value container, SliceObject& slice)
{
    Object* object = container.asObject();
    SliceRange range;
    switch (object->kind) {
    case ObjectKind::List: {
        auto& list = *static_cast<ListObject*>(object);
        if (!resolveSlice(vm, slice, list.length, range))
            return raised();
        ListObject* part = makeList(vm, static_cast<std::size_t>(range.count));
        copyStrided(list.items(), range, part->ownItems(vm));
        part->length = static_cast<std::uint32_t>(range.count);
        vm.charge(part->length / 16);
        return Value::object(part);
    }
    case ObjectKind::Tuple: {
        auto& tuple = *static_cast<TupleObject*>(object);
        if (!resolveSlice(vm, slice, tuple.length, range))
            return raised();
        if (range.count == 0)
            return vm.runtime().emptyTuple();
        TupleObject* part = allocateTuple(vm, static_cast<std::size_t>(range.count));
        copyStrided(tuple.items(), range, part->items());
        return Value::object(part);
    }
    case ObjectKind::String: {
        auto& text = *static_cast<StringObject*>(object);
        if (!resolveSlice(vm, slice, text.length, range))
            return raised();
        return sliceOfString(vm, text, range);
    }
    case ObjectKind::Bytes: {
        auto& data = *static_cast<BytesObject*>(object);
        if (!resolveSlice(vm, slice, data.byteLength, range))
            return raised();
        std::string part;
        StopCheck check;
        for (std::int64_t i = 0; i < range.count; ++i, check())
            part += data.view()[static_cast<std::size_t>(range.start + i * range.step)];
        return makeBytes(vm, part);
    }
    default: {
        auto& whole = *static_cast<RangeObject*>(object);
        if (!resolveSlice(vm, slice, whole.length, range))
            return raised();
        return Value::object(
            makeRange(vm, whole.at(range.start), whole.at(range.stop), whole.step * range.step));
    }
    }
}

Value keyError(Isolate& vm, Value key)
{
    return vm.raiseWith(TypeId::KeyError, {key});
}

Value getFromDict(Isolate& vm, DictObject& dict, Value key)
{
    std::uint64_t hash = 0;
    const Lookup hashed = hashOf(vm, key, hash);
    if (hashed != Lookup::Found)
        return hashed == Lookup::Raised ? raised() : needsCall();
    const Value* found = nullptr;
    switch (dict.find(vm, key, hash, found)) {
    case Lookup::Found:
        return *found;
    case Lookup::Missing:
        return keyError(vm, key);
    case Lookup::NeedsCall:
        return needsCall();
    case Lookup::Raised:
        break;
    }
    return raised();
}

/// True when a bound of the slice is an object of the program with __index__.
bool asksIndex(const SliceObject& slice)
{
    return hasProgramMethod(slice.start, names().index)
           || hasProgramMethod(slice.stop, names().index)
           || hasProgramMethod(slice.step, names().index);
}

bool isIndexable(ObjectKind kind)
{
    return kind == ObjectKind::List || kind == ObjectKind::Tuple || kind == ObjectKind::String
           || kind == ObjectKind::Bytes || kind == ObjectKind::Range;
}

Value setSlice(Isolate& vm, ListObject& list, SliceObject& slice, Value value)
{
    SliceRange range;
    if (!resolveSlice(vm, slice, list.length, range))
        return raised();
    std::vector<Value> values;
    const Value source = plain(value);
    if (auto* other = as<ListObject>(source)) {
        values.assign(other->values().begin(), other->values().end());
    } else if (auto* tuple = as<TupleObject>(source)) {
        values.assign(tuple->values().begin(), tuple->values().end());
    } else {
        const Value iterator = iterate(vm, source);
        if (iterator.isRaised()) {
            vm.takeException();
            return vm.raise(TypeId::TypeError, "can only assign an iterable");
        }
        if (iterator.isSignal())
            return iterator;
        for (;;) {
            const Value item = next(vm, to<IteratorObject>(iterator));
            if (item.isSignal())
                return item;
            if (item.isUndefined())
                break;
            values.push_back(item);
        }
    }
    if (range.step == 1) {
        const auto begin = static_cast<std::uint32_t>(range.start);
        const auto end = static_cast<std::uint32_t>(std::max(range.start, range.stop));
        list.replace(vm, begin, end, values);
        return Value::none();
    }
    if (static_cast<std::int64_t>(values.size()) != range.count)
        return vm.raise(
            TypeId::ValueError,
            fmt::format("attempt to assign sequence of size {} to extended slice of size {}",
                        values.size(), range.count));
    Value* items = list.ownItems(vm);
    for (std::int64_t i = 0; i < range.count; ++i)
        items[range.start + i * range.step] = values[static_cast<std::size_t>(i)];
    return Value::none();
}

Value deleteSlice(Isolate& vm, ListObject& list, SliceObject& slice)
{
    SliceRange range;
    if (!resolveSlice(vm, slice, list.length, range))
        return raised();
    if (range.step == 1) {
        list.erase(vm, static_cast<std::uint32_t>(range.start),
                   static_cast<std::uint32_t>(std::max(range.start, range.stop)));
        return Value::none();
    }
    std::vector<bool> gone(list.length);
    for (std::int64_t i = 0; i < range.count; ++i)
        gone[static_cast<std::size_t>(range.start + i * range.step)] = true;
    std::uint32_t kept = 0;
    Value* items = list.ownItems(vm);
    for (std::uint32_t i = 0; i < list.length; ++i) {
        if (!gone[i])
            items[kept++] = items[i];
    }
    list.length = kept;
    return Value::none();
}

} // namespace

Value length(Isolate& vm, Value value)
{
    if (hasProgramMethod(value, names().len))
        return needsCall();
    const Value inner = plain(value);
    if (inner.isObject()) {
        Object* object = inner.asObject();
        switch (object->kind) {
        case ObjectKind::String:
            return Value::integer(static_cast<StringObject*>(object)->length);
        case ObjectKind::Bytes:
            return Value::integer(static_cast<BytesObject*>(object)->byteLength);
        case ObjectKind::List:
            return Value::integer(static_cast<ListObject*>(object)->length);
        case ObjectKind::Tuple:
            return Value::integer(static_cast<TupleObject*>(object)->length);
        case ObjectKind::Dict:
            return Value::integer(static_cast<DictObject*>(object)->used);
        case ObjectKind::Set:
            return Value::integer(static_cast<SetObject*>(object)->used);
        case ObjectKind::Range:
            return Value::integer(static_cast<RangeObject*>(object)->length);
        case ObjectKind::DictView:
            return Value::integer(static_cast<DictViewObject*>(object)->dict->used);
        default:
            break;
        }
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("object of type '{}' has no len()", typeOf(value)->nameView()));
}

Value getItem(Isolate& vm, Value container, Value key)
{
    if (hasProgramMethod(container, names().getitem))
        return needsCall();
    const Value inner = plain(container);
    if (inner.isObject()) {
        Object* object = inner.asObject();
        std::int64_t index = 0;
        Value problem;
        if (isIndexable(object->kind) && isKind(key, ObjectKind::Slice))
            return asksIndex(to<SliceObject>(key)) ? needsCall()
                                                   : sliceOf(vm, inner, to<SliceObject>(key));
        switch (object->kind) {
        case ObjectKind::List: {
            auto& list = *static_cast<ListObject*>(object);
            return place(vm, key, list.length, "list", "list", index, problem) ? list.items()[index]
                                                                               : problem;
        }
        case ObjectKind::Tuple: {
            auto& tuple = *static_cast<TupleObject*>(object);
            return place(vm, key, tuple.length, "tuple", "tuple", index, problem)
                       ? tuple.items()[index]
                       : problem;
        }
        case ObjectKind::String: {
            auto& text = *static_cast<StringObject*>(object);
            return place(vm, key, text.length, "str", "string", index, problem)
                       ? characterAt(vm, text, static_cast<std::uint32_t>(index))
                       : problem;
        }
        case ObjectKind::Bytes: {
            auto& data = *static_cast<BytesObject*>(object);
            return place(vm, key, data.byteLength, "byte", "", index, problem)
                       ? Value::integer(data.bytes()[index])
                       : problem;
        }
        case ObjectKind::Range: {
            auto& range = *static_cast<RangeObject*>(object);
            return place(vm, key, range.length, "range", "range object", index, problem)
                       ? Value::integer(range.at(index))
                       : problem;
        }
        case ObjectKind::Dict: {
            if (hasProgramMethod(container, names().missing)) {
                // dict subclasses: a missing key is the business of their __missing__.
                const Value found = getFromDict(vm, *static_cast<DictObject*>(object), key);
                if (found.isRaised() && vm.exception()->type == vm.type(TypeId::KeyError)) {
                    vm.takeException();
                    return needsCall();
                }
                return found;
            }
            return getFromDict(vm, *static_cast<DictObject*>(object), key);
        }
        case ObjectKind::Class: {
            // list[int], Generic[T]: an annotation that means the class itself at run time.
            const Value method = static_cast<ClassObject*>(object)->lookup(names().class_getitem);
            return method.isUndefined() || isKind(method, ObjectKind::Native) ? inner : needsCall();
        }
        default:
            break;
        }
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("'{}' object is not subscriptable", typeOf(container)->nameView()));
}

Value setItem(Isolate& vm, Value container, Value key, Value value)
{
    if (hasProgramMethod(container, names().setitem))
        return needsCall();
    const Value inner = plain(container);
    if (auto* list = as<ListObject>(inner)) {
        if (auto* slice = as<SliceObject>(key))
            return asksIndex(*slice) ? needsCall() : setSlice(vm, *list, *slice, value);
        std::int64_t index = 0;
        Value problem;
        if (!place(vm, key, list->length, "list", "list assignment", index, problem))
            return problem;
        list->ownItems(vm)[index] = value;
        return Value::none();
    }
    if (auto* dict = as<DictObject>(inner)) {
        std::uint64_t hash = 0;
        Lookup done = hashOf(vm, key, hash);
        if (done == Lookup::Found)
            done = dict->set(vm, key, hash, value);
        if (done == Lookup::NeedsCall)
            return needsCall();
        return done == Lookup::Raised ? raised() : Value::none();
    }
    return vm.raise(TypeId::TypeError, fmt::format("'{}' object does not support item assignment",
                                                   typeOf(container)->nameView()));
}

Value deleteItem(Isolate& vm, Value container, Value key)
{
    if (hasProgramMethod(container, names().delitem))
        return needsCall();
    const Value inner = plain(container);
    if (auto* list = as<ListObject>(inner)) {
        if (auto* slice = as<SliceObject>(key))
            return asksIndex(*slice) ? needsCall() : deleteSlice(vm, *list, *slice);
        std::int64_t index = 0;
        Value problem;
        if (!place(vm, key, list->length, "list", "list assignment", index, problem))
            return problem;
        list->erase(vm, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index + 1));
        vm.charge((list->length - static_cast<std::uint64_t>(index)) / 32);
        return Value::none();
    }
    if (auto* dict = as<DictObject>(inner)) {
        std::uint64_t hash = 0;
        Lookup done = hashOf(vm, key, hash);
        if (done == Lookup::Found)
            done = dict->remove(vm, key, hash);
        switch (done) {
        case Lookup::Found:
            return Value::none();
        case Lookup::Missing:
            return keyError(vm, key);
        case Lookup::NeedsCall:
            return needsCall();
        case Lookup::Raised:
            return raised();
        }
    }
    return vm.raise(TypeId::TypeError, fmt::format("'{}' object doesn't support item deletion",
                                                   typeOf(container)->nameView()));
}

namespace {

Answer containsItem(Isolate& vm, std::span<const Value> items, Value item)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Answer same = equal(vm, items[i], item);
        if (same != Answer::No) {
            vm.charge(i / 4);
            return same;
        }
    }
    vm.charge(items.size() / 4);
    return Answer::No;
}

Answer fromLookup(Lookup found)
{
    switch (found) {
    case Lookup::Found:
        return Answer::Yes;
    case Lookup::Missing:
        return Answer::No;
    case Lookup::NeedsCall:
        return Answer::NeedsCall;
    case Lookup::Raised:
        break;
    }
    return Answer::Raised;
}

Answer containsKey(Isolate& vm, Object* container, Value item)
{
    std::uint64_t hash = 0;
    const Lookup hashed = hashOf(vm, item, hash);
    if (hashed != Lookup::Found)
        return fromLookup(hashed);
    if (container->kind == ObjectKind::Set)
        return fromLookup(static_cast<SetObject*>(container)->find(vm, item, hash));
    const Value* value = nullptr;
    return fromLookup(static_cast<DictObject*>(container)->find(vm, item, hash, value));
}

Answer containsInView(Isolate& vm, DictViewObject& view, Value item)
{
    if (view.type == vm.type(TypeId::DictKeys))
        return containsKey(vm, view.dict, item);
    if (view.type == vm.type(TypeId::DictItems)) {
        auto* pair = as<TupleObject>(item);
        if (pair == nullptr || pair->length != 2)
            return Answer::No;
        std::uint64_t hash = 0;
        const Lookup hashed = hashOf(vm, pair->items()[0], hash);
        if (hashed != Lookup::Found)
            return fromLookup(hashed);
        const Value* value = nullptr;
        const Lookup found = view.dict->find(vm, pair->items()[0], hash, value);
        return found == Lookup::Found ? equal(vm, *value, pair->items()[1]) : fromLookup(found);
    }
    for (std::uint32_t i = 0; i < view.dict->filled; ++i) {
        const DictEntry& entry = view.dict->entries()[i];
        if (entry.key.isUndefined())
            continue;
        const Answer same = equal(vm, entry.value, item);
        if (same != Answer::No)
            return same;
    }
    return Answer::No;
}

} // namespace

Answer contains(Isolate& vm, Value container, Value item)
{
    if (isKind(container, ObjectKind::Set) || isKind(container, ObjectKind::Dict))
        return containsKey(vm, container.asObject(), item);
    if (hasProgramMethod(container, names().contains))
        return Answer::NeedsCall;
    const Value inner = plain(container);
    if (inner.isObject()) {
        Object* object = inner.asObject();
        switch (object->kind) {
        case ObjectKind::List:
            return containsItem(vm, static_cast<ListObject*>(object)->values(), item);
        case ObjectKind::Tuple:
            return containsItem(vm, static_cast<TupleObject*>(object)->values(), item);
        case ObjectKind::Dict:
        case ObjectKind::Set:
            return containsKey(vm, object, item);
        case ObjectKind::DictView:
            return containsInView(vm, *static_cast<DictViewObject*>(object), item);
        case ObjectKind::String: {
            const auto* part = as<StringObject>(plain(item));
            if (part == nullptr) {
                vm.raise(TypeId::TypeError,
                         fmt::format("'in <string>' requires string as left operand, not {}",
                                     typeOf(item)->nameView()));
                return Answer::Raised;
            }
            vm.charge(static_cast<StringObject*>(object)->byteLength / 16);
            return findFirst(static_cast<StringObject*>(object)->view(), part->view())
                           != std::string_view::npos
                       ? Answer::Yes
                       : Answer::No;
        }
        case ObjectKind::Bytes: {
            auto& data = *static_cast<BytesObject*>(object);
            if (const auto* part = as<BytesObject>(item))
                return findFirst(data.view(), part->view()) != std::string_view::npos ? Answer::Yes
                                                                                      : Answer::No;
            if (item.isInt())
                return std::find(data.bytes(), data.bytes() + data.byteLength,
                                 static_cast<unsigned char>(item.asInt()))
                               != data.bytes() + data.byteLength
                           ? Answer::Yes
                           : Answer::No;
            vm.raise(TypeId::TypeError, fmt::format("a bytes-like object is required, not '{}'",
                                                    typeOf(item)->nameView()));
            return Answer::Raised;
        }
        case ObjectKind::Range: {
            auto& range = *static_cast<RangeObject*>(object);
            std::int64_t wanted = 0;
            if (item.isInt() || item.isBool())
                wanted = item.asInt();
            else if (item.isFloat()
                     && item.asFloat()
                            == static_cast<double>(static_cast<std::int64_t>(item.asFloat())))
                wanted = static_cast<std::int64_t>(item.asFloat());
            else
                return Answer::No;
            const std::int64_t offset = wanted - range.start;
            return offset % range.step == 0 && offset / range.step >= 0
                           && offset / range.step < range.length
                       ? Answer::Yes
                       : Answer::No;
        }
        default:
            break;
        }
        if (object->kind == ObjectKind::Instance || object->kind == ObjectKind::Generator
            || object->kind == ObjectKind::Iterator)
            return Answer::NeedsCall;
    }
    vm.raise(TypeId::TypeError,
             fmt::format("argument of type '{}' is not iterable", typeOf(container)->nameView()));
    return Answer::Raised;
}

Value indexOf(Isolate& vm, Value value, std::int64_t& index)
{
    const Value number = plain(value);
    if (number.isInt() || number.isBool()) {
        index = number.asInt();
        return Value::none();
    }
    if (isKind(number, ObjectKind::BigInt))
        return vm.raise(TypeId::IndexError, "cannot fit 'int' into an index-sized integer");
    if (hasProgramMethod(value, names().index))
        return needsCall();
    return vm.raise(
        TypeId::TypeError,
        fmt::format("'{}' object cannot be interpreted as an integer", typeOf(value)->nameView()));
}

bool toDouble(Value value, double& out)
{
    value = plain(value);
    if (value.isFloat()) {
        out = value.asFloat();
        return true;
    }
    if (value.isInt() || value.isBool()) {
        out = static_cast<double>(value.asInt());
        return true;
    }
    if (isKind(value, ObjectKind::BigInt)) {
        const Value converted = bigint::toFloat(scratchIsolate(), value);
        if (converted.isFloat()) {
            out = converted.asFloat();
            return true;
        }
        scratchIsolate().takeException();
    }
    return false;
}

} // namespace makespan::language
