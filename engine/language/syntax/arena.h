#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace makespan::language::syntax {

/// Owns the nodes of one syntax tree; all of them go at once, so that no destructor ever recurses.
/// Only trivially destructible types may live here. Threads: one at a time.
class Arena
{
public:
    template <class T>
    T* make(T value)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T), alignof(T))) T(std::move(value));
    }

    template <class T>
    std::span<T> copy(const std::vector<T>& items)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (items.empty())
            return {};
        T* first = static_cast<T*>(allocate(sizeof(T) * items.size(), alignof(T)));
        std::uninitialized_copy(items.begin(), items.end(), first);
        return {first, items.size()};
    }

    std::string_view copy(std::string_view text)
    {
        if (text.empty())
            return {};
        char* first = static_cast<char*>(allocate(text.size(), 1));
        std::copy(text.begin(), text.end(), first);
        return {first, text.size()};
    }

private:
    static constexpr std::size_t kBlock = 32 * 1024;

    void* allocate(std::size_t size, std::size_t alignment)
    {
        void* place = m_free;
        if (m_blocks.empty() || !std::align(alignment, size, place, m_left)) {
            const std::size_t block = std::max(kBlock, size + alignment);
            m_blocks.push_back(std::make_unique<std::byte[]>(block));
            place = m_blocks.back().get();
            m_left = block;
            std::align(alignment, size, place, m_left);
        }
        m_free = static_cast<std::byte*>(place) + size;
        m_left -= size;
        return place;
    }

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    void* m_free = nullptr;
    std::size_t m_left = 0;
};

} // namespace makespan::language::syntax
