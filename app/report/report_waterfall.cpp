// Where the time went: the waterfall from the places down to the speedup, as a drawing made of rectangles and texts.
#include "app/numbers/number_text.h"
#include "app/render/look/render_text.h"
#include "app/report/report_page.h"
#include "app/words/explanation.h"
#include "app/words/losses.h"

#include <algorithm>
#include <cmath>

namespace makespan::report {

namespace {

using render::RenderText;

constexpr double kSmallestShown = 0.00005;
constexpr double kRow = 22;
constexpr double kNames = 120;  ///< width of the names
constexpr double kBars = 420;   ///< width of the places P
constexpr double kNumbers = 70; ///< width of the numbers

struct Step
{
    QString name;
    double from = 0; ///< in units of speedup
    double to = 0;
    bool total = false;
};

std::vector<Step> stepsOf(const analysis::Analysis& analysis)
{
    double level = analysis.places;
    std::vector<Step> steps{{RenderText::tr("places"), 0, level, true}};
    for (const words::Loss loss : words::kLosses) {
        const double amount = words::amount(analysis.losses, loss);
        if (std::abs(amount) >= kSmallestShown) {
            steps.push_back({words::name(loss), level, level - amount, false});
            level -= amount;
        }
    }
    steps.push_back({RenderText::tr("speedup"), 0, analysis.measures.speedup, true});
    return steps;
}

QString waterfall(const analysis::Analysis& analysis)
{
    const std::vector<Step> steps = stepsOf(analysis);
    double end = 1e-9;
    for (const Step& step : steps) {
        end = std::max({end, step.from, step.to});
    }
    const double unit = kBars / end;
    QString drawing;
    double top = 0;
    for (const Step& step : steps) {
        const double low = std::min(step.from, step.to);
        const double width = std::max(1.0, std::abs(step.to - step.from) * unit);
        const double value = step.total ? step.to : step.to - step.from;
        const QString number =
            (value < 0 ? QStringLiteral("−") : QString()) + numbers::fixedText(std::abs(value), 4);
        drawing +=
            QStringLiteral(
                "<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>"
                "<rect x=\"%4\" y=\"%5\" width=\"%6\" height=\"%7\" fill=\"%8\" stroke=\"#14202b\" "
                "stroke-width=\".7\"/><text x=\"%9\" y=\"%2\">")
                .arg(kNames - 8)
                .arg(top + kRow * 0.7)
                .arg(step.name.toHtmlEscaped())
                .arg(kNames + low * unit, 0, 'f', 2)
                .arg(top + 3)
                .arg(width, 0, 'f', 2)
                .arg(kRow - 6)
                .arg(step.total ? QStringLiteral("#3b7cb8") : QStringLiteral("#e3dccb"))
                .arg(kNames + kBars + 8)
            + number + QStringLiteral("</text>\n");
        top += kRow;
    }
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" font-size=\"13\" role=\"img\" "
                          "aria-label=\"%3\">\n%4</svg>\n")
        .arg(kNames + kBars + kNumbers)
        .arg(top + 2)
        .arg(RenderText::tr("From the places to the speedup"), drawing);
}

} // namespace

QString waterfalls(const Report& report)
{
    QString html;
    for (const ReportRun& run : report.runs) {
        if (!run.data || run.data->analysis().places == 0) {
            continue;
        }
        const words::Explanation explanation =
            words::explain(run.data->trace(), run.data->analysis());
        html += QStringLiteral("<div class=\"bars keep\"><h3>%1</h3>\n<p>%2 %3</p>\n")
                    .arg(run.heading.toHtmlEscaped(), explanation.headline.toHtmlEscaped(),
                         explanation.gap.toHtmlEscaped());
        if (run.data->trace().info().status == trace::Status::Finished
            && run.data->analysis().measures.hasSpeedup()) {
            html += waterfall(run.data->analysis());
        }
        if (!explanation.equation.isEmpty()) {
            html += QStringLiteral("<p class=\"note\">S = %1</p>\n")
                        .arg(explanation.equation.toHtmlEscaped());
        }
        QString sentences;
        for (const words::LossSentence& loss : explanation.losses) {
            sentences += QStringLiteral("<li>%1 %2</li>\n")
                             .arg(loss.sentence.toHtmlEscaped(), loss.advice.toHtmlEscaped());
        }
        if (!sentences.isEmpty()) {
            html += QStringLiteral("<ul>%1</ul>\n").arg(sentences);
        }
        html += QStringLiteral("</div>\n");
    }
    return html;
}

} // namespace makespan::report
