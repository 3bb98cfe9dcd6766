#include "engine/experiment/check.h"
#include "engine/experiment/single_run.h"
#include "engine/trace/formats/chrome_json.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

#include <cmath>
#include <sstream>

using namespace makespan;
using namespace makespan::experiment;

class TestShippedScenarios : public QObject
{
    Q_OBJECT

private slots:

    void everyGapAddsUpAndEveryCheckHolds_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(MAKESPAN_SOURCE_DIR "/scenarios", {"*.py"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileInfo().completeBaseName())) << path;
        }
    }

    void everyGapAddsUpAndEveryCheckHolds()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const scenario::Scenario scenario =
            scenario::Scenario::fromSource(file.readAll().toStdString(), path.toStdString());
        SingleRunOptions options;
        options.measureSerial = true;
        const SingleRun run = runOnce(scenario, options);
        QVERIFY2(run.ran(), run.error.c_str());

        const analysis::Analysis& analysis = run.analysis;
        const analysis::Measures& measures = analysis.measures;
        QVERIFY(std::abs(analysis.places - measures.speedup - analysis.losses.sum()) <= 1e-9);
        QVERIFY(measures.span <= measures.makespan);
        QVERIFY(measures.utilisation >= 0 && measures.utilisation <= 1 + 1e-9);
        if (!analysis.criticalPath.empty())
            QVERIFY(analysis.criticalPath.back().end == trace::Time{measures.makespan});

        // A trace from a file is analysed like one of ours.
        std::stringstream text;
        trace::writeChromeJson(text, run.result.trace);
        const trace::ReadResult read = trace::readTrace(text, "again");
        QVERIFY2(read.trace, read.error.c_str());
        const analysis::Analysis again = analysis::analyse(
            *read.trace, analysis::SerialTime{measures.serial, measures.serialSource});
        QVERIFY(again.measures.span == measures.span);
        QCOMPARE(again.losses.sum(), analysis.losses.sum());
        QCOMPARE(again.idle.size(), analysis.idle.size());

        for (const CheckOutcome& outcome : evaluateChecks(scenario, run))
            QVERIFY2(outcome.verdict == Verdict::Passed,
                     (outcome.expression + " -> " + outcome.message).c_str());
    }
};

QTEST_GUILESS_MAIN(TestShippedScenarios)
#include "tst_shipped_scenarios.moc"
