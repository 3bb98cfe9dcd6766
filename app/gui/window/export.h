#pragma once

#include "app/gui/graph/graph_view.h"
#include "app/render/chart/chart_model.h"
#include "app/render/timeline/timeline_data.h"
#include "engine/experiment/sweep.h"

#include <QString>

#include <vector>

namespace makespan::gui {

/// For file dialogs: PNG, SVG, PDF.
QString pictureFilters();

/// Each writes one file, whole or not at all. \returns an error sentence; empty: done.
QString writeTimelinePicture(const QString& path,
                             const std::vector<render::TimelinePanel>& panels,
                             bool criticalPath);
QString writeChartPicture(const QString& path, const render::ChartModel& model);
/// The task graph at its natural size.
QString writeGraphPicture(const QString& path, const DrawnGraph& graph, bool criticalPath);
QString writeTable(const QString& path, const experiment::SweepResult& table);

/// A table (CSV) or a saved sweep (JSON). \returns an error sentence; empty: done
QString readTable(const QString& path, experiment::SweepResult& table);

/// What a new file starts with: the smallest program with a task, a knob and a result.
QString newScenarioText();

} // namespace makespan::gui
