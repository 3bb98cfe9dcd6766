#include "app/gui/timeline/timeline_tip.h"

#include "app/render/look/time_text.h"
#include "app/render/timeline/legend.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

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

/// What is said of a place, in its parts.
struct Said
{
    QString who; ///< stands out
    QString what;
    QStringList more; ///< a line each
};

/// So many calls back the one is looked for in which an instant lies.
constexpr int kMostCallsBack = 4096;

/// The call that the driver (kNoTask) or a task is in from \p begin to \p end; null: not recorded.
const trace::Call*
callAround(const trace::Trace& run, trace::TaskId caller, trace::Time begin, trace::Time end)
{
    const auto calls = run.calls();
    auto call = std::partition_point(
        calls.begin(), calls.end(), [begin](const trace::Call& one) { return one.begin <= begin; });
    for (int back = 0; call != calls.begin() && back < kMostCallsBack; ++back) {
        --call;
        if (call->caller == caller) {
            return call->end >= end ? &*call : nullptr;
        }
    }
    return nullptr;
}

/// What it waits for, and where in the program.
QStringList callLines(const render::TimelineData& data, const render::TimelineHit& hit)
{
    QStringList lines;
    if (hit.state == trace::State::Run || hit.state == trace::State::Sleep) {
        return lines;
    }
    const trace::Call* const call = callAround(data.trace(), hit.task, hit.begin, hit.end);
    if (call == nullptr) {
        return lines;
    }
    if (call->line > 0) {
        lines << TimelineTip::tr("in line %1").arg(call->line);
    }
    if (call->kind == trace::CallKind::Get && call->task != trace::kNoTask) {
        lines << TimelineTip::tr("for %1").arg(data.taskName(call->task));
    } else if (call->kind == trace::CallKind::Get && call->futures > 0) {
        lines << TimelineTip::tr("futures that it needs: %1").arg(call->futures);
    } else if (call->kind == trace::CallKind::Wait) {
        lines << TimelineTip::tr("until %1 of %2 are ready").arg(call->wanted).arg(call->futures);
        if (call->cause == trace::WaitCause::Timeout) {
            lines << TimelineTip::tr("the time ran out with %1 ready").arg(call->ready);
        }
    }
    return lines;
}

Said saidOfTask(const render::TimelineData& data, const render::TimelineHit& hit)
{
    const auto task = data.task(hit.task);
    Said said{data.taskName(hit.task),
              QStringLiteral(" — %1, %2")
                  .arg(render::stateText(hit.state), render::durationText(hit.end - hit.begin)),
              callLines(data, hit)};
    if (const QString outcome = outcomeText(task.outcome); !outcome.isEmpty()) {
        said.more << outcome;
    }
    if (task.started != trace::kNever && task.ended != trace::kNever) {
        said.more << TimelineTip::tr("from %1 to %2: %3")
                         .arg(render::instantText(task.started, std::chrono::microseconds(1)),
                              render::instantText(task.ended, std::chrono::microseconds(1)),
                              render::durationText(task.ended - task.started));
    }
    if (task.submitLine > 0) {
        said.more << TimelineTip::tr("submitted at %1 in line %2")
                         .arg(render::instantText(task.submitted, std::chrono::microseconds(1)))
                         .arg(task.submitLine);
    }
    if (task.ready != trace::kNever && task.ready > task.submitted) {
        said.more << TimelineTip::tr("waited %1 for its inputs")
                         .arg(render::durationText(task.ready - task.submitted));
    }
    if (task.started != trace::kNever && task.ready != trace::kNever && task.started > task.ready) {
        said.more << TimelineTip::tr("waited %1 for a free worker")
                         .arg(render::durationText(task.started - task.ready));
    }
    return said;
}

Said saidOfDriver(const render::TimelineData& data, const render::TimelineHit& hit)
{
    Said said{TimelineTip::tr("driver"),
              QStringLiteral(" — %1, %2")
                  .arg(render::stateText(hit.state), render::durationText(hit.end - hit.begin)),
              callLines(data, hit)};
    said.more << TimelineTip::tr("from %1 to %2")
                     .arg(render::instantText(hit.begin, std::chrono::microseconds(1)),
                          render::instantText(hit.end, std::chrono::microseconds(1)));
    return said;
}

Said saidOfIdle(const render::TimelineData& data, const render::TimelineHit& hit)
{
    Said said{TimelineTip::tr("idle"),
              QStringLiteral(", ") + render::durationText(hit.end - hit.begin),
              {render::causeSentence(hit.cause)}};
    if (hit.task != trace::kNoTask) {
        said.more << TimelineTip::tr("waited for %1").arg(data.taskName(hit.task));
    }
    return said;
}

Said saidOfLane(const render::TimelineData& data, trace::LaneId id)
{
    const auto& use = data.analysis().lanes;
    const auto lane = trace::index(id);
    if (id == trace::kNoLane || lane >= use.size()) {
        return {};
    }
    return {{},
            TimelineTip::tr("%1: busy %2, overhead %3, blocked %4, idle %5")
                .arg(QString::fromStdString(data.lanes()[lane].name),
                     render::durationText(use[lane].busy), render::durationText(use[lane].overhead),
                     render::durationText(use[lane].blocked), render::durationText(use[lane].idle)),
            {}};
}

Said saidOf(const render::TimelineHit& hit, std::span<const render::TimelinePanel> panels)
{
    using Where = render::TimelineHit::Where;
    if (hit.panel >= panels.size()) {
        return {};
    }
    const auto& data = *panels[hit.panel].data;
    switch (hit.where) {
    case Where::Bar:
        return hit.task != trace::kNoTask ? saidOfTask(data, hit) : saidOfDriver(data, hit);
    case Where::Idle:
        return saidOfIdle(data, hit);
    case Where::Label:
        return saidOfLane(data, hit.lane);
    default:
        return {};
    }
}

} // namespace

QString taskDescription(const render::TimelineData& data, trace::TaskId id)
{
    if (trace::index(id) >= data.taskCount()) {
        return {};
    }
    const trace::Task task = data.task(id);
    if (task.lane == trace::kNoLane || task.started == trace::kNever
        || task.ended == trace::kNever) {
        return {};
    }
    return TimelineTip::tr("%1 on %2, from %3 to %4: %5")
        .arg(data.taskName(id), QString::fromStdString(data.lanes()[trace::index(task.lane)].name),
             render::instantText(task.started, std::chrono::microseconds(1)),
             render::instantText(task.ended, std::chrono::microseconds(1)),
             render::durationText(task.ended - task.started));
}

QString timelineTip(const render::TimelineHit& hit, std::span<const render::TimelinePanel> panels)
{
    const Said said = saidOf(hit, panels);
    if (said.who.isEmpty() && said.what.isEmpty()) {
        return {};
    }
    QString tip =
        said.who.isEmpty() ? QString() : QStringLiteral("<b>%1</b>").arg(said.who.toHtmlEscaped());
    tip += said.what.toHtmlEscaped();
    for (const QString& line : said.more) {
        tip += QStringLiteral("<br>") + line.toHtmlEscaped();
    }
    return tip;
}

QString placeDescription(const render::TimelineHit& hit,
                         std::span<const render::TimelinePanel> panels)
{
    const Said said = saidOf(hit, panels);
    if (said.who.isEmpty() && said.what.isEmpty()) {
        return {};
    }
    const render::TimelinePanel& panel = panels[hit.panel];
    QString who = said.who;
    if (hit.lane != trace::kNoLane && hit.lane != trace::kDriverLane && !who.isEmpty()) {
        who =
            TimelineTip::tr("%1 on %2")
                .arg(who, QString::fromStdString(panel.data->lanes()[trace::index(hit.lane)].name));
    }
    const QString heading =
        panel.heading.isEmpty() ? QString() : panel.heading + QStringLiteral(": ");
    return heading + (QStringList(who + said.what) + said.more).join(QStringLiteral(". "));
}

} // namespace makespan::gui
