#pragma once

#include "app/render/chart/chart_choice.h"
#include "app/render/timeline/timeline_data.h"
#include "engine/execution/capacity.h"
#include "engine/experiment/sweep_record.h"
#include "engine/scenario/scenario.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace makespan::report {

/// A run in a report.
struct ReportRun
{
    QString heading; ///< "Prediction"
    std::shared_ptr<const render::TimelineData> data;
    QString output;
    QString failure; ///< one sentence; empty: it finished
};

/// What stands in a report. Everything but the scenario may be missing.
struct Report
{
    scenario::Scenario scenario; ///< with the knobs as they were
    experiment::SweepOrigin origin;
    QString machine;             ///< what the virtual clock assumed, for people
    std::vector<ReportRun> runs; ///< one above the other on one time axis
    std::shared_ptr<const experiment::SweepResult> sweep; ///< of one clock or both
    std::uint64_t seed = 0;
    render::ChartChoice choice;  ///< the first chart; where the speedup is lost stands beside it
    execution::Capacity ceiling; ///< \see render::ChartContext::ceiling
};

/// One HTML page with everything in it: no other file is needed to read it, no network, no script. It prints on two
/// or three pages of A4 or Letter. Needs a QApplication (the offscreen platform is enough).
QByteArray reportHtml(const Report& report);

/// Replaces the file only when all of it is written. \returns one sentence when it cannot; else empty
QString writeReport(const QString& path, const Report& report);

} // namespace makespan::report
