#pragma once

#include "engine/runtime/sync/prefetch.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace makespan::execution {

/// Records that come and go, named by small numbers that are used again. Addresses stay valid; an access is two loads.
/// A record is not destroyed when it is given back: T::reset() makes it new at the next take(), so that what it holds
/// (a generation, the capacity of a vector) can outlive its use.
template <typename T>
class Slab
{
public:
    std::uint32_t take()
    {
        if (m_free.empty()) {
            if (m_size % kChunk == 0)
                m_chunks.push_back(std::make_unique<T[]>(kChunk));
            return m_size++;
        }
        const std::uint32_t index = m_free.back();
        m_free.pop_back();
        if (!m_free.empty())
            runtime::prefetchToWrite(&(*this)[m_free.back()]); // it may lie far away
        (*this)[index].reset();
        return index;
    }

    void giveBack(std::uint32_t index) { m_free.push_back(index); }

    T& operator[](std::uint32_t index) { return m_chunks[index / kChunk][index % kChunk]; }

    const T& operator[](std::uint32_t index) const
    {
        return m_chunks[index / kChunk][index % kChunk];
    }

    /// How many there ever were at once: every index is below it.
    std::uint32_t size() const { return m_size; }

private:
    static constexpr std::uint32_t kChunk = 1024;

    std::vector<std::unique_ptr<T[]>> m_chunks;
    std::vector<std::uint32_t> m_free;
    std::uint32_t m_size = 0;
};

} // namespace makespan::execution
