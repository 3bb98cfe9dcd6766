#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::language {

struct Object;

/// Objects → a number or an address, never 0: open addressing, because a graph to be copied may have millions of them.
class ObjectMap
{
public:
    /// 0: new here.
    std::uint64_t find(const Object* key) const
    {
        return m_entries.empty() ? 0 : m_entries[placeOf(m_entries, key)].value;
    }

    /// Of a key that is new here.
    void add(const Object* key, std::uint64_t value)
    {
        if ((m_used + 1) * 3 > m_entries.size() * 2)
            grow();
        m_entries[placeOf(m_entries, key)] = {key, value};
        ++m_used;
    }

    void clear()
    {
        m_entries.clear();
        m_used = 0;
    }

private:
    struct Entry
    {
        const Object* key = nullptr;
        std::uint64_t value = 0;
    };

    static std::size_t placeOf(const std::vector<Entry>& entries, const Object* key)
    {
        const std::uint64_t hash =
            (reinterpret_cast<std::uintptr_t>(key) >> 4) * std::uint64_t{0x9e37'79b9'7f4a'7c15};
        std::size_t i = (hash >> 20) & (entries.size() - 1);
        while (entries[i].key != nullptr && entries[i].key != key)
            i = (i + 1) & (entries.size() - 1);
        return i;
    }

    void grow()
    {
        std::vector<Entry> larger(m_entries.empty() ? 16 : m_entries.size() * 2);
        for (const Entry& entry : m_entries) {
            if (entry.key != nullptr)
                larger[placeOf(larger, entry.key)] = entry;
        }
        m_entries.swap(larger);
    }

    std::vector<Entry> m_entries;
    std::size_t m_used = 0;
};

} // namespace makespan::language
