#include "engine/execution/virtual/ready_classes.h"
#include "engine/execution/virtual/ready_queue.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using namespace makespan::execution;
using makespan::trace::Time;
using namespace std::chrono_literals;

namespace {

ReadyTask
task(std::uint32_t number, std::chrono::nanoseconds ready, std::chrono::nanoseconds length = 0s)
{
    return {Time{ready}, number, number, length};
}

QString drained(ReadyQueue& queue, std::uint32_t worker = 0)
{
    QStringList numbers;
    while (!queue.empty())
        numbers << QString::number(queue.pop(worker).number);
    return numbers.join(' ');
}

} // namespace

class TestReadyQueue : public QObject
{
    Q_OBJECT

private slots:

    void policiesOrderTheSameTasksDifferently_data()
    {
        QTest::addColumn<QueuePolicy>("policy");
        QTest::addColumn<QString>("order");
        QTest::newRow("fifo: ready first, then by number") << QueuePolicy::Fifo << "1 3 0 2 4";
        QTest::newRow("lifo") << QueuePolicy::Lifo << "4 2 0 3 1";
        QTest::newRow("longest, ties as fifo") << QueuePolicy::Longest << "4 1 0 3 2";
        QTest::newRow("shortest, ties as fifo") << QueuePolicy::Shortest << "2 3 1 0 4";
        QTest::newRow("steal: the driver's tasks in order") << QueuePolicy::Steal << "1 3 0 2 4";
    }

    void policiesOrderTheSameTasksDifferently()
    {
        QFETCH(QueuePolicy, policy);
        QFETCH(QString, order);
        ReadyQueue queue(policy, 0);
        queue.push(task(3, 1s, 2s));
        queue.push(task(1, 1s, 5s));
        queue.push(task(0, 2s, 5s));
        queue.push(task(4, 3s, 9s));
        queue.push(task(2, 2s, 1s));
        QCOMPARE(drained(queue), order);
    }

    void randomTakesEachTaskOnceAndTheSameWayAgain()
    {
        QString first;
        for (int round = 0; round < 2; ++round) {
            ReadyQueue queue(QueuePolicy::Random, 42);
            for (std::uint32_t i = 0; i < 20; ++i)
                queue.push(task(i, 0s));
            const QString order = drained(queue);
            if (round == 0)
                first = order;
            QCOMPARE(order, first);
        }
        QStringList numbers = first.split(' ');
        QVERIFY(
            !std::is_sorted(numbers.begin(), numbers.end(), [](const QString& a, const QString& b) {
                return a.toInt() < b.toInt();
            }));
        QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), 20);
    }

    void frontShowsWhatPopTakes()
    {
        for (const QueuePolicy policy :
             {QueuePolicy::Fifo, QueuePolicy::Lifo, QueuePolicy::Random, QueuePolicy::Steal}) {
            ReadyQueue queue(policy, 1);
            for (std::uint32_t i = 0; i < 10; ++i)
                queue.push(task(i, 0s), i % 3);
            for (std::uint32_t worker = 0; !queue.empty(); worker = (worker + 1) % 4) {
                const std::uint32_t shown = queue.front(worker).number;
                QCOMPARE(queue.pop(worker).number, shown);
            }
        }
    }

    void stealingTakesTheOwnLatestThenTheDriversThenTheOldestOfTheNextWorker()
    {
        ReadyQueue queue(QueuePolicy::Steal, 0);
        queue.push(task(0, 0s), ReadyQueue::kDriver);
        queue.push(task(1, 0s), 2);
        queue.push(task(2, 0s), 2);
        queue.push(task(3, 0s), 5);
        queue.push(task(4, 0s), 5);
        QCOMPARE(queue.pop(2).number, 2U);
        QCOMPARE(queue.pop(3).number, 0U);
        QCOMPARE(queue.pop(3).number, 3U); // of worker 5, the next after 3
        QCOMPARE(queue.pop(6).number, 1U); // round the end: of worker 2
        QCOMPARE(queue.pop(5).number, 4U);
        QVERIFY(queue.empty());
    }

    void aTaskThatDoesNotFitDoesNotHoldUpTheOthers()
    {
        WorkerSlots workers(2);
        workers.take(demandOf(1));
        ReadyClasses ready(QueuePolicy::Fifo, 0);
        ready.push(demandOf(2), task(0, 0s), 0);
        ready.push(demandOf(1), task(1, 1s), 0);
        ready.push(demandOf(0.5), task(2, 2s), 0);
        QCOMPARE(ready.pop(workers)->number, 1U);
        QCOMPARE(ready.pop(workers)->number, 2U);
        QVERIFY(!ready.pop(workers).has_value());
        workers.giveBack(demandOf(1));
        QCOMPARE(ready.pop(workers)->number, 0U);
    }
};

QTEST_GUILESS_MAIN(TestReadyQueue)
#include "tst_ready_queue.moc"
