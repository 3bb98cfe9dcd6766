#include "app/gui/editor/code_editor.h"
#include "app/gui/graph/graph_view.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/panels/output_panel.h"
#include "app/gui/panels/sweep_dialog.h"
#include "app/gui/panels/third_value_chooser.h"
#include "app/gui/timeline/range_strip.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/export.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/message_bar.h"
#include "app/gui/window/recent_files.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/shown_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace makespan;
using namespace makespan::gui;

namespace {

const QString kQuick = QStringLiteral(R"("""Quick

Four short tasks.
"""
import time
import ray

tasks = 4   #: 1..64      how often
nap = 0.02  #: 0..10 s    how long

ray.init(num_cpus=4)


@ray.remote
def compute(i):
    time.sleep(nap)
    return i * i


print(ray.get([compute.remote(i) for i in range(tasks)]))
)");

/// Three values of three knobs that are swept in a moment.
const QString kShortTasks = QStringLiteral("# /// script\n"
                                           "# [tool.makespan]\n"
                                           "# sweep = { workers = \"1..4\", repeat = 6 }\n"
                                           "# ///\n"
                                           "import time\n"
                                           "import ray\n"
                                           "tasks = 4   #: 1..8\n"
                                           "nap = 0.01  #: 0.01..0.04 s\n"
                                           "ray.init(num_cpus=2)\n"
                                           "@ray.remote\n"
                                           "def work(i):\n"
                                           "    time.sleep(nap)\n"
                                           "ray.get([work.remote(i) for i in range(tasks)])\n");

struct Window : ShownWindow
{
    QAction* action(const QString& text) const
    {
        for (auto* found : window->findChildren<QAction*>()) {
            if (found->text() == text) {
                return found;
            }
        }
        return nullptr;
    }

    template <typename Widget>
    Widget* named(const QString& name) const
    {
        for (auto* widget : window->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }

    template <typename Widget>
    Widget* part() const
    {
        return window->findChild<Widget*>();
    }
};

double makespanOf(const RunFactsPtr& facts)
{
    return facts ? trace::seconds(facts->trace.makespan()) : -1;
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void init() { QSettings().clear(); }

    void opensOnTheFirstLessonWithItsPredictionDrawn()
    {
        Window on;
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());
        QVERIFY(on.window->document().origin().endsWith(QStringLiteral("01_sequential.py")));
        QCOMPARE(on.part<TimelineView>()->panels().size(), std::size_t{1});
        QTRY_VERIFY(on.part<ChartPanel>()->table());
    }

    void choosingALessonOpensItsProgram()
    {
        Window on;
        on.window->openFirst();
        auto* lessons = on.part<LessonList>();
        const QRect row = lessons->visualItemRect(lessons->topLevelItem(0)->child(1));
        QTest::mouseClick(lessons->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(on.window->document().origin().endsWith(QStringLiteral("02_parallel_tasks.py")));
        QTRY_COMPARE(makespanOf(on.window->state().prediction()) > 0.99, true);
    }

    void aKnobChangesTheTextAndThePrediction()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        const double before = makespanOf(on.window->state().prediction());
        on.named<QDoubleSpinBox>(QStringLiteral("tasks"))->setValue(16);
        QVERIFY(on.window->document().source().contains(QStringLiteral("tasks = 16 ")));
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) > 3.9 * before);
        on.action(QStringLiteral("&Undo"))->trigger();
        QCOMPARE(on.window->document().source(), kQuick);
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) < 1.1 * before);
    }

    void runLaysTheMeasurementUnderThePrediction()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_VERIFY(on.window->state().measurement());
        QVERIFY(makespanOf(on.window->state().measurement()) >= 0.02);
        QCOMPARE(on.part<TimelineView>()->panels().size(), std::size_t{2});
        QCOMPARE(on.part<OutputPanel>()->toPlainText(), QStringLiteral("[0, 1, 4, 9]\n"));
        QVERIFY(on.action(QStringLiteral("Run"))->isEnabled());
    }

    void theChosenMachineIsPredictedAndRemembered()
    {
        const auto machineOf = [](const Window& on) { return on.part<MachineChooser>(); };
        double ideal = 0;
        {
            Window on;
            QVERIFY(!machineOf(on)->choice().isVirtual);
            on.window->document().openText(kQuick, QStringLiteral("quick.py"));
            machineOf(on)->setChoice({true, "ideal"});
            QTRY_VERIFY(on.window->state().prediction());
            ideal = makespanOf(on.window->state().prediction());
            QVERIFY(std::abs(ideal - 0.02) < 0.0005); // and the few instructions around
            machineOf(on)->setChoice({true, "dask"});
            QTRY_VERIFY(makespanOf(on.window->state().prediction()) > ideal + 0.005);
            QCOMPARE(on.part<TimelineView>()->panels().front().heading,
                     QStringLiteral("Virtual: like Dask"));
        }
        Window again;
        QCOMPARE(machineOf(again)->choice(), (MachineChoice{true, "dask"}));
    }

    void theChosenThemeIsRememberedButNotTheProjector()
    {
        const auto dark = [] {
            return QApplication::palette().color(QPalette::Window).lightness() < 128;
        };
        {
            Window on;
            on.action(QStringLiteral("&Dark"))->trigger();
            QVERIFY(dark());
            on.action(QStringLiteral("&Projector"))->trigger();
            QVERIFY(!dark());
        }
        Window again;
        again.window->restoreTheme();
        QVERIFY(dark());
        QVERIFY(again.action(QStringLiteral("&Dark"))->isChecked());
        again.action(QStringLiteral("&Light"))->trigger();
        QVERIFY(!dark());
        again.action(QStringLiteral("As the &system"))->trigger();
        QVERIFY(!again.action(QStringLiteral("&Light"))->isChecked());
        QVERIFY(again.action(QStringLiteral("As the &system"))->isChecked());
        QVERIFY(!dark()); // the desktop of the tests is light
    }

    void aVirtualMachineHasUpTo1024WorkersAndACoreForEach()
    {
        Window on;
        on.window->document().openText(
            QString(kQuick).replace(QStringLiteral("1..64 "), QStringLiteral("1..9999")),
            QStringLiteral("quick.py"));
        on.part<MachineChooser>()->setChoice({true, "ideal"});
        auto* workers = on.named<QDoubleSpinBox>(QStringLiteral("workers"));
        QVERIFY(workers);
        QCOMPARE(workers->maximum(), 1024.0);
        workers->setValue(1024);
        on.named<QDoubleSpinBox>(QStringLiteral("tasks"))->setValue(2048);
        QVERIFY(on.window->document().source().contains(QStringLiteral("num_cpus=1024")));
        QTRY_VERIFY(on.window->state().prediction()
                    && on.window->state().prediction()->analysis.places == 1024);
        QTRY_VERIFY(std::abs(makespanOf(on.window->state().prediction()) - 0.04) < 0.001);
    }

    void runOnAVirtualMachinePlaysItsRun()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        on.part<MachineChooser>()->setChoice({true, "ideal"});
        QTRY_VERIFY(on.window->state().prediction());
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QVERIFY(on.window->state().instant());
        QTRY_COMPARE_WITH_TIMEOUT(trace::seconds(*on.window->state().instant()),
                                  makespanOf(on.window->state().prediction()), 20'000);
        QVERIFY(!on.window->state().measurement());
    }

    void theRealRunIsShownWhileItGoesOn()
    {
        Window on;
        on.window->document().openText(
            QString(kQuick).replace(QStringLiteral("nap = 0.02"), QStringLiteral("nap = 10.0")),
            QStringLiteral("slow.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* timeline = on.part<TimelineView>();
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        const auto goesOn = [&](double seconds) {
            const auto& live = on.window->state().live();
            return live && trace::seconds(live->now.time_since_epoch()) > seconds
                   && live->submitted == 4;
        };
        QTRY_VERIFY(goesOn(0.05));
        QCOMPARE(timeline->panels().size(), std::size_t{2});
        QCOMPARE(timeline->panels().back().heading, QStringLiteral("Running on this computer"));
        // Four workers sleep, and it goes on.
        auto picture = timeline->panels().back().data;
        std::size_t sleeping = 0;
        for (std::uint32_t number = 1; number < picture->lanes().size(); ++number) {
            const trace::LaneId lane{number};
            const std::size_t bars = picture->busy(lane).size();
            sleeping +=
                bars > 0 && picture->interval(lane, bars - 1).state == trace::State::Sleep ? 1 : 0;
        }
        picture.reset(); // what is kept cannot be drawn anew
        QTRY_VERIFY(goesOn(0.2));
        QCOMPARE(sleeping, std::size_t{4});
        QTest::keyClick(on.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(on.window->state().measurement());
        QVERIFY(!on.window->state().live());
        QCOMPARE(timeline->panels().back().heading, QStringLiteral("Measured on this computer"));
    }

    void aRangeIsMeasuredByKeyAndByDragging()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        on.part<MachineChooser>()->setChoice({true, "ideal"});
        QTRY_VERIFY(on.window->state().prediction());
        auto* timeline = on.part<TimelineView>();
        auto* strip = on.part<RangeStrip>();
        QVERIFY(strip->isHidden());
        QTest::keyClick(timeline, Qt::Key_M);
        QVERIFY2(strip->text().contains(QStringLiteral("100 % busy, tasks begun 4, ended 4")),
                 qPrintable(strip->text()));
        const auto before = on.window->state().range()->second;
        QTest::keyClick(timeline, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(on.window->state().range()->second < before);
        QTest::keyClick(timeline, Qt::Key_Escape);
        QVERIFY(strip->isHidden());
        // The middle third by the mouse: no task begins or ends, all workers are busy.
        auto* lanes = timeline->viewport();
        const QPoint from(lanes->width() / 2, lanes->height() / 2);
        QTest::mousePress(lanes, Qt::LeftButton, Qt::ShiftModifier, from);
        QTest::mouseMove(lanes, from + QPoint(40, 0));
        QTest::mouseMove(lanes, from + QPoint(80, 0));
        QTest::mouseRelease(lanes, Qt::LeftButton, Qt::ShiftModifier, from + QPoint(80, 0));
        QVERIFY2(strip->text().contains(QStringLiteral("100 % busy, tasks begun 0, ended 0")),
                 qPrintable(strip->text()));
    }

    void showMeGoesToTheLongestStretchesOfACause()
    {
        Window on;
        on.window->document().openText(
            QString(kQuick).replace(QStringLiteral("tasks = 4 "), QStringLiteral("tasks = 5 ")),
            QStringLiteral("quick.py"));
        on.part<MachineChooser>()->setChoice({true, "ideal"});
        QTRY_VERIFY(on.window->state().prediction()
                    && on.window->state().prediction()->trace.taskCount() == 5);
        on.part<QTabWidget>()->setCurrentIndex(1);
        auto* show = on.named<QToolButton>(QStringLiteral("Show me: imbalance"));
        QVERIFY(show);
        show->click();
        // The fifth task runs alone: three workers are idle meanwhile.
        const auto& places = on.window->state().pointedAt();
        QCOMPARE(places.size(), std::size_t{3});
        QVERIFY(trace::seconds(places.front().end - places.front().begin) > 0.019);
        QTest::keyClick(on.part<TimelineView>(), Qt::Key_Escape);
        QVERIFY(on.window->state().pointedAt().empty());
    }

    void editingTakesTheOldMeasurementAway()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_VERIFY(on.window->state().measurement());
        on.window->document().setKnob(QStringLiteral("tasks"), QStringLiteral("5"), false);
        QVERIFY(!on.window->state().measurement());
    }

    void escapeStopsAProgramThatNeverEnds()
    {
        Window on;
        on.window->document().openText(QStringLiteral("while True:\n    pass\n"),
                                       QStringLiteral("endless.py"));
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QVERIFY(on.action(QStringLiteral("Stop"))->isEnabled());
        QTest::keyClick(on.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(on.action(QStringLiteral("Run"))->isEnabled());
        QTRY_VERIFY(on.window->state().measurement());
        QCOMPARE(on.window->state().measurement()->status, trace::Status::Cancelled);
    }

    void anErrorIsMarkedInTheTextAndTheTimelineSaysSo()
    {
        Window on;
        on.window->document().openText(QStringLiteral("x = 1\nprint(y)\n"),
                                       QStringLiteral("wrong.py"));
        auto* editor = on.named<QPlainTextEdit>(QStringLiteral("Program"));
        const auto underlined = [editor] {
            int count = 0;
            for (const auto& mark : editor->extraSelections()) {
                count += mark.format.underlineStyle() == QTextCharFormat::WaveUnderline ? 1 : 0;
            }
            return count;
        };
        QTRY_COMPARE(underlined(), 1);
        QVERIFY(!on.window->state().prediction());
    }

    void theLastOfALongOutputIsShown()
    {
        Window on;
        on.window->document().openText(QStringLiteral("for i in range(50000):\n    print(i)\n"),
                                       QStringLiteral("long.py"));
        auto* output = on.part<OutputPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(
            output->document()->lastBlock().previous().text() == QStringLiteral("49999"), 20'000);
        QVERIFY(output->blockCount() <= 20'000);
    }

    void anExceptionIsShownWithItsLine()
    {
        Window on;
        on.window->document().openText(QStringLiteral("x = 1\nprint(1 / 0)\n"),
                                       QStringLiteral("wrong.py"));
        auto* messages = on.part<MessageBar>();
        QTRY_VERIFY(messages->message().contains(QStringLiteral("ZeroDivisionError")));
        QVERIFY2(messages->message().contains(u'2'), qPrintable(messages->message()));
        QVERIFY(on.part<OutputPanel>()->toPlainText().contains(QStringLiteral("Traceback")));
    }

    void theChartIsPredictedAtOnceAndMeasuredOnDemand()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        auto* chart = on.part<ChartPanel>();
        QTRY_VERIFY(chart->table() && chart->table()->complete);
        QCOMPARE(chart->table()->rows.front().clock, trace::Clock::Virtual);
        chart->measure();
        QVERIFY(chart->isMeasuring());
        QTRY_VERIFY_WITH_TIMEOUT(!chart->isMeasuring(), 60'000);
        QCOMPARE(chart->table()->rows.front().clock, trace::Clock::Threads);
        QVERIFY(chart->table()->complete);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("table.csv"));
        QCOMPARE(writeTable(path, *chart->table()), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'),
                 static_cast<qsizetype>(chart->table()->rows.size() + 1));
    }

    void stoppingAMeasuredChartKeepsItsPoints()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        auto* chart = on.part<ChartPanel>();
        QTRY_VERIFY(chart->table());
        chart->measure();
        QTRY_VERIFY(chart->table() && chart->table()->rows.size() >= 2
                    && chart->table()->rows.front().clock == trace::Clock::Threads);
        chart->stop();
        QTRY_VERIFY(!chart->isMeasuring());
        QVERIFY(chart->table()->rows.size() >= 2);
    }

    void aSweepIsAskedForInADialog()
    {
        Window on;
        on.window->openFirst();
        const auto& scenario = on.window->document().scenario();
        SweepDialog dialog(scenario, scenario.settings().sweep);
        auto* verdict = dialog.findChild<QLabel*>(QStringLiteral("verdict"));
        QVERIFY(dialog.request());
        dialog.findChild<QComboBox*>(QStringLiteral("name0"))->setCurrentText("workers");
        dialog.findChild<QLineEdit*>(QStringLiteral("values0"))->setText("1, 2");
        dialog.findChild<QComboBox*>(QStringLiteral("name1"))->setCurrentText("cores");
        dialog.findChild<QLineEdit*>(QStringLiteral("values1"))->setText("1..3");
        dialog.findChild<QComboBox*>(QStringLiteral("clock"))->setCurrentIndex(2);
        dialog.findChild<QSpinBox*>(QStringLiteral("repeat"))->setValue(4);
        dialog.findChild<QSpinBox*>(QStringLiteral("warmup"))->setValue(1);
        QCOMPARE(verdict->text(), QStringLiteral("36 runs")); // 6 predicted, 6 × (4 + 1) measured
        const auto request = dialog.request();
        QVERIFY(request);
        QCOMPARE(request->settings.axes.size(), std::size_t{2});
        QCOMPARE(request->clocks.size(), std::size_t{2});
        dialog.findChild<QLineEdit*>(QStringLiteral("values1"))->setText("3..1");
        QVERIFY(!dialog.request());
        QVERIFY2(verdict->text().contains("cores") || verdict->text().contains("range"),
                 qPrintable(verdict->text()));
        dialog.findChild<QComboBox*>(QStringLiteral("name1"))->setCurrentText("workers");
        QVERIFY(verdict->text().contains("swept twice"));
    }

    void ofAThirdQuantityTheChartShowsTheChosenValue()
    {
        Window on;
        QString text = kShortTasks;
        text.replace(QStringLiteral("workers = \"1..4\", repeat = 6"),
                     QStringLiteral("workers = \"1..2\", tasks = [4, 8], nap = [0.01, 0.04]"));
        auto* chart = on.part<ChartPanel>();
        auto* third = on.part<ThirdValueChooser>();
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(chart->table() && chart->table()->complete);
        QVERIFY(third->isHidden());
        on.window->document().openText(text, QStringLiteral("three.py"));
        chart->findChild<QComboBox*>()->setCurrentIndex(
            chart->findChild<QComboBox*>()->findText(QStringLiteral("Makespan")));
        QTRY_COMPARE(third->count(), 2);
        QTRY_VERIFY(chart->table()->complete);
        QCOMPARE(third->currentText(), QStringLiteral("nap = 0.01"));
        const auto longest = [chart] {
            return chart->model().series.front().points.front().median;
        };
        QTRY_VERIFY(std::abs(longest() - 0.04) < 0.005); // four tasks after one another
        third->setCurrentIndex(1);
        QVERIFY(std::abs(longest() - 0.16) < 0.005);
    }

    void aLargeSweepAsksFirst()
    {
        Window on;
        on.window->document().openText(kShortTasks, QStringLiteral("short.py"));
        auto* chart = on.part<ChartPanel>();
        QTRY_VERIFY(chart->table());
        const scenario::Scenario& scenario = on.window->document().scenario();
        scenario::SweepSettings settings = scenario.settings().sweep;
        settings.repeat = 10'000; // of four points
        const experiment::SweepRequest request{
            scenario, settings, {trace::Clock::Threads}, {}, std::chrono::seconds(10)};
        QString asked;
        QTimer::singleShot(0, on.window.get(), [&asked] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                asked = box->text();
                box->button(QMessageBox::No)->click();
            }
        });
        chart->startSweep(request);
        QVERIFY2(asked.contains(QStringLiteral("40000 runs")), qPrintable(asked));
        QVERIFY(!chart->isMeasuring());
    }

    void aPausedSweepGoesOnWhereItWas()
    {
        Window on;
        on.window->document().openText(kShortTasks, QStringLiteral("short.py"));
        auto* chart = on.part<ChartPanel>();
        QTRY_VERIFY(chart->table());
        chart->measure();
        chart->togglePause();
        QVERIFY(chart->isMeasuring());
        const auto measured = [chart] {
            const auto table = chart->table();
            return table && table->rows.front().clock == trace::Clock::Threads ? table->rows.size()
                                                                               : 0;
        };
        chart->togglePause();
        QTRY_VERIFY_WITH_TIMEOUT(!chart->isMeasuring(), 60'000);
        QVERIFY(chart->table()->complete);
        QCOMPARE(measured(), std::size_t{24});
    }

    void aSweepThatClosingCutOffGoesOnInTheNextWindow()
    {
        QTemporaryDir folder;
        std::size_t before = 0;
        {
            MainWindow window(folder.path());
            window.document().openText(kShortTasks, QStringLiteral("short.py"));
            auto* chart = window.findChild<ChartPanel*>();
            QTRY_VERIFY(chart->table());
            chart->measure();
            QTRY_VERIFY(chart->table()->rows.front().clock == trace::Clock::Threads
                        && chart->table()->rows.size() >= 3);
            before = chart->table()->rows.size();
            window.document().text()->setModified(false);
        }
        QCOMPARE(QDir(folder.path()).entryList({"sweep-*.csv"}).size(), 1);
        MainWindow next(folder.path());
        next.document().openText(kShortTasks, QStringLiteral("short.py"));
        auto* chart = next.findChild<ChartPanel*>();
        QVERIFY(chart->table() && chart->table()->rows.size() >= before);
        QVERIFY(chart->table()->rows.front().clock == trace::Clock::Threads);
        const trace::Duration known = chart->table()->rows.front().measures.makespan;
        chart->measure();
        QTRY_VERIFY_WITH_TIMEOUT(!chart->isMeasuring(), 60'000);
        QVERIFY(chart->table()->complete);
        QCOMPARE(chart->table()->rows.size(), std::size_t{24});
        QVERIFY(chart->table()->rows.front().measures.makespan == known); // not made again
        QCOMPARE(QDir(folder.path()).entryList({"sweep-*.csv"}).size(), 0);
        next.document().text()->setModified(false);
    }

    void sweepsAreComparedInTheChart()
    {
        Window on;
        on.window->document().openText(kShortTasks, QStringLiteral("short.py"));
        auto* chart = on.part<ChartPanel>();
        QTRY_VERIFY(chart->table() && chart->table()->complete);
        chart->keepForComparison();
        QTRY_COMPARE(chart->model().series.size(), std::size_t{2});
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.csv"));
        QCOMPARE(writeTable(path, *chart->table()), QString());
        QCOMPARE(chart->compareWith(path), QString());
        QCOMPARE(chart->model().series.size(), std::size_t{3});
        QCOMPARE(chart->model().series[1].name, QStringLiteral("other"));
        QVERIFY(!chart->compareWith(folder.filePath(QStringLiteral("none.csv"))).isEmpty());
        chart->clearComparison();
        QCOMPARE(chart->model().series.size(), std::size_t{1});
    }

    void theLecturesChartsAreOneClickEach()
    {
        Window on;
        on.window->document().openText(kShortTasks, QStringLiteral("short.py"));
        auto* chart = on.part<ChartPanel>();
        for (const char* name : {"tasks", "nap", "workers"}) {
            auto* button = on.window->findChild<QToolButton*>(QStringLiteral("against_")
                                                              + QLatin1String(name));
            QVERIFY2(button != nullptr, name);
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_COMPARE(chart->model().x.title, QLatin1String(name));
            QTRY_VERIFY(chart->table() && chart->table()->complete);
            QVERIFY(!chart->model().series.empty());
            // The old buttons go when the events are done.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void theChartIsCopiedAsPictureAndDrawing()
    {
        Window on;
        on.window->openFirst();
        QTRY_VERIFY(on.part<ChartPanel>()->table());
        on.part<ChartPanel>()->copyChart();
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->hasImage());
        QVERIFY(qvariant_cast<QImage>(copied->imageData()).width() > 2000); // 300 dpi
        QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    }

    void timelineAndChartAreWrittenAsPictures()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        QTRY_VERIFY(on.part<ChartPanel>()->table());
        on.part<QTabWidget>()->setCurrentIndex(2);
        QTRY_VERIFY(on.part<GraphView>()->graph());
        QTemporaryDir folder;
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString timeline =
                folder.filePath(QStringLiteral("timeline.") + QLatin1String(ending));
            QCOMPARE(writeTimelinePicture(timeline, on.part<TimelineView>()->panels(), true),
                     QString());
            QVERIFY(QFile(timeline).size() > 1000);
            const QString graph = folder.filePath(QStringLiteral("graph.") + QLatin1String(ending));
            QCOMPARE(writeGraphPicture(graph, *on.part<GraphView>()->graph(), true), QString());
            QVERIFY(QFile(graph).size() > 1000);
            const QString chart = folder.filePath(QStringLiteral("chart.") + QLatin1String(ending));
            QCOMPARE(writeChartPicture(chart, on.part<ChartPanel>()->model()), QString());
            QVERIFY(QFile(chart).size() > 1000);
        }
        QVERIFY(!writeTimelinePicture(QStringLiteral("/nowhere/a.png"),
                                      on.part<TimelineView>()->panels(), false)
                     .isEmpty());
    }

    void textThatWasNotSavedComesBackAfterACrash()
    {
        QTemporaryDir folder;
        {
            MainWindow window(folder.path());
            window.document().openText(kQuick, QStringLiteral("quick.py"));
            QTextCursor(window.document().text()).insertText(QStringLiteral("# precious\n"));
            const QDir copies(folder.filePath(QStringLiteral("recovery")));
            QTRY_VERIFY_WITH_TIMEOUT(
                !copies.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty(), 5000);
            // Destroyed without close(): as after a crash.
        }
        MainWindow window(folder.path());
        window.openFirst();
        QVERIFY(window.document().source().startsWith(QStringLiteral("# precious\n")));
        QVERIFY(window.document().isModified());
        window.document().text()->setModified(false);
    }

    void aTaskFoundInTheTableIsLitInTheTimelineAndSelectedEverywhere()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        QTest::keyClick(on.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* field = on.named<QLineEdit>(QStringLiteral("Find tasks"));
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("#2"));
        QTRY_VERIFY(on.window->state().found());
        QCOMPARE(*on.window->state().found(), std::vector{trace::TaskId{2}});
        auto* table = on.named<QTableView>(QStringLiteral("Tasks"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        QCOMPARE(on.window->state().selected(), trace::TaskId{2});
        field->clear();
        QTRY_VERIFY(!on.window->state().found());
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("compute #2"));
    }

    void theGraphIsDrawnWhenItIsLookedAtAndSelectsByClickAndKey()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* graph = on.part<GraphView>();
        QVERIFY(!graph->graph());
        on.part<QTabWidget>()->setCurrentWidget(graph->parentWidget());
        QTRY_VERIFY(graph->graph());
        QCOMPARE(graph->graph()->graph.nodeOf.size(), std::size_t{4});
        const QPoint third = graph->nodeRect(trace::TaskId{2}).center().toPoint();
        QTest::mouseMove(graph, third);
        QTRY_COMPARE(on.window->state().hovered(), trace::TaskId{2});
        QTest::mouseClick(graph, Qt::LeftButton, {}, third);
        QCOMPARE(on.window->state().selected(), trace::TaskId{2});
        const auto above =
            graph->nodeRect(trace::TaskId{1}).y() < graph->nodeRect(trace::TaskId{2}).y();
        QTest::keyClick(graph, above ? Qt::Key_Up : Qt::Key_Down);
        QCOMPARE(on.window->state().selected(), trace::TaskId{1});
    }

    void aLessonThatRanIsMarkedNowAndLater()
    {
        QString path;
        {
            Window on;
            on.window->openFirst();
            path = on.window->document().origin();
            QVERIFY(!on.part<LessonList>()->isDone(path));
            on.window->document().setKnob(QStringLiteral("nap"), QStringLiteral("0.01"), false);
            QTest::keyClick(on.window.get(), Qt::Key_F5);
            QTRY_VERIFY(on.window->state().measurement());
            QVERIFY(on.part<LessonList>()->isDone(path));
        }
        const Window again;
        QVERIFY(again.part<LessonList>()->isDone(path));
    }

    void droppedAndRecentFilesAreOpened()
    {
        Window on;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("dropped.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kQuick.toUtf8());
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(on.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(on.window.get(), &drop);
        QCOMPARE(on.window->document().path(), path);
        QCOMPARE(RecentFiles::paths(), QStringList{path});
        on.window->document().openText(QStringLiteral("x = 1\n"), QStringLiteral("other.py"));
        auto* recent = on.part<RecentFiles>();
        emit recent->aboutToShow();
        recent->actions().front()->trigger();
        QCOMPARE(on.window->document().path(), path);
        file.remove();
        QVERIFY(RecentFiles::paths().isEmpty());
    }

    void thePictureStaysWhileALineIsBeingWritten()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* editor = on.part<CodeEditor>();
        bool vanished = false;
        int predictions = 0;
        connect(&on.window->state(), &ViewState::runsChanged, this, [&] {
            vanished = vanished || !on.window->state().prediction();
            ++predictions;
        });
        editor->moveCursor(QTextCursor::End);
        for (const char* part : {"x", " ", "=", " ", "1"}) {
            QTest::keyClicks(editor, QString::fromLatin1(part));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(predictions > 0);
        QVERIFY(!vanished);
    }

    void steppingMarksTheLinesThatExecute()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* editor = on.part<CodeEditor>();
        QTest::keyClick(on.window.get(), Qt::Key_F9);
        QVERIFY(on.window->state().instant());
        QTest::mouseClick(on.named<QToolButton>(QStringLiteral("Step")), Qt::LeftButton);
        on.window->state().setInstant(trace::Time{std::chrono::milliseconds(10)});
        const auto& lines = editor->executingLines();
        QVERIFY(std::find(lines.begin(), lines.end(), 16) != lines.end()); // in compute()
        QVERIFY(std::find(lines.begin(), lines.end(), 20) != lines.end()); // the driver's get
        QCOMPARE(editor->badges().size(), std::size_t{2});
        QCOMPARE(editor->badges()[1].text, QStringLiteral("×4"));
        QTest::mouseClick(on.named<QToolButton>(QStringLiteral("Show the whole run")),
                          Qt::LeftButton);
        QVERIFY(!on.window->state().instant());
        QVERIFY(editor->executingLines().empty());
    }

    void scrubbingMovesTheInstant()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* place = on.named<QSlider>(QStringLiteral("Instant"));
        place->setValue(place->maximum() / 2);
        const double half = trace::seconds(*on.window->state().instant());
        QVERIFY(std::abs(half - makespanOf(on.window->state().prediction()) / 2) < 1e-4);
    }

    void theKeyboardWalksThroughTheTasks()
    {
        Window on;
        on.window->document().openText(kQuick, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* timeline = on.part<TimelineView>();
        QTest::keyClick(timeline, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(on.window->state().selected(), trace::TaskId{0});
        QTest::keyClick(timeline, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(on.window->state().selected(), trace::TaskId{1});
        QTest::keyClick(timeline, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(on.window->state().selected(), trace::TaskId{0});
        QTest::keyClick(timeline, Qt::Key_Escape);
        QCOMPARE(on.window->state().selected(), trace::kNoTask);
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_main_window.moc"
