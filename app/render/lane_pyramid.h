#pragma once

#include "app/render/line_aligned.h"
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

/// The bars of one lane in groups of eight, each with the running sums before it: what happened between two instants is
/// the difference of two sums and a few bars at both ends, so that drawing costs the same for a thousand bars and ten
/// million. A sum has a number for each look (kind and hue) that occurs in the lane, mostly one to three: what a frame
/// reads from memory is what it costs, so all of a group lies together. Above them the longest bar of 8, 64, 512 …
/// neighbours, so that the wide ones are found. 18 bytes a bar and 1 for each look.
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

    std::size_t size() const { return m_size; }

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

    std::int64_t* group(std::size_t at) { return &m_groups[at * m_stride]; }

    const std::int64_t* group(std::size_t at) const { return &m_groups[at * m_stride]; }

    const std::int64_t* begins(std::size_t at) const { return group(at) + m_width + 1; }

    const std::int64_t* ends(std::size_t at) const { return begins(at) + kFanOut; }

    std::uint8_t codeAt(std::size_t at, std::size_t inGroup) const
    {
        return static_cast<std::uint8_t>(static_cast<std::uint64_t>(group(at)[m_width])
                                         >> (8 * inGroup));
    }

    std::size_t columnOf(std::uint8_t code);
    void widen();
    void setWidth(std::size_t width);
    std::size_t groupAt(double timeNs) const;
    void findGroups(std::span<const double> timesNs,
                    std::size_t first,
                    std::size_t last,
                    std::span<std::size_t> groups) const;
    void fetchGroup(std::size_t at) const;

    template <class Number>
    void addWithin(std::size_t group, Number timeNs, std::array<Number, kLooks>& sums) const;

    void addBars(std::size_t first,
                 std::size_t last,
                 double beginNs,
                 double nsPerColumn,
                 std::span<Column> columns) const;

    std::size_t m_size = 0;
    std::array<std::int64_t, kBarKinds> m_total{};

    std::array<std::uint8_t, kLooks> m_columnOf{}; ///< of a row of sums, by code
    std::vector<std::uint8_t> m_looks;             ///< the codes that occur, by column
    std::size_t m_width = 0;                       ///< of a sum; >= m_looks.size()
    std::size_t m_stride = 0;                      ///< of m_groups
    /// Group g from g * m_stride: the time of each look before it (m_width numbers), the codes of its bars (a byte
    /// each, the first lowest), their begins, their ends.
    LineAligned<std::int64_t> m_groups;
    LineAligned<std::int64_t> m_groupBegins; ///< begin of bar 8 g
    LineAligned<std::int64_t> m_blockBegins; ///< begin of bar 64 b
    std::vector<std::int64_t> m_running;     ///< the sum after the last bar
    std::vector<std::vector<std::int64_t>>
        m_longest; ///< [0]: of 8 bars, [1]: of 64 …; complete ones only
};

} // namespace makespan::render
