#include "app/render/timeline/lane_pyramid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace makespan::render {

namespace {

constexpr std::size_t kFan = LanePyramid::kFanOut;
// With fewer bars than this a column they are added one by one: cheaper than two differences.
constexpr std::size_t kBarsPerColumn = 4;
// So many places are looked up side by side: what limits them is waiting for memory, and waits overlap.
constexpr std::size_t kBatch = 64;
constexpr double kFar = 9e18; // a double that fits into 64 bits

void fetchSoon(const void* address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    static_cast<void>(address); // slower only
#endif
}

std::int64_t wholeNs(double timeNs)
{
    return static_cast<std::int64_t>(std::clamp(std::floor(timeNs), -kFar, kFar));
}

} // namespace

LanePyramid::LanePyramid() = default;

void LanePyramid::reserve(std::size_t bars)
{
    m_blocks.reserve(bars / kFan / kFan + 1);
    m_blockBegins.reserve(bars / kFan / kFan + 1);
}

/// Where the sums of a look stand; a new place where it has not occurred yet.
std::uint8_t LanePyramid::placeOf(Look look)
{
    const auto found = std::find(m_looks.begin(), m_looks.end(), look);
    if (found == m_looks.end()) {
        m_looks.push_back(look);
        m_running.push_back(0);
        const std::size_t far = m_looks.size() - std::min(m_looks.size(), kNearLooks);
        if (far > m_farLooks) {
            // Rows of twice the width; happens at most six times in a lane.
            const std::size_t width = std::max<std::size_t>(2 * m_farLooks, 1);
            std::vector<std::int64_t> wider(m_groups * width, 0);
            for (std::size_t group = 0; group < m_groups; ++group) {
                std::copy_n(m_far.begin() + static_cast<std::ptrdiff_t>(group * m_farLooks),
                            m_farLooks, wider.begin() + static_cast<std::ptrdiff_t>(group * width));
            }
            m_far = std::move(wider);
            m_farLooks = width;
        }
        return static_cast<std::uint8_t>(m_looks.size() - 1);
    }
    return static_cast<std::uint8_t>(found - m_looks.begin());
}

void LanePyramid::beginGroup(std::int64_t beginNs)
{
    const std::size_t inBlock = m_groups++ % kFan;
    if (inBlock == 0) {
        m_blocks.emplace_back();
        m_blockBegins.push_back(beginNs);
    }
    m_blocks.back().begins[inBlock] = beginNs;
    Group& group = m_blocks.back().groups[inBlock];
    const std::size_t near = std::min(m_running.size(), kNearLooks);
    std::copy_n(m_running.begin(), near, group.before.begin());
    if (m_farLooks > 0) {
        m_far.insert(m_far.end(), m_running.begin() + kNearLooks, m_running.end());
        m_far.resize(m_groups * m_farLooks, 0);
    }
}

LanePyramid::WideGroup LanePyramid::wide(const Group& group) const
{
    if (group.begins[0] < 0) {
        return m_wide[group.place()];
    }
    WideGroup made;
    std::copy(group.begins.begin(), group.begins.end(), made.begins.begin());
    std::copy(group.ends.begin(), group.ends.end(), made.ends.begin());
    return made;
}

void LanePyramid::makeWide(Group& group)
{
    if (group.begins[0] == 0) {
        m_wide.push_back(wide(group));
        group.begins[0] = ~static_cast<std::int32_t>(m_wide.size() - 1);
    }
}

std::size_t LanePyramid::barsOf(std::size_t group) const
{
    return std::min(kFan, m_size - group * kFan);
}

std::int64_t LanePyramid::before(std::size_t at, std::size_t look) const
{
    return look < kNearLooks ? group(at).before[look] : m_far[at * m_farLooks + look - kNearLooks];
}

void LanePyramid::append(const Bar& bar)
{
    const std::uint8_t look = placeOf({bar.kind, bar.hue});
    const std::size_t inGroup = m_size % kFan;
    if (inGroup == 0) {
        beginGroup(bar.begin);
    }
    const std::size_t inBlock = (m_groups - 1) % kFan;
    Group& group = m_blocks.back().groups[inBlock];
    const std::int64_t base = m_blocks.back().begins[inBlock];
    group.looks[inGroup] = look;
    if (bar.end - base > std::numeric_limits<std::int32_t>::max()) {
        makeWide(group);
    }
    if (group.begins[0] < 0) {
        WideGroup& times = m_wide.back();
        times.begins[inGroup] = bar.begin - base;
        times.ends[inGroup] = bar.end - base;
    } else {
        group.begins[inGroup] = static_cast<std::int32_t>(bar.begin - base);
        group.ends[inGroup] = static_cast<std::int32_t>(bar.end - base);
    }
    ++m_size;
    m_total[bar.kind] += bar.end - bar.begin;
    m_running[look] += bar.end - bar.begin;
    m_longestOfAll = std::max(m_longestOfAll, bar.end - bar.begin);

    // Whenever eight are complete, their longest is known; and so on upwards.
    std::size_t count = m_size;
    for (std::size_t level = 0; count % kFan == 0; ++level) {
        count /= kFan;
        if (m_longest.size() == level) {
            m_longest.emplace_back();
        }
        std::int64_t longest = 0;
        if (level == 0) {
            const WideGroup times = wide(group);
            for (std::size_t child = 0; child < kFan; ++child) {
                longest = std::max(longest, times.ends[child] - times.begins[child]);
            }
        } else {
            const auto& below = m_longest[level - 1];
            longest = *std::max_element(below.end() - kFan, below.end());
        }
        m_longest[level].push_back(longest);
    }
}

void LanePyramid::truncate(std::size_t size)
{
    while (m_size > size) {
        removeLast();
    }
}

/// What append() did last, backwards. A look that nothing has any more stays known, with a sum of nothing.
void LanePyramid::removeLast()
{
    const Bar last = bar(m_size - 1);
    std::size_t count = m_size;
    for (std::size_t level = 0; count % kFan == 0; ++level) {
        count /= kFan;
        m_longest[level].pop_back();
    }
    --m_size;
    const std::size_t inGroup = m_size % kFan;
    Group& group = m_blocks.back().groups[(m_groups - 1) % kFan];
    m_total[last.kind] -= last.end - last.begin;
    m_running[group.looks[inGroup]] -= last.end - last.begin;
    if (inGroup == 0) {
        removeLastGroup();
        return;
    }
    group.looks[inGroup] = 0;
    if (group.begins[0] < 0) {
        m_wide.back().begins[inGroup] = 0;
        m_wide.back().ends[inGroup] = 0;
    } else {
        group.begins[inGroup] = 0;
        group.ends[inGroup] = 0;
    }
}

void LanePyramid::removeLastGroup()
{
    const std::size_t inBlock = --m_groups % kFan;
    Block& block = m_blocks.back();
    if (block.groups[inBlock].begins[0] < 0) {
        m_wide.pop_back();
    }
    m_far.resize(m_groups * m_farLooks);
    if (inBlock == 0) {
        m_blocks.pop_back();
        m_blockBegins.pop_back();
    } else {
        block.groups[inBlock] = Group{};
        block.begins[inBlock] = 0;
    }
}

std::int64_t LanePyramid::beginOf(std::size_t index) const
{
    const Group& found = group(index / kFan);
    const std::int64_t since =
        found.begins[0] == 0 ? found.begins[index % kFan] : wide(found).begins[index % kFan];
    return groupBegin(index / kFan) + since;
}

std::int64_t LanePyramid::endOf(std::size_t index) const
{
    const Group& found = group(index / kFan);
    const std::int64_t since =
        found.begins[0] == 0 ? found.ends[index % kFan] : wide(found).ends[index % kFan];
    return groupBegin(index / kFan) + since;
}

Bar LanePyramid::bar(std::size_t index) const
{
    const Look look = m_looks[group(index / kFan).looks[index % kFan]];
    return {beginOf(index), endOf(index), look.kind, look.hue};
}

/// The last group that begins by the instant; 0 when none does.
std::size_t LanePyramid::groupAt(std::int64_t timeNs) const
{
    const auto after = std::upper_bound(m_blockBegins.begin(), m_blockBegins.end(), timeNs);
    if (after == m_blockBegins.begin()) {
        return 0;
    }
    const auto block = static_cast<std::size_t>(after - m_blockBegins.begin()) - 1;
    if (after != m_blockBegins.end()) {
        // Where tasks are alike the group is where the time divides the block: fetched beside the begins.
        const auto share = static_cast<double>(timeNs - m_blockBegins[block])
                           / static_cast<double>(m_blockBegins[block + 1] - m_blockBegins[block]);
        fetchSoon(&m_blocks[block].groups[static_cast<std::size_t>(share * kFan)].begins);
    }
    return groupIn(block, timeNs);
}

/// The last group of a block that begins by the instant; its first when none does.
std::size_t LanePyramid::groupIn(std::size_t block, std::int64_t timeNs) const
{
    const auto& begins = m_blocks[block].begins;
    const std::size_t first = block * kFan;
    const std::size_t count = std::min(kFan, m_groups - first);
    std::size_t begun = 0;
    for (std::size_t at = 1; at < count; ++at) {
        begun += begins[at] <= timeNs ? 1U : 0U;
    }
    return first + begun;
}

std::size_t LanePyramid::firstEndingAfter(std::int64_t timeNs) const
{
    if (m_size == 0) {
        return 0;
    }
    // Bars do not overlap: all groups before the last one that begins by then have ended.
    const std::size_t at = groupAt(timeNs);
    const std::size_t bars = barsOf(at);
    const Group& found = group(at);
    const std::int64_t since = timeNs - groupBegin(at);
    std::size_t ended = 0;
    if (found.begins[0] == 0) {
        for (std::size_t bar = 0; bar < bars; ++bar) {
            ended += found.ends[bar] <= since ? 1U : 0U;
        }
    } else {
        const WideGroup& times = m_wide[found.place()];
        for (std::size_t bar = 0; bar < bars; ++bar) {
            ended += times.ends[bar] <= since ? 1U : 0U;
        }
    }
    return at * kFan + ended;
}

std::size_t LanePyramid::find(std::int64_t timeNs) const
{
    const std::size_t candidate = firstEndingAfter(timeNs);
    return candidate < size() && beginOf(candidate) <= timeNs ? candidate : size();
}

/// groupAt() for ascending times whose groups lie in [first, last], all searches in step.
void LanePyramid::findGroups(std::span<const std::int64_t> timesNs,
                             std::size_t first,
                             std::size_t last,
                             std::span<std::size_t> groups) const
{
    // First the block of eight groups: the last time bounds the others, so that few halvings are left.
    const std::size_t firstBlock = first / kFan;
    const auto from = m_blockBegins.begin() + static_cast<std::ptrdiff_t>(firstBlock);
    const auto to = m_blockBegins.begin() + static_cast<std::ptrdiff_t>(last / kFan + 1);
    auto count = static_cast<std::size_t>(std::upper_bound(from, to, timesNs.back()) - from);
    std::fill_n(groups.begin(), timesNs.size(), firstBlock);
    while (count > 1) {
        const std::size_t half = count / 2;
        for (std::size_t i = 0; i < timesNs.size(); ++i) {
            groups[i] += m_blockBegins[groups[i] + half] <= timesNs[i] ? half : 0;
        }
        count -= half;
    }
    for (std::size_t i = 0; i < timesNs.size(); ++i) {
        fetchSoon(&m_blocks[groups[i]].begins);
    }
    // Then the group, which is in the same page of memory.
    for (std::size_t i = 0; i < timesNs.size(); ++i) {
        groups[i] = groupIn(groups[i], timesNs[i]);
        const Group& found = group(groups[i]);
        fetchSoon(&found);
        fetchSoon(&found.begins);
    }
}

/// Adds what the bars of a group do before the instant, by the places of the looks.
void LanePyramid::addWithin(std::size_t at, double timeNs, std::array<double, kLooks>& sums) const
{
    const Group& found = group(at);
    const double until = timeNs - static_cast<double>(groupBegin(at));
    if (until <= 0) {
        return;
    }
    // Bars that are not there yet are [0, 0) and add nothing.
    std::array<double, kFan> covered{};
    if (found.begins[0] == 0) {
        for (std::size_t bar = 0; bar < kFan; ++bar) {
            covered[bar] = std::min(until, static_cast<double>(found.ends[bar]))
                           - std::min(until, static_cast<double>(found.begins[bar]));
        }
    } else {
        const WideGroup& times = m_wide[found.place()];
        for (std::size_t bar = 0; bar < kFan; ++bar) {
            covered[bar] = std::min(until, static_cast<double>(times.ends[bar]))
                           - std::min(until, static_cast<double>(times.begins[bar]));
        }
    }
    for (std::size_t bar = 0; bar < kFan; ++bar) {
        sums[found.looks[bar]] += covered[bar];
    }
}

void LanePyramid::addBars(std::size_t firstGroup,
                          std::size_t lastGroup,
                          double beginNs,
                          double nsPerColumn,
                          std::size_t count,
                          ColumnSums& sums) const
{
    std::array<double*, kLooks> columns{};
    const auto all = static_cast<double>(count);
    const double perNs = 1.0 / nsPerColumn;
    const std::size_t last = std::min(m_size, (lastGroup + 1) * kFan);
    for (std::size_t index = firstGroup * kFan; index < last; ++index) {
        const Bar found = bar(index);
        const double from = (static_cast<double>(found.begin) - beginNs) * perNs;
        const double to = (static_cast<double>(found.end) - beginNs) * perNs;
        if (to <= 0 || from >= all) {
            continue;
        }
        double*& ns = columns[group(index / kFan).looks[index % kFan]];
        if (ns == nullptr) {
            ns = sums.of({found.kind, found.hue}).data();
        }
        const double begin = std::max(from, 0.0);
        const double end = std::min(to, all);
        const auto firstColumn = static_cast<std::size_t>(begin);
        const auto lastColumn = std::min(static_cast<std::size_t>(end), count - 1);
        if (firstColumn == lastColumn) {
            ns[firstColumn] += from >= 0 && to <= all ? static_cast<double>(found.end - found.begin)
                                                      : (end - begin) * nsPerColumn;
            continue;
        }
        ns[firstColumn] += (static_cast<double>(firstColumn + 1) - begin) * nsPerColumn;
        for (std::size_t column = firstColumn + 1; column < lastColumn; ++column) {
            ns[column] += nsPerColumn;
        }
        ns[lastColumn] += (end - static_cast<double>(lastColumn)) * nsPerColumn;
    }
}

void LanePyramid::addColumns(double beginNs,
                             double nsPerColumn,
                             std::size_t count,
                             ColumnSums& sums) const
{
    if (count == 0 || m_size == 0) {
        return;
    }
    const double endNs = beginNs + nsPerColumn * static_cast<double>(count);
    const std::size_t firstGroup = groupAt(wholeNs(beginNs));
    const std::size_t lastGroup = groupAt(wholeNs(endNs));
    if ((lastGroup - firstGroup) * kFan <= kBarsPerColumn * count) {
        addBars(firstGroup, lastGroup, beginNs, nsPerColumn, count, sums);
        return;
    }
    const std::size_t looks = m_looks.size();
    std::array<double*, kLooks> columns{};
    for (std::size_t look = 0; look < looks; ++look) {
        columns[look] = sums.of(m_looks[look]).data();
    }
    std::array<double, kBatch> untils{};
    std::array<std::int64_t, kBatch> wholes{};
    std::array<std::size_t, kBatch> groups{};
    std::array<double, kLooks> odd{};
    std::array<double, kLooks> even{};
    std::array<double, kLooks>* earlier = &odd;
    std::array<double, kLooks>* now = &even;
    std::size_t last = firstGroup;
    addWithin(last, beginNs, *earlier);
    for (std::size_t done = 0; done < count; done += kBatch) {
        const std::size_t batch = std::min(kBatch, count - done);
        for (std::size_t i = 0; i < batch; ++i) {
            untils[i] = beginNs + nsPerColumn * static_cast<double>(done + i + 1);
            wholes[i] = wholeNs(untils[i]);
        }
        findGroups(std::span(wholes).first(batch), last, lastGroup, groups);
        for (std::size_t i = 0; i < batch; ++i) {
            std::fill_n(now->begin(), looks, 0.0);
            addWithin(groups[i], untils[i], *now);
            for (std::size_t look = 0; look < looks; ++look) {
                columns[look][done + i] +=
                    static_cast<double>(before(groups[i], look) - before(last, look))
                    + ((*now)[look] - (*earlier)[look]);
            }
            last = groups[i];
            std::swap(earlier, now);
        }
    }
}

std::size_t LanePyramid::roughCount(double beginNs, double endNs) const
{
    return m_size == 0 ? 0 : (groupAt(wholeNs(endNs)) - groupAt(wholeNs(beginNs))) * kFan;
}

void LanePyramid::visitLong(
    double beginNs,
    double endNs,
    double minNs,
    const std::function<void(std::size_t index, const Bar& bar)>& visit) const
{
    if (static_cast<double>(m_longestOfAll) < minNs) {
        return;
    }
    std::size_t index = firstEndingAfter(wholeNs(beginNs));
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
    const std::size_t first = groupAt(beginNs);
    const std::size_t last = groupAt(endNs);
    // Whole numbers of this size are exact in a double.
    std::array<double, kLooks> earlier{};
    std::array<double, kLooks> later{};
    addWithin(first, static_cast<double>(beginNs), earlier);
    addWithin(last, static_cast<double>(endNs), later);
    for (std::size_t look = 0; look < m_looks.size(); ++look) {
        result[m_looks[look].kind] += before(last, look) - before(first, look)
                                      + static_cast<std::int64_t>(later[look] - earlier[look]);
    }
    return result;
}

} // namespace makespan::render
