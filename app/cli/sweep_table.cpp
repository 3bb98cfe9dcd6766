#include "app/cli/sweep_table.h"

#include "app/cli/json_text.h"
#include "app/words/quantities.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/scenario/literal.h"

#include <algorithm>
#include <vector>

namespace makespan::cli {

namespace {

using Cells = std::vector<QString>;

/// The runs of one point.
struct Point
{
    std::vector<std::string> values;
    trace::Clock clock = trace::Clock::Virtual;
    std::vector<double> makespans; ///< nanoseconds
    std::vector<double> speedups;
    std::vector<double> efficiencies;
    std::size_t runs = 0;
    trace::Status worst = trace::Status::Finished;
};

double median(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const std::size_t half = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

std::vector<Point> pointsOf(const experiment::SweepResult& result)
{
    std::vector<Point> points;
    for (const experiment::SweepRow& row : result.rows) {
        auto point = std::find_if(points.begin(), points.end(), [&row](const Point& one) {
            return one.values == row.run.values && one.clock == row.clock;
        });
        if (point == points.end()) {
            points.push_back({row.run.values, row.clock, {}, {}, {}, 0, trace::Status::Finished});
            point = points.end() - 1;
        }
        ++point->runs;
        if (row.status != trace::Status::Finished) {
            point->worst = row.status;
            continue;
        }
        point->makespans.push_back(static_cast<double>(row.measures.makespan.count()));
        point->speedups.push_back(row.measures.speedup);
        point->efficiencies.push_back(row.measures.efficiency);
    }
    return points;
}

Cells rowOf(const Point& point, bool withClock)
{
    Cells cells;
    for (const std::string& value : point.values) {
        cells.push_back(QString::fromStdString(scenario::unquoted(value).value_or(value)));
    }
    if (withClock) {
        cells.push_back(QString::fromLatin1(clockName(point.clock)));
    }
    if (point.makespans.empty()) {
        cells.insert(cells.end(), {QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-")});
    } else {
        const trace::Duration makespan{static_cast<trace::Duration::rep>(median(point.makespans))};
        cells.push_back(words::durationText(makespan));
        cells.push_back(words::ratioText(median(point.speedups)));
        cells.push_back(words::percentText(median(point.efficiencies)));
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
    const std::vector<Point> points = pointsOf(result);
    const bool withClock = std::any_of(points.begin(), points.end(), [&points](const Point& one) {
        return one.clock != points.front().clock;
    });
    if (withClock) {
        rows.front().push_back(QStringLiteral("on"));
    }
    for (const char* name : {"makespan", "speedup", "efficiency", "runs"}) {
        rows.front().push_back(QString::fromLatin1(name));
    }
    for (const Point& point : points) {
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
