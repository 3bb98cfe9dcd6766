#include "app/gui/window/help_page.h"

#include "app/gui/window/help_swatches.h"
#include "app/gui/window/help_window.h"
#include "app/render/timeline/legend.h"
#include "app/words/losses.h"

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

QString row(const QString& image, const QString& name, const QString& meaning)
{
    return QStringLiteral(
               "<tr><td><img src='%1'></td><td style='white-space: nowrap'><b>%2</b></td>"
               "<td>%3</td></tr>")
        .arg(image, name.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QString causes()
{
    QString html = QStringLiteral("<table cellspacing='6'>");
    for (const auto cause : kHelpCauses) {
        html += row(swatchName(cause), render::causeText(cause), render::causeSentence(cause));
    }
    return html + QStringLiteral("</table>");
}

QString meaningOf(trace::State state)
{
    switch (state) {
    case trace::State::Run:
        return HelpWindow::tr("A task, or the driver, computes: it needs a core.");
    case trace::State::Sleep:
        return HelpWindow::tr("It sleeps: it occupies its worker, but no core.");
    case trace::State::Blocked:
        return HelpWindow::tr("It waits in get for a value.");
    case trace::State::Wait:
        return HelpWindow::tr("It waits in wait for the first values.");
    case trace::State::Overhead:
        return HelpWindow::tr("The system submits, starts or hands over a task.");
    }
    return {};
}

QString states()
{
    QString html =
        QStringLiteral("<h3>%1</h3><p>%2</p><table cellspacing='6'>")
            .arg(HelpWindow::tr("Colours and patterns"),
                 HelpWindow::tr(
                     "Each function has its colour, the same on the timeline, in the graph, "
                     "the table and the code; grey is the driver. The pattern says what is done."));
    for (const auto state : kHelpStates) {
        html += row(swatchName(state), render::stateText(state), meaningOf(state));
    }
    return html + QStringLiteral("</table>");
}

QString losses()
{
    QString html = QStringLiteral("<table cellspacing='6'>");
    for (const auto loss : words::kLosses) {
        html += QStringLiteral("<tr><td style='white-space: nowrap'><b>%1</b></td><td>%2</td></tr>")
                    .arg(words::name(loss).toHtmlEscaped(), words::meaning(loss).toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString helpPage()
{
    QString html = table(
        HelpWindow::tr("What to do"),
        {{HelpWindow::tr("Choose"),
          HelpWindow::tr(
              "a lesson on the left. The prediction is on screen at once: the program was run in virtual time.")},
         {HelpWindow::tr("Predict"),
          HelpWindow::tr(
              "before you change something, write down what you expect; then move a knob and look.")},
         {HelpWindow::tr("Run"),
          HelpWindow::tr(
              "does it for real, on this computer's threads, and lays the measurement under the prediction.")},
         {HelpWindow::tr("On"),
          HelpWindow::tr(
              "this computer, or a virtual machine of up to 1024 workers with the costs of another system: there Run plays the simulated run.")},
         {HelpWindow::tr("Measure"), HelpWindow::tr("runs every point of the chart for real.")},
         {HelpWindow::tr("Open"),
          HelpWindow::tr(
              "a program of your own, or a recorded run: a trace file (.json) of Makespan, of Ray's timeline, of Dask, or of any tool that writes the Trace Event Format.")},
         {HelpWindow::tr("Show me"),
          HelpWindow::tr(
              "beside each cause in Where the time went: the timeline goes to the longest stretches of it.")},
         {HelpWindow::tr("Edit"),
          HelpWindow::tr(
              "as you like: a shipped program becomes your copy, Undo takes back typing and knobs alike.")}});
    html += table(
        HelpWindow::tr("Controls"),
        {{HelpWindow::tr("Lessons"),
          HelpWindow::tr("in the order of the lecture; ✓ marks those that you have run.")},
         {HelpWindow::tr("Code"),
          HelpWindow::tr(
              "errors are marked in the margin and listed below while you type, hints in another colour; a click on the list goes to the line.")},
         {HelpWindow::tr("Knobs"),
          HelpWindow::tr(
              "a slider and an exact field for every number with a #: comment; they rewrite the number in the code.")},
         {HelpWindow::tr("Predict first"),
          HelpWindow::tr(
              "a question about this program: write down a number, Check, then Show me sets the knobs of the question.")},
         {HelpWindow::tr("Timeline"),
          HelpWindow::tr(
              "one lane for the driver, each worker and each actor; the pointer on a bar or a gap says what and why, a click shows what it needs and who needs it.")},
         {HelpWindow::tr("Play bar"),
          HelpWindow::tr(
              "plays the run at 0.01 to 100 times its speed, event by event or by hand; the code shows the lines that are executing.")},
         {HelpWindow::tr("Chart"),
          HelpWindow::tr(
              "what (speedup, efficiency, makespan, throughput, losses) against which knob; Show has curves, intervals and logarithmic axes, Compare keeps sweeps, Sweep changes up to three knobs, n× is how often each point is measured.")},
         {HelpWindow::tr("Where the time went"),
          HelpWindow::tr("from the places that could work down to the speedup, cause by cause.")},
         {HelpWindow::tr("Graph"), HelpWindow::tr("which task needs which, layer by layer.")},
         {HelpWindow::tr("Tasks"),
          HelpWindow::tr("every task with its times; sort, search, copy for a spreadsheet.")},
         {HelpWindow::tr("Output"), HelpWindow::tr("what the program printed, and when.")}});
    html += table(
        HelpWindow::tr("Keys"),
        {{QStringLiteral("F5, Esc"), HelpWindow::tr("run; stop")},
         {QStringLiteral("F6"), HelpWindow::tr("measure the chart")},
         {QStringLiteral("F7"),
          HelpWindow::tr("critical path: the chain of tasks that determined the makespan")},
         {QStringLiteral("F8"), HelpWindow::tr("play the run, pause")},
         {QStringLiteral("F9, Shift+F9"),
          HelpWindow::tr("step to the next event, to the one before")},
         {QStringLiteral("F4"), HelpWindow::tr("show the whole run again")},
         {QStringLiteral("Ctrl+F"),
          HelpWindow::tr("find tasks: they stay lit in timeline and graph")},
         {HelpWindow::tr("Ctrl+Space"),
          HelpWindow::tr("editor: names that fit; they also come while you type")},
         {QStringLiteral("F11"),
          HelpWindow::tr("projector: large type, thick lines, high contrast")},
         {HelpWindow::tr("Wheel, + −, W S"), HelpWindow::tr("timeline: zoom about the pointer")},
         {HelpWindow::tr("Drag, A D"),
          HelpWindow::tr("timeline: move; Ctrl and drag zooms into a box")},
         {HelpWindow::tr("Shift and drag, drag on the axis, M"),
          HelpWindow::tr("timeline: measure a range: how busy, how many tasks, how long")},
         {HelpWindow::tr("Shift+← →, Shift+↑ ↓"),
          HelpWindow::tr("timeline: move the end, the begin of the range")},
         {HelpWindow::tr("← → ↑ ↓, Home, End"),
          HelpWindow::tr(
              "timeline: to every bar and idle stretch, with what the pointer tells there; "
              "Enter selects, Ctrl+← → goes from task to task")},
         {HelpWindow::tr("F, double click"), HelpWindow::tr("timeline: everything")}});
    html += table(
        HelpWindow::tr("Measures"),
        {{HelpWindow::tr("makespan T_P"),
          HelpWindow::tr("from the start to the end of the driver")},
         {HelpWindow::tr("serial time T_seq"),
          HelpWindow::tr("the same program with every .remote executed in place")},
         {HelpWindow::tr("speedup S"), HelpWindow::tr("T_seq / T_P")},
         {HelpWindow::tr("efficiency"), HelpWindow::tr("S / W, with W workers")},
         {HelpWindow::tr("relative speedup"),
          HelpWindow::tr("T_1 / T_P: the parallel program on one worker over the same on W")},
         {HelpWindow::tr("work T_1"),
          HelpWindow::tr("the time of all tasks and of the driver, without waiting")},
         {HelpWindow::tr("span T_∞"),
          HelpWindow::tr("the longest chain of work in which each piece needs the one before")},
         {HelpWindow::tr("parallelism"),
          HelpWindow::tr("T_1 / T_∞: more workers than this cannot help")},
         {HelpWindow::tr("busy"),
          HelpWindow::tr(
              "the share of the workers' time in which tasks ran: Σ of their lengths / (W · time)")},
         {HelpWindow::tr("throughput"), HelpWindow::tr("finished tasks / T_P")}});
    html +=
        QStringLiteral("<h3>%1</h3><p>%2</p>")
            .arg(
                HelpWindow::tr("Lost speedup"),
                HelpWindow::tr(
                    "P places (workers and actors) could give a speedup of P. What is missing is the sum of the "
                    "losses: P − S = Σ. Each is the places' time lost to that cause / T_P."));
    html += losses();
    html += table(
        HelpWindow::tr("Curves to compare with"),
        {{HelpWindow::tr("linear"), HelpWindow::tr("S = W: the ideal")},
         {HelpWindow::tr("rounds"), HelpWindow::tr("S = n / ⌈n / W⌉: n equal tasks")},
         {HelpWindow::tr("greedy bounds"),
          HelpWindow::tr("max(T_1 / W, T_∞) ≤ T_P ≤ T_1 / W + T_∞ (1 − 1 / W) (Graham, Brent)")},
         {HelpWindow::tr("Amdahl"),
          HelpWindow::tr("S = 1 / (f + (1 − f) / W): f is the serial share of the same work")},
         {HelpWindow::tr("Gustafson"),
          HelpWindow::tr("S = W − f (W − 1): f is the serial share of the parallel time")},
         {HelpWindow::tr("universal scalability law"),
          HelpWindow::tr(
              "S = W / (1 + a (W − 1) + b W (W − 1)): a is contention, b what each pair costs")},
         {HelpWindow::tr("this computer"),
          HelpWindow::tr("what its cores reach together when all of them compute")},
         {HelpWindow::tr("median, quartiles"),
          HelpWindow::tr("half, a quarter and three quarters of the repetitions are below")},
         {HelpWindow::tr("95 % interval"),
          HelpWindow::tr(
              "contains the true median in 95 of 100 such measurements (from the order of the repetitions alone)")}});
    html += states() + QStringLiteral("<h3>%1</h3>").arg(HelpWindow::tr("Why a worker is idle"))
            + causes();
    return html;
}

} // namespace makespan::gui
