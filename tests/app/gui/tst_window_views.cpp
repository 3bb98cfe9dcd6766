#include "app/gui/editor/code_editor.h"
#include "app/gui/graph/graph_view.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/timeline/range_strip.h"
#include "app/gui/timeline/timeline_view.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/window_parts.h"

#include <QLineEdit>
#include <QSettings>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace makespan;
using namespace makespan::gui;

class tst_WindowViews : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void init() { QSettings().clear(); }

    void aRangeIsMeasuredByKeyAndByDragging()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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
        WindowParts on;
        on.window->document().openText(
            QString(kQuickProgram)
                .replace(QStringLiteral("tasks = 4 "), QStringLiteral("tasks = 5 ")),
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

    void aTaskFoundInTheTableIsLitInTheTimelineAndSelectedEverywhere()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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

    void steppingMarksTheLinesThatExecute()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* place = on.named<QSlider>(QStringLiteral("Instant"));
        place->setValue(place->maximum() / 2);
        const double half = trace::seconds(*on.window->state().instant());
        QVERIFY(std::abs(half - makespanOf(on.window->state().prediction()) / 2) < 1e-4);
    }

    void theKeyboardWalksThroughTheTasks()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
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

QTEST_MAIN(tst_WindowViews)
#include "tst_window_views.moc"
