#pragma once

#include "engine/trace/records.h"

#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace makespan::trace {

/// The lanes of a trace in their order: the driver, workers "worker 1" … that are only counted, then others that were given.
/// Of a hundred thousand workers most are never used: they cost something only when somebody looks at all lanes.
/// Threads: any number of readers.
class Lanes
{
public:
    /// \param given sorted, the driver's first; with counted workers, no others among them.
    Lanes(std::vector<Lane> given, std::uint32_t workers);

    std::size_t size() const { return m_given.size() + m_workers; }

    std::span<const Lane> all() const;

    /// \param lane below size()
    std::string name(std::size_t lane) const;

private:
    static std::string nameOfWorker(std::uint32_t number);

    std::vector<Lane> m_given;
    std::uint32_t m_workers;
    mutable std::once_flag m_once;
    mutable std::vector<Lane> m_all; // once somebody has asked, when there are counted workers
};

} // namespace makespan::trace
