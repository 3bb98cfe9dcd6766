#include "engine/execution/virtual/event_queue.h"
#include "engine/execution/virtual/ordered_queue.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace makespan::execution;
using makespan::trace::Time;
using namespace std::chrono_literals;

namespace {

template <typename Entry>
std::vector<Entry> drained(OrderedQueue<Entry> queue)
{
    std::vector<Entry> entries;
    for (; !queue.empty(); queue.pop())
        entries.push_back(queue.front());
    return entries;
}

} // namespace

class TestOrderedQueue : public QObject
{
    Q_OBJECT

private slots:

    void whateverTheOrderOfPushingTheSmallestComesFirst()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            std::vector<int> sorted(100);
            for (int i = 0; i < 100; ++i)
                sorted[static_cast<std::size_t>(i)] = i;
            std::vector<int> shuffled = sorted;
            std::shuffle(shuffled.begin(), shuffled.end(), random);
            OrderedQueue<int> queue;
            for (const int entry : shuffled)
                queue.push(entry);
            QCOMPARE(queue.size(), std::size_t{100});
            QVERIFY(drained(queue) == sorted);
        }
    }

    void pushingAndPoppingCanAlternate()
    {
        OrderedQueue<int> queue;
        for (const int entry : {5, 6, 1, 4})
            queue.push(entry);
        QCOMPARE(queue.front(), 1);
        queue.pop();
        QCOMPARE(queue.front(), 4);
        queue.pop();
        queue.push(2);
        QCOMPARE(queue.front(), 2);
        QVERIFY((drained(queue) == std::vector<int>{2, 5, 6}));
    }

    void manyInDisorderComeInOrderToo_data()
    {
        QTest::addColumn<int>("sources");
        QTest::newRow("all in one order") << 1;
        QTest::newRow("a few sources, each in its own order") << 97;
        QTest::newRow("more sources than runs") << 2'000;
        QTest::newRow("no order at all") << 0;
    }

    // As a simulation does it: whatever is taken out is followed by something later.
    void manyInDisorderComeInOrderToo()
    {
        QFETCH(int, sources);
        constexpr std::int64_t kLater = 1'000'000;
        std::mt19937 random(11);
        OrderedQueue<std::int64_t> queue;
        std::vector<std::int64_t> pushed;
        const auto push = [&](std::int64_t now, std::int64_t number) {
            const std::int64_t length =
                sources == 0 ? static_cast<std::int64_t>(random() % 1'000) : number % sources * 37;
            pushed.push_back((now / kLater + 1 + length) * kLater + number);
            queue.push(pushed.back());
        };
        for (std::int64_t i = 0; i < 20'000; ++i)
            push(0, i);
        std::vector<std::int64_t> popped;
        for (std::int64_t i = 20'000; !queue.empty(); ++i) {
            popped.push_back(queue.front());
            queue.pop();
            if (i < 60'000)
                push(popped.back(), i);
        }
        std::sort(pushed.begin(), pushed.end());
        QVERIFY(popped == pushed);
    }

    void removingFromManyLeavesTheOthersInOrder()
    {
        OrderedQueue<int> queue;
        std::vector<int> kept;
        for (int i = 0; i < 30'011; ++i)
            queue.push(i * 7'919 % 30'011);
        queue.removeIf([](int entry) { return entry % 3 != 0; });
        for (; !queue.empty(); queue.pop())
            kept.push_back(queue.front());
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QCOMPARE(std::ssize(kept), std::ptrdiff_t{10'004});
        QVERIFY(std::all_of(kept.begin(), kept.end(), [](int entry) { return entry % 3 == 0; }));
    }

    void removingLeavesTheOthersInOrder()
    {
        OrderedQueue<int> queue;
        for (const int entry : {5, 6, 1, 4, 3, 9})
            queue.push(entry);
        queue.removeIf([](int entry) { return entry % 3 == 0; });
        QVERIFY((drained(queue) == std::vector<int>{1, 4, 5}));
    }

    void atOneInstantCompletionsComeBeforeTimeoutsAndThenTheFirstMade()
    {
        const Event timeout{Time{1s}, Rank::Timeout, 0, 0, 0};
        const Event late{Time{2s}, Rank::Completion, 1, 1, 0};
        const Event second{Time{1s}, Rank::Completion, 3, 3, 0};
        const Event first{Time{1s}, Rank::Completion, 2, 2, 0};
        EventQueue queue;
        for (const Event& event : {timeout, late, second, first})
            queue.push(event);
        std::vector<std::uint64_t> orders;
        for (const Event& event : drained(queue))
            orders.push_back(event.order());
        QVERIFY((orders == std::vector<std::uint64_t>{2, 3, 0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestOrderedQueue)
#include "tst_ordered_queue.moc"
