#include "engine/execution/virtual/step_cost.h"

#include <QtTest>

#include <cmath>
#include <cstdint>

using makespan::execution::StepCost;

class TestStepCost : public QObject
{
    Q_OBJECT

private slots:

    void whetherTheStepIsWholeOrNotTheProductIsRoundedOnce_data()
    {
        QTest::addColumn<double>("ns");
        for (const double ns : {0.0, 1.0 / 256, 0.001, 1.0, 19.37, 20.0, 20.5, 4095.0, 1e6})
            QTest::addRow("%g ns", ns) << ns;
    }

    void whetherTheStepIsWholeOrNotTheProductIsRoundedOnce()
    {
        QFETCH(double, ns);
        const StepCost cost(ns);
        QCOMPARE(cost.isFree(), ns == 0);
        for (const std::uint64_t count :
             {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{7}, std::uint64_t{123'456'789},
              std::uint64_t{4'294'967'295}, std::uint64_t{4'294'967'296}}) {
            QCOMPARE(static_cast<std::int64_t>(cost.of(count)),
                     std::llround(static_cast<double>(count) * ns * 256));
        }
    }
};

QTEST_GUILESS_MAIN(TestStepCost)
#include "tst_step_cost.moc"
