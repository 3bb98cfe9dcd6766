#include "engine/runtime/memory/task_memory.h"

#include "engine/runtime/memory/block_depot.h"

#include <array>
#include <new>
#include <utility>

// Recycled memory would hide a use after free from the address sanitizer.
#if defined(__SANITIZE_ADDRESS__)
#define MAKESPAN_RUNTIME_RECYCLES 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MAKESPAN_RUNTIME_RECYCLES 0
#endif
#endif
#ifndef MAKESPAN_RUNTIME_RECYCLES
#define MAKESPAN_RUNTIME_RECYCLES 1
#endif

namespace makespan::runtime {

namespace {

constexpr std::size_t kGranule = 64; // a cache line: two tasks never share one
constexpr std::size_t kClasses = 8;  // up to 512 bytes; larger blocks are the system's business

template <std::size_t... Class>
auto makeDepots(std::index_sequence<Class...>)
{
    return std::array<BlockDepot, sizeof...(Class)>{BlockDepot((Class + 1) * kGranule)...};
}

/// Never destroyed: threads may still give blocks back while statics are.
BlockDepot& depot(std::size_t sizeClass)
{
    static auto* const depots =
        new std::array<BlockDepot, kClasses>(makeDepots(std::make_index_sequence<kClasses>()));
    return (*depots)[sizeClass];
}

/// A thread's own free blocks: two magazines, so that making and freeing in turn never goes to the depot.
class Cache
{
public:
    Cache() = default;
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    ~Cache()
    {
        clear();
        m_isClosed = true;
    }

    void* allocate(std::size_t sizeClass)
    {
        Rack& rack = m_racks[sizeClass];
        if (rack.current == nullptr || rack.current->isEmpty()) {
            std::swap(rack.current, rack.other);
            if (m_isClosed)
                return depot(sizeClass).takeOne();
            if (rack.current == nullptr || rack.current->isEmpty())
                rack.current = depot(sizeClass).exchangeForFull(rack.current);
        }
        return rack.current->pop();
    }

    void release(std::size_t sizeClass, void* block) noexcept
    {
        Rack& rack = m_racks[sizeClass];
        if (rack.current == nullptr || rack.current->isFull()) {
            std::swap(rack.current, rack.other);
            // A task that a thread_local object held may be freed after this cache was destroyed.
            if (m_isClosed) {
                depot(sizeClass).giveOne(block);
                return;
            }
            if (rack.current == nullptr || rack.current->isFull())
                rack.current = depot(sizeClass).exchangeForEmpty(rack.current);
            if (rack.current == nullptr) {
                depot(sizeClass).giveOne(block);
                return;
            }
        }
        rack.current->push(block);
    }

    void clear() noexcept
    {
        for (std::size_t sizeClass = 0; sizeClass < kClasses; ++sizeClass) {
            Rack& rack = m_racks[sizeClass];
            depot(sizeClass).give(std::exchange(rack.current, nullptr));
            depot(sizeClass).give(std::exchange(rack.other, nullptr));
        }
    }

private:
    struct Rack
    {
        Magazine* current = nullptr;
        Magazine* other = nullptr;
    };

    std::array<Rack, kClasses> m_racks;
    bool m_isClosed = false;
};

thread_local Cache t_cache;

std::size_t classOf(std::size_t bytes)
{
    return (bytes - 1) / kGranule;
}

} // namespace

void* allocateTask(std::size_t bytes)
{
    const std::size_t sizeClass = classOf(bytes);
    if (!MAKESPAN_RUNTIME_RECYCLES || sizeClass >= kClasses)
        return ::operator new (bytes, std::align_val_t{kGranule});
    return t_cache.allocate(sizeClass);
}

void releaseTask(void* memory, std::size_t bytes) noexcept
{
    const std::size_t sizeClass = classOf(bytes);
    if (!MAKESPAN_RUNTIME_RECYCLES || sizeClass >= kClasses)
        ::operator delete (memory, std::align_val_t{kGranule});
    else
        t_cache.release(sizeClass, memory);
}

void trimTaskMemory() noexcept
{
    t_cache.clear();
    for (std::size_t sizeClass = 0; sizeClass < kClasses; ++sizeClass)
        depot(sizeClass).trim();
}

} // namespace makespan::runtime
