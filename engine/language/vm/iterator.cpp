#include "engine/language/vm/iterator.h"

#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/sequence.h"

#include <fmt/format.h>

namespace makespan::language {

namespace {

using Form = IteratorObject::Form;

TypeId typeOfForm(Form form)
{
    switch (form) {
    case Form::Range:
        return TypeId::RangeIterator;
    case Form::List:
        return TypeId::ListIterator;
    case Form::Tuple:
        return TypeId::TupleIterator;
    case Form::String:
        return TypeId::StrIterator;
    case Form::Bytes:
        return TypeId::BytesIterator;
    case Form::DictKeys:
        return TypeId::DictKeyIterator;
    case Form::DictValues:
        return TypeId::DictValueIterator;
    case Form::DictItems:
        return TypeId::DictItemIterator;
    case Form::Set:
        return TypeId::SetIterator;
    case Form::Enumerate:
        return TypeId::Enumerate;
    case Form::Zip:
        return TypeId::Zip;
    case Form::Reversed:
        return TypeId::Reversed;
    case Form::Native:
        break;
    }
    return TypeId::Iterator;
}

Value nextOfString(Isolate& vm, IteratorObject& iterator)
{
    auto& text = to<StringObject>(iterator.source);
    if (iterator.position >= text.byteLength)
        return Value::undefined();
    const auto begin = static_cast<std::uint32_t>(iterator.position);
    std::uint32_t end = begin + 1;
    while (end < text.byteLength && (static_cast<unsigned char>(text.bytes()[end]) & 0xc0) == 0x80)
        ++end;
    iterator.position = end;
    return makeString(vm, text.view().substr(begin, end - begin));
}

Value nextOfDict(Isolate& vm, IteratorObject& iterator)
{
    auto& dict = to<DictObject>(iterator.source);
    if (dict.used != iterator.end) {
        iterator.end = -1;
        return vm.raise(TypeId::RuntimeError, "dictionary changed size during iteration");
    }
    while (iterator.position < dict.filled) {
        const DictEntry& entry = dict.entries()[iterator.position++];
        if (entry.key.isUndefined())
            continue;
        if (iterator.form == Form::DictKeys)
            return entry.key;
        if (iterator.form == Form::DictValues)
            return entry.value;
        const Value pair[2] = {entry.key, entry.value};
        return Value::object(makeTuple(vm, pair));
    }
    return Value::undefined();
}

Value nextOfSet(Isolate& vm, IteratorObject& iterator)
{
    auto& set = to<SetObject>(iterator.source);
    if (set.used != iterator.end) {
        iterator.end = -1;
        return vm.raise(TypeId::RuntimeError, "Set changed size during iteration");
    }
    while (iterator.position < set.tableSize()) {
        const SetEntry& entry = set.table()[iterator.position++];
        if (!entry.key.isUndefined())
            return entry.key;
    }
    return Value::undefined();
}

Value nextOfZip(Isolate& vm, IteratorObject& iterator)
{
    auto& sources = to<TupleObject>(iterator.source);
    if (sources.length == 0)
        return Value::undefined();
    TupleObject* items = allocateTuple(vm, sources.length);
    for (std::uint32_t i = 0; i < sources.length; ++i) {
        const Value item = next(vm, to<IteratorObject>(sources.items()[i]));
        if (item.isUndefined() || item.isSignal())
            return item;
        items->items()[i] = item;
    }
    return Value::object(items);
}

Value nextReversed(Isolate& vm, IteratorObject& iterator)
{
    if (iterator.position < 0)
        return Value::undefined();
    const std::int64_t index = iterator.position--;
    if (auto* list = as<ListObject>(iterator.source))
        return index < list->length ? list->items()[index] : Value::undefined();
    if (auto* tuple = as<TupleObject>(iterator.source))
        return tuple->items()[index];
    if (auto* text = as<StringObject>(iterator.source))
        return characterAt(vm, *text, static_cast<std::uint32_t>(index));
    if (auto* range = as<RangeObject>(iterator.source))
        return Value::integer(range->at(index));
    return Value::undefined();
}

} // namespace

IteratorObject* makeIterator(Isolate& vm, IteratorObject::Form form, Value source)
{
    auto* iterator = vm.heap().make<IteratorObject>(builtinType(typeOfForm(form)));
    iterator->form = form;
    iterator->source = source;
    if (const auto* range = as<RangeObject>(source); range != nullptr && form == Form::Range) {
        iterator->position = range->start;
        iterator->step = range->step;
        iterator->end = range->length;
        iterator->source = Value::none();
    } else if (const auto* dict = as<DictObject>(source)) {
        iterator->end = dict->used;
    } else if (const auto* set = as<SetObject>(source)) {
        iterator->end = set->used;
    }
    return iterator;
}

IteratorObject*
makeNativeIterator(Isolate& vm, TypeId type, IteratorObject::Step step, Value source)
{
    auto* iterator = vm.heap().make<IteratorObject>(builtinType(type));
    iterator->form = Form::Native;
    iterator->native = step;
    iterator->source = source;
    return iterator;
}

Value iterate(Isolate& vm, Value value)
{
    if (value.isObject()) {
        if (hasProgramMethod(value, names().iter))
            return Value::signal(SignalKind::NeedsCall);
        const Value inner = plain(value);
        const auto make = [&](Form form) { return Value::object(makeIterator(vm, form, inner)); };
        switch (inner.isObject() ? inner.asObject()->kind : ObjectKind::Free) {
        case ObjectKind::Iterator:
            return inner;
        case ObjectKind::List:
            return make(Form::List);
        case ObjectKind::Tuple:
            return make(Form::Tuple);
        case ObjectKind::String:
            return make(Form::String);
        case ObjectKind::Bytes:
            return make(Form::Bytes);
        case ObjectKind::Dict:
            return make(Form::DictKeys);
        case ObjectKind::Set:
            return make(Form::Set);
        case ObjectKind::Range:
            return make(Form::Range);
        case ObjectKind::DictView: {
            auto& view = to<DictViewObject>(inner);
            const Form form = view.type == vm.type(TypeId::DictKeys)     ? Form::DictKeys
                              : view.type == vm.type(TypeId::DictValues) ? Form::DictValues
                                                                         : Form::DictItems;
            return Value::object(makeIterator(vm, form, Value::object(view.dict)));
        }
        case ObjectKind::Generator:
            return Value::signal(SignalKind::NeedsCall);
        case ObjectKind::Instance:
            if (hasProgramMethod(value, names().getitem))
                return Value::signal(SignalKind::NeedsCall);
            break;
        default:
            break;
        }
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("'{}' object is not iterable", typeOf(value)->nameView()));
}

Value next(Isolate& vm, IteratorObject& iterator)
{
    switch (iterator.form) {
    case Form::Range: {
        if (iterator.end <= 0)
            return Value::undefined();
        --iterator.end;
        const std::int64_t value = iterator.position;
        // May wrap after the last one only.
        iterator.position = static_cast<std::int64_t>(static_cast<std::uint64_t>(value)
                                                      + static_cast<std::uint64_t>(iterator.step));
        return Value::integer(value);
    }
    case Form::List: {
        auto& list = to<ListObject>(iterator.source);
        if (iterator.position < list.length)
            return list.items()[iterator.position++];
        iterator.position = std::int64_t{1} << 40; // a list that grows later stays finished
        return Value::undefined();
    }
    case Form::Tuple: {
        auto& tuple = to<TupleObject>(iterator.source);
        return iterator.position < tuple.length ? tuple.items()[iterator.position++]
                                                : Value::undefined();
    }
    case Form::String:
        return nextOfString(vm, iterator);
    case Form::Bytes: {
        auto& data = to<BytesObject>(iterator.source);
        return iterator.position < data.byteLength
                   ? Value::integer(data.bytes()[iterator.position++])
                   : Value::undefined();
    }
    case Form::DictKeys:
    case Form::DictValues:
    case Form::DictItems:
        return nextOfDict(vm, iterator);
    case Form::Set:
        return nextOfSet(vm, iterator);
    case Form::Enumerate: {
        const Value item = next(vm, to<IteratorObject>(iterator.source));
        if (item.isUndefined() || item.isSignal())
            return item;
        const Value pair[2] = {Value::integer(iterator.position++), item};
        return Value::object(makeTuple(vm, pair));
    }
    case Form::Zip:
        return nextOfZip(vm, iterator);
    case Form::Reversed:
        return nextReversed(vm, iterator);
    case Form::Native:
        return iterator.native(vm, iterator);
    }
    return Value::undefined();
}

} // namespace makespan::language
