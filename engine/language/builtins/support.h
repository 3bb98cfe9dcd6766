#pragma once

#include "engine/language/builtins/prelude.h"
#include "engine/language/builtins/text_writer.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/stop.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// What most natives need: checking arguments, walking through iterables, handing over to the prelude.
namespace makespan::language::builtins {

inline std::string_view typeName(Value value)
{
    return typeOf(value)->nameView();
}

inline Value callPrelude(Isolate& vm, std::string_view name, std::initializer_list<Value> args)
{
    return vm.tailCall(vm.prelude(name), args);
}

inline Value callPrelude(Isolate& vm, std::string_view name, std::span<const Value> args)
{
    return vm.tailCall(vm.prelude(name), args);
}

/// Same, with the fixed arguments of a native that gives up (left-out ones must stand at the end).
Value handOver(Isolate& vm, std::string_view name, const Arguments& args);

/// An argument as a whole number: False means that `signal` has to be returned (NeedsCall: the interpreter
/// asks the object's __index__ and calls the native again).
bool wholeArgument(Isolate& vm, Value value, std::int64_t& out, Value& signal);
/// What a native returns for a value that is no whole number: NeedsCall for objects with __index__, else
/// TypeError.
Value refuseAsWhole(Isolate& vm, Value value);

/// The plain str behind a value, or null.
StringObject* textOf(Value value);

/// Appends what an iterable of plain data gives. False: `signal` says why (NeedsCall for generators and
/// objects of programs; an error of the iterable). Charges for each item.
bool collect(Isolate& vm, Value iterable, std::vector<Value>& out, Value& signal);

/// Walks without copying: calls visit(item) for each; visit returns false to stop. As collect().
template <typename Visit>
bool forEach(Isolate& vm, Value iterable, Value& signal, Visit&& visit);

/// Index range [start, end) of optional slice arguments as str.find, list.index … take them.
bool sliceArguments(Isolate& vm,
                    Value start,
                    Value end,
                    std::int64_t length,
                    std::int64_t& from,
                    std::int64_t& to,
                    Value& signal);

/// Charge for `items` of bulk work at ten items an instruction or so.
inline void chargeItems(Isolate& vm, std::size_t items)
{
    vm.charge(1 + items / 8);
}

inline Value answerValue(Answer answer)
{
    return answer == Answer::NeedsCall ? Value::signal(SignalKind::NeedsCall)
           : answer == Answer::Raised  ? Value::signal(SignalKind::Raised)
                                       : Value::boolean(answer == Answer::Yes);
}

template <typename Visit>
bool forEach(Isolate& vm, Value iterable, Value& signal, Visit&& visit)
{
    StopCheck check;
    const Value inner = hasProgramMethod(iterable, names().iter) ? iterable : plain(iterable);
    if (auto* list = as<ListObject>(inner)) {
        chargeItems(vm, list->length);
        for (std::uint32_t i = 0; i < list->length; ++i) {
            check();
            if (!visit(list->items()[i])) {
                return true;
            }
        }
        return true;
    }
    if (auto* tuple = as<TupleObject>(inner)) {
        chargeItems(vm, tuple->length);
        for (std::uint32_t i = 0; i < tuple->length; ++i) {
            check();
            if (!visit(tuple->items()[i])) {
                return true;
            }
        }
        return true;
    }
    const Value iterator = iterate(vm, inner);
    if (iterator.isSignal()) {
        signal = iterator;
        return false;
    }
    auto* steps = as<IteratorObject>(iterator);
    if (steps == nullptr) {
        signal = Value::signal(SignalKind::NeedsCall);
        return false;
    }
    std::uint64_t count = 0;
    for (;;) {
        const Value item = next(vm, *steps);
        if (item.isUndefined()) {
            break;
        }
        if (item.isSignal()) {
            signal = item;
            return false;
        }
        ++count;
        check();
        if (!visit(item)) {
            break;
        }
    }
    vm.charge(1 + count / 4);
    return true;
}

} // namespace makespan::language::builtins
