#pragma once

#include "engine/runtime/sync/prefetch.h"
#include "engine/runtime/sync/spin_lock.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

namespace makespan::runtime {

/// Up to 64 free blocks of one size. They are not touched while they are in it; those that come out soon are fetched
/// from the cache of whoever freed them.
class Magazine
{
public:
    bool isEmpty() const { return m_count == 0; }

    bool isFull() const { return m_count == m_blocks.size(); }

    void push(void* block) { m_blocks[m_count++] = block; }

    void* pop()
    {
        if (m_count > kAhead) {
            const char* later = static_cast<const char*>(m_blocks[m_count - 1 - kAhead]);
            prefetchToWrite(later);
            prefetchToWrite(later + kCacheLine);
        }
        return m_blocks[--m_count];
    }

private:
    friend class BlockDepot;

    static constexpr std::size_t kAhead = 3;
    static constexpr std::size_t kCacheLine = 64;

    Magazine* m_next = nullptr;
    std::size_t m_count = 0;
    std::array<void*, 64> m_blocks;
};

/// Where the threads' magazines come from and go to, for blocks of one size. Blocks are cut from slabs, which get
/// larger with the demand; when more is free than is worth keeping, blocks go back to their slabs, and slabs without a
/// block in use to the system.
/// Threads: any.
class BlockDepot
{
public:
    explicit BlockDepot(std::size_t blockBytes)
        : m_blockBytes(blockBytes)
    {}

    BlockDepot(const BlockDepot&) = delete;
    BlockDepot& operator=(const BlockDepot&) = delete;

    /// Takes an empty magazine (or null), gives one with at least one block.
    /// \throws std::bad_alloc; the magazine then stays the caller's.
    Magazine* exchangeForFull(Magazine* empty);
    /// Takes a full magazine (or null), gives an empty one; null when there is no memory for one.
    Magazine* exchangeForEmpty(Magazine* full) noexcept;
    /// Takes a magazine, whatever is in it; null is fine.
    void give(Magazine* magazine) noexcept;
    /// For threads without magazines. \throws std::bad_alloc.
    void* takeOne();
    void giveOne(void* block) noexcept;

    /// Gives everything that is free to the system.
    void trim() noexcept;

private:
    struct FreeBlock
    {
        FreeBlock* next;
    };

    struct Slab
    {
        std::size_t bytes = 0;
        std::size_t uncut = 0;     ///< offset from which on no block was given out yet
        std::size_t home = 0;      ///< blocks in `free`
        FreeBlock* free = nullptr; ///< came back
    };

    void fill(Magazine& magazine);
    bool takeFrom(std::uintptr_t address, Slab& slab, Magazine& magazine);
    void sendHome(void* block) noexcept;
    void emptyOut(Magazine& magazine) noexcept;
    void keepEmpty(Magazine* magazine) noexcept;

    const std::size_t m_blockBytes;
    SpinLock m_lock;
    // Guarded by m_lock.
    Magazine* m_full = nullptr;
    Magazine* m_empty = nullptr;
    std::size_t m_fullCount = 0;
    std::map<std::uintptr_t, Slab> m_slabs; ///< by address
    std::uintptr_t m_current = 0;           ///< the slab that blocks are cut from
    std::size_t m_homeCount = 0;            ///< blocks in all slabs' `free`
};

} // namespace makespan::runtime
