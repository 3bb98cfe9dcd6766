#include "app/render/chart/chart_notes.h"

#include "app/render/chart/axis_values.h"
#include "app/render/look/render_text.h"
#include "app/render/look/time_text.h"

#include <algorithm>
#include <optional>

namespace makespan::render {

namespace {

using experiment::SweepResult;
using experiment::SweepRow;

const QString kBetween = QStringLiteral(" · ");

QString valueText(const ChartContext& context, const std::string& name, const std::string& value)
{
    const auto unit = context.units.find(name);
    const bool hasUnit = unit != context.units.end() && !unit->second.empty();
    return QString::fromStdString(name) + QStringLiteral(" = ") + plainText(value)
           + (hasUnit ? QChar(0x00A0) + QString::fromStdString(unit->second) : QString());
}

bool isMeasured(const SweepResult& sweep)
{
    return std::any_of(sweep.rows.begin(), sweep.rows.end(),
                       [](const SweepRow& row) { return row.clock == trace::Clock::Threads; });
}

QString serialText(const SweepResult& sweep)
{
    std::optional<trace::Duration> shortest;
    std::optional<trace::Duration> longest;
    for (const SweepRow& row : sweep.rows) {
        if (row.status == trace::Status::Finished) {
            const trace::Duration serial = row.measures.serial;
            shortest = shortest ? std::min(*shortest, serial) : serial;
            longest = longest ? std::max(*longest, serial) : serial;
        }
    }
    if (!shortest) {
        return {};
    }
    const QString low = durationText(*shortest);
    const QString high = durationText(*longest);
    return low == high ? RenderText::tr("serial time %1").arg(low)
                       : RenderText::tr("serial time %1 … %2").arg(low, high);
}

/// How many runs a point has, and what is shown of them.
QString repetitionText(const ChartNotes& notes, std::uint32_t repetitions)
{
    if (repetitions == 0) {
        return {};
    }
    if (repetitions == 1) {
        return isMeasured(notes.sweep) ? RenderText::tr("one run a point")
                                       : RenderText::tr("deterministic");
    }
    if (notes.stacked) {
        return RenderText::tr("means of n = %1 runs, which add up").arg(repetitions);
    }
    if (notes.spread == ChartSpread::Quartiles) {
        return RenderText::tr("medians of n = %1 runs with quartiles").arg(repetitions);
    }
    if (notes.spread == ChartSpread::Interval && notes.intervals) {
        return RenderText::tr("medians of n = %1 runs with 95 % intervals").arg(repetitions);
    }
    return RenderText::tr("medians of n = %1 runs with minimum and maximum").arg(repetitions);
}

QString subtitleOf(const ChartNotes& notes)
{
    QStringList parts;
    for (const auto& [name, value] : notes.fixed) {
        parts += valueText(notes.context, name, value);
    }
    for (const auto& [name, value] : notes.context.held) {
        parts += valueText(notes.context, name, value);
    }
    parts += isMeasured(notes.sweep) ? RenderText::tr("measured on threads")
                                     : RenderText::tr("virtual time");
    if (notes.prediction != nullptr && !notes.prediction->rows.empty() && !notes.stacked) {
        parts += RenderText::tr("lines: prediction");
    }
    return parts.join(kBetween);
}

QString footnoteOf(const ChartNotes& notes)
{
    std::size_t failed = 0;
    std::uint32_t repetitions = 0;
    for (const SweepRow& row : notes.sweep.rows) {
        failed += row.status == trace::Status::Finished ? 0 : 1;
        repetitions = std::max(repetitions, row.run.repetition + 1);
    }
    QStringList parts{repetitionText(notes, repetitions), serialText(notes.sweep)};
    if (failed > 0) {
        parts += failed == 1 ? RenderText::tr("1 run did not finish")
                             : RenderText::tr("%1 runs did not finish").arg(failed);
    }
    parts += RenderText::tr("seed %1").arg(notes.context.seed);
    parts += notes.context.host;
    parts += notes.context.date;
    parts.removeAll(QString());
    return parts.join(kBetween);
}

} // namespace

QString heldText(const ChartContext& context,
                 const SweepResult& sweep,
                 const std::map<std::size_t, std::string>& values)
{
    QStringList parts;
    for (const auto& [axis, value] : values) {
        parts += valueText(context, sweep.axes[axis].name, value);
    }
    return parts.join(kBetween);
}

void addNotes(ChartModel& model, const ChartNotes& notes)
{
    model.title = notes.context.title;
    model.subtitle = subtitleOf(notes);
    model.footnote = footnoteOf(notes);
}

} // namespace makespan::render
