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

} // namespace

/// Sums over the bars below it. Only complete groups of eight have a node: the bars behind the last
/// one are looked at one by one, so that appending never changes a node.
struct LanePyramid::Node
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::array<double, kBarKinds> kinds{}; // whole numbers: exact up to 2^53 ns, 104 days
    std::array<float, kHueCount> hues{};
    std::int64_t longest = 0;
};

/// Walks down the pyramid over the groups that overlap a stretch of time.
struct LanePyramid::Walk
{
    const LanePyramid& pyramid;

    std::size_t levels() const { return pyramid.m_levels.size(); }

    /// Calls top(level, index) for the nodes (level 0: bars) that together cover every bar that may
    /// overlap [beginNs, endNs), in order of time.
    template <class Top>
    void roots(double beginNs, double endNs, const Top& top) const
    {
        // From the coarsest level down: what no complete node covers is covered by the next finer one.
        std::size_t covered = 0;
        for (std::size_t level = levels(); level > 0; --level) {
            const std::vector<Node>& nodes = pyramid.m_levels[level - 1];
            const std::size_t width = widthOf(level);
            auto node = nodes.begin() + static_cast<std::ptrdiff_t>(covered / width);
            node = std::partition_point(node, nodes.end(), [beginNs](const Node& candidate) {
                return static_cast<double>(candidate.end) <= beginNs;
            });
            for (; node != nodes.end() && static_cast<double>(node->begin) < endNs; ++node) {
                top(level, static_cast<std::size_t>(node - nodes.begin()));
            }
            covered = nodes.size() * width;
        }
        for (std::size_t bar = covered; bar < pyramid.size(); ++bar) {
            top(std::size_t{0}, bar);
        }
    }

    static std::size_t widthOf(std::size_t level)
    {
        std::size_t width = 1;
        for (; level > 0; --level) {
            width *= kFan;
        }
        return width;
    }
};

LanePyramid::LanePyramid() = default;
LanePyramid::LanePyramid(const LanePyramid&) = default;
LanePyramid::LanePyramid(LanePyramid&&) noexcept = default;
LanePyramid& LanePyramid::operator=(const LanePyramid&) = default;
LanePyramid& LanePyramid::operator=(LanePyramid&&) noexcept = default;
LanePyramid::~LanePyramid() = default;

void LanePyramid::reserve(std::size_t bars)
{
    m_begins.reserve(bars);
    m_ends.reserve(bars);
    m_codes.reserve(bars);
}

void LanePyramid::append(const Bar& bar)
{
    m_begins.push_back(bar.begin);
    m_ends.push_back(bar.end);
    m_codes.push_back(code(bar));
    m_total[bar.kind] += bar.end - bar.begin;

    // Whenever eight are complete, their sum is; and so on upwards.
    std::size_t count = size();
    for (std::size_t level = 1; count % kFan == 0; ++level) {
        count /= kFan;
        if (m_levels.size() < level) {
            m_levels.emplace_back();
        }
        m_levels[level - 1].push_back(level == 1 ? sumOfBars(count - 1)
                                                 : sumOfNodes(level - 1, count - 1));
    }
}

LanePyramid::Node LanePyramid::sumOfBars(std::size_t group) const
{
    Node node;
    const std::size_t first = group * kFan;
    node.begin = m_begins[first];
    node.end = m_ends[first + kFan - 1];
    for (std::size_t bar = first; bar < first + kFan; ++bar) {
        const std::int64_t length = m_ends[bar] - m_begins[bar];
        node.kinds[kindOf(m_codes[bar])] += static_cast<double>(length);
        node.hues[hueOf(m_codes[bar])] += static_cast<float>(length);
        node.longest = std::max(node.longest, length);
    }
    return node;
}

LanePyramid::Node LanePyramid::sumOfNodes(std::size_t level, std::size_t group) const
{
    Node node;
    const std::vector<Node>& below = m_levels[level - 1];
    const std::size_t first = group * kFan;
    node.begin = below[first].begin;
    node.end = below[first + kFan - 1].end;
    for (std::size_t child = first; child < first + kFan; ++child) {
        for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
            node.kinds[kind] += below[child].kinds[kind];
        }
        for (std::size_t hue = 0; hue < kHueCount; ++hue) {
            node.hues[hue] += below[child].hues[hue];
        }
        node.longest = std::max(node.longest, below[child].longest);
    }
    return node;
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

void LanePyramid::addColumns(double beginNs, double nsPerColumn, std::span<Column> columns) const
{
    if (columns.empty()) {
        return;
    }
    const auto count = static_cast<double>(columns.size());
    const double perNs = 1.0 / nsPerColumn;

    const auto addBars = [&](std::size_t firstBar, std::size_t lastBar) {
        for (std::size_t bar = firstBar; bar < lastBar; ++bar) {
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
            const double first = std::max(from, 0.0);
            const double last = std::min(to, count);
            for (; static_cast<double>(column) < last; ++column) {
                const auto left = static_cast<double>(column);
                const double covered =
                    (std::min(last, left + 1) - std::max(first, left)) * nsPerColumn;
                columns[column].kinds[kind] += covered;
                columns[column].hues[hue] += static_cast<float>(covered);
            }
        }
    };

    const auto addNode = [&](const auto& self, std::size_t level, std::size_t index) -> void {
        if (level == 0) {
            addBars(index, index + 1);
            return;
        }
        const Node& node = m_levels[level - 1][index];
        const double from = (static_cast<double>(node.begin) - beginNs) * perNs;
        const double to = (static_cast<double>(node.end) - beginNs) * perNs;
        if (to <= 0 || from >= count) {
            return;
        }
        const double column = std::floor(from);
        // As a whole only where nothing has to be divided between two columns: that keeps it exact.
        if (from >= 0 && to <= column + 1) {
            Column& target = columns[static_cast<std::size_t>(column)];
            for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
                target.kinds[kind] += node.kinds[kind];
            }
            for (std::size_t hue = 0; hue < kHueCount; ++hue) {
                target.hues[hue] += node.hues[hue];
            }
            return;
        }
        for (std::size_t child = index * kFan; child < (index + 1) * kFan; ++child) {
            self(self, level - 1, child);
        }
    };

    Walk{*this}.roots(
        beginNs, beginNs + nsPerColumn * count,
        [&](std::size_t level, std::size_t index) { addNode(addNode, level, index); });
}

void LanePyramid::visitLong(
    double beginNs,
    double endNs,
    double minNs,
    const std::function<void(std::size_t index, const Bar& bar)>& visit) const
{
    const auto visitNode = [&](const auto& self, std::size_t level, std::size_t index) -> void {
        if (level == 0) {
            const Bar found = bar(index);
            if (static_cast<double>(found.end - found.begin) >= minNs
                && static_cast<double>(found.end) > beginNs
                && static_cast<double>(found.begin) < endNs) {
                visit(index, found);
            }
            return;
        }
        const Node& node = m_levels[level - 1][index];
        if (static_cast<double>(node.longest) < minNs || static_cast<double>(node.end) <= beginNs
            || static_cast<double>(node.begin) >= endNs) {
            return;
        }
        for (std::size_t child = index * kFan; child < (index + 1) * kFan; ++child) {
            self(self, level - 1, child);
        }
    };
    Walk{*this}.roots(beginNs, endNs, [&](std::size_t level, std::size_t index) {
        visitNode(visitNode, level, index);
    });
}

std::array<std::int64_t, kBarKinds> LanePyramid::sums(std::int64_t beginNs,
                                                      std::int64_t endNs) const
{
    std::array<std::int64_t, kBarKinds> sums{};
    const auto addNode = [&](const auto& self, std::size_t level, std::size_t index) -> void {
        if (level == 0) {
            const std::int64_t from = std::max(m_begins[index], beginNs);
            const std::int64_t to = std::min(m_ends[index], endNs);
            if (to > from) {
                sums[kindOf(m_codes[index])] += to - from;
            }
            return;
        }
        const Node& node = m_levels[level - 1][index];
        if (node.end <= beginNs || node.begin >= endNs) {
            return;
        }
        if (node.begin >= beginNs && node.end <= endNs) {
            for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
                sums[kind] += static_cast<std::int64_t>(node.kinds[kind]);
            }
            return;
        }
        for (std::size_t child = index * kFan; child < (index + 1) * kFan; ++child) {
            self(self, level - 1, child);
        }
    };
    Walk{*this}.roots(
        static_cast<double>(beginNs), static_cast<double>(endNs),
        [&](std::size_t level, std::size_t index) { addNode(addNode, level, index); });
    return sums;
}

} // namespace makespan::render
