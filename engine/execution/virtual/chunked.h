#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace makespan::execution {

/// One value for each number that was ever asked for, made when it is. Addresses stay valid; an access is two loads.
template <typename T>
class Chunked
{
public:
    T& operator[](std::uint32_t index)
    {
        while (m_chunks.size() <= index / kChunk)
            m_chunks.push_back(std::make_unique<T[]>(kChunk));
        return m_chunks[index / kChunk][index % kChunk];
    }

private:
    static constexpr std::uint32_t kChunk = 1024;

    std::vector<std::unique_ptr<T[]>> m_chunks;
};

} // namespace makespan::execution
