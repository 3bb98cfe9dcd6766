#include "engine/analysis/laws.h"
#include "engine/analysis/usl_fit.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace makespan::analysis;

class TestUslFit : public QObject
{
    Q_OBJECT

private slots:

    void aCurveOfTheLawIsFoundAgain_data()
    {
        QTest::addColumn<double>("contention");
        QTest::addColumn<double>("coherency");
        QTest::newRow("linear") << 0.0 << 0.0;
        QTest::newRow("Amdahl with a serial share of 5 %") << 0.05 << 0.0;
        QTest::newRow("with a peak") << 0.02 << 0.0005;
        QTest::newRow("pairs only") << 0.0 << 0.01;
    }

    void aCurveOfTheLawIsFoundAgain()
    {
        QFETCH(double, contention);
        QFETCH(double, coherency);
        std::vector<SpeedupPoint> points;
        for (int workers = 1; workers <= 64; workers *= 2)
            points.push_back(
                {double(workers), laws::universalScalability(contention, coherency, workers)});
        const auto fit = fitUniversalScalability(points);
        QVERIFY(fit.has_value());
        QVERIFY(std::abs(fit->contention - contention) < 1e-12);
        QVERIFY(std::abs(fit->coherency - coherency) < 1e-12);
        QVERIFY(fit->worstError < 1e-9);
        if (coherency > 0)
            QVERIFY(std::abs(*fit->peak - std::sqrt((1 - contention) / coherency)) < 1e-6);
    }

    void whatWouldBeNegativeIsZeroAndTheRestIsTheBestThere()
    {
        // W / S - 1 = 1.9, 2.4 at W = 2, 3: growing less than linearly, so b would be negative.
        const auto fit =
            fitUniversalScalability(std::vector<SpeedupPoint>{{2, 2 / 2.9}, {3, 3 / 3.4}});
        QVERIFY(fit.has_value());
        QCOMPARE(fit->coherency, 0.0);
        QVERIFY(!fit->peak.has_value());
        QVERIFY(std::abs(fit->contention - (1 * 1.9 + 2 * 2.4) / (1 + 4)) < 1e-12);

        // Super-linear at first, then falling: a would be negative; b alone: (2*(-0.1) + 12*3) / (4 + 144).
        const auto falling =
            fitUniversalScalability(std::vector<SpeedupPoint>{{2, 2 / 0.9}, {4, 4 / 4.0}});
        QVERIFY(falling.has_value());
        QCOMPARE(falling->contention, 0.0);
        QVERIFY(std::abs(falling->coherency - (2 * -0.1 + 12 * 3) / 148) < 1e-12);
    }

    void twoNumbersOfWorkersAboveOneAreNeeded()
    {
        QVERIFY(!fitUniversalScalability({}));
        QVERIFY(!fitUniversalScalability(std::vector<SpeedupPoint>{{1, 1}, {2, 1.9}}));
        QVERIFY(!fitUniversalScalability(std::vector<SpeedupPoint>{{2, 1.9}, {2, 1.8}}));
        QVERIFY(!fitUniversalScalability(std::vector<SpeedupPoint>{
            {2, 1.9}, {4, 0}, {8, std::numeric_limits<double>::quiet_NaN()}}));
        QVERIFY(fitUniversalScalability(std::vector<SpeedupPoint>{{2, 1.9}, {4, 3.5}}));
    }
};

QTEST_GUILESS_MAIN(TestUslFit)
#include "tst_usl_fit.moc"
