#include "app/gui/run/view_state.h"
#include "app/gui/timeline/key_place.h"
#include "app/gui/timeline/timeline_tip.h"
#include "app/gui/timeline/timeline_view.h"
#include "tests/app/render/scenes.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QToolTip>

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

void showTwoRuns(TimelineView& view)
{
    view.resize(900, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.activateWindow();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    view.setPanels(twoRuns(2));
}

bool anyContains(const QSet<QString>& texts, const QString& part)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&](const QString& text) { return text.contains(part); });
}

/// What is told of bars and idle stretches while the pointer goes over all of the picture.
QSet<QString> tipsUnderThePointer(TimelineView& view)
{
    QSet<QString> tips;
    for (int y = 0; y < view.viewport()->height(); y += 5) {
        for (int x = 0; x < view.viewport()->width(); ++x) {
            QHelpEvent event(QEvent::ToolTip, {x, y}, view.viewport()->mapToGlobal(QPoint(x, y)));
            QApplication::sendEvent(view.viewport(), &event);
            const QString tip = QToolTip::text();
            if (tip.startsWith(QStringLiteral("<b>"))) {
                tips.insert(tip);
            }
        }
    }
    QToolTip::hideText();
    return tips;
}

/// The pixels that have got a colour.
int drawnAnew(const QImage& before, const QImage& after, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            const QRgb now = after.pixel(x, y);
            count += now != before.pixel(x, y) && now == colour.rgb() ? 1 : 0;
        }
    }
    return count;
}

/// What is told while the keys go along all lanes, from the first to the last.
QSet<QString> tipsOnTheWay(TimelineView& view)
{
    constexpr int kMost = 200; // stretches of a lane, and lanes
    QSet<QString> tips;
    for (int lane = 0; lane < kMost; ++lane) {
        QTest::keyClick(&view, Qt::Key_Up);
    }
    QString lane;
    for (int down = 0; down < kMost; ++down) {
        QTest::keyClick(&view, Qt::Key_Home);
        if (view.accessibleDescription() == lane) {
            break; // it was the last one
        }
        lane = view.accessibleDescription();
        QString at;
        for (int along = 0; along < kMost && view.accessibleDescription() != at; ++along) {
            at = view.accessibleDescription();
            tips.insert(QToolTip::text());
            QTest::keyClick(&view, Qt::Key_Right);
        }
        QTest::keyClick(&view, Qt::Key_Down);
    }
    return tips;
}

} // namespace

class tst_TimelineView : public QObject
{
    Q_OBJECT

private slots:

    void whatIsLaterThanTheInstantIsReachedNeitherByPointerNorByKeys()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        const TaskId last{3};
        const auto nameOf = [&view](TaskId task) {
            return view.panels().front().data->taskName(task).toHtmlEscaped();
        };
        const QString name = nameOf(last);
        QVERIFY(anyContains(tipsUnderThePointer(view), name));
        QVERIFY(anyContains(tipsOnTheWay(view), name));
        const auto started = view.panels().front().data->task(last).started;
        state.setInstant(started - trace::Duration{1});
        QVERIFY(!anyContains(tipsUnderThePointer(view), name));
        QVERIFY(!anyContains(tipsOnTheWay(view), name));
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(!QToolTip::text().contains(name));
        QVERIFY(anyContains(tipsUnderThePointer(view), nameOf(TaskId{1})));
        QVERIFY(anyContains(tipsOnTheWay(view), nameOf(TaskId{1})));
        state.setInstant(view.panels().front().data->task(last).ended);
        QVERIFY(anyContains(tipsUnderThePointer(view), name));
    }

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

    void keysReachEveryBarThatThePointerReaches()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        const QSet<QString> pointed = tipsUnderThePointer(view);
        QVERIFY(pointed.size() > 10);
        QVERIFY(anyContains(pointed, QStringLiteral("<b>driver</b> — blocked in get")));
        QVERIFY(anyContains(pointed, QStringLiteral("<b>idle</b>")));
        const QSet<QString> walked = tipsOnTheWay(view);
        const auto missing = pointed - walked;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u'\n')));
    }

    void whatTheKeysAreOnIsToldToScreenReaders()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        const QString help = view.accessibleDescription();
        QTest::keyClick(&view,
                        Qt::Key_End); // the measured run's driver, which fetches the last result
        QVERIFY(view.accessibleDescription().startsWith(
            QStringLiteral("Measured on this computer: driver — ")));
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY2(view.accessibleDescription().contains(QStringLiteral("idle on worker 1")),
                 qPrintable(view.accessibleDescription()));
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("compute #0 on worker 1")));
        QVERIFY(view.accessibleDescription().contains(
            QStringLiteral("Prediction: compute #0 on worker 1")));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.accessibleDescription(), help);
    }

    void shortBarsAreFoundAgainBelowALongOne()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Left);
        const QString last = view.accessibleDescription();
        QTest::keyClick(&view, Qt::Key_Up); // to the driver's long get
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("driver — blocked in get")));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.accessibleDescription(), last);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Up); // the run above
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("Prediction: ")));
    }

    void theTasksOfBarsAreSelectedOnTheWay()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(state.selected(), trace::kNoTask); // the driver's own
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(state.selected(), TaskId{0});
        state.select(TaskId{1}); // in another part of the window
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("on worker 2")));
    }

    void enterIsAClick()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_M);
        QVERIFY(state.range().has_value());
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(!state.range().has_value());
        QCOMPARE(state.selected(), TaskId{0});
    }

    void whatTheKeysAreOnIsMeasured()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_M);
        const auto first = view.panels().back().data->trace().intervals(trace::kDriverLane)[0];
        QVERIFY(state.range() == std::pair(first.begin, first.end));
    }

    void whereTheKeysAreIsSeen_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
        QTest::newRow("projector") << static_cast<int>(ThemeKind::Projector);
    }

    void whereTheKeysAreIsSeen()
    {
        QFETCH(int, theme);
        const Theme look = Theme::of(static_cast<ThemeKind>(theme));
        QVERIFY(render::contrastRatio(look.text, look.background) >= 7);
        ViewState state;
        TimelineView view(state);
        view.setTheme(look);
        showTwoRuns(view);
        const QImage before = view.viewport()->grab().toImage();
        QTest::keyClick(&view, Qt::Key_Home);
        const QImage after = view.viewport()->grab().toImage();
        QVERIFY(drawnAnew(before, after, look.text) >= 40);
        view.clearFocus();
        QCOMPARE(drawnAnew(before, view.viewport()->grab().toImage(), look.text), 0);
    }

    void theKeysStayWhereTheyWereWhenTheRunIsAnother()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("worker 2")));
        view.setPanels({{runOn(3, 9), {}, {}}});
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("worker 2")));
        view.setPanels({{runOn(1, 2), {}, {}}}); // no such worker
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("driver")));
        view.setPanels({});
        QTest::keyClick(&view, Qt::Key_Right); // nothing to be on
    }

    void ctrlAndArrowsGoFromTaskToTask()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(state.selected(), TaskId{0});
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(state.selected(), TaskId{1});
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("compute #1 on worker 2")));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(state.selected(), TaskId{0});
    }

    void whatIsFoundIsLitWhateverItsNumber()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        const auto run = test::dataOf(test::bigTrace(300'000, 4, 0.7));
        view.setPanels({{run, {}, {}}});
        const Theme look = Theme::light();
        const QImage before = view.viewport()->grab().toImage();
        std::vector<TaskId> odd;
        for (std::uint32_t task = 1; task < 300'000; task += 2) {
            odd.push_back(TaskId{task}); // of the second and the fourth worker
        }
        state.setFound(odd);
        QTRY_VERIFY(drawnAnew(before, view.viewport()->grab().toImage(), look.searchHit) > 1000);
        state.setFound({});
        QCOMPARE(drawnAnew(before, view.viewport()->grab().toImage(), look.searchHit), 0);
    }

    void theLegendExplainsTheCriticalPath()
    {
        ViewState state;
        TimelineView view(state);
        showTwoRuns(view);
        const auto inLegend = [&] {
            const QImage all = view.viewport()->grab().toImage();
            const QImage legend = all.copy(0, all.height() - 60, all.width(), 60);
            QImage blank(legend.size(), QImage::Format_RGB32);
            blank.fill(Qt::white);
            return drawnAnew(blank, legend, Theme::light().criticalPath);
        };
        QCOMPARE(inLegend(), 0);
        view.showCriticalPath(true);
        QVERIFY(inLegend() > 10);
        view.showCriticalPath(false);
        QCOMPARE(inLegend(), 0);
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
