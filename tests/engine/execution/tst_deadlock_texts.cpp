#include "tests/support/run_program.h"

#include <QtTest>

#include <chrono>
#include <string>

using namespace makespan;
using namespace std::chrono_literals;

namespace {

const std::string kStart = "import asyncio\n"
                           "import ray\n"
                           "@ray.remote\n"
                           "def f(x=0):\n"
                           "    return x\n"
                           "@ray.remote\n"
                           "def outer():\n"
                           "    return ray.get(f.remote())\n"
                           "@ray.remote\n"
                           "class A:\n"
                           "    def ask(self, other):\n"
                           "        return ray.get(other.answer.remote())\n"
                           "    def answer(self):\n"
                           "        return 1\n"
                           "    def pass_on(self, other, third):\n"
                           "        return ray.get(other.ask.remote(third))\n";

} // namespace

/// Why nothing can go on: on both clocks the same words about the same program.
class TestDeadlockTexts : public QObject
{
    Q_OBJECT

private slots:

    void bothClocksSayTheSame_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a worker that is held")
            << "ray.get(outer.remote())"
            << "the driver waits in line 17 for outer (task 0); outer "
               "(task 0) waits in line 8 for f (task 1); f (task 1) "
               "needs a worker, and outer (task 0) holds one; and so "
               "on in a circle.";
        QTest::newRow("more slots than there are")
            << "ray.wait([f.options(num_cpus=2).remote()])"
            << "the driver waits in line 17 for f (task 0); f (task 0) asks for num_cpus=2, more than "
               "the machine has (1).";
        QTest::newRow("the result of such a task")
            << "ray.get(f.remote(f.options(num_cpus=4).remote()))"
            << "the driver waits in line 17 for f (task 1); f (task 1) needs the result of f (task 0); f "
               "(task 0) asks for num_cpus=4, more than the machine has (1).";
        QTest::newRow("an actor that asks itself")
            << "a = A.remote(); ray.get(a.pass_on.remote(a, a))"
            << "the driver waits in line 17 for A.pass_on (task 1); A.pass_on (task 1) waits in line 16 "
               "for A.ask (task 2); A.ask (task 2) needs its actor, which A.pass_on (task 1) occupies; and "
               "so on in a circle.";
        QTest::newRow("two actors that ask each other")
            << "a = A.remote(); b = A.remote(); ray.get(a.pass_on.remote(b, a))"
            << "the driver waits in line 17 for A.pass_on (task 2); A.pass_on (task 2) waits in line 16 "
               "for A.ask (task 3); A.ask (task 3) waits in line 12 for A.answer (task 4); A.answer (task "
               "4) needs its actor, which A.pass_on (task 2) occupies; and so on in a circle.";
        QTest::newRow("a worker that an actor holds")
            << "a = A.options(num_cpus=1).remote(); ray.get(a.answer.remote()); ray.get(f.remote())"
            << "the driver waits in line 17 for f (task 2); f (task 2) needs a worker, and actors hold "
               "them.";
        QTest::newRow("an actor that waits for what another one holds")
            << "a = A.options(num_cpus=1).remote(); b = A.options(num_cpus=1).remote(); "
               "ray.get(b.answer.remote())"
            << "the driver waits in line 17 for A.answer (task 2); A.answer (task 2) needs its actor, "
               "which A (task 1) is to make; A (task 1) needs a worker, and actors hold them.";
        QTest::newRow("an actor that asks for more than there is")
            << "a = A.options(num_cpus=3).remote(); ray.get(a.answer.remote())"
            << "the driver waits in line 17 for A.answer (task 1); A.answer (task 1) needs its actor, "
               "which A (task 0) is to make; A (task 0) asks for num_cpus=3, more than the machine has "
               "(1).";
        QTest::newRow("an actor that waits for a worker which its maker holds")
            << "@ray.remote\ndef ask(kind):\n    a = kind.options(num_cpus=1).remote()\n"
               "    return ray.get(a.answer.remote())\nray.get(ask.remote(A))"
            << "the driver waits in line 21 for ask (task 0); ask (task 0) waits in line 20 for A.answer "
               "(task 2); A.answer (task 2) needs its actor, which A (task 1) is to make; A (task 1) needs "
               "a worker, and ask (task 0) holds one; and so on in a circle.";
        QTest::newRow("a call behind one that waits for such an actor")
            << "a = A.remote(); b = A.options(num_cpus=2).remote(); ray.get(a.answer.remote()); "
               "a.ask.remote(b.answer.remote()); ray.get(a.answer.remote())"
            << "the driver waits in line 17 for A.answer (task 5); A.answer (task 5) comes after an earlier "
               "call of its actor.";
        QTest::newRow("an event that nobody sets")
            << "async def main(): await asyncio.Event().wait()\nasyncio.run(main())"
            << "the driver waits in line 18 for something that nobody does any more.";
    }

    void bothClocksSayTheSame()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        execution::MachineModel machine = test::slideMachine(1);
        machine.nestedGet = execution::NestedGet::Hold;
        for (const trace::Clock clock : {trace::Clock::Virtual, trace::Clock::Threads}) {
            execution::RunOptions options;
            options.clock = clock;
            options.timeLimit = 60s; // a deadlock that is not found
            const execution::RunResult run =
                test::runProgram(kStart + source.toStdString() + "\n", machine, options);
            QVERIFY(run.error);
            QCOMPARE(QString::fromStdString(run.error->type), QStringLiteral("Deadlock"));
            QCOMPARE(QString::fromStdString(run.error->message),
                     QStringLiteral("Nothing can go on: ") + expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestDeadlockTexts)
#include "tst_deadlock_texts.moc"
