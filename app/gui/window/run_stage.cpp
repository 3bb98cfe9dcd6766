#include "app/gui/window/run_stage.h"

#include "app/gui/document/document.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/loss_panel.h"
#include "app/gui/panels/verdict_strip.h"
#include "app/gui/run/run_heading.h"
#include "app/gui/run/view_state.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/words/quantities.h"

#include <utility>
#include <vector>

namespace makespan::gui {

RunStage::RunStage(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.state, &ViewState::runsChanged, this, &RunStage::show);
    connect(&parts.state, &ViewState::liveChanged, this, &RunStage::showLive);
}

void RunStage::noteMeasured(bool present)
{
    m_measuredSource = present ? m_parts.document.scenario().source() : std::string();
}

bool RunStage::isOfEarlierText() const
{
    return m_measuredSource != m_parts.document.scenario().source();
}

void RunStage::show()
{
    const auto& prediction = m_parts.state.prediction();
    const auto& measurement = m_parts.state.measurement();
    if (m_parts.state.live()) {
        return; // the prediction of a text that is changed during the run comes with its end
    }
    std::vector<render::TimelinePanel> panels;
    const auto add = [&](const RunFactsPtr& facts, const QString& heading) {
        panels.push_back({m_parts.state.pictureOf(facts), heading, {}});
    };
    if (prediction) {
        add(prediction, m_parts.machine->choice().isVirtual ? m_parts.machine->currentText()
                                                            : tr("Prediction"));
    }
    const bool isOld = isOfEarlierText();
    if (measurement) {
        add(measurement, isOld ? tr("Measured before the last change")
                               : headingOf(measurement->recordedIn, measurement->trace.info()));
    }
    m_parts.timeline->setPanels(std::move(panels));
    if (std::exchange(m_newFile, false)) {
        m_parts.timeline->fit();
    }
    m_parts.verdict->setRuns(isOld ? nullptr : prediction, measurement);
    m_parts.losses->setFacts(m_parts.state.shown());
}

void RunStage::showLive()
{
    const auto& live = m_parts.state.live();
    if (!live) {
        return;
    }
    std::vector<render::TimelinePanel> panels;
    if (const auto& prediction = m_parts.state.prediction()) {
        panels.push_back({m_parts.state.pictureOf(prediction), tr("Prediction"), {}});
    }
    QStringList facts{words::durationText(live->now.time_since_epoch())};
    if (live->submitted > 0) {
        facts << tr("%1 of %2 tasks done").arg(live->finished).arg(live->submitted);
    }
    panels.push_back({live->picture, tr("Running on this computer"), facts});
    m_parts.timeline->grow(std::move(panels));
}

} // namespace makespan::gui
