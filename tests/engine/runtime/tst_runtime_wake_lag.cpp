#include "engine/runtime/time/wake_lag.h"

#include <QTest>

using makespan::runtime::WakeLag;
using namespace std::chrono_literals;

class TestRuntimeWakeLag : public QObject
{
    Q_OBJECT

private slots:

    void aLatenessThatStaysIsLearnt()
    {
        WakeLag lag;
        QVERIFY(lag.value() == 0ns);
        for (int i = 0; i < 100; ++i)
            lag.learn(40us);
        QVERIFY(lag.value() == 40us);
    }

    void aBusyMomentIsNotTakenForASlowComputer()
    {
        WakeLag lag;
        for (int i = 0; i < 100; ++i)
            lag.learn(30us);
        for (int i = 0; i < 5; ++i)
            lag.learn(4ms);
        QVERIFY(lag.value() <= 40us);
        lag.learn(30us);
        lag.learn(30us);
        QVERIFY(lag.value() < 33us);
    }

    void itNeverAsksForMoreThanItsLimit()
    {
        WakeLag lag;
        for (int i = 0; i < 1000; ++i)
            lag.learn(1s);
        QVERIFY(lag.value() == WakeLag::kMost);
        for (int i = 0; i < 1000; ++i)
            lag.learn(-1s); // a clock that was set back
        QVERIFY(lag.value() == 0ns);
    }
};

QTEST_APPLESS_MAIN(TestRuntimeWakeLag)
#include "tst_runtime_wake_lag.moc"
