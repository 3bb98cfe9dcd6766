#include "engine/runtime/memory/block_depot.h"

#include <algorithm>
#include <mutex>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace makespan::runtime {

namespace {

constexpr std::size_t kFirstSlab = std::size_t{64} << 10;
constexpr std::size_t kLargestSlab = std::size_t{2} << 20; // a huge page, where there are such
constexpr std::size_t kKeptBytes = std::size_t{64} << 20;  // for the next run

/// Aligned to its size, so that a slab of a huge page's size can be one.
void* systemAllocate(std::size_t bytes)
{
    void* memory = ::operator new (bytes, std::align_val_t{bytes});
#if defined(__linux__)
    if (bytes == kLargestSlab)
        madvise(memory, bytes, MADV_HUGEPAGE); // one page fault instead of 512
#endif
    return memory;
}

void systemRelease(std::uintptr_t address, std::size_t bytes) noexcept
{
    ::operator delete (reinterpret_cast<void*>(address), std::align_val_t{bytes});
}

} // namespace

Magazine* BlockDepot::exchangeForFull(Magazine* empty)
{
    const std::lock_guard lock(m_lock);
    if (m_full != nullptr) {
        Magazine* full = m_full;
        m_full = full->m_next;
        --m_fullCount;
        keepEmpty(empty);
        return full;
    }
    Magazine* magazine = empty;
    if (magazine == nullptr) {
        magazine = m_empty != nullptr ? m_empty : new Magazine;
        if (magazine == m_empty)
            m_empty = magazine->m_next;
    }
    try {
        fill(*magazine);
    } catch (...) {
        if (empty == nullptr)
            keepEmpty(magazine);
        throw;
    }
    return magazine;
}

Magazine* BlockDepot::exchangeForEmpty(Magazine* full) noexcept
{
    give(full);
    {
        const std::lock_guard lock(m_lock);
        if (Magazine* empty = m_empty) {
            m_empty = empty->m_next;
            return empty;
        }
    }
    return new (std::nothrow) Magazine;
}

void BlockDepot::give(Magazine* magazine) noexcept
{
    if (magazine == nullptr)
        return;
    const std::lock_guard lock(m_lock);
    if (magazine->isFull() && m_fullCount * magazine->m_blocks.size() * m_blockBytes < kKeptBytes) {
        magazine->m_next = m_full;
        m_full = magazine;
        ++m_fullCount;
        return;
    }
    emptyOut(*magazine);
    keepEmpty(magazine);
}

void* BlockDepot::takeOne()
{
    const std::lock_guard lock(m_lock);
    Magazine one;
    one.m_count = 0;
    fill(one);
    void* block = one.pop();
    emptyOut(one);
    return block;
}

void BlockDepot::giveOne(void* block) noexcept
{
    const std::lock_guard lock(m_lock);
    sendHome(block);
}

void BlockDepot::trim() noexcept
{
    const std::lock_guard lock(m_lock);
    while (Magazine* magazine = m_full) {
        m_full = magazine->m_next;
        emptyOut(*magazine);
        delete magazine;
    }
    m_fullCount = 0;
    while (Magazine* magazine = m_empty) {
        m_empty = magazine->m_next;
        delete magazine;
    }
}

/// Under the lock, as all that follow.
void BlockDepot::fill(Magazine& magazine)
{
    if (const auto current = m_slabs.find(m_current);
        current != m_slabs.end() && takeFrom(current->first, current->second, magazine))
        return;
    if (m_homeCount > 0) {
        for (auto& [address, slab] : m_slabs) {
            if (slab.free != nullptr && takeFrom(address, slab, magazine))
                return;
        }
    }
    const std::size_t bytes =
        std::min(kLargestSlab, kFirstSlab << std::min<std::size_t>(m_slabs.size(), 16));
    const auto address = reinterpret_cast<std::uintptr_t>(systemAllocate(bytes));
    try {
        m_slabs[address].bytes = bytes;
    } catch (...) {
        systemRelease(address, bytes);
        throw;
    }
    m_current = address;
    takeFrom(address, m_slabs[address], magazine);
}

bool BlockDepot::takeFrom(std::uintptr_t address, Slab& slab, Magazine& magazine)
{
    while (!magazine.isFull() && slab.free != nullptr) {
        magazine.push(std::exchange(slab.free, slab.free->next));
        --slab.home;
        --m_homeCount;
    }
    // The last cut comes out first: blocks are used in the order of their addresses.
    std::size_t end = slab.uncut;
    while (end - slab.uncut < (magazine.m_blocks.size() - magazine.m_count) * m_blockBytes
           && end + m_blockBytes <= slab.bytes)
        end += m_blockBytes;
    for (std::size_t offset = end; offset > slab.uncut; offset -= m_blockBytes)
        magazine.push(reinterpret_cast<void*>(address + offset - m_blockBytes));
    slab.uncut = end;
    return !magazine.isEmpty();
}

void BlockDepot::sendHome(void* block) noexcept
{
    auto slab = std::prev(m_slabs.upper_bound(reinterpret_cast<std::uintptr_t>(block)));
    slab->second.free = ::new (block) FreeBlock{slab->second.free};
    ++slab->second.home;
    ++m_homeCount;
    if (slab->second.home * m_blockBytes != slab->second.uncut || slab->first == m_current)
        return;
    m_homeCount -= slab->second.home;
    systemRelease(slab->first, slab->second.bytes);
    m_slabs.erase(slab);
}

void BlockDepot::emptyOut(Magazine& magazine) noexcept
{
    while (!magazine.isEmpty())
        sendHome(magazine.pop());
}

void BlockDepot::keepEmpty(Magazine* magazine) noexcept
{
    if (magazine == nullptr)
        return;
    magazine->m_next = m_empty;
    m_empty = magazine;
}

} // namespace makespan::runtime
