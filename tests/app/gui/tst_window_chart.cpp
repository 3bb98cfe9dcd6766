#include "app/gui/graph/graph_view.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/sweep_dialog.h"
#include "app/gui/panels/third_value_chooser.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/export.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/window_parts.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace makespan;
using namespace makespan::gui;

namespace {

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

} // namespace

class tst_WindowChart : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void init() { QSettings().clear(); }

    void theChartIsPredictedAtOnceAndMeasuredOnDemand()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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

    void theCeilingOfTheCoresComesWithTheCalibration()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        auto* chart = on.part<ChartPanel>();
        QTRY_VERIFY(chart->table() && chart->table()->complete);
        chart->setCeiling({});
        for (auto* option : chart->findChildren<QAction*>()) {
            if (option->text() == QStringLiteral("&This computer") && !option->isChecked()) {
                option->trigger();
            }
        }
        auto* against = on.window->findChild<QToolButton*>(QStringLiteral("against_workers"));
        QTest::mouseClick(against, Qt::LeftButton);
        QTRY_VERIFY(chart->table() && chart->table()->complete
                    && chart->model().x.title == QStringLiteral("workers"));
        const std::size_t without = chart->model().laws.size();
        chart->setCeiling(execution::Capacity({{1, 1}, {2, 1.6}}));
        QCOMPARE(chart->model().laws.size(), without + 1);
    }

    void stoppingAMeasuredChartKeepsItsPoints()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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
        WindowParts on;
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
        WindowParts on;
        QString text = kShortTasks;
        text.replace(QStringLiteral("workers = \"1..4\", repeat = 6"),
                     QStringLiteral("workers = \"1..2\", tasks = [4, 8], nap = [0.01, 0.04]"));
        auto* chart = on.part<ChartPanel>();
        auto* third = on.part<ThirdValueChooser>();
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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
        WindowParts on;
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
        WindowParts on;
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
        WindowParts on;
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
        WindowParts on;
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
        WindowParts on;
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
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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
};

QTEST_MAIN(tst_WindowChart)
#include "tst_window_chart.moc"
