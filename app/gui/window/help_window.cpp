#include "app/gui/window/help_window.h"

#include "app/render/legend.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace makespan::gui {
namespace {

using Row = std::pair<QString, QString>;

QString table(const QString& heading, std::initializer_list<Row> rows)
{
    QString html = QStringLiteral("<h3>%1</h3><table cellspacing='6'>").arg(heading);
    for (const auto& [left, right] : rows) {
        html += QStringLiteral("<tr><td style='white-space: nowrap'><b>%1</b></td><td>%2</td></tr>")
                    .arg(left, right);
    }
    return html + QStringLiteral("</table>");
}

QString causes()
{
    using analysis::Cause;
    QString html = QStringLiteral("<table cellspacing='6'>");
    for (const Cause cause : {Cause::Overhead, Cause::Serial, Cause::Dependency, Cause::Blocked,
                              Cause::Imbalance, Cause::Unused}) {
        html += QStringLiteral("<tr><td style='white-space: nowrap'><b>%1</b></td><td>%2</td></tr>")
                    .arg(render::causeText(cause).toHtmlEscaped(),
                         render::causeSentence(cause).toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    auto* text = new QTextBrowser;
    text->setHtml(page());
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(tr("Help"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(620, 640);
}

QString HelpWindow::page()
{
    QString html = table(
        tr("What to do"),
        {{tr("Choose"),
          tr("a lesson on the left. The prediction is on screen at once: the program was run in virtual time.")},
         {tr("Predict"),
          tr("before you change something, write down what you expect; then move a knob and look.")},
         {tr("Run"),
          tr("does it for real, on this computer's threads, and lays the measurement under the prediction.")},
         {tr("On"),
          tr("this computer, or a virtual machine of up to 1024 workers with the costs of another system: there Run plays the simulated run.")},
         {tr("Measure"), tr("runs every point of the chart for real.")},
         {tr("Show me"),
          tr("beside each cause in Where the time went: the timeline goes to the longest stretches of it.")},
         {tr("Edit"),
          tr("as you like: a shipped program becomes your copy, Undo takes back typing and knobs alike.")}});
    html +=
        table(tr("Keys"),
              {{QStringLiteral("F5, Esc"), tr("run; stop")},
               {QStringLiteral("F6"), tr("measure the chart")},
               {QStringLiteral("F7"),
                tr("critical path: the chain of tasks that determined the makespan")},
               {QStringLiteral("F8"), tr("play the run, pause")},
               {QStringLiteral("F9, Shift+F9"), tr("step to the next event, to the one before")},
               {QStringLiteral("F4"), tr("show the whole run again")},
               {QStringLiteral("Ctrl+F"), tr("find tasks: they stay lit in timeline and graph")},
               {tr("Ctrl+Space"), tr("editor: names that fit; they also come while you type")},
               {QStringLiteral("F11"), tr("projector: large type, thick lines, high contrast")},
               {tr("Wheel, + −, W S"), tr("timeline: zoom about the pointer")},
               {tr("Drag, A D"), tr("timeline: move; Ctrl and drag zooms into a box")},
               {tr("Shift and drag, drag on the axis, M"),
                tr("timeline: measure a range: how busy, how many tasks, how long")},
               {tr("Shift+← →, Shift+↑ ↓"), tr("timeline: move the end, the begin of the range")},
               {tr("← →"), tr("timeline: from task to task")},
               {tr("F, double click"), tr("timeline: everything")}});
    html += table(
        tr("Measures"),
        {{tr("makespan T_P"), tr("from the start to the end of the driver")},
         {tr("serial time T_seq"), tr("the same program with every .remote executed in place")},
         {tr("speedup S"), tr("T_seq / T_P")},
         {tr("efficiency"), tr("S / W, with W workers")},
         {tr("work T_1"), tr("the time of all tasks and of the driver, without waiting")},
         {tr("span T_∞"), tr("the longest chain of work in which each piece needs the one before")},
         {tr("parallelism"), tr("T_1 / T_∞: more workers than this cannot help")}});
    html += QStringLiteral("<h3>%1</h3>").arg(tr("Why a worker is idle")) + causes();
    return html;
}

} // namespace makespan::gui
