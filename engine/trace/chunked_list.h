#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace makespan::trace {

/// A list that grows without moving what is in it: of ten million records a vector copies all, and holds both, again and
/// again. An access is two loads.
template <typename T>
class ChunkedList
{
public:
    std::size_t size() const { return m_size; }

    bool empty() const { return m_size == 0; }

    /// Makes it where it is to stand. Calls a constructor, or makes an aggregate of nothing.
    template <typename... Args>
    T& emplace_back(Args&&... args)
    {
        if (m_size % kChunk == 0)
            m_chunks.emplace_back().reserve(kChunk);
        ++m_size;
        return m_chunks.back().emplace_back(std::forward<Args>(args)...);
    }

    T& operator[](std::size_t i) { return m_chunks[i / kChunk][i % kChunk]; }

    const T& operator[](std::size_t i) const { return m_chunks[i / kChunk][i % kChunk]; }

    /// All of it, piece by piece, in order.
    const std::vector<std::vector<T>>& chunks() const { return m_chunks; }

    /// Calls with every item, from the first to the last, and gives its memory back on the way.
    template <typename Use>
    void drain(Use&& use)
    {
        for (std::vector<T>& chunk : m_chunks) {
            for (const T& item : chunk)
                use(item);
            chunk = {};
        }
        m_chunks = {};
        m_size = 0;
    }

private:
    static constexpr std::size_t kChunk = 1024;

    std::vector<std::vector<T>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace makespan::trace
