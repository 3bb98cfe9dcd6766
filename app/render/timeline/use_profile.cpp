#include "app/render/timeline/use_profile.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace makespan::render {

UseProfile::UseProfile(std::vector<double> parts, double partNs)
    : m_parts(std::move(parts))
    , m_partNs(partNs)
{}

void UseProfile::cover(std::int64_t endNs)
{
    const auto end = static_cast<double>(endNs);
    while (end > m_partNs * double{kParts}) {
        const std::size_t pairs = (m_parts.size() + 1) / 2;
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            const bool isWhole = 2 * pair + 1 < m_parts.size();
            m_parts[pair] = m_parts[2 * pair] + (isWhole ? m_parts[2 * pair + 1] : 0.0);
        }
        m_parts.resize(pairs);
        m_partNs *= 2;
    }
    const auto needed = static_cast<std::size_t>(std::ceil(end / m_partNs));
    m_parts.resize(std::max(m_parts.size(), needed), 0.0);
}

void UseProfile::change(std::int64_t beginNs, std::int64_t endNs, double sign)
{
    const auto end = static_cast<double>(endNs);
    auto at = static_cast<double>(beginNs);
    auto part = static_cast<std::size_t>(at / m_partNs);
    while (at < end && part < m_parts.size()) {
        const double until = std::min(end, m_partNs * static_cast<double>(part + 1));
        m_parts[part] += sign * (until - at);
        at = until;
        ++part;
    }
}

} // namespace makespan::render
