// The sweep of a report: two charts, and a table of its points.
#include "app/render/chart/axis_values.h"
#include "app/render/chart/chart_from_sweep.h"
#include "app/render/chart/chart_image.h"
#include "app/render/look/render_text.h"
#include "app/report/inline_svg.h"
#include "app/report/report_page.h"
#include "app/words/quantities.h"
#include "engine/analysis/statistics.h"
#include "engine/experiment/sweep_compare.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_points.h"

#include <algorithm>

namespace makespan::report {

namespace {

using experiment::SweepPoint;
using experiment::SweepResult;
using render::RenderText;

constexpr std::size_t kMostRows =
    160; ///< of the table: a page of paper holds about eighty in two columns

QString intervalText(const analysis::Summary& summary)
{
    if (summary.n < 2) {
        return {};
    }
    const analysis::Bounds bounds =
        summary.interval.value_or(analysis::Bounds{summary.minimum, summary.maximum});
    return QStringLiteral("%1 … %2").arg(words::ratioText(bounds.low),
                                         words::ratioText(bounds.high));
}

QString rowOf(const SweepPoint& point)
{
    QStringList cells;
    for (const std::string& value : point.values) {
        cells += render::plainText(value).toHtmlEscaped();
    }
    cells += point.clock == trace::Clock::Threads ? RenderText::tr("threads")
                                                  : RenderText::tr("virtual");
    cells += QString::number(point.runs);
    if (point.makespans.empty()) {
        cells += QString::fromLatin1(experiment::statusName(point.worst));
        return tableRow(cells + QStringList{QString(), QString(), QString()});
    }
    const analysis::Summary makespan = analysis::summarise(point.makespans);
    const analysis::Summary speedup = analysis::summarise(point.speedups);
    cells +=
        words::durationText(trace::Duration(static_cast<trace::Duration::rep>(makespan.median)));
    if (speedup.n == 0) {
        return tableRow(cells + QStringList{QStringLiteral("–"), QString(), QStringLiteral("–")});
    }
    cells += words::ratioText(speedup.median);
    cells += intervalText(speedup);
    cells += words::percentText(analysis::summarise(point.efficiencies).median);
    return tableRow(cells);
}

QString chart(const render::ChartPanels& panels, const QString& prefix)
{
    QString error;
    render::ChartImageOptions options;
    options.size = QSizeF(640, 430);
    const QByteArray svg = render::encodeChart(render::ImageFormat::Svg, panels, options, error);
    return QStringLiteral("<div class=\"keep\">%1</div>\n")
        .arg(inlineSvg(svg, prefix,
                       panels.title + QStringLiteral(": ") + panels.panels.front().y.title));
}

} // namespace

QString sweepCharts(const Report& report)
{
    if (!report.sweep || report.sweep->rows.empty()) {
        return {};
    }
    const SweepResult measured = experiment::rowsOn(*report.sweep, trace::Clock::Threads);
    const SweepResult predicted = experiment::rowsOn(*report.sweep, trace::Clock::Virtual);
    const SweepResult& shown = measured.rows.empty() ? predicted : measured;
    const SweepResult* beneath =
        !measured.rows.empty() && !predicted.rows.empty() ? &predicted : nullptr;
    render::ChartContext context = render::chartContext(report.scenario, shown, report.seed);
    context.date = QString::fromStdString(report.origin.date).left(10);
    context.ceiling = report.ceiling;
    render::ChartChoice losses = report.choice;
    losses.y = render::ChartQuantity::Losses;
    return QStringLiteral("<div class=\"pair\">\n")
           + chart(render::panelsFromSweep(shown, report.choice, context, beneath),
                   QStringLiteral("chart"))
           + chart(render::panelsFromSweep(shown, losses, context, beneath),
                   QStringLiteral("losses"))
           + QStringLiteral("</div>\n");
}

QString sweepTable(const Report& report)
{
    if (!report.sweep || report.sweep->rows.empty()) {
        return {};
    }
    QString head;
    for (const scenario::SweepAxis& axis : report.sweep->axes) {
        head +=
            QStringLiteral("<th>%1</th>").arg(QString::fromStdString(axis.name).toHtmlEscaped());
    }
    for (const QString& name :
         {RenderText::tr("clock"), RenderText::tr("runs"), RenderText::tr("makespan"),
          RenderText::tr("speedup"), RenderText::tr("from … to"), RenderText::tr("efficiency")}) {
        head += QStringLiteral("<th>%1</th>").arg(name);
    }
    const std::vector<SweepPoint> points = pointsOf(*report.sweep);
    QString rows;
    for (std::size_t i = 0; i < std::min(points.size(), kMostRows); ++i) {
        rows += rowOf(points[i]);
    }
    QString html = QStringLiteral("<div class=\"wide %1\"><table><thead><tr>%2</tr></thead>\n"
                                  "<tbody>\n%3</tbody></table></div>\n")
                       .arg(points.size() > 20 ? QStringLiteral("long") : QString(), head, rows);
    html +=
        QStringLiteral("<p class=\"note\">%1</p>\n")
            .arg(RenderText::tr("Medians; from … to: the 95 % interval of the median, or minimum "
                                "and maximum with fewer than six runs."));
    if (points.size() > kMostRows) {
        html += QStringLiteral("<p class=\"note\">%1</p>\n")
                    .arg(RenderText::tr("The first %1 of %2 points; the table (CSV) has all.")
                             .arg(kMostRows)
                             .arg(points.size()));
    }
    return html;
}

} // namespace makespan::report
