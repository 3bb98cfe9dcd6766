#include "app/gui/run/range_facts.h"
#include "engine/experiment/single_run.h"
#include "engine/trace/trace_builder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace makespan;
using namespace makespan::gui;
using namespace std::chrono_literals;
using trace::Duration;
using trace::Time;

namespace {

/// Tasks of random lengths, one after the other with gaps on each of the workers.
RunFactsPtr randomRun(std::uint32_t workers, int tasksEach, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> length(1, 900);
    trace::TraceBuilder builder;
    builder.info().workers = workers;
    const auto function = builder.function("compute", 3);
    Time end{};
    for (std::uint32_t worker = 0; worker < workers; ++worker) {
        const auto lane = builder.addLane({"worker", trace::LaneKind::Worker, worker});
        Time now{};
        for (int i = 0; i < tasksEach; ++i) {
            now += Duration{length(random)};
            trace::Task task;
            task.function = function;
            task.submitted = task.ready = Time{};
            task.started = now;
            now += Duration{length(random)};
            task.ended = now;
            task.lane = lane;
            task.outcome = trace::Outcome::Finished;
            const auto id = builder.addTask(task);
            builder.addInterval(lane, {task.started, task.ended, id, trace::State::Run});
        }
        end = std::max(end, now);
    }
    builder.addInterval(trace::kDriverLane, {Time{}, end, trace::kNoTask, trace::State::Blocked});
    experiment::SingleRun run;
    run.result.trace = std::move(builder).build(end);
    run.analysis = analysis::analyse(run.result.trace);
    return runFactsOf(run);
}

} // namespace

class tst_RangeFacts : public QObject
{
    Q_OBJECT

private slots:

    void agreesWithCountingTaskByTask()
    {
        const auto run = randomRun(3, 400, 7);
        const auto makespan = run->trace.makespan().count();
        std::mt19937 random(11);
        std::uniform_int_distribution<std::int64_t> instant(0, makespan);
        for (int round = 0; round < 200; ++round) {
            const auto [low, high] = std::minmax({instant(random), instant(random)});
            const Time begin{Duration{low}};
            const Time end{Duration{high}};
            std::int64_t busy = 0;
            std::size_t begun = 0;
            std::vector<Duration> lengths;
            for (std::uint32_t i = 0; i < run->trace.taskCount(); ++i) {
                const auto task = run->trace.task(trace::TaskId{i});
                busy += std::max<std::int64_t>(
                    0, (std::min(task.ended, end) - std::max(task.started, begin)).count());
                begun += task.started >= begin && task.started < end ? 1U : 0U;
                const bool last = high == makespan && task.ended == end;
                if (task.ended >= begin && (task.ended < end || last)) {
                    lengths.push_back(task.ended - task.started);
                }
            }
            const RangeFacts facts = rangeFactsOf(*run, begin, end);
            QCOMPARE(facts.length, end - begin);
            QCOMPARE(facts.begun, begun);
            QCOMPARE(facts.ended, lengths.size());
            if (high > low) {
                QCOMPARE(facts.busyShare, double(busy) / (3.0 * double(high - low)));
            }
            QCOMPARE(facts.medianTask.has_value(), !lengths.empty());
            if (!lengths.empty()) {
                std::sort(lengths.begin(), lengths.end());
                const auto upper = lengths[lengths.size() / 2];
                const auto lower = lengths[(lengths.size() - 1) / 2];
                QCOMPARE(*facts.medianTask, lower + (upper - lower) / 2);
            }
        }
    }

    void theEndsComeInAnyOrderAndAreLimitedToTheRun()
    {
        const auto run = randomRun(2, 50, 3);
        const Time end = Time{} + run->trace.makespan();
        const auto whole = rangeFactsOf(*run, end + 5s, Time{} - 5s);
        QCOMPARE(whole.length, run->trace.makespan());
        QCOMPARE(whole.ended, std::size_t{100});
        QCOMPARE(whole.begun, std::size_t{100});
        QCOMPARE(rangeFactsOf(*run, end + 1s, end + 2s).length, Duration{0});
    }

    void theLongestIdleStretchesOfACauseComeFirst()
    {
        const auto run = randomRun(3, 300, 5);
        std::vector<Duration> lengths;
        for (const auto& idle : run->analysis.idle) {
            if (words::lossOf(idle.cause) == words::Loss::Imbalance) {
                lengths.push_back(idle.end - idle.begin);
            }
        }
        std::sort(lengths.rbegin(), lengths.rend());
        const auto places = run->lossPlaces.of(words::Loss::Imbalance);
        QVERIFY(!places.empty());
        QVERIFY(places.size() <= 20);
        for (std::size_t i = 0; i < places.size(); ++i) {
            QCOMPARE(places[i].end - places[i].begin, lengths[i]);
            QVERIFY(5 * lengths[i] >= lengths[0]);
        }
        const bool all = places.size() == 20 || places.size() == lengths.size()
                         || 5 * lengths[places.size()] < lengths[0];
        QVERIFY(all);
    }

    void aCauseThatDidNotOccurIsNowhere()
    {
        const auto run = randomRun(2, 10, 1);
        QVERIFY(run->lossPlaces.of(words::Loss::Blocked).empty());
    }
};

QTEST_GUILESS_MAIN(tst_RangeFacts)
#include "tst_range_facts.moc"
