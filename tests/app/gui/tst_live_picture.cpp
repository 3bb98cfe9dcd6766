#include "app/gui/run/live_follower.h"
#include "app/gui/run/live_picture.h"

#include <QTest>

#include <atomic>
#include <numeric>

using namespace makespan;
using namespace makespan::gui;
using namespace std::chrono_literals;
using trace::State;
using trace::TaskId;
using trace::Time;

namespace {

constexpr trace::LaneId kWorker{1};

Time at(trace::Duration since)
{
    return Time{} + since;
}

trace::LiveUpdate begin()
{
    trace::LiveUpdate update;
    update.now = at(10ms);
    update.lanes = {{"driver", trace::LaneKind::Driver, 0},
                    {"worker 1", trace::LaneKind::Worker, 0}};
    update.functions = {{"compute", 3}};
    update.open = {{trace::kDriverLane, {at(0ms), at(10ms), trace::kNoTask, State::Blocked}, {}},
                   {kWorker, {at(1ms), at(10ms), TaskId{0}, State::Sleep}, trace::FunctionId{0}}};
    update.submitted = 2;
    return update;
}

trace::LiveUpdate later()
{
    trace::LiveUpdate update;
    update.now = at(20ms);
    update.ended = {{kWorker, {at(1ms), at(12ms), TaskId{0}, State::Sleep}, trace::FunctionId{0}}};
    update.open = {{trace::kDriverLane, {at(0ms), at(20ms), trace::kNoTask, State::Blocked}, {}},
                   {kWorker, {at(12ms), at(20ms), TaskId{1}, State::Run}, trace::FunctionId{0}}};
    update.submitted = 2;
    update.finished = 1;
    return update;
}

/// Says the same as often as it is asked, and counts that.
class CountingFeed : public trace::LiveFeed
{
public:
    trace::LiveUpdate read() override { return reads++ == 0 ? begin() : trace::LiveUpdate{}; }

    std::atomic<int> reads{0};
};

} // namespace

class tst_LivePicture : public QObject
{
    Q_OBJECT

private slots:

    void whatGoesOnReachesUntilNow()
    {
        LivePicture live({});
        live.add(begin());
        const auto picture = live.picture();
        QCOMPARE(picture->makespan(), trace::Duration{10ms});
        QCOMPARE(picture->busy(kWorker).size(), std::size_t{1});
        QCOMPARE(picture->interval(kWorker, 0).end, at(10ms));
        QCOMPARE(picture->taskName(TaskId{0}), QStringLiteral("compute #0"));
    }

    void whatEndedStaysAndWhatGoesOnIsReplaced()
    {
        LivePicture live({});
        live.add(begin());
        live.add(later());
        const auto picture = live.picture();
        QCOMPARE(picture->busy(kWorker).size(), std::size_t{2});
        QCOMPARE(picture->interval(kWorker, 0).end, at(12ms));
        QCOMPARE(picture->interval(kWorker, 1).begin, at(12ms));
        QCOMPARE(picture->interval(kWorker, 1).end, at(20ms));
        QCOMPARE(picture->busy(trace::kDriverLane).size(), std::size_t{1});
        QCOMPARE(picture->busyTime(kWorker, at(0ms), at(20ms)), trace::Duration{19ms});
    }

    void aTaskWithoutAPictureYetIsNotDrawn()
    {
        trace::LiveUpdate update = begin();
        update.open.pop_back();
        LivePicture live({});
        live.add(update);
        QCOMPARE(live.picture()->busy(kWorker).size(), std::size_t{0});
    }

    void aPictureThatIsShownDoesNotChange()
    {
        LivePicture live({});
        live.add(begin());
        auto first = live.picture();
        live.add(later());
        auto second = live.picture();
        QCOMPARE(first->makespan(), trace::Duration{10ms});
        QCOMPARE(first->busy(kWorker).size(), std::size_t{1});
        QCOMPARE(second->busy(kWorker).size(), std::size_t{2});
        QVERIFY(!live.picture()); // both are shown
        const auto* const oldest = first.get();
        first.reset();
        const auto third = live.picture();
        QCOMPARE(third.get(), oldest); // it has caught up
        QCOMPARE(third->busy(kWorker).size(), std::size_t{2});
        QCOMPARE(third->makespan(), trace::Duration{20ms});
    }

    void aPictureOutlivesTheRun()
    {
        auto live = std::make_unique<LivePicture>(render::FunctionHues{});
        live->add(begin());
        const auto picture = live->picture();
        live.reset();
        QCOMPARE(picture->busy(kWorker).size(), std::size_t{1});
        QVERIFY(picture->dependencies(TaskId{0}).empty());
        QVERIFY(picture->idleOf(kWorker).empty());
    }

    void manyUpdatesGiveWhatOneWouldHaveGiven()
    {
        // Tasks of a worker that end between the updates, the last one each time open; the oracle is told all at once.
        LivePicture step({});
        LivePicture whole({});
        trace::LiveUpdate all = begin();
        all.open.clear();
        trace::LiveUpdate first = begin();
        first.open.clear();
        step.add(first);
        std::uint32_t task = 0;
        const auto bar = [](std::uint32_t number, int endUs) {
            const auto begun = at(std::chrono::microseconds(100 * number));
            const auto state = number % 3 == 0 ? State::Sleep : State::Run;
            return trace::LiveInterval{
                kWorker, {begun, at(std::chrono::microseconds(endUs)), TaskId{number}, state}, {}};
        };
        for (int round = 0; round < 60; ++round) {
            trace::LiveUpdate update;
            for (int count = 0; count < round % 7; ++count, ++task) {
                update.ended.push_back(bar(task, static_cast<int>(100 * task + 60)));
                all.ended.push_back(update.ended.back());
            }
            update.open = {bar(task, static_cast<int>(100 * task + 20))};
            update.now = update.open[0].interval.end;
            all.now = update.now;
            all.open = update.open;
            step.add(update);
            const auto shown = step.picture();
            QVERIFY(shown);
            QCOMPARE(shown->busy(kWorker).size(), std::size_t{task} + 1);
        }
        whole.add(all);
        const auto stepped = step.picture();
        const auto expected = whole.picture();
        QCOMPARE(stepped->busy(kWorker).size(), expected->busy(kWorker).size());
        for (std::size_t index = 0; index < expected->busy(kWorker).size(); ++index) {
            QVERIFY(stepped->interval(kWorker, index) == expected->interval(kWorker, index));
        }
        const auto use = stepped->profile().parts();
        const auto expectedUse = expected->profile().parts();
        QVERIFY(std::equal(use.begin(), use.end(), expectedUse.begin(), expectedUse.end()));
        QCOMPARE(std::accumulate(use.begin(), use.end(), 0.0),
                 static_cast<double>(
                     stepped->busyTime(kWorker, at(0ms), stepped->makespan() + at(0ms)).count()));
        for (std::uint32_t number = 0; number < task; ++number) {
            QVERIFY(stepped->task(TaskId{number}) == expected->task(TaskId{number}));
        }
    }

    void theFollowerTellsUntilItIsEnded()
    {
        LiveFollower follower;
        int told = 0; // counted only: pictures that are kept cannot be drawn anew
        connect(&follower, &LiveFollower::pictured, this, [&told] { ++told; });
        const auto feed = std::make_shared<CountingFeed>();
        follower.follow(feed, {});
        QTRY_VERIFY(told >= 3);
        follower.end();
        const int before = told;
        const auto another = std::make_shared<CountingFeed>();
        follower.follow(another, {});
        QTRY_VERIFY(another->reads >= 2);
        QTRY_VERIFY(told > before);
        const int reads = feed->reads;
        QTRY_VERIFY(another->reads >= 5);
        QCOMPARE(feed->reads.load(), reads);
    }
};

QTEST_GUILESS_MAIN(tst_LivePicture)
#include "tst_live_picture.moc"
