#include "engine/experiment/run_hints.h"
#include "engine/experiment/single_run.h"

#include <QtTest/QtTest>

using namespace makespan;
using namespace makespan::experiment;

namespace {

const std::string kSleeping = "import ray\nimport time\nray.init(num_cpus=4)\n"
                              "@ray.remote\ndef f(i):\n    time.sleep(0.0005)\n"
                              "ray.get([f.remote(i) for i in range(20)])\n";
const std::string kComputing = "import ray\nray.init(num_cpus=4)\n"
                               "@ray.remote\ndef f(i):\n    for k in range(2000): i += k\n"
                               "ray.get([f.remote(i) for i in range(8)])\n";

} // namespace

/// Hints that only a run can give, word for word.
class TestRunHints : public QObject
{
    Q_OBJECT

private slots:

    void aRunShowsKnownMistakes_data()
    {
        QTest::addColumn<QString>("machine");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const QString sleeping = QString::fromStdString(kSleeping);
        const QString computing = QString::fromStdString(kComputing);
        QTest::newRow("tasks shorter than their overhead")
            << "submit = \"0.5 ms\", start = \"0.2 ms\", step = \"0\"" << sleeping
            << QStringLiteral(
                   "x.py:8:1: hint: The tasks of 'f' are shorter than their overhead: 500 µs each, while "
                   "submitting, starting and fetching one takes 700 µs.\n"
                   "    @ray.remote\n    ^^^^^^^^^^^\n"
                   "    Give each task more to do, for example many items at once.\n");
        QTest::newRow("tasks longer than their overhead")
            << "submit = \"0.2 ms\", start = \"0.2 ms\", step = \"0\"" << sleeping << QString();
        QTest::newRow("three tasks are not many")
            << "submit = \"5 ms\", step = \"0\""
            << QString(sleeping).replace("range(20)", "range(3)") << QString();
        QTest::newRow("more computing workers than cores")
            << "cores = 2" << computing
            << QStringLiteral(
                   "x.py:6:19: hint: Up to 4 tasks computed at once on 2 cores, so each of them took "
                   "longer.\n"
                   "    ray.init(num_cpus=4)\n                      ^\n"
                   "    More workers than cores help tasks that sleep or wait, not tasks that compute: take "
                   "at most 2.\n");
        QTest::newRow("as many computing workers as cores")
            << "cores = 4" << computing << QString();
        QTest::newRow("more sleeping workers than cores")
            << "cores = 1" << QString(sleeping).replace("0.0005", "0.5") << QString();
    }

    void aRunShowsKnownMistakes()
    {
        QFETCH(QString, machine);
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const auto scenario = scenario::Scenario::fromSource(
            "# /// script\n# [tool.makespan]\n# machine = { " + machine.toStdString()
                + " }\n# ///\n" + source.toStdString(),
            "x.py");
        const SingleRun run = runOnce(scenario);
        QVERIFY2(run.ran(), run.error.c_str());
        QString text;
        for (const language::Diagnostic& hint : runHints(scenario, run.result.trace)) {
            QVERIFY(hint.severity == language::Severity::Hint);
            text += QString::fromStdString(
                language::format(hint, scenario.fileName(), scenario.source()));
        }
        QCOMPARE(text, expected);
    }
};

QTEST_GUILESS_MAIN(TestRunHints)
#include "tst_run_hints.moc"
