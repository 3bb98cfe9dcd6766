#include "engine/analysis/laws.h"
#include "engine/analysis/serial_share_fit.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace makespan::analysis;

namespace {

std::vector<SpeedupPoint> curve(double (*law)(double, double), double share)
{
    std::vector<SpeedupPoint> points;
    for (const double workers : {1.0, 2.0, 4.0, 8.0, 16.0})
        points.push_back({workers, law(share, workers)});
    return points;
}

} // namespace

class TestSerialShareFit : public QObject
{
    Q_OBJECT

private slots:

    void theShareOfAPureCurveIsFound()
    {
        for (const double share : {0.0, 0.01, 0.1, 0.5, 1.0}) {
            QVERIFY(std::abs(*fitAmdahl(curve(laws::amdahl, share)) - share) < 1e-9);
            QVERIFY(std::abs(*fitGustafson(curve(laws::gustafson, share)) - share) < 1e-9);
        }
    }

    void aCurveBetweenTwoIsFittedBetweenTheirShares()
    {
        std::vector<SpeedupPoint> points = curve(laws::amdahl, 0.1);
        points[2].speedup *= 0.9;
        points[4].speedup *= 1.1;
        const auto sumOfSquares = [&points](double share) {
            double sum = 0;
            for (const SpeedupPoint& point : points) {
                const double difference = laws::amdahl(share, point.workers) - point.speedup;
                sum += difference * difference;
            }
            return sum;
        };
        const double share = *fitAmdahl(points);
        for (const double other : {share - 1e-3, share + 1e-3, 0.05, 0.2})
            QVERIFY(sumOfSquares(share) < sumOfSquares(other));
    }

    void aSuperlinearCurveHasNoSerialShare()
    {
        const std::vector<SpeedupPoint> points{{1, 1}, {2, 2.2}, {4, 5}};
        QVERIFY(*fitAmdahl(points) < 1e-9);
        QCOMPARE(*fitGustafson(points), 0.0);
    }

    void tooFewPointsFitNothing()
    {
        const std::vector<SpeedupPoint> two{{1, 1}, {2, 1.5}};
        QVERIFY(!fitAmdahl(two));
        QVERIFY(!fitGustafson(two));
        const std::vector<SpeedupPoint> same{{1, 1}, {1, 1.1}, {1, 0.9}};
        QVERIFY(!fitGustafson(same));
    }
};

QTEST_APPLESS_MAIN(TestSerialShareFit)
#include "tst_serial_share_fit.moc"
