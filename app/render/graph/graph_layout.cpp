#include "app/render/graph/graph_layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace makespan::render {
namespace {

constexpr int kSweeps = 8;
constexpr std::size_t kLeastWrapped = 24; ///< nodes in a column before a second one is begun

using Number = std::uint32_t;

/// Mean place of the neighbours of each node on one side.
class Neighbours
{
public:
    explicit Neighbours(const TaskGraph& graph)
        : m_graph(graph)
    {}

    /// \param place of every node; \returns the wish of every node, its own place where it has no neighbours there
    std::vector<double> wishes(const std::vector<double>& place, bool before, bool after) const
    {
        std::vector<double> sum(place.size(), 0);
        std::vector<double> count(place.size(), 0);
        for (const auto& edge : m_graph.edges) {
            if (before) {
                sum[edge.to] += place[edge.from];
                ++count[edge.to];
            }
            if (after) {
                sum[edge.from] += place[edge.to];
                ++count[edge.from];
            }
        }
        for (std::size_t node = 0; node < place.size(); ++node) {
            sum[node] = count[node] > 0 ? sum[node] / count[node] : place[node];
        }
        return sum;
    }

private:
    const TaskGraph& m_graph;
};

/// The places nearest to the wishes (least squares) that keep the order and a distance of 1 between neighbours:
/// isotonic regression by pooling adjacent violators (Ayer et al. 1955).
std::vector<double> nearest(const std::vector<double>& wishes)
{
    struct Pool
    {
        double sum = 0;
        double count = 0;

        double mean() const { return sum / count; }
    };

    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        pools.push_back({wishes[i] - static_cast<double>(i), 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<double> places;
    for (const Pool& pool : pools) {
        for (double i = 0; i < pool.count; ++i) {
            places.push_back(pool.mean() + static_cast<double>(places.size()));
        }
    }
    return places;
}

struct Layer
{
    std::vector<Number> nodes; ///< in their order from the top
    std::size_t columns = 1;
};

std::vector<Layer> layersOf(const TaskGraph& graph)
{
    std::vector<Layer> layers(graph.layers);
    for (Number node = 0; node < graph.nodes.size(); ++node) {
        layers[graph.nodes[node].layer].nodes.push_back(node);
    }
    const auto area = std::sqrt(static_cast<double>(graph.nodes.size()));
    const auto highest = std::max(kLeastWrapped, static_cast<std::size_t>(area * 1.5));
    for (Layer& layer : layers) {
        layer.columns = (layer.nodes.size() + highest - 1) / highest;
    }
    return layers;
}

/// Rows of the nodes (a unit each), from 0.
std::vector<double> rowsOf(const TaskGraph& graph, std::vector<Layer>& layers)
{
    std::vector<double> row(graph.nodes.size(), 0);
    const auto spread = [&](const Layer& layer) {
        const std::size_t high = (layer.nodes.size() + layer.columns - 1) / layer.columns;
        for (std::size_t i = 0; i < layer.nodes.size(); ++i) {
            row[layer.nodes[i]] =
                static_cast<double>(i % high) - static_cast<double>(high - 1) / 2.0;
        }
    };
    for (const Layer& layer : layers) {
        spread(layer);
    }
    const Neighbours neighbours(graph);
    const auto place = [&](Layer& layer, const std::vector<double>& wish) {
        std::stable_sort(layer.nodes.begin(), layer.nodes.end(),
                         [&](Number a, Number b) { return wish[a] < wish[b]; });
        if (layer.columns > 1) {
            spread(layer);
            return;
        }
        std::vector<double> wishes;
        for (const Number node : layer.nodes) {
            wishes.push_back(wish[node]);
        }
        const auto places = nearest(wishes);
        for (std::size_t i = 0; i < places.size(); ++i) {
            row[layer.nodes[i]] = places[i];
        }
    };
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        // Alternately from both ends; in the last sweeps both sides count.
        const bool both = sweep + 2 >= kSweeps;
        const bool forth = sweep % 2 == 0;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            Layer& layer = layers[forth ? i : layers.size() - 1 - i];
            place(layer, neighbours.wishes(row, both || forth, both || !forth));
            if (graph.edges.size() * layers.size() > 20'000'000) {
                return row; // a carpet of edges: no order would make it readable
            }
        }
    }
    return row;
}

} // namespace

std::optional<Number> GraphLayout::nodeAt(QPointF place) const
{
    for (Number node = 0; node < nodes.size(); ++node) {
        if (nodes[node].contains(place)) {
            return node;
        }
    }
    return {};
}

GraphLayout layoutGraph(const TaskGraph& graph, const Theme& theme)
{
    GraphLayout layout;
    layout.nodes.resize(graph.nodes.size());
    if (graph.nodes.empty()) {
        return layout;
    }
    auto layers = layersOf(graph);
    const auto rows = rowsOf(graph, layers);
    const double top = *std::min_element(rows.begin(), rows.end());
    const QFontMetricsF metrics(theme.smallFont);
    const double height = metrics.height() + theme.spacing;
    const double pitch = height + theme.spacing;
    const double gap = 3.5 * theme.spacing;
    double x = theme.spacing;
    double bottom = 0;
    for (const Layer& layer : layers) {
        const std::size_t high = (layer.nodes.size() + layer.columns - 1) / layer.columns;
        for (std::size_t first = 0; first < layer.nodes.size(); first += high) {
            const std::size_t end = std::min(first + high, layer.nodes.size());
            double width = 0;
            for (std::size_t i = first; i < end; ++i) {
                width =
                    std::max(width, metrics.horizontalAdvance(graph.nodes[layer.nodes[i]].text));
            }
            width += 2 * theme.spacing;
            for (std::size_t i = first; i < end; ++i) {
                const Number node = layer.nodes[i];
                layout.nodes[node] =
                    QRectF(x, theme.spacing + (rows[node] - top) * pitch, width, height);
                bottom = std::max(bottom, layout.nodes[node].bottom());
            }
            x += width + (end < layer.nodes.size() ? theme.spacing : gap);
        }
    }
    layout.size = QSizeF(x - gap + theme.spacing, bottom + theme.spacing);
    return layout;
}

} // namespace makespan::render
