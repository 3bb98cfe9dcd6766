#pragma once

#include "engine/analysis/core_service.h"
#include "engine/trace/time.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace makespan::analysis {

/// Those that compute in a run that is scheduled anew, each at the rate min(1, cores / computing): see CoreService. Ends are rounded up
/// to whole nanoseconds; at one instant in the order in which they began.
class SharedCores
{
public:
    /// \param cores 0: enough for everyone
    explicit SharedCores(std::uint32_t cores)
        : m_cores(cores)
    {}

    /// \param work in ns of a core of its own
    void add(trace::Time now, std::uint32_t strand, double work)
    {
        advance(now);
        m_ends.push({m_service + work, m_order++, strand});
    }

    /// When the first of them ends, if nobody comes before; kNever when nobody computes.
    trace::Time next() const
    {
        if (m_ends.empty())
            return trace::kNever;
        const double left = std::max((m_ends.top().service - m_service) / rate(), 0.0);
        return m_now + trace::Duration(static_cast<std::int64_t>(std::ceil(left - kRounding)));
    }

    /// Takes out the one that ends at next().
    std::uint32_t pop(trace::Time now)
    {
        advance(now);
        const std::uint32_t strand = m_ends.top().strand;
        m_ends.pop();
        return strand;
    }

private:
    // What sums of fractions are off by, in ns.
    static constexpr double kRounding = 1e-3;

    struct End
    {
        double service = 0;
        std::uint64_t order = 0;
        std::uint32_t strand = 0;

        friend bool operator>(const End& a, const End& b)
        {
            return a.service != b.service ? a.service > b.service : a.order > b.order;
        }
    };

    double rate() const { return shareOfCores(m_cores, m_ends.size()); }

    void advance(trace::Time now)
    {
        if (m_ends.empty())
            m_service = 0;
        else
            m_service += static_cast<double>((now - m_now).count()) * rate();
        m_now = now;
    }

    std::uint32_t m_cores;
    trace::Time m_now{};
    double m_service = 0; // received by everyone since the cores were last idle
    std::uint64_t m_order = 0;
    std::priority_queue<End, std::vector<End>, std::greater<>> m_ends;
};

} // namespace makespan::analysis
