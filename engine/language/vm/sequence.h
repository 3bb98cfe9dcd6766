#pragma once

#include "engine/language/vm/object.h"

#include <cstdint>
#include <span>

namespace makespan::language {

class Isolate;

/// list. items() stays valid until the list changes. Its storage may be shared with other isolates
/// (flag kShares): whoever writes asks for ownItems().
struct ListObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::List;

    BufferObject* storage = nullptr; ///< null while capacity is 0
    std::uint32_t length = 0;
    std::uint32_t capacity = 0;

    const Value* items() const
    {
        return storage == nullptr ? nullptr : static_cast<const Value*>(storage->data());
    }

    std::span<const Value> values() const { return {items(), length}; }

    /// To write to: a storage that is shared is copied first.
    Value* ownItems(Isolate& vm)
    {
        if ((flags & kShares) != 0) [[unlikely]]
            part(vm);
        return storage == nullptr ? nullptr : static_cast<Value*>(storage->data());
    }

    std::span<Value> ownValues(Isolate& vm) { return {ownItems(vm), length}; }

    /// From now on it reads its items, as many as it has, from a frozen storage.
    void share(BufferObject* frozen, std::uint32_t count)
    {
        storage = frozen;
        length = count;
        capacity = count; // so that growing makes a new storage
        flags = static_cast<std::uint8_t>(flags | kShares);
    }

    void append(Isolate& vm, Value value)
    {
        if (length == capacity)
            reserve(vm, length + 1);
        static_cast<Value*>(storage->data())[length++] = value;
    }

    /// Room for at least `count` items (grows geometrically).
    void reserve(Isolate& vm, std::size_t count);
    /// 0 <= index <= length.
    void insert(Isolate& vm, std::uint32_t index, Value value);
    /// Removes [begin, end).
    void erase(Isolate& vm, std::uint32_t begin, std::uint32_t end);
    void extend(Isolate& vm, std::span<const Value> more);
    /// Replaces [begin, end) by `values` (which may be this list's own items).
    void
    replace(Isolate& vm, std::uint32_t begin, std::uint32_t end, std::span<const Value> values);

private:
    void part(Isolate& vm);
    void moveTo(Isolate& vm, BufferObject* fresh);
};

/// tuple: immutable after its making.
struct TupleObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Tuple;

    std::uint32_t length = 0;
    std::uint32_t unused = 0;
    std::uint64_t cachedHash = 0; ///< 0: not computed

    Value* items() { return reinterpret_cast<Value*>(this + 1); }

    const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }

    std::span<Value> values() { return {items(), length}; }
};

/// range: start, stop, step as ints of 64 bits (wider ones raise OverflowError).
struct RangeObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Range;

    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1; ///< never 0
    std::int64_t length = 0;

    std::int64_t at(std::int64_t index) const { return start + index * step; }
};

/// slice(start, stop, step), each None where left out.
struct SliceObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Slice;

    Value start;
    Value stop;
    Value step;
};

/// A slice applied to a sequence: `count` indices start, start + step, …
struct SliceRange
{
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};

ListObject* makeList(Isolate& vm, std::size_t capacity = 0);
ListObject* makeList(Isolate& vm, std::span<const Value> values);
TupleObject* makeTuple(Isolate& vm, std::span<const Value> values);
/// Items are Undefined until the caller fills them.
TupleObject* allocateTuple(Isolate& vm, std::size_t length);
RangeObject* makeRange(Isolate& vm, std::int64_t start, std::int64_t stop, std::int64_t step);
SliceObject* makeSlice(Isolate& vm, Value start, Value stop, Value step);

/// slice.indices(length). False: raised (an index that is not an int or None, step 0).
bool resolveSlice(Isolate& vm, const SliceObject& slice, std::int64_t length, SliceRange& out);

} // namespace makespan::language
