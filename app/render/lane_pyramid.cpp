#include "app/render/lane_pyramid.h"

#include <algorithm>
#include <bit>
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

} // namespace

LanePyramid::LanePyramid()
    : m_running(1, 0)
{
    m_columnOf.fill(kNoColumn);
}

void LanePyramid::reserve(std::size_t bars)
{
    m_begins.reserve(bars);
    m_ends.reserve(bars);
    m_codes.reserve(bars);
    m_groupBegins.reserve(bars / kFan + 1);
    m_sums.reserve((bars / kFan + 1) * m_width);
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

/// Rows of twice the width. Happens at most six times in a lane.
void LanePyramid::widen()
{
    std::vector<std::int64_t> wider(m_sums.size() * 2, 0);
    for (std::size_t row = 0; row * m_width < m_sums.size(); ++row) {
        std::copy_n(m_sums.begin() + static_cast<std::ptrdiff_t>(row * m_width), m_width,
                    wider.begin() + static_cast<std::ptrdiff_t>(row * m_width * 2));
    }
    m_sums = std::move(wider);
    m_width *= 2;
    m_running.resize(m_width, 0);
}

void LanePyramid::append(const Bar& bar)
{
    const std::uint8_t look = code(bar);
    const std::size_t column = columnOf(look);
    if (size() % kFan == 0) {
        m_groupBegins.push_back(bar.begin);
        m_sums.insert(m_sums.end(), m_running.begin(), m_running.end());
    }
    m_begins.push_back(bar.begin);
    m_ends.push_back(bar.end);
    m_codes.push_back(look);
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
            longest = std::max(longest, level == 0 ? m_ends[child] - m_begins[child]
                                                   : m_longest[level - 1][child]);
        }
        m_longest[level].push_back(longest);
    }
}

Bar LanePyramid::bar(std::size_t index) const
{
    return {m_begins[index], m_ends[index], static_cast<std::uint8_t>(kindOf(m_codes[index])),
            static_cast<Hue>(hueOf(m_codes[index]))};
}

std::size_t LanePyramid::firstEndingAfter(std::int64_t timeNs) const
{
    return static_cast<std::size_t>(std::upper_bound(m_ends.begin(), m_ends.end(), timeNs)
                                    - m_ends.begin());
}

std::size_t LanePyramid::find(std::int64_t timeNs) const
{
    const std::size_t candidate = firstEndingAfter(timeNs);
    return candidate < size() && m_begins[candidate] <= timeNs ? candidate : size();
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

/// Adds what the bars of a group do before the instant, by the columns of the sums.
template <class Number>
void LanePyramid::addWithin(std::size_t group,
                            Number timeNs,
                            std::array<Number, kLooks>& sums) const
{
    const std::size_t last = std::min(size(), (group + 1) * kFan);
    for (std::size_t bar = group * kFan; bar < last; ++bar) {
        const auto begin = static_cast<Number>(m_begins[bar]);
        if (begin >= timeNs) {
            return;
        }
        sums[m_columnOf[m_codes[bar]]] +=
            std::min(static_cast<Number>(m_ends[bar]), timeNs) - begin;
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
    for (std::size_t bar = first; bar < last; ++bar) {
        const double from = (static_cast<double>(m_begins[bar]) - beginNs) * perNs;
        const double to = (static_cast<double>(m_ends[bar]) - beginNs) * perNs;
        if (to <= 0 || from >= count) {
            continue;
        }
        const std::size_t kind = kindOf(m_codes[bar]);
        const std::size_t hue = hueOf(m_codes[bar]);
        auto column = static_cast<std::size_t>(std::max(from, 0.0));
        if (from >= 0 && to <= static_cast<double>(column + 1)) {
            const auto covered = static_cast<double>(m_ends[bar] - m_begins[bar]);
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
    if (columns.empty() || m_begins.empty()) {
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
    const std::size_t looks = m_looks.size();
    std::array<double, kLooks> before{};
    std::array<double, kLooks> after{};
    std::size_t group = firstGroup;
    addWithin(group, beginNs, before);
    std::size_t stride = 1;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const double until = beginNs + nsPerColumn * static_cast<double>(column + 1);
        // Bars are mostly spread evenly: the next group is about as far away as this one was.
        const auto begins = [&](std::size_t at) {
            return at < m_groupBegins.size() && static_cast<double>(m_groupBegins[at]) < until;
        };
        std::size_t low = group;
        std::size_t step = std::bit_floor(stride);
        while (begins(low + step)) {
            low += step;
            step *= 2;
        }
        for (; step > 0; step /= 2) {
            low += begins(low + step) ? step : 0;
        }
        stride = std::max<std::size_t>(1, low - group);
        std::fill_n(after.begin(), looks, 0.0);
        addWithin(low, until, after);
        const std::int64_t* const from = &m_sums[group * m_width];
        const std::int64_t* const to = &m_sums[low * m_width];
        for (std::size_t look = 0; look < looks; ++look) {
            const double covered =
                static_cast<double>(to[look] - from[look]) + (after[look] - before[look]);
            if (covered > 0) {
                columns[column].kinds[kindOf(m_looks[look])] += covered;
                columns[column].hues[hueOf(m_looks[look])] += static_cast<float>(covered);
            }
        }
        group = low;
        std::swap(before, after);
    }
}

void LanePyramid::visitLong(
    double beginNs,
    double endNs,
    double minNs,
    const std::function<void(std::size_t index, const Bar& bar)>& visit) const
{
    const auto begin = std::partition_point(m_ends.begin(), m_ends.end(), [&](std::int64_t end) {
        return static_cast<double>(end) <= beginNs;
    });
    auto index = static_cast<std::size_t>(begin - m_ends.begin());
    while (index < size() && static_cast<double>(m_begins[index]) < endNs) {
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
    if (m_begins.empty() || endNs <= beginNs) {
        return result;
    }
    const std::size_t first = groupAt(static_cast<double>(beginNs));
    const std::size_t last = groupAt(static_cast<double>(endNs));
    std::array<std::int64_t, kLooks> before{};
    std::array<std::int64_t, kLooks> after{};
    addWithin(first, beginNs, before);
    addWithin(last, endNs, after);
    for (std::size_t look = 0; look < m_looks.size(); ++look) {
        result[kindOf(m_looks[look])] += m_sums[last * m_width + look]
                                         - m_sums[first * m_width + look] + after[look]
                                         - before[look];
    }
    return result;
}

} // namespace makespan::render
