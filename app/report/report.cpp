#include "app/report/report.h"

#include "app/render/chart/axis_values.h"
#include "app/render/look/image_file.h"
#include "app/render/look/render_text.h"
#include "app/render/timeline/timeline_image.h"
#include "app/report/inline_svg.h"
#include "app/report/report_page.h"
#include "app/words/lesson_text.h"
#include "app/words/quantities.h"
#include "engine/scenario/range.h"

#include <QFileInfo>

namespace makespan::report {

namespace {

using render::RenderText;

constexpr qsizetype kMostOutput = 4000; ///< characters: what was printed, not a log

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString header(const Report& report)
{
    const experiment::SweepOrigin& origin = report.origin;
    QStringList facts{
        QFileInfo(QString::fromStdString(report.scenario.fileName())).fileName().toHtmlEscaped(),
        escaped(origin.date),
        escaped(origin.host),
        escaped(origin.system),
        RenderText::tr("seed %1").arg(report.seed),
        report.machine.toHtmlEscaped(),
        QStringLiteral("Makespan ") + escaped(origin.version)};
    facts.removeAll(QString());
    return QStringLiteral("<header><h1>%1</h1>\n<p class=\"facts\">%2</p>\n"
                          "<p class=\"summary\">%3</p></header>\n")
        .arg(words::lessonText(report.scenario.title()).toHtmlEscaped(),
             facts.join(QStringLiteral(" · ")),
             words::lessonSummary(report.scenario.summary()).toHtmlEscaped());
}

QString knobs(const Report& report)
{
    QString rows;
    for (const scenario::Knob& knob : report.scenario.knobs()) {
        const QString unit = knob.unit.empty() ? QString() : QChar(0x00A0) + escaped(knob.unit);
        rows += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2%3</td><td>%4</td>"
                               "<td class=\"text\">%5</td></tr>\n")
                    .arg(escaped(knob.name), render::plainText(knob.value).toHtmlEscaped(), unit,
                         escaped(scenario::rangeText(knob.range)),
                         words::lessonText(knob.text).toHtmlEscaped());
    }
    if (rows.isEmpty()) {
        return {};
    }
    return QStringLiteral("<table><thead><tr><th>%1</th><th>%2</th><th>%3</th>"
                          "<th class=\"text\">%4</th></tr></thead>\n<tbody>\n%5</tbody></table>\n")
        .arg(RenderText::tr("knob"), RenderText::tr("value"), RenderText::tr("range"),
             RenderText::tr("meaning"), rows);
}

QString measures(const Report& report)
{
    QString rows;
    QString failures;
    for (const ReportRun& run : report.runs) {
        if (!run.failure.isEmpty()) {
            failures += QStringLiteral("<p class=\"failure\">%1: %2</p>\n")
                            .arg(run.heading.toHtmlEscaped(), run.failure.toHtmlEscaped());
        }
        const analysis::Measures& m = run.data->analysis().measures;
        const QString none = QStringLiteral("–");
        rows += tableRow({run.heading.toHtmlEscaped(), words::durationText(m.makespan),
                          words::durationText(m.serial),
                          m.hasSpeedup() ? words::ratioText(m.speedup) : none,
                          m.hasSpeedup() ? words::percentText(m.efficiency) : none,
                          words::durationText(m.work), words::durationText(m.span),
                          m.hasParallelism() ? words::ratioText(m.parallelism) : none,
                          QString::number(run.data->trace().taskCount())});
    }
    if (rows.isEmpty()) {
        return {};
    }
    QString head = QStringLiteral("<th></th>");
    for (const QString& name :
         {RenderText::tr("makespan"), RenderText::tr("serial time"), RenderText::tr("speedup"),
          RenderText::tr("efficiency"), RenderText::tr("work"), RenderText::tr("span"),
          RenderText::tr("parallelism"), RenderText::tr("tasks")}) {
        head += QStringLiteral("<th>%1</th>").arg(name);
    }
    return failures
           + QStringLiteral("<div class=\"wide\"><table><thead><tr>%1</tr></thead>\n"
                            "<tbody>\n%2</tbody></table></div>\n")
                 .arg(head, rows);
}

QString timelines(const Report& report)
{
    std::vector<render::TimelinePanel> panels;
    for (const ReportRun& run : report.runs) {
        panels.push_back({run.data, run.heading, {}});
    }
    if (panels.empty()) {
        return {};
    }
    render::TimelineImageOptions options;
    options.width = 1000;
    options.timeline.criticalPath = true;
    return inlineSvg(render::timelineSvg(panels, options), QStringLiteral("timeline"),
                     RenderText::tr("Timelines"));
}

QString program(const Report& report)
{
    const QStringList lines = QString::fromStdString(report.scenario.source()).split(u'\n');
    QString html;
    const qsizetype count = lines.back().isEmpty() ? lines.size() - 1 : lines.size();
    for (qsizetype i = 0; i < count; ++i) {
        html += QStringLiteral("<span class=\"n\">%1 </span>%2\n")
                    .arg(i + 1, 3)
                    .arg(lines[i].toHtmlEscaped());
    }
    return html.isEmpty() ? QString() : QStringLiteral("<pre>%1</pre>\n").arg(html);
}

QString outputs(const Report& report)
{
    QString html;
    QString before;
    for (const ReportRun& run : report.runs) {
        if (run.output.isEmpty() || run.output == before) {
            continue; // both clocks print the same
        }
        before = run.output;
        QString text = run.output.left(kMostOutput);
        if (text.size() < run.output.size()) {
            text += QStringLiteral("\n…");
        }
        html += QStringLiteral("<pre>%1</pre>\n").arg(text.toHtmlEscaped());
    }
    return html;
}

} // namespace

QByteArray reportHtml(const Report& report)
{
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                                  "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                                  "content=\"width=device-width, initial-scale=1\">\n"
                                  "<meta name=\"generator\" content=\"Makespan\">\n<title>")
                   + escaped(report.scenario.title()) + QStringLiteral("</title>\n<style>")
                   + pageStyle() + QStringLiteral("</style>\n</head>\n<body>\n");
    page += header(report);
    page += section(RenderText::tr("Result"), measures(report), QStringLiteral("keep"));
    page += section(RenderText::tr("Timelines"), timelines(report), QStringLiteral("timeline"));
    page += section(RenderText::tr("Where the time went"), waterfalls(report));
    page += section(RenderText::tr("Sweep"), sweepCharts(report));
    page += section(RenderText::tr("Table of the sweep"), sweepTable(report));
    page += section(RenderText::tr("Knobs"), knobs(report), QStringLiteral("keep"));
    page += section(RenderText::tr("Program"), program(report), QStringLiteral("source"));
    page += section(RenderText::tr("Output"), outputs(report), QStringLiteral("output"));
    page += QStringLiteral("</body>\n</html>\n");
    return page.toUtf8();
}

QString writeReport(const QString& path, const Report& report)
{
    return render::writeFile(path, reportHtml(report));
}

} // namespace makespan::report
