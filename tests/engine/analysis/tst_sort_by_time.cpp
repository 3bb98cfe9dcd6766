#include "engine/analysis/sort_by_time.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace makespan;
using namespace makespan::analysis;

namespace {

struct Item
{
    trace::Time time;
    int number = 0;

    friend bool operator==(const Item&, const Item&) = default;
};

} // namespace

class TestSortByTime : public QObject
{
    Q_OBJECT

private slots:

    void itSortsAsAStableSortDoes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("range");
        for (const int count : {0, 1, 2, 100, 1'999, 2'000, 5'000}) {
            for (const qint64 range : {qint64{1}, qint64{255}, qint64{256}, qint64{70'000},
                                       qint64{1} << 40, qint64{1} << 62})
                QTest::addRow("%d items within %lld ns", count, range) << count << range;
        }
    }

    void itSortsAsAStableSortDoes()
    {
        QFETCH(int, count);
        QFETCH(qint64, range);
        std::mt19937_64 random(static_cast<std::uint64_t>(count));
        std::vector<Item> items;
        for (int i = 0; i < count; ++i) {
            const auto time = static_cast<qint64>(random() % static_cast<std::uint64_t>(range));
            items.push_back({trace::Time{trace::Duration(time - range / 2)}, i});
        }
        std::vector<Item> expected = items;
        std::stable_sort(expected.begin(), expected.end(),
                         [](const Item& a, const Item& b) { return a.time < b.time; });
        sortByTime(items, [](const Item& item) { return item.time; });
        QVERIFY(items == expected);
        sortByTime(items, [](const Item& item) { return item.time; });
        QVERIFY(items == expected);
    }

    void whatNeverHappenedComesLast()
    {
        std::vector<trace::Time> times(3'000, trace::kNever);
        times[7] = trace::Time{};
        times[2'999] = trace::Time{trace::Duration{5}};
        sortByTime(times);
        QVERIFY(times[0] == trace::Time{});
        QVERIFY(times[1] == trace::Time{trace::Duration{5}});
        QVERIFY(std::all_of(times.begin() + 2, times.end(),
                            [](trace::Time time) { return time == trace::kNever; }));
    }
};

QTEST_GUILESS_MAIN(TestSortByTime)
#include "tst_sort_by_time.moc"
