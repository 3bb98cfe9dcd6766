#pragma once

#include "app/render/theme.h"
#include "engine/trace/time.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace makespan::render {

/// Number of kinds of bars that are summed apart: five states, or six causes of idleness.
inline constexpr std::size_t kBarKinds = 6;

/// A bar of a lane: a half-open stretch [begin, end) in nanoseconds of the run.
struct Bar
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint8_t kind = 0; ///< < kBarKinds: State of an interval, Cause of an idle stretch
    Hue hue = 0;
};

/// What happens within one pixel column, in nanoseconds.
struct Column
{
    std::array<double, kBarKinds> kinds{};
    std::array<float, kHueCount> hues{}; ///< of all kinds together, by hue: for colours only

    double sum() const
    {
        double all = 0;
        for (const double kind : kinds) {
            all += kind;
        }
        return all;
    }
};

/// The bars of one lane with sums over 8, 64, 512 … neighbours, so that drawing costs the same for a thousand
/// bars and ten million: a stretch of the lane that falls into one pixel column is added to it as a
/// whole. 17 bytes a bar and about 15 for the sums.
///
/// Sums are whole nanoseconds in doubles, exact up to 2^53 ns = 104 days (float sums of ten million bars
/// drift by 10 %).
/// Threads: any number of readers; append() alone.
class LanePyramid
{
public:
    static constexpr std::size_t kFanOut = 8;

    LanePyramid();
    LanePyramid(const LanePyramid& other);
    LanePyramid(LanePyramid&& other) noexcept;
    LanePyramid& operator=(const LanePyramid& other);
    LanePyramid& operator=(LanePyramid&& other) noexcept;
    ~LanePyramid();

    void reserve(std::size_t bars);
    /// Bars come in order of time and do not overlap. Amortised constant.
    void append(const Bar& bar);

    std::size_t size() const { return m_begins.size(); }

    Bar bar(std::size_t index) const;

    /// The bar that contains the instant; size() when there is none.
    std::size_t find(std::int64_t timeNs) const;
    /// The first bar that ends after the instant; size() when there is none.
    std::size_t firstEndingAfter(std::int64_t timeNs) const;

    /// Adds the coverage of [beginNs, beginNs + columns.size() * nsPerColumn) to \p columns. Exact
    /// up to rounding of doubles, however many bars there are.
    void addColumns(double beginNs, double nsPerColumn, std::span<Column> columns) const;

    /// Calls back, in order of time, for every bar that overlaps [beginNs, endNs) and is at least
    /// \p minNs long. Stretches without such a bar are skipped as a whole.
    void visitLong(double beginNs,
                   double endNs,
                   double minNs,
                   const std::function<void(std::size_t index, const Bar& bar)>& visit) const;

    /// The exact time by kind of all bars.
    const std::array<std::int64_t, kBarKinds>& total() const { return m_total; }

    /// The exact time by kind within [beginNs, endNs): for the statistics of a measuring range.
    std::array<std::int64_t, kBarKinds> sums(std::int64_t beginNs, std::int64_t endNs) const;

private:
    struct Node;
    struct Walk;

    Node sumOfBars(std::size_t group) const;
    Node sumOfNodes(std::size_t level, std::size_t group) const;

    std::vector<std::int64_t> m_begins;
    std::vector<std::int64_t> m_ends;
    std::vector<std::uint8_t> m_codes;
    std::array<std::int64_t, kBarKinds> m_total{};
    std::vector<std::vector<Node>> m_levels; ///< [0]: sums of 8 bars, [1]: of 64 …
};

} // namespace makespan::render
