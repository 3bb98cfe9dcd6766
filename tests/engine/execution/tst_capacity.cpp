#include "engine/execution/capacity.h"

#include <QTest>

using makespan::execution::Capacity;

class TestCapacity : public QObject
{
    Q_OBJECT

private slots:

    void unmeasuredEveryCoreIsWorthOne()
    {
        const Capacity capacity;
        QVERIFY(!capacity.isMeasured());
        QCOMPARE(capacity.of(1), 1.0);
        QCOMPARE(capacity.of(64), 64.0);
    }

    void betweenMeasuredPointsItIsLinearAndThenConstant()
    {
        const Capacity capacity({{8, 5.0}, {2, 1.8}});
        QVERIFY(capacity.isMeasured());
        QCOMPARE(capacity.of(1), 1.0);
        QCOMPARE(capacity.of(1.5), 1.4);
        QCOMPARE(capacity.of(2), 1.8);
        QCOMPARE(capacity.of(5), 3.4);
        QCOMPARE(capacity.of(8), 5.0);
        QCOMPARE(capacity.of(100), 5.0);
    }

    void oneTaskIsWorthOneAndNoneMoreThanItself()
    {
        const Capacity capacity({{1, 0.5}, {2, 2.2}, {4, 0.3}, {0, 7.0}});
        QCOMPARE(capacity.points(), (std::vector<Capacity::Point>{{1, 1.0}, {2, 2.0}, {4, 1.0}}));
    }
};

QTEST_APPLESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
