#pragma once

#include <cstddef>
#include <vector>

namespace makespan::render {

/// Memory that begins with a cache line (64 bytes); much of it in large pages, where the system has them: a frame reads a
/// line here and there from all over it, and looking up so many small pages takes longer than the reading.
/// \throws std::bad_alloc
void* allocateLines(std::size_t bytes);
void freeLines(void* memory, std::size_t bytes);

template <class Value>
struct LineAllocator
{
    using value_type = Value; // NOLINT(readability-identifier-naming): the standard's name

    LineAllocator() = default;

    template <class Other>
    LineAllocator(const LineAllocator<Other>&)
    {}

    Value* allocate(std::size_t count)
    {
        return static_cast<Value*>(allocateLines(count * sizeof(Value)));
    }

    void deallocate(Value* memory, std::size_t count) { freeLines(memory, count * sizeof(Value)); }

    friend bool operator==(const LineAllocator&, const LineAllocator&) { return true; }
};

template <class Value>
using LineAligned = std::vector<Value, LineAllocator<Value>>;

} // namespace makespan::render
