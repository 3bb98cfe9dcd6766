#include "app/cli/sweep_table.h"

#include "app/words/quantities.h"
#include "engine/analysis/statistics.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_points.h"
#include "engine/scenario/literal.h"

#include <algorithm>
#include <vector>

namespace makespan::cli {

namespace {

using Cells = std::vector<QString>;
using experiment::SweepPoint;

double median(const std::vector<double>& numbers)
{
    return analysis::summarise(numbers).median;
}

Cells rowOf(const SweepPoint& point, bool withClock)
{
    Cells cells;
    for (const std::string& value : point.values) {
        cells.push_back(QString::fromStdString(scenario::unquoted(value).value_or(value)));
    }
    if (withClock) {
        cells.push_back(QString::fromLatin1(experiment::clockName(point.clock)));
    }
    if (point.makespans.empty()) {
        cells.insert(cells.end(), {QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-")});
    } else {
        const trace::Duration makespan{static_cast<trace::Duration::rep>(median(point.makespans))};
        cells.push_back(words::durationText(makespan));
        const bool hasSpeedup = !point.speedups.empty();
        cells.push_back(hasSpeedup ? words::ratioText(median(point.speedups))
                                   : QStringLiteral("-"));
        cells.push_back(hasSpeedup ? words::percentText(median(point.efficiencies))
                                   : QStringLiteral("-"));
    }
    cells.push_back(QString::number(point.runs));
    if (point.worst != trace::Status::Finished) {
        cells.push_back(QString::fromLatin1(experiment::statusName(point.worst)));
    }
    return cells;
}

} // namespace

std::string sweepTable(const experiment::SweepResult& result)
{
    std::vector<Cells> rows(1);
    for (const scenario::SweepAxis& axis : result.axes) {
        rows.front().push_back(QString::fromStdString(axis.name));
    }
    const std::vector<SweepPoint> points = experiment::pointsOf(result);
    const bool withClock =
        std::any_of(points.begin(), points.end(),
                    [&points](const SweepPoint& one) { return one.clock != points.front().clock; });
    if (withClock) {
        rows.front().push_back(QStringLiteral("on"));
    }
    for (const char* name : {"makespan", "speedup", "efficiency", "runs"}) {
        rows.front().push_back(QString::fromLatin1(name));
    }
    for (const SweepPoint& point : points) {
        rows.push_back(rowOf(point, withClock));
    }
    std::vector<qsizetype> widths;
    for (const Cells& cells : rows) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths[i] = std::max(widths[i], cells[i].size());
        }
    }
    std::string text;
    for (const Cells& cells : rows) {
        QString line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line +=
                (i == 0 ? QString() : QStringLiteral("  ")) + cells[i].rightJustified(widths[i]);
        }
        text += line.toStdString() + '\n';
    }
    return text;
}

} // namespace makespan::cli
