#pragma once

#include "app/render/graph/graph_layout.h"

class QPainter;

namespace makespan::render {

/// What is marked in a task graph.
struct GraphOptions
{
    bool criticalPath = false;
    std::optional<trace::TaskId> selected;
    std::optional<trace::TaskId> hovered;
    std::optional<std::vector<trace::TaskId>> found; ///< sorted; the others are faded
    std::optional<trace::Time> instant;              ///< nodes fill up as their tasks do
};

/// Draws the graph in the painter's coordinates (that of the layout). The edges of the selected node are drawn last
/// and strong. Works on any paint device.
/// \param scale of the painter: texts are left out where they would be too small to read
void paintGraph(QPainter& painter,
                const TimelineData& data,
                const TaskGraph& graph,
                const GraphLayout& layout,
                const Theme& theme,
                const GraphOptions& options,
                double scale = 1.0);

} // namespace makespan::render
