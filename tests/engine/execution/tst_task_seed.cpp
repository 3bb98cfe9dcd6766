#include "engine/execution/task_seed.h"

#include <QtTest>

#include <set>

using makespan::execution::TaskPath;

class TestTaskSeed : public QObject
{
    Q_OBJECT

private slots:

    void everyTaskRepetitionSeedAndAttemptHasItsOwnStream()
    {
        std::set<std::uint64_t> seeds;
        std::size_t count = 0;
        for (std::uint64_t child = 0; child < 30; ++child) {
            for (std::uint64_t grandchild = 0; grandchild < 30; ++grandchild) {
                const TaskPath path = TaskPath().child(child).child(grandchild);
                for (const std::uint64_t seed : {0U, 1U, 42U}) {
                    for (const std::uint32_t repetition : {0U, 1U, 2U}) {
                        for (const std::uint32_t attempt : {0U, 1U}) {
                            seeds.insert(path.randomSeed(seed, repetition, attempt));
                            ++count;
                        }
                    }
                }
            }
        }
        QCOMPARE(seeds.size(), count);
    }

    void aTasksPlaceInTheTreeOfCallsIsAllThatCounts()
    {
        QCOMPARE(TaskPath().child(3).child(1).value(), TaskPath().child(3).child(1).value());
        QVERIFY(TaskPath().child(3).child(1).value() != TaskPath().child(1).child(3).value());
        QVERIFY(TaskPath().child(0).value() != TaskPath().value());
    }

    // Tasks' lengths in scenarios depend on these numbers: they must be the same on every machine and in every version.
    void theNumbersNeverChange()
    {
        QCOMPARE(TaskPath().randomSeed(0, 0), quint64{3973486354765727605U});
        QCOMPARE(TaskPath().child(7).randomSeed(42, 3), quint64{16222142307271770985U});
        QCOMPARE(TaskPath().child(7).child(1).randomSeed(42, 3, 1), quint64{5896839746951897942U});
    }
};

QTEST_GUILESS_MAIN(TestTaskSeed)
#include "tst_task_seed.moc"
