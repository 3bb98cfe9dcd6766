#include "engine/execution/virtual/waiter_lists.h"

#include <QtTest>

#include <cstdint>
#include <vector>

using makespan::execution::WaiterLists;

class TestWaiterLists : public QObject
{
    Q_OBJECT

private slots:

    void theyComeOutInTheOrderInWhichTheyWentIn_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 3, 100})
            QTest::addRow("%d", count) << count;
    }

    void theyComeOutInTheOrderInWhichTheyWentIn()
    {
        QFETCH(int, count);
        WaiterLists lists;
        std::uint32_t list = WaiterLists::kEmpty;
        std::uint32_t another = WaiterLists::kEmpty;
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
            lists.add(list, {i, i % 3 == 0});
            lists.add(another, {1'000 + i, false});
        }
        std::vector<WaiterLists::Waiter> waiters;
        lists.take(list, waiters);
        QCOMPARE(list, WaiterLists::kEmpty);
        QCOMPARE(waiters.size(), static_cast<std::size_t>(count));
        for (std::uint32_t i = 0; i < waiters.size(); ++i) {
            QCOMPARE(waiters[i].task, i);
            QCOMPARE(waiters[i].isBlocked, i % 3 == 0);
        }
        lists.take(another, waiters);
        QCOMPARE(waiters.size(), static_cast<std::size_t>(count));
    }

    void onlyABlockedOneIsRemovedAndOnlyOnce_data()
    {
        QTest::addColumn<int>("others");
        QTest::newRow("it alone") << 0;
        QTest::newRow("among others") << 3;
    }

    void onlyABlockedOneIsRemovedAndOnlyOnce()
    {
        QFETCH(int, others);
        WaiterLists lists;
        std::uint32_t list = WaiterLists::kEmpty;
        lists.add(list, {7, true});
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(others); ++i)
            lists.add(list, {7, i > 0}); // once as an input, twice blocked
        QVERIFY(lists.contains(list, {7, true}));
        lists.removeBlocked(list, 8);
        lists.removeBlocked(list, 7);
        std::vector<WaiterLists::Waiter> waiters;
        lists.take(list, waiters);
        QCOMPARE(waiters.size(), static_cast<std::size_t>(others));
        QVERIFY(!lists.contains(list, {7, true}));
    }

    void anInputIsNotRemovedAsBlocked()
    {
        WaiterLists lists;
        std::uint32_t list = WaiterLists::kEmpty;
        lists.add(list, {7, false});
        lists.removeBlocked(list, 7);
        QVERIFY(lists.contains(list, {7, false}));
        QVERIFY(!lists.contains(list, {7, true}));
    }
};

QTEST_GUILESS_MAIN(TestWaiterLists)
#include "tst_waiter_lists.moc"
