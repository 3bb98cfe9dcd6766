#include "engine/language/vm/sequence.h"

#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace makespan::language {

void ListObject::reserve(Isolate& vm, std::size_t count)
{
    if (count <= capacity)
        return;
    constexpr std::size_t kMost = 0xfff'0000;
    if (count > kMost)
        throw MemoryExhausted{};
    const std::size_t wanted = std::max<std::size_t>({4, count, capacity + capacity / 2 + 2});
    const std::size_t bytes = std::min(wanted, kMost) * sizeof(Value);
    if (storage != nullptr && (flags & kShares) == 0) {
        if (BufferObject* larger = vm.heap().grow(storage, bytes)) {
            storage = larger;
            capacity = static_cast<std::uint32_t>(Heap::capacityOf(*larger) / sizeof(Value));
            return;
        }
    }
    moveTo(vm, vm.heap().makeBuffer(bytes));
}

void ListObject::part(Isolate& vm)
{
    moveTo(vm, vm.heap().makeBuffer(length * sizeof(Value)));
}

void ListObject::moveTo(Isolate& vm, BufferObject* fresh)
{
    if (length > 0)
        copyInPieces(items(), length, static_cast<Value*>(fresh->data()));
    if ((flags & kShares) != 0)
        flags = static_cast<std::uint8_t>((flags & ~kShares) | kParted);
    else if (storage != nullptr)
        vm.heap().release(storage);
    storage = fresh;
    capacity = static_cast<std::uint32_t>(Heap::capacityOf(*fresh) / sizeof(Value));
}

void ListObject::insert(Isolate& vm, std::uint32_t index, Value value)
{
    reserve(vm, std::size_t{length} + 1);
    Value* data = ownItems(vm);
    std::copy_backward(data + index, data + length, data + length + 1);
    data[index] = value;
    ++length;
    vm.charge((length - index) / 32);
}

void ListObject::erase(Isolate& vm, std::uint32_t begin, std::uint32_t end)
{
    if (begin >= end)
        return;
    if (begin == 0 && end == length && (flags & kShares) != 0) {
        // Nothing is left to copy.
        flags = static_cast<std::uint8_t>(flags & ~kShares);
        storage = nullptr;
        length = capacity = 0;
        return;
    }
    Value* data = ownItems(vm);
    std::copy(data + end, data + length, data + begin);
    length -= end - begin;
}

void ListObject::extend(Isolate& vm, std::span<const Value> more)
{
    const bool self = more.data() == items();
    reserve(vm, std::size_t{length} + more.size());
    const Value* from = self ? items() : more.data();
    copyInPieces(from, more.size(), ownItems(vm) + length);
    length += static_cast<std::uint32_t>(more.size());
    vm.charge(more.size() / 16);
}

void ListObject::replace(Isolate& vm,
                         std::uint32_t begin,
                         std::uint32_t end,
                         std::span<const Value> values)
{
    const std::vector<Value> copy(values.begin(), values.end());
    const std::size_t removed = end - begin;
    const std::uint32_t tail = length - end;
    reserve(vm, length - removed + copy.size());
    Value* data = ownItems(vm);
    if (copy.size() < removed)
        std::copy(data + end, data + end + tail, data + begin + copy.size());
    else if (copy.size() > removed)
        std::copy_backward(data + end, data + end + tail, data + begin + copy.size() + tail);
    std::copy(copy.begin(), copy.end(), data + begin);
    length = static_cast<std::uint32_t>(length - removed + copy.size());
    vm.charge((copy.size() + tail) / 16);
}

ListObject* makeList(Isolate& vm, std::size_t capacity)
{
    auto* list = vm.heap().make<ListObject>(builtinType(TypeId::List));
    if (capacity > 0)
        list->reserve(vm, capacity);
    return list;
}

ListObject* makeList(Isolate& vm, std::span<const Value> values)
{
    ListObject* list = makeList(vm, values.size());
    if (!values.empty())
        copyInPieces(values.data(), values.size(), list->ownItems(vm));
    list->length = static_cast<std::uint32_t>(values.size());
    return list;
}

TupleObject* allocateTuple(Isolate& vm, std::size_t length)
{
    auto* tuple = vm.heap().make<TupleObject>(builtinType(TypeId::Tuple), length * sizeof(Value));
    tuple->length = static_cast<std::uint32_t>(length);
    inPieces(length, kBytesAtOnce / sizeof(Value), [tuple](std::size_t begin, std::size_t end) {
        std::fill(tuple->items() + begin, tuple->items() + end, Value::undefined());
    });
    return tuple;
}

TupleObject* makeTuple(Isolate& vm, std::span<const Value> values)
{
    if (values.empty())
        return static_cast<TupleObject*>(vm.runtime().emptyTuple().asObject());
    auto* tuple =
        vm.heap().make<TupleObject>(builtinType(TypeId::Tuple), values.size() * sizeof(Value));
    tuple->length = static_cast<std::uint32_t>(values.size());
    copyInPieces(values.data(), values.size(), tuple->items());
    return tuple;
}

RangeObject* makeRange(Isolate& vm, std::int64_t start, std::int64_t stop, std::int64_t step)
{
    auto* range = vm.heap().make<RangeObject>(builtinType(TypeId::Range));
    range->start = start;
    range->stop = stop;
    range->step = step;
    // Differences in unsigned arithmetic: the whole span of 64 bits may be asked for.
    const auto low = static_cast<std::uint64_t>(start);
    const auto high = static_cast<std::uint64_t>(stop);
    std::uint64_t count = 0;
    if (step > 0 && start < stop)
        count = (high - low - 1) / static_cast<std::uint64_t>(step) + 1;
    else if (step < 0 && start > stop)
        count = (low - high - 1) / (~static_cast<std::uint64_t>(step) + 1) + 1;
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    range->length = static_cast<std::int64_t>(std::min(count, kMost));
    return range;
}

SliceObject* makeSlice(Isolate& vm, Value start, Value stop, Value step)
{
    auto* slice = vm.heap().make<SliceObject>(builtinType(TypeId::Slice));
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return slice;
}

namespace {

/// One bound of a slice; BigInts count as beyond every end.
bool readBound(Isolate& vm, Value value, std::int64_t& out)
{
    value = plain(value);
    if (value.isInt() || value.isBool()) {
        out = value.asInt();
        return true;
    }
    if (const auto* big = as<BigIntObject>(value)) {
        out = big->negative != 0 ? std::numeric_limits<std::int64_t>::min()
                                 : std::numeric_limits<std::int64_t>::max();
        return true;
    }
    vm.raise(TypeId::TypeError,
             "slice indices must be integers or None or have an __index__ method");
    return false;
}

} // namespace

bool resolveSlice(Isolate& vm, const SliceObject& slice, std::int64_t length, SliceRange& out)
{
    out.step = 1;
    if (!slice.step.isNone()) {
        if (!readBound(vm, slice.step, out.step))
            return false;
        if (out.step == 0) {
            vm.raise(TypeId::ValueError, "slice step cannot be zero");
            return false;
        }
        out.step = std::max(out.step, -std::numeric_limits<std::int64_t>::max());
    }
    const std::int64_t lowest = out.step > 0 ? 0 : -1;
    const std::int64_t highest = out.step > 0 ? length : length - 1;
    const auto clamp = [&](Value bound, std::int64_t fallback, std::int64_t& place) {
        if (bound.isNone()) {
            place = fallback;
            return true;
        }
        if (!readBound(vm, bound, place))
            return false;
        if (place < 0)
            place = std::max(place + length, lowest);
        place = std::min(place, highest);
        return true;
    };
    if (!clamp(slice.start, out.step > 0 ? lowest : highest, out.start)
        || !clamp(slice.stop, out.step > 0 ? highest : lowest, out.stop))
        return false;
    if (out.step > 0)
        out.count = out.start < out.stop ? (out.stop - out.start - 1) / out.step + 1 : 0;
    else
        out.count = out.start > out.stop ? (out.start - out.stop - 1) / -out.step + 1 : 0;
    return true;
}

} // namespace makespan::language
