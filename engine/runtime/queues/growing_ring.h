#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

namespace makespan::runtime {

/// Pointers by an index that only grows, in a ring that doubles when it is full. One writer at a time; readers
/// may still look at an old ring while a new one is in use: what they read there is as good, so old rings
/// are kept until the end, altogether as large as the newest.
template <class Item, class Atomics, std::int64_t FirstSize>
class GrowingRing
{
public:
    GrowingRing()
        : m_ring(addRing(FirstSize))
    {}

    GrowingRing(const GrowingRing&) = delete;
    GrowingRing& operator=(const GrowingRing&) = delete;

    /// Makes room for indexes [top, bottom]. The writer only. \returns false when there is no memory.
    bool reserve(std::int64_t top, std::int64_t bottom) noexcept
    {
        Ring* old = m_ring.load(std::memory_order_relaxed);
        if (bottom - top < old->size)
            return true;
        try {
            Ring* ring = addRing(old->size * 2);
            for (std::int64_t i = top; i < bottom; ++i)
                ring->at(i).store(old->at(i).load(std::memory_order_relaxed),
                                  std::memory_order_relaxed);
            m_ring.store(ring, std::memory_order_release);
            return true;
        } catch (const std::bad_alloc&) {
            return false;
        }
    }

    /// How far bottom may get ahead of top without reserve(). The writer only.
    std::int64_t size() const noexcept { return m_ring.load(std::memory_order_relaxed)->size; }

    void store(std::int64_t index, Item* item) noexcept
    {
        m_ring.load(std::memory_order_relaxed)->at(index).store(item, std::memory_order_relaxed);
    }

    /// Any thread, once it has seen a bottom above the index (acquire).
    Item* load(std::int64_t index) const noexcept
    {
        return m_ring.load(std::memory_order_acquire)->at(index).load(std::memory_order_relaxed);
    }

private:
    static_assert((FirstSize & (FirstSize - 1)) == 0, "indexes are cut to a power of two");

    struct Ring
    {
        explicit Ring(std::int64_t count)
            : size(count)
            , items(std::make_unique<typename Atomics::template Atomic<Item*>[]>(
                  static_cast<std::size_t>(count)))
        {}

        auto& at(std::int64_t index) { return items[static_cast<std::size_t>(index & (size - 1))]; }

        std::int64_t size; ///< a power of two
        std::unique_ptr<typename Atomics::template Atomic<Item*>[]> items;
    };

    Ring* addRing(std::int64_t size)
    {
        m_rings.push_back(std::make_unique<Ring>(size));
        return m_rings.back().get();
    }

    std::vector<std::unique_ptr<Ring>> m_rings;
    typename Atomics::template Atomic<Ring*> m_ring;
};

} // namespace makespan::runtime
