#pragma once

#include "engine/language/vm/object.h"
#include "engine/language/vm/type_id.h"

#include <cstddef>
#include <new>
#include <span>
#include <string_view>
#include <vector>

namespace makespan::language {

struct StringObject;

/// Objects that no collector touches and that never change: constants of a program. Freed with it.
/// Threads: one at a time while it is filled; its objects may be read by all.
class ImmortalHeap
{
public:
    ImmortalHeap() = default;
    ~ImmortalHeap();
    ImmortalHeap(const ImmortalHeap&) = delete;
    ImmortalHeap& operator=(const ImmortalHeap&) = delete;

    StringObject* string(std::string_view text);
    Value bytes(std::string_view data);
    Value tuple(std::span<const Value> values);
    Value frozenSet(std::span<const Value> values);
    /// An int that does not fit 64 bits.
    Value integer(std::string_view digits, int base);

    template <typename T>
    T* make(ClassObject* type, std::size_t extra = 0)
    {
        void* memory = allocate(sizeof(T) + extra);
        T* object = ::new (memory) T();
        object->type = type;
        object->size = static_cast<std::uint32_t>(sizeof(T) + extra);
        object->kind = T::kKind;
        object->flags = Object::kImmortal;
        return object;
    }

private:
    void* allocate(std::size_t bytes);
    std::vector<void*> m_cells;
};

} // namespace makespan::language
