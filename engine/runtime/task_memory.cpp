#include "engine/runtime/task_memory.h"

#include "engine/runtime/spin_lock.h"

#include <array>
#include <mutex>
#include <new>

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

constexpr std::size_t kGranule = 64;  // a cache line: two tasks never share one
constexpr std::size_t kClasses = 8;   // up to 512 bytes; larger blocks are the system's business
constexpr std::size_t kMagazine = 64; // blocks
constexpr std::size_t kDepotBytes = std::size_t{64} << 20; // kept for the next run; per class

struct Block
{
    Block* next;
    Block* nextMagazine;
};

struct Magazine
{
    Block* first = nullptr;
    std::size_t count = 0;

    void push(Block* block)
    {
        block->next = first;
        first = block;
        ++count;
    }

    Block* pop()
    {
        Block* block = first;
        first = block->next;
        --count;
        return block;
    }
};

void* systemAllocate(std::size_t bytes)
{
    return ::operator new (bytes, std::align_val_t{kGranule});
}

void systemRelease(void* memory) noexcept
{
    ::operator delete (memory, std::align_val_t{kGranule});
}

void releaseAll(Block* block) noexcept
{
    while (block != nullptr) {
        Block* next = block->next;
        systemRelease(block);
        block = next;
    }
}

/// Full magazines, by size class.
class Depot
{
public:
    /// A full magazine, or an empty one when there is none.
    Magazine take(std::size_t sizeClass) noexcept
    {
        Shelf& shelf = m_shelves[sizeClass];
        const std::lock_guard lock(shelf.lock);
        Magazine magazine;
        if (shelf.first != nullptr) {
            magazine = {shelf.first, kMagazine};
            shelf.first = shelf.first->nextMagazine;
            --shelf.count;
        }
        return magazine;
    }

    void give(std::size_t sizeClass, Magazine full) noexcept
    {
        Shelf& shelf = m_shelves[sizeClass];
        {
            const std::lock_guard lock(shelf.lock);
            if (shelf.count * kMagazine * (sizeClass + 1) * kGranule < kDepotBytes) {
                full.first->nextMagazine = shelf.first;
                shelf.first = full.first;
                ++shelf.count;
                return;
            }
        }
        releaseAll(full.first);
    }

private:
    struct Shelf
    {
        SpinLock lock;
        Block* first = nullptr;
        std::size_t count = 0;
    };

    std::array<Shelf, kClasses> m_shelves;
};

/// Never destroyed: threads may still give blocks back while statics are.
Depot& depot()
{
    static auto* const instance = new Depot;
    return *instance;
}

/// A thread's own free blocks: one magazine in use and one full one, so that making and freeing in turn
/// never goes to the depot.
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
        if (rack.current.count == 0) {
            rack.current = rack.full.count != 0 ? rack.full : depot().take(sizeClass);
            rack.full = {};
            if (rack.current.count == 0)
                return systemAllocate((sizeClass + 1) * kGranule);
        }
        return rack.current.pop();
    }

    void release(std::size_t sizeClass, void* memory) noexcept
    {
        // A task that a thread_local object held may be freed after this cache was destroyed.
        if (m_isClosed) {
            systemRelease(memory);
            return;
        }
        Rack& rack = m_racks[sizeClass];
        if (rack.current.count == kMagazine) {
            if (rack.full.count != 0)
                depot().give(sizeClass, rack.full);
            rack.full = rack.current;
            rack.current = {};
        }
        rack.current.push(::new (memory) Block{});
    }

    void clear() noexcept
    {
        for (std::size_t sizeClass = 0; sizeClass < kClasses; ++sizeClass) {
            Rack& rack = m_racks[sizeClass];
            if (rack.full.count != 0)
                depot().give(sizeClass, rack.full);
            if (rack.current.count == kMagazine)
                depot().give(sizeClass, rack.current);
            else
                releaseAll(rack.current.first);
            rack = {};
        }
    }

private:
    struct Rack
    {
        Magazine current;
        Magazine full;
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
        return systemAllocate(bytes);
    return t_cache.allocate(sizeClass);
}

void releaseTask(void* memory, std::size_t bytes) noexcept
{
    const std::size_t sizeClass = classOf(bytes);
    if (!MAKESPAN_RUNTIME_RECYCLES || sizeClass >= kClasses)
        systemRelease(memory);
    else
        t_cache.release(sizeClass, memory);
}

void trimTaskMemory() noexcept
{
    t_cache.clear();
    for (std::size_t sizeClass = 0; sizeClass < kClasses; ++sizeClass) {
        for (Magazine magazine = depot().take(sizeClass); magazine.count != 0;
             magazine = depot().take(sizeClass))
            releaseAll(magazine.first);
    }
}

} // namespace makespan::runtime
