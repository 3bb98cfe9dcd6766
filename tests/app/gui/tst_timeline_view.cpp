#include "app/gui/run/view_state.h"
#include "app/gui/timeline/key_place.h"
#include "app/gui/timeline/lane_steps.h"
#include "app/gui/timeline/timeline_view.h"
#include "tests/app/render/scenes.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTest>

using namespace makespan;
using namespace makespan::gui;
using render::Theme;
using render::ThemeKind;
using trace::TaskId;

namespace {

std::shared_ptr<const render::TimelineData> runOn(std::uint32_t workers, std::uint32_t tasks)
{
    test::Scene scene;
    scene.workers = workers;
    scene.tasks = tasks;
    return test::dataOf(test::traceOf(scene));
}

/// Two runs one above the other, as after every measurement.
std::vector<render::TimelinePanel> twoRuns(std::uint32_t workers)
{
    return {{runOn(workers, 2 * workers), QStringLiteral("Prediction"), {}},
            {runOn(workers, 2 * workers), QStringLiteral("Measured on this computer"), {}}};
}

} // namespace

class tst_TimelineView : public QObject
{
    Q_OBJECT

private slots:

    void twoRunsAreInSightInASmallWindow_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<std::uint32_t>("workers");
        const auto light = static_cast<int>(ThemeKind::Light);
        const auto projector = static_cast<int>(ThemeKind::Projector);
        QTest::newRow("four workers at 1024x768") << light << QSize(400, 285) << 4U;
        QTest::newRow("six lanes at 1280x800") << light << QSize(580, 318) << 6U;
        QTest::newRow("four workers, projector at 1024x768") << projector << QSize(545, 408) << 4U;
        QTest::newRow("four workers, projector at 1280x800") << projector << QSize(700, 430) << 4U;
    }

    void twoRunsAreInSightInASmallWindow()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        QFETCH(std::uint32_t, workers);
        ViewState state;
        TimelineView view(state);
        view.setTheme(Theme::of(static_cast<ThemeKind>(theme)));
        view.resize(size);
        view.show();
        view.setPanels(twoRuns(workers));
        QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    }

    void rowsScrollWhereTheyCannotFit()
    {
        ViewState state;
        TimelineView view(state);
        view.resize(400, 285);
        view.show();
        view.setPanels(twoRuns(60));
        QVERIFY(view.verticalScrollBar()->maximum() > 0);
    }

    void upAndDownGoToTheTaskBesideIt()
    {
        const auto run = runOn(3, 6);
        const TaskId first{0};
        const auto lane = trace::index(run->trace().task(first).lane);
        const TaskId below = taskBeside(*run, first, 1);
        QCOMPARE(trace::index(run->trace().task(below).lane), lane + 1);
        QVERIFY(run->trace().task(below).started < run->trace().task(first).ended);
        QCOMPARE(taskBeside(*run, below, -1), first);
        QCOMPARE(taskBeside(*run, first, -1), trace::kNoTask); // the driver's lane has no tasks
        QCOMPARE(taskBeside(*run, TaskId{99}, 1), trace::kNoTask);
    }

    void whatIsSelectedIsToldToScreenReaders()
    {
        ViewState state;
        TimelineView view(state);
        view.setPanels(twoRuns(2));
        const QString help = view.accessibleDescription();
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("compute #0 on worker 1")));
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("compute #1 on worker 2")));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.accessibleDescription(), help);
    }

    void wasdAreFourPlacesOnTheKeyboard()
    {
        const auto key = [](int letter, quint32 place) {
            return keyByPlace(QKeyEvent(QEvent::KeyPress, letter, Qt::NoModifier, place, 0, 0));
        };
        QCOMPARE(key(Qt::Key_W, 0), int{Qt::Key_W}); // the place is not known
        QCOMPARE(key(Qt::Key_F, 41), int{Qt::Key_F});
#if defined(Q_OS_LINUX)
        QCOMPARE(key(Qt::Key_Z, 25), int{Qt::Key_W}); // French keyboards
        QCOMPARE(key(Qt::Key_Q, 38), int{Qt::Key_A});
        QVERIFY(key(Qt::Key_W, 52) != Qt::Key_W);
#endif
    }
};

QTEST_MAIN(tst_TimelineView)
#include "tst_timeline_view.moc"
