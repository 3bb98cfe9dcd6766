#include "engine/analysis/laws.h"

#include <QtTest>

#include <cmath>

using namespace makespan::analysis;

namespace {

bool isNear(double actual, double expected, double tolerance = 5e-3)
{
    return std::abs(actual - expected) <= tolerance;
}

} // namespace

class TestLaws : public QObject
{
    Q_OBJECT

private slots:

    void tasksRunInRounds()
    {
        QCOMPARE(laws::rounds(15, 4), 3.75);
        QCOMPARE(laws::rounds(12, 4), 4.0);
        QCOMPARE(laws::rounds(13, 4), 3.25);
        QCOMPARE(laws::rounds(16, 4), 4.0);
        QCOMPARE(laws::rounds(15, 2), 1.875);
        QCOMPARE(laws::rounds(15, 8), 7.5);
        QCOMPARE(laws::rounds(4, 3), 2.0);
        QCOMPARE(laws::rounds(0, 3), 0.0);
    }

    void amdahlNeverPassesItsLimitAndGustafsonDoes()
    {
        QCOMPARE(laws::amdahl(0, 8), 8.0);
        QCOMPARE(laws::amdahl(1, 8), 1.0);
        QVERIFY(isNear(laws::amdahl(0.1, 1e9), 10, 1e-6));
        QCOMPARE(laws::gustafson(0.1, 11), 10.0);
    }

    void karpFlattFindsAmdahlsShare()
    {
        QVERIFY(isNear(laws::karpFlatt(laws::amdahl(0.07, 6), 6), 0.07, 1e-12));
        QVERIFY(std::isnan(laws::karpFlatt(1, 1)));
        QVERIFY(std::isnan(laws::karpFlatt(0, 4)));
    }

    void theUniversalLawContainsTheOthers()
    {
        QCOMPARE(laws::universalScalability(0, 0, 7), laws::linear(7));
        QCOMPARE(laws::universalScalability(0.1, 0, 4), laws::amdahl(0.1, 4));
        const double peak = std::sqrt((1 - 0.1) / 0.01);
        QVERIFY(laws::universalScalability(0.1, 0.01, peak)
                > laws::universalScalability(0.1, 0.01, peak + 1));
        QVERIFY(laws::universalScalability(0.1, 0.01, peak)
                > laws::universalScalability(0.1, 0.01, peak - 1));
    }

    void boundsMeetForOneWorkerAndForAChain()
    {
        QCOMPARE(laws::greedyBound(10, 3, 1), 10.0);
        QCOMPARE(laws::greedyBound(10, 10, 4), 10.0);
        QCOMPARE(laws::lowerBound(10, 3, 2), 5.0);
        QCOMPARE(laws::lowerBound(10, 3, 5), 3.0);
    }

    void mergeSortHasTheLecturesSpeedups()
    {
        QVERIFY(isNear(laws::mergeSort(65536, 2), 1.88));
        QVERIFY(isNear(laws::mergeSort(65536, 4), 3.2));
        QVERIFY(isNear(laws::mergeSort(65536, 8), 4.74));
        QVERIFY(isNear(laws::mergeSort(65536, 16), 6.10));
        QVERIFY(laws::mergeSort(65536, 65536) < 8.0 + 1e-3);
    }
};

QTEST_GUILESS_MAIN(TestLaws)
#include "tst_laws.moc"
