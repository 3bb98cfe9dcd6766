// A thread that is woken on another core than its waker's, and may run everywhere afterwards.
#include "engine/runtime/parking/other_core.h"
#include "engine/runtime/parking/parker.h"

#include <QTest>

#include <thread>

#if defined(__linux__)
#include <sched.h>
#endif

using namespace makespan::runtime;

class TestRuntimeOtherCore : public QObject
{
    Q_OBJECT

private slots:

    void whoIsAwakeIsLeftWhereItIs()
    {
        OtherCore core;
        core.begin();
        core.ask();
        core.answer(false);
        core.settle();
        QVERIFY(!core.isMoved());
    }

    void whoHasNotBegunIsLeftWhereItIs()
    {
        OtherCore core;
        core.ask();
        core.answer(true);
        QVERIFY(!core.isMoved());
    }

#if defined(__linux__)
    void whoSleepsBeginsElsewhereAndMayRunEverywhereAfterwards()
    {
        const cpu_set_t before = cores();
        if (CPU_COUNT(&before) < 2)
            QSKIP("there is only one core");

        OtherCore core;
        Parker parker;
        cpu_set_t first{};
        cpu_set_t last{};
        std::thread sleeper([&] {
            core.begin();
            parker.park();
            first = cores();
            core.settle();
            last = cores();
        });
        while (!parker.isParked())
            std::this_thread::yield();

        // The waker must not change cores between the two questions.
        const int here = sched_getcpu();
        cpu_set_t only;
        CPU_ZERO(&only);
        CPU_SET(here, &only);
        QCOMPARE(sched_setaffinity(0, sizeof only, &only), 0);
        core.ask();
        core.answer(true);
        const bool isMoved = core.isMoved();
        parker.unpark();
        sleeper.join();
        QCOMPARE(sched_setaffinity(0, sizeof before, &before), 0);

        QVERIFY(isMoved);
        QVERIFY(!CPU_ISSET(here, &first));
        QCOMPARE(CPU_COUNT(&first), CPU_COUNT(&before) - 1);
        QVERIFY(CPU_EQUAL(&last, &before));
        QVERIFY(!core.isMoved());
    }

private:
    static cpu_set_t cores()
    {
        cpu_set_t set;
        CPU_ZERO(&set);
        sched_getaffinity(0, sizeof set, &set);
        return set;
    }
#endif
};

QTEST_GUILESS_MAIN(TestRuntimeOtherCore)
#include "tst_runtime_other_core.moc"
