#include "engine/analysis/laws.h"
#include "engine/experiment/sweep_fits.h"

#include <QTest>

#include <cmath>

using namespace makespan;
using namespace makespan::experiment;

namespace {

SweepRow row(std::vector<std::string> values,
             double speedup,
             trace::Clock clock = trace::Clock::Virtual,
             trace::Status status = trace::Status::Finished)
{
    SweepRow row;
    row.run.values = std::move(values);
    row.clock = clock;
    row.status = status;
    row.measures.makespan = trace::Duration{1'000'000'000}; // what took no time has no speedup
    row.measures.speedup = speedup;
    return row;
}

std::vector<SweepFit> fits(const SweepResult& sweep)
{
    return fitsOf(sweep, pointsOf(sweep));
}

} // namespace

class TestSweepFits : public QObject
{
    Q_OBJECT

private slots:

    void everyCurveHasItsOwn()
    {
        SweepResult sweep;
        sweep.axes = {{"tasks", {}}, {"workers", {}}};
        for (const int workers : {1, 2, 4, 8}) {
            sweep.rows.push_back(
                row({"8", std::to_string(workers)}, analysis::laws::amdahl(0.1, workers)));
            sweep.rows.push_back(
                row({"64", std::to_string(workers)}, analysis::laws::amdahl(0.02, workers)));
            sweep.rows.push_back(row({"8", std::to_string(workers)},
                                     analysis::laws::amdahl(0.3, workers), trace::Clock::Threads));
        }
        const std::vector<SweepFit> all = fits(sweep);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].values, (std::vector<std::string>{"8", ""}));
        QVERIFY(std::abs(*all[0].amdahlShare - 0.1) < 1e-9);
        QCOMPARE(all[1].values, (std::vector<std::string>{"64", ""}));
        QVERIFY(std::abs(*all[1].amdahlShare - 0.02) < 1e-9);
        QVERIFY(all[2].clock == trace::Clock::Threads);
        QVERIFY(std::abs(*all[2].amdahlShare - 0.3) < 1e-9);
        QVERIFY(std::abs(all[2].usl->contention - 0.3) < 1e-9); // Amdahl's law is its special case
        QVERIFY(all[2].usl->coherency < 1e-9);
    }

    void theMedianOfRepetitionsCountsAndWhatFailedDoesNot()
    {
        SweepResult sweep;
        sweep.axes = {{"workers", {}}};
        for (const int workers : {1, 2, 4}) {
            const double speedup = analysis::laws::amdahl(0.2, workers);
            for (const double factor : {0.5, 1.0, 1.01})
                sweep.rows.push_back(row({std::to_string(workers)}, speedup * factor));
        }
        sweep.rows.push_back(row({"8"}, 100, trace::Clock::Virtual, trace::Status::Timeout));
        const std::vector<SweepFit> all = fits(sweep);
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(std::abs(*all[0].amdahlShare - 0.2) < 1e-9);
    }

    void theUniversalLawSpeaksOfSpeedupsOverOneWorker()
    {
        SweepResult sweep;
        sweep.axes = {{"workers", {}}};
        for (const int workers : {1, 2, 4, 8})
            sweep.rows.push_back(
                row({std::to_string(workers)},
                    0.8 * analysis::laws::universalScalability(0.05, 0.01, workers)));
        const auto usl = fits(sweep).front().usl;
        QVERIFY(usl);
        QVERIFY(std::abs(usl->contention - 0.05) < 1e-9);
        QVERIFY(std::abs(usl->coherency - 0.01) < 1e-9);
    }

    void otherSweepsHaveNone()
    {
        SweepResult sweep;
        sweep.axes = {{"tasks", {}}};
        sweep.rows.push_back(row({"1"}, 1));
        QVERIFY(fits(sweep).empty());
    }
};

QTEST_APPLESS_MAIN(TestSweepFits)
#include "tst_sweep_fits.moc"
