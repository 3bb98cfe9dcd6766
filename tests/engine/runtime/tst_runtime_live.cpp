#include "engine/runtime/actor.h"
#include "engine/runtime/pool.h"
#include "tests/engine/runtime/gate.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <latch>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace makespan;
using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

/// What a window that follows a run keeps.
class Watcher
{
public:
    explicit Watcher(const Pool& pool, Ticks origin = now())
        : m_feed(pool.follow(origin))
    {}

    void look()
    {
        trace::LiveUpdate update = m_feed->read();
        lanes.insert(lanes.end(), update.lanes.begin(), update.lanes.end());
        functions.insert(functions.end(), update.functions.begin(), update.functions.end());
        ended.resize(lanes.size());
        for (const trace::LiveInterval& added : update.ended) {
            std::vector<trace::LiveInterval>& row = ended[trace::index(added.lane)];
            isSound = isSound && added.interval.begin < added.interval.end
                      && (row.empty() || row.back().interval.end <= added.interval.begin);
            row.push_back(added);
        }
        std::vector<trace::Time> until;
        for (const std::vector<trace::LiveInterval>& row : ended)
            until.push_back(row.empty() ? trace::Time{} : row.back().interval.end);
        for (const trace::LiveInterval& now : update.open) {
            isSound = isSound && now.interval.begin < now.interval.end
                      && until[trace::index(now.lane)] <= now.interval.begin
                      && now.interval.end <= update.now;
            until[trace::index(now.lane)] = now.interval.end;
        }
        last = std::move(update);
    }

    /// What the task did in what has ended; nothing when it has not.
    std::vector<trace::LiveInterval> endedOf(std::uint32_t task) const
    {
        std::vector<trace::LiveInterval> found;
        for (const std::vector<trace::LiveInterval>& row : ended)
            select(row, task, found);
        return found;
    }

    std::vector<trace::LiveInterval> openOf(std::uint32_t task) const
    {
        std::vector<trace::LiveInterval> found;
        select(last.open, task, found);
        return found;
    }

    std::size_t endedTasks() const
    {
        std::set<trace::TaskId> tasks;
        for (std::size_t lane = 1; lane < ended.size(); ++lane) {
            for (const trace::LiveInterval& interval : ended[lane])
                tasks.insert(interval.interval.task);
        }
        return tasks.size();
    }

    std::vector<trace::Lane> lanes;
    std::vector<trace::Function> functions;
    std::vector<std::vector<trace::LiveInterval>> ended; ///< by lane
    trace::LiveUpdate last;
    bool isSound = true; ///< all in order and without overlap

private:
    static void select(const std::vector<trace::LiveInterval>& from,
                       std::uint32_t task,
                       std::vector<trace::LiveInterval>& found)
    {
        std::copy_if(from.begin(), from.end(), std::back_inserter(found),
                     [&](const trace::LiveInterval& interval) {
                         return interval.interval.task == trace::TaskId(task);
                     });
    }

    std::unique_ptr<trace::LiveFeed> m_feed;
};

std::vector<trace::State> statesOf(const std::vector<trace::LiveInterval>& intervals)
{
    std::vector<trace::State> states;
    for (const trace::LiveInterval& interval : intervals)
        states.push_back(interval.interval.state);
    return states;
}

/// So long that it does not begin and end within one reading of the clock.
void compute()
{
    const auto begin = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - begin < 20us) {}
}

using States = std::vector<trace::State>;
using trace::State;

} // namespace

class TestRuntimeLive : public QObject
{
    Q_OBJECT

private slots:

    void aTaskIsOpenWhileItRunsAndEndedAfterwards()
    {
        Pool pool{2};
        Watcher watcher(pool);
        std::latch started{1};
        std::latch mayEnd{1};
        CallOptions options;
        options.function = pool.function("compute", 7);
        const auto task = pool.remoteAs(options, [&] {
            started.count_down();
            mayEnd.wait();
        });
        started.wait();
        watcher.look();
        QCOMPARE(watcher.lanes.size(), std::size_t{3});
        QCOMPARE(watcher.lanes[0].name, std::string("driver"));
        QCOMPARE(watcher.lanes[1].name, std::string("worker 1"));
        const auto open = watcher.openOf(task.number());
        QVERIFY(statesOf(open) == States{State::Run});
        QCOMPARE(watcher.functions.at(trace::index(open[0].function)).name, std::string("compute"));
        QCOMPARE(watcher.functions.at(trace::index(open[0].function)).line, 7U);
        QVERIFY(watcher.endedOf(task.number()).empty());
        QCOMPARE(watcher.last.submitted, std::uint64_t{1});
        QCOMPARE(watcher.last.finished, std::uint64_t{0});

        mayEnd.count_down();
        pool.get(task);
        watcher.look();
        const auto ended = watcher.endedOf(task.number());
        QVERIFY(statesOf(ended) == States{State::Run});
        QVERIFY(ended[0].lane == open[0].lane);
        QVERIFY(ended[0].function == open[0].function);
        // The clock is read anew each time, so that the same instant may come out a little different.
        QVERIFY(std::chrono::abs(ended[0].interval.begin - open[0].interval.begin) < 100us);
        QVERIFY(ended[0].interval.end > open[0].interval.end);
        QVERIFY(watcher.openOf(task.number()).empty());
        QCOMPARE(watcher.last.finished, std::uint64_t{1});
        QVERIFY(watcher.isSound);
    }

    void attemptsShowAsTasksOfTheSameFunction()
    {
        Pool pool{1};
        Watcher watcher(pool);
        Gate gate;
        std::atomic<int> runs{0};
        CallOptions options;
        options.function = pool.function("again", 3);
        options.retries = 1;
        const auto future = pool.remoteAs(options, [&] {
            compute();
            if (++runs == 1)
                throw std::out_of_range("not yet");
            gate.pass();
        });
        while (runs.load() < 2)
            std::this_thread::yield();
        watcher.look();
        QCOMPARE(watcher.endedOf(0).size(), std::size_t{1});
        QCOMPARE(watcher.openOf(1).size(), std::size_t{1});
        const auto nameOf = [&](const trace::LiveInterval& interval) {
            return watcher.functions.at(trace::index(interval.function)).name;
        };
        QVERIFY(nameOf(watcher.endedOf(0).front()) == "again");
        QVERIFY(nameOf(watcher.openOf(1).front()) == "again");
        gate.open();
        pool.get(future);
        watcher.look();
        QVERIFY(watcher.isSound);
        QCOMPARE(watcher.endedOf(1).size(), std::size_t{1});
        QCOMPARE(watcher.last.submitted, std::uint64_t{2});
        QCOMPARE(watcher.last.finished, std::uint64_t{2});
    }

    void sleepingAndWaitingShowWhileTheyLast()
    {
        Pool pool{2};
        Watcher watcher(pool);
        const auto sleeping = pool.remote([&pool] {
            compute();
            pool.sleepFor(2ms);
            compute();
            pool.sleepFor(1h);
        });
        const auto waiting = pool.remote([&pool, sleeping] {
            compute();
            pool.get(sleeping);
        });
        const auto look = [&](const auto& task) {
            watcher.look();
            return statesOf(watcher.openOf(task.number()));
        };
        const States slept{State::Run, State::Sleep, State::Run, State::Sleep};
        QTRY_VERIFY(look(sleeping) == slept);
        const States blocked{State::Run, State::Blocked};
        QTRY_VERIFY(look(waiting) == blocked);
        pool.cancel(sleeping);
        QVERIFY_EXCEPTION_THROWN(pool.get(waiting), Cancelled);
        watcher.look();
        // After it was cancelled it runs for a moment.
        States ended = statesOf(watcher.endedOf(sleeping.number()));
        ended.resize(4);
        QVERIFY(ended == slept);
        QVERIFY(watcher.isSound);
    }

    void theDriversOwnTimeShowsAsItPasses()
    {
        Pool pool{1};
        Watcher watcher(pool);
        pool.get(pool.remote([&pool] { pool.sleepFor(2ms); }));
        pool.sleepFor(2ms);
        compute();
        watcher.look();
        States driver = statesOf(watcher.ended[0]);
        QVERIFY(std::find(driver.begin(), driver.end(), State::Blocked) != driver.end());
        QVERIFY(driver.back() == State::Sleep);
        QVERIFY(watcher.last.open.back().lane == trace::kDriverLane);
        QVERIFY(watcher.last.open.back().interval.state == State::Run);
        QVERIFY(watcher.last.open.back().interval.task == trace::kNoTask);
        QVERIFY(watcher.isSound);
    }

    void aReaderMayFollowFromAnotherThread_data()
    {
        QTest::addColumn<bool>("steals");
        QTest::newRow("fifo") << false;
        QTest::newRow("steal") << true;
    }

    void aReaderMayFollowFromAnotherThread()
    {
        QFETCH(const bool, steals);
        PoolOptions options;
        options.workers = 3;
        options.policy = steals ? Policy::Steal : Policy::Fifo;
        constexpr int kTasks = 3'000;
        std::atomic<bool> isOver{false};
        auto pool = std::make_unique<Pool>(options);
        Watcher watcher(*pool);
        std::thread reader([&] {
            while (!isOver.load())
                watcher.look();
        });
        std::vector<Future<void>> futures;
        for (int i = 0; i < kTasks; ++i)
            futures.push_back(pool->remote([&pool, i] {
                if (i % 8 == 0)
                    pool->get(pool->remote(compute));
                else if (i % 8 == 1)
                    pool->invoke(compute, compute);
            }));
        pool->get(futures);
        const std::uint64_t submitted = kTasks + kTasks / 8 + kTasks / 8;
        pool->close();
        isOver.store(true);
        reader.join();
        pool.reset(); // the feed holds what it needs
        watcher.look();
        QVERIFY(watcher.isSound);
        QCOMPARE(watcher.last.submitted, submitted);
        QCOMPARE(watcher.last.finished, submitted);
        // An empty task may be shorter than a nanosecond; those that compute are not.
        QVERIFY(watcher.endedTasks() >= std::size_t{kTasks} / 4);
        watcher.look();
        QVERIFY(watcher.last.ended.empty());
        for (const trace::LiveInterval& open : watcher.last.open)
            QVERIFY(open.lane == trace::kDriverLane);
    }

    void tasksOnTopOfAWaitingOneShowInItsPlace()
    {
        PoolOptions options;
        options.workers = 1;
        options.policy = Policy::Steal;
        Pool pool{options};
        Watcher watcher(pool);
        const auto outer = pool.remote([&pool] {
            compute();
            const auto inner = pool.remote(compute);
            pool.get(inner);
            compute();
        });
        pool.get(outer);
        watcher.look();
        QVERIFY(watcher.isSound);
        std::vector<std::uint32_t> tasks;
        for (const trace::LiveInterval& interval : watcher.ended[1]) {
            if (interval.interval.state == State::Run)
                tasks.push_back(static_cast<std::uint32_t>(interval.interval.task));
        }
        tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
        const std::vector<std::uint32_t> expected{0, 1, 0};
        QCOMPARE(tasks, expected);
    }

    void actorsAndExtraWorkersAreNewLanes()
    {
        struct Counter
        {
            int add() { return ++value; }

            int value = 0;
        };

        Pool pool{1};
        Watcher watcher(pool);
        watcher.look();
        QCOMPARE(watcher.lanes.size(), std::size_t{2});
        const Actor<Counter> actor = pool.actor<Counter>();
        QCOMPARE(pool.get(actor.call(&Counter::add)), 1);
        pool.get(pool.remote([&pool] { pool.get(pool.remote([&pool] { pool.sleepFor(1ms); })); }));
        watcher.look();
        QCOMPARE(watcher.lanes.size(), std::size_t{4});
        QVERIFY(watcher.lanes[2].kind == trace::LaneKind::Actor);
        QVERIFY(watcher.lanes[3].kind == trace::LaneKind::ExtraWorker);
        QVERIFY(watcher.isSound);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeLive)
#include "tst_runtime_live.moc"
