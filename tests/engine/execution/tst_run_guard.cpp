#include "engine/execution/program_output.h"
#include "engine/execution/run_guard.h"

#include <QtTest>

using namespace makespan::execution;
using makespan::trace::Duration;
using makespan::trace::Status;
using namespace std::chrono_literals;

class TestRunGuard : public QObject
{
    Q_OBJECT

private slots:

    void withoutAReasonNothingStops()
    {
        const RunGuard guard({}, Duration::max());
        QVERIFY(!guard.shouldStop());
        QVERIFY(!guard.reason().has_value());
    }

    void whoIsAskedToStopStops()
    {
        std::stop_source source;
        const RunGuard guard(source.get_token(), 1h);
        source.request_stop();
        QVERIFY(guard.shouldStop());
        QVERIFY(*guard.flag());
        QVERIFY(guard.reason() == Status::Cancelled);
    }

    void whoWasAskedBeforeStopsAtOnce()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(RunGuard(source.get_token(), Duration::max()).shouldStop());
    }

    void theTimeLimitStops()
    {
        const RunGuard guard({}, 10ms);
        QTRY_VERIFY(guard.shouldStop());
        QVERIFY(guard.reason() == Status::Timeout);
        QCOMPARE(QString::fromStdString(guard.error().message),
                 "The run was stopped after its time limit of 0.01 s.");
    }

    void anotherReasonIsTheRunsOwn()
    {
        RunGuard guard({}, Duration::max());
        guard.stop();
        QVERIFY(guard.shouldStop());
        QVERIFY(!guard.reason().has_value());
    }

    void outputIsPassedOnAndKeptUpToTheLimit()
    {
        std::string seen;
        std::string errors;
        ProgramOutput output([&seen](std::string_view text) { seen += text; },
                             [&errors](std::string_view text) { errors += text; }, 12);
        QVERIFY(output.write("12345", false));
        QVERIFY(output.write("ab", true)); // counts, but is nothing that the program printed
        QVERIFY(!output.write("678901", false));
        QVERIFY(output.write("67890", false));
        QVERIFY(!output.write("c", true));
        QCOMPARE(seen, std::string("1234567890"));
        QCOMPARE(errors, std::string("ab"));
        QCOMPARE(output.take(), seen);
    }
};

QTEST_GUILESS_MAIN(TestRunGuard)
#include "tst_run_guard.moc"
