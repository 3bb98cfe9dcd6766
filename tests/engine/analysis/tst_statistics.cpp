#include "engine/analysis/statistics.h"

#include <QtTest>

#include <algorithm>
#include <bit>
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

    void theConfidenceIsWhatCountingAllSamplesGives()
    {
        // Each of n values lies above or below the median with the same chance: all 2^n patterns, counted one by one.
        for (unsigned n = 6; n <= 16; ++n) {
            const auto ranks = medianRanks(n);
            QVERIFY(ranks);
            unsigned covered = 0;
            unsigned coveredByNext = 0; // by the interval that is one rank narrower on both sides
            for (unsigned pattern = 0; pattern < (1U << n); ++pattern) {
                const auto below = static_cast<std::size_t>(std::popcount(pattern));
                covered += below > ranks->low && below <= ranks->high ? 1 : 0;
                coveredByNext += below > ranks->low + 1 && below <= ranks->high - 1 ? 1 : 0;
            }
            const double all = std::ldexp(1.0, static_cast<int>(n));
            QCOMPARE(covered / all, ranks->confidence);
            QVERIFY(covered / all >= 0.95);
            QVERIFY(coveredByNext / all < 0.95);
        }
    }

    void theIntervalIsThatOfTheInvertedSignTest()
    {
        // Michelson 1879, the first twenty measurements of the speed of light, km/s above 299 000. Median and quartiles
        // as Python's statistics module gives them (method "inclusive").
        const std::vector<double> sample{850,  740, 900, 1070, 930, 850, 950,  980,  980, 880,
                                         1000, 980, 930, 650,  760, 810, 1000, 1000, 960, 960};
        const Summary summary = summarise(sample);
        QCOMPARE(summary.median, 940.0);
        QCOMPARE(summary.lowerQuartile, 850.0);
        QCOMPARE(summary.upperQuartile, 980.0);
        // All medians that an exact two-sided sign test does not reject at 5 %, found by trying.
        const auto isRejected = [&sample](double median) {
            std::size_t above = 0;
            std::size_t below = 0;
            for (const double value : sample) {
                above += value > median ? 1 : 0;
                below += value < median ? 1 : 0;
            }
            const std::size_t n = above + below;
            double ways = 1; // n over i
            double tail = 0;
            for (std::size_t i = 0; i <= std::min(above, below); ++i) {
                tail += ways;
                ways = ways * static_cast<double>(n - i) / static_cast<double>(i + 1);
            }
            return 2 * tail / std::ldexp(1.0, static_cast<int>(n)) <= 0.05;
        };
        double low = 1e9;
        double high = 0;
        for (double median = 600; median <= 1100; median += 0.5) {
            if (!isRejected(median)) {
                low = std::min(low, median);
                high = std::max(high, median);
            }
        }
        QVERIFY(summary.interval);
        // The ends themselves are values of the sample, where the test has ties: half a step further.
        QCOMPARE(summary.interval->low, low - 0.5);
        QCOMPARE(summary.interval->high, high + 0.5);
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
