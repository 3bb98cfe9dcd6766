#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/definition_range.h"
#include "app/gui/editor/executing_lines.h"
#include "app/gui/playback/event_steps.h"
#include "app/gui/playback/future_strip.h"
#include "app/gui/playback/player.h"
#include "app/gui/run/view_state.h"
#include "engine/experiment/single_run.h"
#include "tests/support/text_timeline.h"

#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace makespan;
using namespace makespan::gui;

namespace {

trace::Time at(double seconds)
{
    return trace::Time{trace::Duration{std::llround(seconds * 1e9)}};
}

const char* const kFour = R"(import time
import ray

ray.init(num_cpus=2)


@ray.remote
def compute(i):
    time.sleep(1)

    return i


@ray.remote
def outer():
    return ray.get(compute.remote(0))


print(ray.get([compute.remote(i) for i in range(4)]))
ray.get(outer.remote())
)";

RunFactsPtr runOf(const char* source)
{
    const auto scenario = scenario::Scenario::fromSource(source, "test.py");
    experiment::SingleRunOptions options;
    options.machine.values["step"] = "0"; // computing is free: whole seconds
    return runFactsOf(experiment::runOnce(scenario, options));
}

} // namespace

class tst_Playback : public QObject
{
    Q_OBJECT

private slots:

    void stepsVisitEveryBeginAndEnd()
    {
        const auto trace = test::traceFromText("driver   |##!!!!!#|\n"
                                               "worker 1 |..AAA   |\n"
                                               "worker 2 |...bbbb |\n");
        QList<double> forth;
        for (auto event = nextEvent(trace, at(-1)); event; event = nextEvent(trace, *event)) {
            forth << trace::seconds(*event);
        }
        QCOMPARE(forth, (QList<double>{0, 2, 3, 5, 7, 8}));
        QList<double> back;
        for (auto event = previousEvent(trace, at(9)); event;
             event = previousEvent(trace, *event)) {
            back << trace::seconds(*event);
        }
        std::reverse(back.begin(), back.end());
        QCOMPARE(back, forth);
    }

    void theExecutingLinesAreThoseOfTheInstant()
    {
        const auto facts = runOf(kFour);
        const auto first = executingLines(facts->trace, at(0.5));
        QCOMPARE(first.functions.size(), std::size_t{1});
        QCOMPARE(first.functions[0].tasks, 2);
        QCOMPARE(first.driver, 19);
        QVERIFY(first.driverWaits);
        const auto nested = executingLines(facts->trace, at(2.5));
        QCOMPARE(nested.functions.size(), std::size_t{2}); // outer waits for compute
        QCOMPARE(nested.calls, (std::vector{16, 20}));
        QCOMPARE(nested.driver, 20);
    }

    void aDefinitionEndsWithItsBody()
    {
        QTextDocument text;
        text.setPlainText(QString::fromUtf8(kFour));
        QCOMPARE(definitionRange(text, 7), (std::pair{8, 11}));
        QCOMPARE(definitionRange(text, 14), (std::pair{15, 16}));
        QCOMPARE(definitionRange(text, 4), (std::pair{4, 4}));
    }

    void playingReachesTheEndAndStopsThere()
    {
        ViewState state;
        Player player(state);
        player.play();
        QVERIFY(!player.isPlaying()); // there is nothing to play
        state.setPrediction(runOf(kFour));
        const QSignalSpy moved(&state, &ViewState::instantChanged);
        player.setSpeed(20);
        player.play();
        QVERIFY(player.isPlaying());
        QTRY_VERIFY(!player.isPlaying());
        QCOMPARE(*state.instant(), at(3));
        QVERIFY(moved.size() > 2);
        player.play(); // from the beginning again
        QVERIFY(*state.instant() < at(3));
        player.leave();
        QVERIFY(!state.instant());
    }

    void stepsGoThroughTheEventsOfBothRuns()
    {
        ViewState state;
        Player player(state);
        state.setPrediction(runOf(kFour));
        player.step(true);
        QCOMPARE(*state.instant(), at(0));
        player.step(true);
        QCOMPARE(*state.instant(), at(1));
        player.step(false);
        player.step(false);
        QCOMPARE(*state.instant(), at(0));
        player.jump(at(100));
        QCOMPARE(*state.instant(), at(3));
        state.setPrediction(nullptr);
        QVERIFY(!state.instant());
    }

    void theSpeedFitsTheLengthOfTheRun()
    {
        ViewState state;
        Player player(state);
        state.setPrediction(runOf("import time\ntime.sleep(16)\n"));
        QCOMPARE(player.fittingSpeed(), 2.0);
        state.setPrediction(runOf("import time\ntime.sleep(0.08)\n"));
        QCOMPARE(player.fittingSpeed(), 0.01);
    }

    void futuresFillUp()
    {
        ViewState state;
        FutureStrip strip(state);
        strip.resize(600, 24);
        state.setPrediction(runOf(kFour));
        QVERIFY(strip.isHidden());
        state.setInstant(at(0.5));
        QVERIFY(!strip.isHidden());
        const auto theme = render::Theme::light();
        strip.setTheme(theme);
        const auto colourAt = [&](std::uint32_t task, double high) {
            const QRectF box = strip.boxOf(trace::TaskId{task});
            return strip.grab().toImage().pixelColor(
                QPointF(box.center().x(), box.bottom() - high * box.height()).toPoint());
        };
        QCOMPARE(colourAt(0, 0.25), theme.hues[1]); // half of it ran
        QCOMPARE(colourAt(0, 0.75), theme.lane);
        QCOMPARE(colourAt(3, 0.25), theme.lane); // it waits for a worker
        QCOMPARE(strip.accessibleDescription(), QStringLiteral("futures: 0 of 4 ready"));
        state.setInstant(at(2));
        QCOMPARE(colourAt(3, 0.75), theme.hues[1]);
        QVERIFY(strip.accessibleDescription().startsWith(QStringLiteral("futures: 4 of")));
        state.setInstant({});
        QVERIFY(strip.isHidden());
    }
};

QTEST_MAIN(tst_Playback)
#include "tst_playback.moc"
