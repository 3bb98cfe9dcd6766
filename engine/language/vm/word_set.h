#pragma once

#include "engine/language/vm/stop.h"

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

namespace makespan::language {

/// Which of many numbers other than 0 (or addresses) were met before. Heeds a stop while it is filled, and is gone at
/// once: a million nodes of their own, each freed alone, would hold up an end of the run.
/// Open addressing, linear probing. Throws std::bad_alloc and StopRequested.
class WordSet
{
public:
    /// \param most numbers that will be inserted.
    explicit WordSet(std::size_t most)
        : m_mask(std::bit_ceil(most + most / 3 + 1) - 1)
        // Memory that comes zeroed is fetched page by page, when it is touched.
        , m_slots(static_cast<std::uint64_t*>(std::calloc(m_mask + 1, sizeof(std::uint64_t))))
    {
        if (m_slots == nullptr)
            throw std::bad_alloc();
    }

    /// \returns whether it is new.
    bool insert(std::uint64_t word)
    {
        m_check(kWorkOfOne);
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the upper bits are the mixed ones.
        std::size_t slot = static_cast<std::size_t>((word * 0x9E3779B97F4A7C15U) >> 32U) & m_mask;
        for (; m_slots[slot] != 0; slot = (slot + 1) & m_mask) {
            if (m_slots[slot] == word)
                return false;
        }
        m_slots[slot] = word;
        return true;
    }

private:
    struct Free
    {
        void operator()(std::uint64_t* slots) const { std::free(slots); }
    };

    static constexpr std::size_t kWorkOfOne = 8; ///< misses the cache

    std::size_t m_mask;
    std::unique_ptr<std::uint64_t[], Free> m_slots;
    StopCheck m_check;
};

} // namespace makespan::language
