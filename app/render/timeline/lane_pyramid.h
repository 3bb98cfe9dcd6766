#pragma once

#include "app/render/timeline/column_sums.h"
#include "app/render/timeline/line_aligned.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace makespan::render {

/// A bar of a lane: a half-open stretch [begin, end) in nanoseconds of the run.
struct Bar
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint8_t kind = 0; ///< < kBarKinds: State of an interval, Cause of an idle stretch
    Hue hue = 0;
};

/// The bars of one lane in groups of eight, each with the running sums before it: what happened between two instants is
/// the difference of two sums and a few bars at both ends, so that drawing costs the same for a thousand bars and ten
/// million. There is a sum for each look (kind and hue) that occurs in the lane, mostly one to three. What a frame
/// reads from memory is what it costs: a group is two neighbouring cache lines, in a page with the others of its block. Above them the longest bar of 8, 64,
/// 512 … neighbours, so that the wide ones are found. 17 bytes a bar and 1 for the longest.
///
/// Sums are whole nanoseconds, exact (float sums of ten million bars drift by 10 %).
/// Threads: any number of readers; append() and truncate() alone.
class LanePyramid
{
public:
    static constexpr std::size_t kFanOut = 8;

    LanePyramid();

    void reserve(std::size_t bars);
    /// Bars come in order of time and do not overlap. Amortised constant.
    void append(const Bar& bar);
    /// Takes the last bars away, so that \p size are left: what a run that goes on has not ended yet. Constant for each.
    void truncate(std::size_t size);

    std::size_t size() const { return m_size; }

    Bar bar(std::size_t index) const;
    /// The same as bar(index).begin and .end, from fewer lines of memory.
    std::int64_t beginOf(std::size_t index) const;
    std::int64_t endOf(std::size_t index) const;

    /// The bar that contains the instant; size() when there is none.
    std::size_t find(std::int64_t timeNs) const;
    /// The first bar that ends after the instant; size() when there is none.
    std::size_t firstEndingAfter(std::int64_t timeNs) const;

    /// Adds the coverage of [beginNs, beginNs + count * nsPerColumn) to the first \p count columns of \p sums. Exact
    /// up to rounding of doubles, however many bars there are.
    void addColumns(double beginNs, double nsPerColumn, std::size_t count, ColumnSums& sums) const;

    /// How many bars overlap [beginNs, endNs], give or take a dozen; quick.
    std::size_t roughCount(double beginNs, double endNs) const;

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
    static constexpr std::size_t kLooks = kBarKinds * kHueCount; ///< at most
    static constexpr std::size_t kNearLooks = 7;                 ///< whose sums stand in the group

    /// Times are counted from the begin of the first bar. In a group of more than two seconds they stand in m_wide;
    /// begins[0], which is 0 otherwise, tells where.
    struct alignas(64) Group
    {
        std::array<std::uint8_t, kFanOut> looks{};     ///< of the bars, as places in m_looks
        std::array<std::int64_t, kNearLooks> before{}; ///< the time of each look before
        std::array<std::int32_t, kFanOut> begins{};
        std::array<std::int32_t, kFanOut> ends{};

        /// In m_wide, of a wide one: begins[0] is negative.
        std::size_t place() const
        {
            const std::int32_t place = ~begins[0];
            return static_cast<std::size_t>(place);
        }
    };

    static_assert(sizeof(Group) == 128);

    /// Eight groups with their begins: one page of memory for one look-up, since finding a page takes longer than
    /// reading it.
    struct Block
    {
        std::array<std::int64_t, kFanOut> begins{}; ///< of the groups' first bars
        std::array<Group, kFanOut> groups{};
    };

    struct WideGroup
    {
        std::array<std::int64_t, kFanOut> begins{};
        std::array<std::int64_t, kFanOut> ends{};
    };

    const Group& group(std::size_t at) const { return m_blocks[at / kFanOut].groups[at % kFanOut]; }

    std::int64_t groupBegin(std::size_t at) const
    {
        return m_blocks[at / kFanOut].begins[at % kFanOut];
    }

    std::uint8_t placeOf(Look look);
    void beginGroup(std::int64_t beginNs);
    void removeLast();
    void removeLastGroup();
    WideGroup wide(const Group& group) const;
    void makeWide(Group& group);
    std::size_t barsOf(std::size_t group) const;
    std::int64_t before(std::size_t group, std::size_t look) const;

    std::size_t groupAt(std::int64_t timeNs) const;
    std::size_t groupIn(std::size_t block, std::int64_t timeNs) const;
    void findGroups(std::span<const std::int64_t> timesNs,
                    std::size_t first,
                    std::size_t last,
                    std::span<std::size_t> groups) const;
    void addWithin(std::size_t group, double timeNs, std::array<double, kLooks>& sums) const;
    void addBars(std::size_t firstGroup,
                 std::size_t lastGroup,
                 double beginNs,
                 double nsPerColumn,
                 std::size_t count,
                 ColumnSums& sums) const;

    std::size_t m_size = 0;
    std::array<std::int64_t, kBarKinds> m_total{};

    std::vector<Look> m_looks; ///< that occur
    std::size_t m_groups = 0;
    LineAligned<Block> m_blocks;
    LineAligned<std::int64_t> m_blockBegins; ///< begin of bar 64 b
    std::vector<WideGroup> m_wide;
    std::size_t m_farLooks = 0; ///< a row of m_far is so wide
    std::vector<std::int64_t>
        m_far; ///< by group: the time of the looks after the near ones before it
    std::vector<std::int64_t> m_running; ///< by look: the sum after the last bar
    std::vector<std::vector<std::int64_t>>
        m_longest;                   ///< [0]: of 8 bars, [1]: of 64 …; complete ones only
    std::int64_t m_longestOfAll = 0; ///< at least; what was taken away counts on
};

} // namespace makespan::render
