#include "app/gui/run/live_follower.h"
#include "app/gui/run/live_picture.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

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
        LivePicture live;
        live.add(begin());
        const auto picture = live.picture({});
        QCOMPARE(picture->trace().makespan(), trace::Duration{10ms});
        const auto lane = picture->trace().intervals(kWorker);
        QCOMPARE(lane.size(), std::size_t{1});
        QCOMPARE(lane[0].end, at(10ms));
        QCOMPARE(picture->taskName(TaskId{0}), QStringLiteral("compute #0"));
    }

    void whatEndedStaysAndWhatGoesOnIsReplaced()
    {
        LivePicture live;
        live.add(begin());
        live.add(later());
        const auto picture = live.picture({});
        const auto lane = picture->trace().intervals(kWorker);
        QCOMPARE(lane.size(), std::size_t{2});
        QCOMPARE(lane[0].end, at(12ms));
        QCOMPARE(lane[1].begin, at(12ms));
        QCOMPARE(lane[1].end, at(20ms));
        QCOMPARE(picture->trace().intervals(trace::kDriverLane).size(), std::size_t{1});
        QCOMPARE(picture->busyTime(kWorker, at(0ms), at(20ms)), trace::Duration{19ms});
    }

    void aTaskWithoutAPictureYetIsNotDrawn()
    {
        trace::LiveUpdate update = begin();
        update.open.pop_back();
        LivePicture live;
        live.add(update);
        QVERIFY(live.picture({})->trace().intervals(kWorker).empty());
    }

    void theFollowerTellsUntilItIsEnded()
    {
        LiveFollower follower;
        QSignalSpy spy(&follower, &LiveFollower::pictured);
        const auto feed = std::make_shared<CountingFeed>();
        follower.follow(feed, {});
        QTRY_VERIFY(spy.size() >= 3);
        follower.end();
        const auto told = spy.size();
        const auto another = std::make_shared<CountingFeed>();
        follower.follow(another, {});
        QTRY_VERIFY(another->reads >= 2);
        QTRY_VERIFY(spy.size() > told);
        const int before = feed->reads;
        QTRY_VERIFY(another->reads >= 5);
        QCOMPARE(feed->reads.load(), before);
    }
};

QTEST_GUILESS_MAIN(tst_LivePicture)
#include "tst_live_picture.moc"
