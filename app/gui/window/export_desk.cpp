#include "app/gui/window/export_desk.h"

#include "app/calibration/host_costs.h"
#include "app/gui/document/document.h"
#include "app/gui/graph/graph_panel.h"
#include "app/gui/graph/graph_view.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/run/run_heading.h"
#include "app/gui/run/view_state.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/export.h"
#include "app/gui/window/file_desk.h"
#include "app/report/origin.h"
#include "app/report/report.h"
#include "app/words/engine_text.h"

namespace makespan::gui {

ExportDesk::ExportDesk(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{}

void ExportDesk::timeline()
{
    const QString path = m_parts.files.askExportPath(tr("Export the timeline"), pictureFilters());
    if (path.isEmpty()) {
        return;
    }
    if (const QString error = writeTimelinePicture(path, m_parts.timeline->panels(),
                                                   m_parts.timeline->showsCriticalPath());
        !error.isEmpty()) {
        emit failed(error);
    }
}

void ExportDesk::chart()
{
    const QString path = m_parts.files.askExportPath(tr("Export the chart"), pictureFilters());
    if (path.isEmpty()) {
        return;
    }
    if (const QString error = writeChartPicture(path, m_parts.chart->model()); !error.isEmpty()) {
        emit failed(error);
    }
}

void ExportDesk::graph()
{
    emit graphWanted(); // it is made when it is looked at
    const DrawnGraph* graph = m_parts.graph->view()->graph();
    if (graph == nullptr) {
        emit failed(tr("There is no graph yet: wait a moment, or run a program."));
        return;
    }
    const DrawnGraph shown = *graph; // another one may come while the name is typed
    const QString path = m_parts.files.askExportPath(tr("Export the graph"), pictureFilters());
    if (path.isEmpty()) {
        return;
    }
    if (const QString error = writeGraphPicture(path, shown, m_parts.timeline->showsCriticalPath());
        !error.isEmpty()) {
        emit failed(error);
    }
}

void ExportDesk::table()
{
    if (!m_parts.chart->table()) {
        emit failed(tr("There is no table yet: wait for the chart's first points."));
        return;
    }
    const QString path = m_parts.files.askExportPath(tr("Export the table"), tr("Table (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    if (const QString error = writeTable(path, *m_parts.chart->table()); !error.isEmpty()) {
        emit failed(error);
    }
}

void ExportDesk::report()
{
    const QString path = m_parts.files.askExportPath(tr("Export a report"), tr("Page (*.html)"));
    if (path.isEmpty()) {
        return;
    }
    const scenario::Scenario& scenario = m_parts.document.scenario();
    report::Report page{scenario, report::originHere(),    {}, {}, m_parts.chart->everything(),
                        0,        m_parts.chart->choice(), {}};
    if (const auto costs = app::storedHostCosts()) {
        page.ceiling = costs->capacity;
    }
    page.seed = scenario.settings().machine.seed.value_or(0);
    page.machine = m_parts.machine->currentText();
    const auto add = [&page](const RunFactsPtr& facts, const QString& heading) {
        if (facts) {
            const bool failed = facts->error.has_value();
            page.runs.push_back({heading, facts->picture, facts->output,
                                 failed ? words::engineText(facts->error->message) : QString()});
        }
    };
    add(m_parts.state.prediction(), tr("Prediction"));
    if (const auto& measured = m_parts.state.measurement()) {
        add(measured, headingOf(measured->recordedIn, measured->trace.info()));
    }
    if (const QString error = report::writeReport(path, page); !error.isEmpty()) {
        emit failed(error);
    }
}

} // namespace makespan::gui
