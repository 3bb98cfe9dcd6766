#include "engine/trace/lanes.h"

#include <charconv>
#include <utility>

namespace makespan::trace {

Lanes::Lanes(std::vector<Lane> given, std::uint32_t workers)
    : m_given(std::move(given))
    , m_workers(workers)
{}

std::string Lanes::nameOfWorker(std::uint32_t number)
{
    constexpr std::size_t kHead = 7;
    char name[20] = "worker ";
    const char* const end = std::to_chars(name + kHead, name + sizeof name, number + 1).ptr;
    return std::string(name, static_cast<std::size_t>(end - name));
}

std::span<const Lane> Lanes::all() const
{
    if (m_workers == 0)
        return m_given;
    std::call_once(m_once, [this] {
        m_all.reserve(size());
        m_all.push_back(m_given.front());
        for (std::uint32_t i = 0; i < m_workers; ++i)
            m_all.push_back({nameOfWorker(i), LaneKind::Worker, i});
        m_all.insert(m_all.end(), m_given.begin() + 1, m_given.end());
    });
    return m_all;
}

std::string Lanes::name(std::size_t lane) const
{
    if (lane == 0)
        return m_given.front().name;
    return lane <= m_workers ? nameOfWorker(static_cast<std::uint32_t>(lane - 1))
                             : m_given[lane - m_workers].name;
}

} // namespace makespan::trace
