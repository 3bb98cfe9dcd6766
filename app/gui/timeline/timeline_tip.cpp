#include "app/gui/timeline/timeline_tip.h"

#include "app/render/legend.h"
#include "app/render/time_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace makespan::gui {
namespace {

/// Context of the texts of this file for the translators.
struct TimelineTip
{
    Q_DECLARE_TR_FUNCTIONS(TimelineTip)
};

QString outcomeText(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::Failed:
        return TimelineTip::tr("failed");
    case trace::Outcome::Cancelled:
        return TimelineTip::tr("cancelled");
    case trace::Outcome::Pending:
        return TimelineTip::tr("not finished when the driver ended");
    case trace::Outcome::Finished:
        break;
    }
    return {};
}

QString taskTip(const render::TimelineData& data, const render::TimelineHit& hit)
{
    const auto& run = data.trace();
    const auto task = run.task(hit.task);
    QStringList lines{QStringLiteral("<b>%1</b> — %2, %3")
                          .arg(data.taskName(hit.task).toHtmlEscaped(),
                               render::stateText(hit.state),
                               render::durationText(hit.end - hit.begin))};
    if (const QString outcome = outcomeText(task.outcome); !outcome.isEmpty()) {
        lines << outcome;
    }
    if (task.started != trace::kNever && task.ended != trace::kNever) {
        lines << TimelineTip::tr("from %1 to %2: %3")
                     .arg(render::instantText(task.started, std::chrono::microseconds(1)),
                          render::instantText(task.ended, std::chrono::microseconds(1)),
                          render::durationText(task.ended - task.started));
    }
    lines << TimelineTip::tr("submitted at %1 in line %2")
                 .arg(render::instantText(task.submitted, std::chrono::microseconds(1)))
                 .arg(task.submitLine);
    if (task.ready != trace::kNever && task.ready > task.submitted) {
        lines << TimelineTip::tr("waited %1 for its inputs")
                     .arg(render::durationText(task.ready - task.submitted));
    }
    if (task.started != trace::kNever && task.ready != trace::kNever && task.started > task.ready) {
        lines << TimelineTip::tr("waited %1 for a free worker")
                     .arg(render::durationText(task.started - task.ready));
    }
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

QString taskDescription(const render::TimelineData& data, trace::TaskId id)
{
    const auto& run = data.trace();
    if (trace::index(id) >= run.taskCount()) {
        return {};
    }
    const trace::Task task = run.task(id);
    if (task.lane == trace::kNoLane || task.started == trace::kNever
        || task.ended == trace::kNever) {
        return {};
    }
    return TimelineTip::tr("%1 on %2, from %3 to %4: %5")
        .arg(data.taskName(id), QString::fromStdString(run.lanes()[trace::index(task.lane)].name),
             render::instantText(task.started, std::chrono::microseconds(1)),
             render::instantText(task.ended, std::chrono::microseconds(1)),
             render::durationText(task.ended - task.started));
}

QString timelineTip(const render::TimelineHit& hit, std::span<const render::TimelinePanel> panels)
{
    using Where = render::TimelineHit::Where;
    if (hit.panel >= panels.size()) {
        return {};
    }
    const auto& data = *panels[hit.panel].data;
    switch (hit.where) {
    case Where::Bar:
        if (hit.task != trace::kNoTask) {
            return taskTip(data, hit);
        }
        return QStringLiteral("<b>%1</b> — %2, %3")
            .arg(TimelineTip::tr("driver"), render::stateText(hit.state),
                 render::durationText(hit.end - hit.begin));
    case Where::Idle: {
        QString tip = QStringLiteral("<b>%1</b>, %2<br>%3")
                          .arg(TimelineTip::tr("idle"), render::durationText(hit.end - hit.begin),
                               render::causeSentence(hit.cause).toHtmlEscaped());
        if (hit.task != trace::kNoTask) {
            tip += QStringLiteral("<br>")
                   + TimelineTip::tr("waited for %1").arg(data.taskName(hit.task).toHtmlEscaped());
        }
        return tip;
    }
    case Where::Label: {
        const auto& use = data.analysis().lanes;
        const auto lane = trace::index(hit.lane);
        if (hit.lane == trace::kNoLane || lane >= use.size()) {
            return {};
        }
        return TimelineTip::tr("%1: busy %2, overhead %3, blocked %4, idle %5")
            .arg(QString::fromStdString(data.trace().lanes()[lane].name).toHtmlEscaped(),
                 render::durationText(use[lane].busy), render::durationText(use[lane].overhead),
                 render::durationText(use[lane].blocked), render::durationText(use[lane].idle));
    }
    default:
        return {};
    }
}

} // namespace makespan::gui
