#include "app/render/lane_pyramid.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

// A bar's kind and hue in one byte.
std::uint8_t code(const Bar& bar)
{
    return static_cast<std::uint8_t>(bar.kind << 3U | (bar.hue & 7U));
}

std::size_t kindOf(std::uint8_t code)
{
    return static_cast<std::size_t>(code >> 3U);
}

std::size_t hueOf(std::uint8_t code)
{
    return static_cast<std::size_t>(code & 7U);
}

constexpr std::size_t kFan = LanePyramid::kFanOut;
constexpr std::uint8_t kNoColumn = 0xFF;
// With fewer bars than this a column they are added one by one: cheaper than two differences.
constexpr std::size_t kBarsPerColumn = 4;
// So many places are looked up side by side: what limits them is waiting for memory, and waits overlap.
constexpr std::size_t kBatch = 64;

void fetchSoon(const void* address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    static_cast<void>(address); // slower only
#endif
}

} // namespace

LanePyramid::LanePyramid()
{
    m_columnOf.fill(kNoColumn);
    setWidth(1);
}

void LanePyramid::reserve(std::size_t bars)
{
    m_groups.reserve((bars / kFan + 1) * m_stride);
    m_groupBegins.reserve(bars / kFan + 1);
    m_blockBegins.reserve(bars / kFan / kFan + 1);
}

void LanePyramid::setWidth(std::size_t width)
{
    m_width = width;
    m_stride = width + 1 + 2 * kFan;
    m_running.resize(width, 0);
}

/// The column of a look in the rows of sums; a new one where it has not occurred yet.
std::size_t LanePyramid::columnOf(std::uint8_t look)
{
    std::uint8_t& column = m_columnOf[look];
    if (column == kNoColumn) {
        if (m_looks.size() == m_width) {
            widen();
        }
        column = static_cast<std::uint8_t>(m_looks.size());
        m_looks.push_back(look);
    }
    return column;
}

/// Sums of twice the width. Happens at most six times in a lane.
void LanePyramid::widen()
{
    const LineAligned<std::int64_t> narrow = std::move(m_groups);
    const std::size_t width = m_width;
    const std::size_t stride = m_stride;
    setWidth(2 * width);
    m_groups.assign(m_groupBegins.size() * m_stride, 0);
    for (std::size_t at = 0; at < m_groupBegins.size(); ++at) {
        const std::int64_t* const old = &narrow[at * stride];
        std::copy(old, old + width, group(at));
        std::copy(old + width, old + stride, group(at) + m_width);
    }
}

void LanePyramid::append(const Bar& bar)
{
    const std::uint8_t look = code(bar);
    const std::size_t column = columnOf(look);
    const std::size_t inGroup = m_size % kFan;
    if (inGroup == 0) {
        if (m_groupBegins.size() % kFan == 0) {
            m_blockBegins.push_back(bar.begin);
        }
        m_groupBegins.push_back(bar.begin);
        m_groups.insert(m_groups.end(), m_running.begin(), m_running.end());
        m_groups.resize(m_groupBegins.size() * m_stride);
    }
    const std::size_t last = m_groupBegins.size() - 1;
    std::int64_t* const codes = group(last) + m_width;
    *codes = static_cast<std::int64_t>(static_cast<std::uint64_t>(*codes)
                                       | std::uint64_t{look} << (8 * inGroup));
    codes[1 + inGroup] = bar.begin;
    codes[1 + kFan + inGroup] = bar.end;
    ++m_size;
    m_total[bar.kind] += bar.end - bar.begin;
    m_running[column] += bar.end - bar.begin;

    // Whenever eight are complete, their longest is known; and so on upwards.
    std::size_t count = size();
    for (std::size_t level = 0; count % kFan == 0; ++level) {
        count /= kFan;
        if (m_longest.size() == level) {
            m_longest.emplace_back();
        }
        std::int64_t longest = 0;
        for (std::size_t child = (count - 1) * kFan; child < count * kFan; ++child) {
            longest =
                std::max(longest, level == 0 ? ends(last)[child % kFan] - begins(last)[child % kFan]
                                             : m_longest[level - 1][child]);
        }
        m_longest[level].push_back(longest);
    }
}

Bar LanePyramid::bar(std::size_t index) const
{
    const std::size_t at = index / kFan;
    const std::size_t inGroup = index % kFan;
    const std::uint8_t look = codeAt(at, inGroup);
    return {begins(at)[inGroup], ends(at)[inGroup], static_cast<std::uint8_t>(kindOf(look)),
            static_cast<Hue>(hueOf(look))};
}

std::size_t LanePyramid::firstEndingAfter(std::int64_t timeNs) const
{
    if (m_size == 0) {
        return 0;
    }
    // Bars do not overlap: all groups before the last one that begins by then have ended.
    const auto after = std::upper_bound(m_groupBegins.begin(), m_groupBegins.end(), timeNs);
    const auto at =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_groupBegins.begin() - 1, 0));
    const std::size_t bars = std::min(kFan, m_size - at * kFan);
    return at * kFan
           + static_cast<std::size_t>(std::upper_bound(ends(at), ends(at) + bars, timeNs)
                                      - ends(at));
}

std::size_t LanePyramid::find(std::int64_t timeNs) const
{
    const std::size_t candidate = firstEndingAfter(timeNs);
    return candidate < size() && bar(candidate).begin <= timeNs ? candidate : size();
}

/// The last group that begins before the instant; 0 when none does.
std::size_t LanePyramid::groupAt(double timeNs) const
{
    const auto after =
        std::partition_point(m_groupBegins.begin(), m_groupBegins.end(), [&](std::int64_t begin) {
            return static_cast<double>(begin) < timeNs;
        });
    return after == m_groupBegins.begin()
               ? 0
               : static_cast<std::size_t>(after - m_groupBegins.begin()) - 1;
}

/// groupAt() for ascending times whose groups lie in [first, last], all searches in step.
void LanePyramid::findGroups(std::span<const double> timesNs,
                             std::size_t first,
                             std::size_t last,
                             std::span<std::size_t> groups) const
{
    // First the block of eight groups: the last time bounds the others, so that few halvings are left.
    const std::size_t firstBlock = first / kFan;
    const auto from = m_blockBegins.begin() + static_cast<std::ptrdiff_t>(firstBlock);
    const auto to = m_blockBegins.begin() + static_cast<std::ptrdiff_t>(last / kFan + 1);
    auto count = static_cast<std::size_t>(std::partition_point(from, to,
                                                               [&](std::int64_t begin) {
                                                                   return static_cast<double>(begin)
                                                                          < timesNs.back();
                                                               })
                                          - from);
    std::fill_n(groups.begin(), timesNs.size(), firstBlock);
    while (count > 1) {
        const std::size_t half = count / 2;
        for (std::size_t i = 0; i < timesNs.size(); ++i) {
            const std::size_t middle = groups[i] + half;
            groups[i] =
                static_cast<double>(m_blockBegins[middle]) < timesNs[i] ? middle : groups[i];
        }
        count -= half;
    }
    for (std::size_t i = 0; i < timesNs.size(); ++i) {
        fetchSoon(&m_groupBegins[groups[i] * kFan]);
    }
    // Then the group, which is in one line of memory with the others of its block.
    for (std::size_t i = 0; i < timesNs.size(); ++i) {
        const std::size_t begin = groups[i] * kFan;
        const std::size_t end = std::min(begin + kFan, m_groupBegins.size());
        std::size_t begun = 0;
        for (std::size_t at = begin; at < end; ++at) {
            begun += static_cast<double>(m_groupBegins[at]) < timesNs[i] ? 1U : 0U;
        }
        groups[i] = begin + (begun == 0 ? 0 : begun - 1);
        fetchGroup(groups[i]);
    }
}

void LanePyramid::fetchGroup(std::size_t at) const
{
    constexpr std::size_t kLine = 8;
    const std::int64_t* const from = group(at);
    for (std::size_t word = 0; word < m_stride; word += kLine) {
        fetchSoon(from + word);
    }
    fetchSoon(from + m_stride - 1);
}

/// Adds what the bars of a group do before the instant, by the columns of the sums.
template <class Number>
void LanePyramid::addWithin(std::size_t group,
                            Number timeNs,
                            std::array<Number, kLooks>& sums) const
{
    const std::size_t bars = std::min(kFan, size() - group * kFan);
    const std::int64_t* const from = begins(group);
    const std::int64_t* const to = ends(group);
    for (std::size_t bar = 0; bar < bars; ++bar) {
        const auto begin = static_cast<Number>(from[bar]);
        if (begin >= timeNs) {
            return;
        }
        sums[m_columnOf[codeAt(group, bar)]] +=
            std::min(static_cast<Number>(to[bar]), timeNs) - begin;
    }
}

void LanePyramid::addBars(std::size_t first,
                          std::size_t last,
                          double beginNs,
                          double nsPerColumn,
                          std::span<Column> columns) const
{
    const auto count = static_cast<double>(columns.size());
    const double perNs = 1.0 / nsPerColumn;
    for (std::size_t index = first; index < last; ++index) {
        const Bar found = bar(index);
        const double from = (static_cast<double>(found.begin) - beginNs) * perNs;
        const double to = (static_cast<double>(found.end) - beginNs) * perNs;
        if (to <= 0 || from >= count) {
            continue;
        }
        const std::size_t kind = found.kind;
        const std::size_t hue = found.hue;
        auto column = static_cast<std::size_t>(std::max(from, 0.0));
        if (from >= 0 && to <= static_cast<double>(column + 1)) {
            const auto covered = static_cast<double>(found.end - found.begin);
            columns[column].kinds[kind] += covered;
            columns[column].hues[hue] += static_cast<float>(covered);
            continue;
        }
        const double begin = std::max(from, 0.0);
        const double end = std::min(to, count);
        for (; static_cast<double>(column) < end; ++column) {
            const auto left = static_cast<double>(column);
            const double covered = (std::min(end, left + 1) - std::max(begin, left)) * nsPerColumn;
            columns[column].kinds[kind] += covered;
            columns[column].hues[hue] += static_cast<float>(covered);
        }
    }
}

void LanePyramid::addColumns(double beginNs, double nsPerColumn, std::span<Column> columns) const
{
    if (columns.empty() || m_size == 0) {
        return;
    }
    const double endNs = beginNs + nsPerColumn * static_cast<double>(columns.size());
    const std::size_t firstGroup = groupAt(beginNs);
    const std::size_t lastGroup = groupAt(endNs);
    if ((lastGroup - firstGroup) * kFan <= kBarsPerColumn * columns.size()) {
        addBars(firstGroup * kFan, std::min(size(), (lastGroup + 1) * kFan), beginNs, nsPerColumn,
                columns);
        return;
    }
    std::array<double, kBatch> untils{};
    std::array<std::size_t, kBatch> groups{};
    std::array<double, kLooks> odd{};
    std::array<double, kLooks> even{};
    std::array<double, kLooks>* before = &odd;
    std::array<double, kLooks>* after = &even;
    const std::size_t looks = m_looks.size();
    std::size_t last = firstGroup;
    addWithin(last, beginNs, *before);
    for (std::size_t done = 0; done < columns.size(); done += kBatch) {
        const std::size_t count = std::min(kBatch, columns.size() - done);
        for (std::size_t i = 0; i < count; ++i) {
            untils[i] = beginNs + nsPerColumn * static_cast<double>(done + i + 1);
        }
        findGroups(std::span(untils).first(count), last, lastGroup, groups);
        for (std::size_t i = 0; i < count; ++i) {
            std::fill_n(after->begin(), looks, 0.0);
            addWithin(groups[i], untils[i], *after);
            const std::int64_t* const from = group(last);
            const std::int64_t* const to = group(groups[i]);
            Column& column = columns[done + i];
            for (std::size_t look = 0; look < looks; ++look) {
                const double covered =
                    static_cast<double>(to[look] - from[look]) + ((*after)[look] - (*before)[look]);
                if (covered > 0) {
                    column.kinds[kindOf(m_looks[look])] += covered;
                    column.hues[hueOf(m_looks[look])] += static_cast<float>(covered);
                }
            }
            last = groups[i];
            std::swap(before, after);
        }
    }
}

void LanePyramid::visitLong(
    double beginNs,
    double endNs,
    double minNs,
    const std::function<void(std::size_t index, const Bar& bar)>& visit) const
{
    constexpr double kFar = 9e18; // a double that fits into 64 bits
    std::size_t index =
        firstEndingAfter(static_cast<std::int64_t>(std::clamp(std::floor(beginNs), -kFar, kFar)));
    while (index < size() && static_cast<double>(bar(index).begin) < endNs) {
        // As many neighbours as possible are left out together.
        std::size_t skipped = 0;
        std::size_t width = kFan;
        for (const auto& longest : m_longest) {
            if (index % width != 0 || index / width >= longest.size()
                || static_cast<double>(longest[index / width]) >= minNs) {
                break;
            }
            skipped = width;
            width *= kFan;
        }
        if (skipped > 0) {
            index += skipped;
            continue;
        }
        const Bar found = bar(index);
        if (static_cast<double>(found.end - found.begin) >= minNs) {
            visit(index, found);
        }
        ++index;
    }
}

std::array<std::int64_t, kBarKinds> LanePyramid::sums(std::int64_t beginNs,
                                                      std::int64_t endNs) const
{
    std::array<std::int64_t, kBarKinds> result{};
    if (m_size == 0 || endNs <= beginNs) {
        return result;
    }
    const std::size_t first = groupAt(static_cast<double>(beginNs));
    const std::size_t last = groupAt(static_cast<double>(endNs));
    std::array<std::int64_t, kLooks> before{};
    std::array<std::int64_t, kLooks> after{};
    addWithin(first, beginNs, before);
    addWithin(last, endNs, after);
    for (std::size_t look = 0; look < m_looks.size(); ++look) {
        result[kindOf(m_looks[look])] +=
            group(last)[look] - group(first)[look] + after[look] - before[look];
    }
    return result;
}

} // namespace makespan::render
