#include "engine/language/builtins/functions/sorting.h"

#include "engine/language/builtins/functions/merge_sort.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <bit>
#include <cstdint>

namespace makespan::language::builtins {

namespace {

struct Keyed
{
    Value key;
    Value value;
};

bool allOf(const std::vector<Keyed>& items, Tag tag)
{
    return std::all_of(items.begin(), items.end(),
                       [tag](const Keyed& item) { return item.key.tag == tag; });
}

bool allTexts(const std::vector<Keyed>& items)
{
    return std::all_of(items.begin(), items.end(),
                       [](const Keyed& item) { return isKind(item.key, ObjectKind::String); });
}

template <typename Less>
bool run(std::vector<Keyed>& items, Less less)
{
    return MergeSort<Keyed, Less>(items, less).sort();
}

} // namespace

Value sortValues(Isolate& vm, std::vector<Value>& values, std::vector<Value>& keys, bool reverse)
{
    const std::size_t count = values.size();
    std::vector<Keyed> items(count);
    StopCheck check;
    for (std::size_t i = 0; i < count; ++i) {
        check();
        // Reversing before and after keeps equal items in their order.
        const std::size_t from = reverse ? count - 1 - i : i;
        items[i] = {keys.empty() ? values[from] : keys[from], values[from]};
    }
    vm.charge(1 + count * static_cast<std::size_t>(std::bit_width(count)) / 2);
    Value failure;
    if (allOf(items, Tag::Int)) {
        run(items, [](const Keyed& a, const Keyed& b, bool& answer) {
            answer = a.key.asInt() < b.key.asInt();
            return true;
        });
    } else if (allOf(items, Tag::Float)) {
        run(items, [](const Keyed& a, const Keyed& b, bool& answer) {
            answer = a.key.asFloat() < b.key.asFloat();
            return true;
        });
    } else if (allTexts(items)) {
        // The order of UTF-8 bytes is the order of code points.
        run(items, [](const Keyed& a, const Keyed& b, bool& answer) {
            answer = to<StringObject>(a.key).view() < to<StringObject>(b.key).view();
            return true;
        });
    } else {
        run(items, [&](const Keyed& a, const Keyed& b, bool& answer) {
            const Answer order = less(vm, a.key, b.key);
            answer = order == Answer::Yes;
            if (order == Answer::NeedsCall || order == Answer::Raised) {
                failure = answerValue(order);
                return false;
            }
            return true;
        });
    }
    if (!failure.isUndefined()) {
        return failure;
    }
    for (std::size_t i = 0; i < count; ++i) {
        values[reverse ? count - 1 - i : i] = items[i].value;
    }
    return Value::none();
}

namespace {

bool isTrue(Isolate& vm, Value value)
{
    return !value.isUndefined() && truth(vm, value) == Answer::Yes;
}

enum : std::size_t { kIterable, kKey, kReverse };

Value sorted(Isolate& vm, const Arguments& args)
{
    const Value key = args.get(kKey, Value::none());
    const bool reverse = isTrue(vm, args[kReverse]);
    std::vector<Value> values;
    Value signal;
    if (key.isNone() && collect(vm, args[kIterable], values, signal)) {
        std::vector<Value> noKeys;
        const Value done = sortValues(vm, values, noKeys, reverse);
        if (done.isNone()) {
            return Value::object(makeList(vm, values));
        }
        if (!done.needsCall()) {
            return done;
        }
        return callPrelude(vm, "_sorted",
                           {Value::object(makeList(vm, values)), key, Value::boolean(reverse)});
    }
    if (!signal.isUndefined() && !signal.needsCall()) {
        return signal;
    }
    return callPrelude(vm, "_sorted", {args[kIterable], key, Value::boolean(reverse)});
}

Value listSort(Isolate& vm, const Arguments& args)
{
    auto& list = to<ListObject>(plain(args[0]));
    const Value key = args.get(kKey, Value::none());
    const bool reverse = isTrue(vm, args[kReverse]);
    if (key.isNone()) {
        std::vector<Value> values(list.values().begin(), list.values().end());
        std::vector<Value> noKeys;
        const Value done = sortValues(vm, values, noKeys, reverse);
        if (done.isNone()) {
            std::copy(values.begin(), values.end(), list.ownItems(vm));
            return done;
        }
        if (!done.needsCall()) {
            return done;
        }
    }
    return callPrelude(vm, "_list_sort", {args[0], key, Value::boolean(reverse)});
}

/// For the prelude: (values, keys, reverse) -> sorted values; None when a program's code has to compare.
Value sortByKeys(Isolate& vm, const Arguments& args)
{
    const auto items = to<ListObject>(args[0]).values();
    const auto keyItems = to<ListObject>(args[1]).values();
    std::vector<Value> values(items.begin(), items.end());
    std::vector<Value> keys(keyItems.begin(), keyItems.end());
    const Value done = sortValues(vm, values, keys, args[2].asBool());
    if (done.needsCall()) {
        return Value::none();
    }
    return done.isNone() ? Value::object(makeList(vm, values)) : done;
}

} // namespace

void registerSorting(Registry& registry)
{
    registry.builtin("sorted", "iterable, /, *, key=None, reverse=False", &sorted);
    registry.method(TypeId::List, "sort", "self, /, *, key=None, reverse=False", &listSort);
    registry.intrinsic("_sort_by_keys", "values, keys, reverse, /", &sortByKeys);
}

} // namespace makespan::language::builtins
