#pragma once

#include "engine/trace/records.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace makespan::render {

/// Whether a lane in this state does what it is there for.
constexpr bool inUse(trace::State state)
{
    return state == trace::State::Run || state == trace::State::Sleep;
}

/// How long something was in use, in equal parts of the time since 0; in nanoseconds.
class UseProfile
{
public:
    static constexpr std::size_t kParts = 2048; ///< at most

    UseProfile() = default;
    /// \param partNs the length of a part
    UseProfile(std::vector<double> parts, double partNs);

    std::span<const double> parts() const { return m_parts; }

    /// The length of a part.
    double partNs() const { return m_partNs; }

    /// Goes on until an instant: with longer parts, when there would be too many.
    void cover(std::int64_t endNs);

    /// Adds a stretch, which is covered already; the cost grows with the parts that it touches.
    void add(std::int64_t beginNs, std::int64_t endNs) { change(beginNs, endNs, 1); }

    void remove(std::int64_t beginNs, std::int64_t endNs) { change(beginNs, endNs, -1); }

private:
    void change(std::int64_t beginNs, std::int64_t endNs, double sign);

    static constexpr double kFirstPartNs =
        1024; ///< whole, and halves of longer ones: sums are exact

    std::vector<double> m_parts;
    double m_partNs = kFirstPartNs;
};

} // namespace makespan::render
