#include "engine/execution/virtual/core_share.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace makespan::execution;
using makespan::trace::kNever;
using makespan::trace::Time;
using namespace std::chrono_literals;

namespace {

struct Arrival
{
    double time = 0;
    double work = 0;
};

// The definition, step by step in floating point: everybody progresses at k(min(n, c))/n.
std::vector<double>
slowCompletions(const std::vector<Arrival>& arrivals, double cores, const Capacity& capacity = {})
{
    std::vector<double> left(arrivals.size());
    std::vector<double> ends(arrivals.size(), -1);
    std::vector<bool> isIn(arrivals.size());
    for (std::size_t i = 0; i < arrivals.size(); ++i)
        left[i] = arrivals[i].work;
    double now = 0;
    for (;;) {
        double computing = 0;
        for (std::size_t i = 0; i < arrivals.size(); ++i)
            computing += isIn[i] && ends[i] < 0 ? 1 : 0;
        const double rate = computing > 0 ? capacity.of(std::min(computing, cores)) / computing : 1;
        double next = 1e300;
        for (std::size_t i = 0; i < arrivals.size(); ++i) {
            if (!isIn[i])
                next = std::min(next, arrivals[i].time);
            else if (ends[i] < 0)
                next = std::min(next, now + left[i] / rate);
        }
        if (next == 1e300)
            return ends;
        for (std::size_t i = 0; i < arrivals.size(); ++i) {
            if (isIn[i] && ends[i] < 0) {
                left[i] -= (next - now) * rate;
                if (left[i] < 1e-6)
                    ends[i] = next;
            } else if (!isIn[i] && arrivals[i].time <= next) {
                isIn[i] = true;
            }
        }
        now = next;
    }
}

std::vector<double> completions(const std::vector<Arrival>& arrivals,
                                std::uint32_t cores,
                                const Capacity& capacity = {})
{
    CoreShare share(cores, capacity);
    std::vector<double> ends(arrivals.size());
    std::size_t arrived = 0;
    while (arrived < arrivals.size() || !share.empty()) {
        const Time next = arrived < arrivals.size()
                              ? Time{std::chrono::nanoseconds(std::llround(arrivals[arrived].time))}
                              : kNever;
        if (!share.empty() && share.nextCompletion() <= next) {
            const Time now = share.nextCompletion();
            ends[share.nextTask()] = static_cast<double>(now.time_since_epoch().count());
            share.pop(now);
        } else {
            share.add(next, static_cast<std::uint32_t>(arrived), arrived,
                      workOf(std::chrono::nanoseconds(std::llround(arrivals[arrived].work))));
            ++arrived;
        }
    }
    return ends;
}

} // namespace

class TestCoreShare : public QObject
{
    Q_OBJECT

private slots:

    void aloneATaskTakesItsOwnTime()
    {
        CoreShare share(1);
        QVERIFY(share.nextCompletion() == kNever);
        share.add(Time{5s}, 3, 0, workOf(2s));
        QVERIFY(share.nextCompletion() == Time{7s});
        QCOMPARE(share.nextTask(), 3U);
        share.pop(Time{7s});
        QVERIFY(share.empty());
    }

    void twoTasksOnOneCoreTakeTwiceAsLong()
    {
        CoreShare share(1);
        share.add(Time{0s}, 0, 0, workOf(1s));
        share.add(Time{0s}, 1, 1, workOf(1s));
        QVERIFY(share.nextCompletion() == Time{2s});
        share.pop(Time{2s});
        QVERIFY(share.nextCompletion() == Time{2s});
        QCOMPARE(share.nextTask(), 1U);
    }

    void whoComesLaterSlowsDownFromThenOn()
    {
        // 1 s of 3 s is done when the second comes; then both at half speed: the second ends after 2 s, at 3 s,
        // the first has 1 s left and ends at 4 s.
        CoreShare share(1);
        share.add(Time{0s}, 0, 0, workOf(3s));
        share.add(Time{1s}, 1, 1, workOf(1s));
        QVERIFY(share.nextCompletion() == Time{3s});
        share.pop(Time{3s});
        QVERIFY(share.nextCompletion() == Time{4s});
    }

    void whoStopsEarlyGivesItsShareBack()
    {
        CoreShare share(1);
        share.add(Time{0s}, 0, 0, workOf(2s));
        share.add(Time{0s}, 1, 1, workOf(9s));
        share.remove(Time{2s}, 1);
        QVERIFY(share.nextCompletion() == Time{3s});
    }

    void fractionsOfANanosecondAreRoundedUp()
    {
        CoreShare share(2);
        for (std::uint32_t i = 0; i < 3; ++i)
            share.add(Time{0s}, i, i, workOf(1ns));
        QVERIFY(share.nextCompletion() == Time{2ns});
    }

    void threeCoresForSevenTasksAreSharedEqually()
    {
        CoreShare share(3);
        for (std::uint32_t i = 0; i < 7; ++i)
            share.add(Time{0s}, i, i, workOf(3s));
        for (std::uint32_t i = 0; i < 7; ++i) {
            QVERIFY(share.nextCompletion() == Time{7s});
            QCOMPARE(share.nextTask(), i);
            share.pop(Time{7s});
        }
    }

    void coresThatGetInEachOthersWayAreWorthLess()
    {
        const Capacity capacity({{2, 1.5}});
        // Two cores worth 1.5: alone a task takes its own time, two take 2 / 1.5 as long, three 3 / 1.5.
        QCOMPARE(completions({{0, 3e6}}, 2, capacity), (std::vector<double>{3e6}));
        QCOMPARE(completions({{0, 3e6}, {0, 3e6}}, 2, capacity), (std::vector<double>{4e6, 4e6}));
        QCOMPARE(completions({{0, 3e6}, {0, 3e6}, {0, 3e6}}, 2, capacity),
                 (std::vector<double>{6e6, 6e6, 6e6}));
        // Alone for 1 ms, then together: 2 ms of work left at 0.75.
        QCOMPARE(completions({{0, 3e6}, {1e6, 3e6}}, 2, capacity)[0], std::ceil(1e6 + 2e6 / 0.75));
        CoreShare share(2, capacity);
        QVERIFY(share.hasRoom());
        share.add(Time{}, 0, 0, workOf(1s));
        QVERIFY(!share.hasRoom());
    }

    void itAgreesWithTheDefinition_data()
    {
        QTest::addColumn<quint32>("cores");
        QTest::addColumn<QList<double>>("together"); // what 2, 3 … cores are worth
        for (const quint32 cores : {1U, 2U, 3U, 7U, 50U})
            QTest::addRow("%u cores", cores) << cores << QList<double>{};
        QTest::newRow("two cores worth 1.5") << 2U << QList<double>{1.5};
        QTest::newRow("two cores worth one") << 2U << QList<double>{1.0};
        QTest::newRow("five cores worth three") << 5U << QList<double>{1.5, 2.0, 2.5, 3.0};
        QTest::newRow("two of four are hardly there") << 4U << QList<double>{1.875, 2.0, 2.125};
    }

    void itAgreesWithTheDefinition()
    {
        QFETCH(quint32, cores);
        QFETCH(QList<double>, together);
        std::vector<Capacity::Point> points;
        for (const double worth : together)
            points.push_back({static_cast<quint32>(points.size() + 2), worth});
        const Capacity capacity(points);
        std::mt19937 random(cores);
        for (int round = 0; round < 20; ++round) {
            std::vector<Arrival> arrivals(40);
            for (Arrival& arrival : arrivals) {
                arrival.time = static_cast<double>(random() % 1'000'000);
                arrival.work = static_cast<double>(1 + random() % 200'000);
            }
            std::sort(arrivals.begin(), arrivals.end(),
                      [](const Arrival& a, const Arrival& b) { return a.time < b.time; });
            const std::vector<double> expected = slowCompletions(arrivals, cores, capacity);
            const std::vector<double> actual = completions(arrivals, cores, capacity);
            // Each completion is rounded up by less than a nanosecond.
            for (std::size_t i = 0; i < arrivals.size(); ++i)
                QVERIFY2(std::abs(actual[i] - expected[i]) < static_cast<double>(arrivals.size()),
                         qPrintable(QString("task %1: %2 instead of %3 ns")
                                        .arg(i)
                                        .arg(actual[i])
                                        .arg(expected[i])));
        }
    }
};

QTEST_GUILESS_MAIN(TestCoreShare)
#include "tst_core_share.moc"
