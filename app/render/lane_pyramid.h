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

/// The bars of one lane with running sums, one row for every eight bars: what happened between two instants is the
/// difference of two rows and a few bars at both ends, so that drawing costs the same for a thousand bars and ten
/// million. A row has a number for each look (kind and hue) that occurs in the lane, mostly one to three: what a
/// frame reads from memory is what it costs. Above them the longest bar of 8, 64, 512 … neighbours, so that the
/// wide ones are found. 17 bytes a bar and 2 + the number of looks for the sums.
///
/// Sums are whole nanoseconds, exact (float sums of ten million bars drift by 10 %).
/// Threads: any number of readers; append() alone.
class LanePyramid
{
public:
    static constexpr std::size_t kFanOut = 8;

    LanePyramid();

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
    static constexpr std::size_t kLooks = 64; ///< possible codes

    std::size_t columnOf(std::uint8_t code);
    void widen();
    std::size_t groupAt(double timeNs) const;

    template <class Number>
    void addWithin(std::size_t group, Number timeNs, std::array<Number, kLooks>& sums) const;

    void addBars(std::size_t first,
                 std::size_t last,
                 double beginNs,
                 double nsPerColumn,
                 std::span<Column> columns) const;

    std::vector<std::int64_t> m_begins;
    std::vector<std::int64_t> m_ends;
    std::vector<std::uint8_t> m_codes; ///< kind and hue
    std::array<std::int64_t, kBarKinds> m_total{};

    std::array<std::uint8_t, kLooks> m_columnOf{}; ///< of a row of sums, by code
    std::vector<std::uint8_t> m_looks;             ///< the codes that occur, by column
    std::size_t m_width = 1;                       ///< of a row; a power of two >= m_looks.size()
    std::vector<std::int64_t> m_sums;              ///< row g: time of each look before bar 8 g
    std::vector<std::int64_t> m_running;           ///< the same after the last bar
    std::vector<std::int64_t> m_groupBegins;       ///< begin of bar 8 g
    std::vector<std::vector<std::int64_t>>
        m_longest; ///< [0]: of 8 bars, [1]: of 64 …; complete ones only
};

} // namespace makespan::render
