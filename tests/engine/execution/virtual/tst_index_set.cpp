#include "engine/execution/virtual/index_set.h"

#include <QtTest>

#include <random>
#include <set>

using makespan::execution::IndexSet;

class TestIndexSet : public QObject
{
    Q_OBJECT

private slots:

    void anEmptySetHasNoLowest()
    {
        IndexSet set;
        QCOMPARE(set.lowest(), IndexSet::kNone);
        QVERIFY(!set.contains(0));
        set.erase(12345);
        QCOMPARE(set.lowestFrom(77777), IndexSet::kNone);
    }

    void theFirstHundredThousandAreFoundInOrder()
    {
        IndexSet set;
        set.insertFirst(100'000);
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            QCOMPARE(set.lowest(), i);
            set.erase(i);
        }
        QCOMPARE(set.lowest(), IndexSet::kNone);
    }

    void itAgreesWithAnOrdinarySet_data()
    {
        QTest::addColumn<quint32>("bound");
        QTest::newRow("one word") << 60U;
        QTest::newRow("two levels") << 4'000U;
        QTest::newRow("three levels") << 250'000U;
        QTest::newRow("four levels") << 5'000'000U;
    }

    void itAgreesWithAnOrdinarySet()
    {
        QFETCH(quint32, bound);
        std::mt19937 random(bound);
        IndexSet set;
        std::set<std::uint32_t> model;
        for (int i = 0; i < 20'000; ++i) {
            // Small numbers more often than large ones, so that the set grows while it has members.
            const auto index = static_cast<std::uint32_t>(random() % (1 + random() % bound));
            if (random() % 2 == 0) {
                set.insert(index);
                model.insert(index);
            } else {
                set.erase(index);
                model.erase(index);
            }
            const auto probe = static_cast<std::uint32_t>(random() % bound);
            const auto from = model.lower_bound(probe);
            QCOMPARE(set.contains(probe), model.count(probe) == 1);
            QCOMPARE(set.lowestFrom(probe), from == model.end() ? IndexSet::kNone : *from);
            QCOMPARE(set.lowest(), model.empty() ? IndexSet::kNone : *model.begin());
        }
    }
};

QTEST_GUILESS_MAIN(TestIndexSet)
#include "tst_index_set.moc"
