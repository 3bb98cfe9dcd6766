#pragma once

#include "engine/execution/virtual/core_share.h"

#include <cmath>
#include <cstdint>

namespace makespan::execution {

/// How much computing instructions are. Asked for several times a task: most machines' step is a whole number of units of
/// Work (1/256 ns), and then no rounding is needed.
class StepCost
{
public:
    /// \param ns an instruction; 0: computing is free
    explicit StepCost(double ns)
        : m_step(ns * static_cast<double>(kWorkPerNanosecond))
        , m_whole(m_step < kMostWhole && m_step == std::floor(m_step)
                      ? static_cast<std::int64_t>(m_step)
                      : 0)
    {}

    bool isFree() const { return m_step <= 0; }

    /// Of all of them, so that the rounding of many small stretches does not add up.
    Work of(std::uint64_t instructions) const
    {
        if (m_whole != 0 && instructions < kFew)
            return Work{static_cast<std::int64_t>(instructions) * m_whole};
        return Work{std::llround(static_cast<double>(instructions) * m_step)};
    }

private:
    // Their product is below 2^53: a double holds it exactly, and both ways give the same.
    static constexpr double kMostWhole = 1 << 20; // 4 us an instruction
    static constexpr std::uint64_t kFew = std::uint64_t{1} << 32;

    double m_step;
    std::int64_t m_whole; // 0: it is none
};

} // namespace makespan::execution
