#pragma once

#include "engine/language/vm/frozen_store.h"
#include "engine/language/vm/object_map.h"
#include "engine/language/vm/value.h"

#include <cstdint>

namespace makespan::language {

class Isolate;
struct DictObject;
struct ListObject;
struct SetObject;

/// A container's storage outside of its heap, with what the container's own fields say about it.
struct FrozenStorage
{
    BufferObject* buffer = nullptr; ///< of a list, dict or set
    std::uint32_t used = 0;         ///< length of a list
    std::uint32_t filled = 0;
    std::uint32_t capacity = 0;
    std::uint32_t mask = 0;
};

/// Copies values that never change, and storages of containers that hold only such values, out of a heap into a
/// store. What is met twice is copied once.
/// Threads: that of the isolate.
class Freezer
{
public:
    Freezer(Isolate& vm, FrozenStore& store)
        : m_vm(vm)
        , m_store(store)
    {}

    /// True of None, numbers, text, bytes, ranges, what is immortal for the whole process, and of tuples and
    /// frozensets of all these, some levels deep.
    static bool canFreeze(Value value);
    static bool canFreeze(const ListObject& list);
    static bool canFreeze(const DictObject& dict);
    static bool canFreeze(const SetObject& set);

    /// The copy in the store; an unboxed or immortal value is its own. canFreeze() must hold, as below; all throw
    /// MemoryExhausted.
    Value freeze(Value value);
    FrozenStorage freeze(const ListObject& list);
    FrozenStorage freeze(const DictObject& dict);
    FrozenStorage freeze(const SetObject& set);

    /// The copy that was made already; null: none.
    const Object* find(const Object* object) const
    {
        return reinterpret_cast<const Object*>(static_cast<std::uintptr_t>(m_copies.find(object)));
    }

    /// Everything so far.
    const FrozenStore::Extent& extent() const { return m_extent; }

private:
    Object* copyOf(Object* object);

    Isolate& m_vm;
    FrozenStore& m_store;
    ObjectMap m_copies;
    FrozenStore::Extent m_extent;
};

/// Immortal for the whole process, and so the same object in every isolate. Constants of programs are
/// immortal too, but go with their program.
bool isShared(const Object* object);

} // namespace makespan::language
