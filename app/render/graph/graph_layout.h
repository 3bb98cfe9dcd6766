#pragma once

#include "app/render/graph/task_graph.h"
#include "app/render/look/theme.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace makespan::render {

/// Where the nodes of a task graph stand, in logical pixels at natural size, from (0, 0): layers from left to right.
struct GraphLayout
{
    QSizeF size;
    std::vector<QRectF> nodes; ///< by node

    /// The node at a place.
    std::optional<std::uint32_t> nodeAt(QPointF place) const;
};

/// Layered drawing (Sugiyama, Tagawa and Toda 1981): within a layer by the mean place of the neighbours, then as near
/// to it as the distances allow (pool adjacent violators). High layers are wrapped into several columns.
/// Needs a QGuiApplication for the sizes of texts. Threads: any.
GraphLayout layoutGraph(const TaskGraph& graph, const Theme& theme);

} // namespace makespan::render
