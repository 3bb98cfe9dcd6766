#include "engine/analysis/statistics.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace makespan::analysis;

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:

    void quartilesAreThoseOfNumPy()
    {
        const Summary summary = summarise({4, 1, 3, 2});
        QCOMPARE(summary.n, std::size_t{4});
        QCOMPARE(summary.median, 2.5);
        QCOMPARE(summary.lowerQuartile, 1.75);
        QCOMPARE(summary.upperQuartile, 3.25);
        QCOMPARE(summary.minimum, 1.0);
        QCOMPARE(summary.maximum, 4.0);
    }

    void oneValueIsItsOwnMedian()
    {
        const Summary summary = summarise({7});
        QCOMPARE(summary.median, 7.0);
        QVERIFY(!summary.interval);
    }

    void fiveRepetitionsAreTooFewForAnInterval()
    {
        QVERIFY(!medianRanks(5));
        QVERIFY(medianRanks(6));
    }

    void theIntervalHasThePublishedRanks_data()
    {
        // Conover 1999, binomial table p = 1/2; ranks counted from 0.
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("low");
        QTest::addColumn<double>("confidence");
        QTest::newRow("6") << 6 << 0 << 1 - 2.0 / 64;
        QTest::newRow("8") << 8 << 0 << 1 - 2.0 / 256;
        QTest::newRow("9") << 9 << 1 << 1 - 2.0 * 10 / 512;
        QTest::newRow("10") << 10 << 1 << 1 - 2.0 * 11 / 1024;
        QTest::newRow("20") << 20 << 5 << 0.9586105;
        QTest::newRow("100") << 100 << 39 << 0.9647998;
    }

    void theIntervalHasThePublishedRanks()
    {
        QFETCH(int, n);
        QFETCH(int, low);
        QFETCH(double, confidence);
        const auto ranks = medianRanks(std::size_t(n));
        QVERIFY(ranks);
        QCOMPARE(int(ranks->low), low);
        QCOMPARE(int(ranks->high), n - 1 - low);
        QVERIFY(std::abs(ranks->confidence - confidence) < 1e-6);
    }

    void manyRepetitionsDoNotUnderflow()
    {
        const auto ranks = medianRanks(1'000'000);
        QVERIFY(ranks);
        // The normal approximation: n / 2 - 1.96 sqrt(n) / 2.
        QVERIFY(std::abs(double(ranks->low) - (500'000 - 980)) < 3);
        QVERIFY(ranks->confidence >= 0.95);
    }

    void valuesThatAreNoNumbersAreLeftOut()
    {
        const Summary summary = summarise({1, std::numeric_limits<double>::quiet_NaN(), 3,
                                           std::numeric_limits<double>::infinity()});
        QCOMPARE(summary.n, std::size_t{2});
        QCOMPARE(summary.median, 2.0);
        QCOMPARE(summarise({}).n, std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
