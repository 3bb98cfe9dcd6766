#include "engine/experiment/check.h"
#include "engine/experiment/single_run.h"
#include "engine/trace/formats/chrome_json.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

using namespace makespan;
using namespace makespan::experiment;

namespace {

void everyFile()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(MAKESPAN_SOURCE_DIR "/scenarios", {"*.py"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileInfo().completeBaseName())) << path;
    }
}

scenario::Scenario scenarioOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    return scenario::Scenario::fromSource(file.readAll().toStdString(), path.toStdString());
}

// The scenario as it is shipped, with each of its choices, and with other numbers of workers.
std::vector<scenario::Scenario> variantsOf(const scenario::Scenario& scenario)
{
    std::vector<scenario::Scenario> variants{scenario};
    const auto add = [&](const std::string& name, const std::string& value) {
        auto changed = scenario.withKnob(name, value);
        if (changed.scenario)
            variants.push_back(std::move(*changed.scenario));
    };
    for (const scenario::Knob& knob : scenario.knobs()) {
        for (const std::string& choice : knob.range.choices)
            add(knob.name, choice);
        if (knob.kind == scenario::KnobKind::Bool)
            add(knob.name, knob.value == "True" ? "False" : "True");
    }
    for (const char* workers : {"1", "3", "40"})
        add("workers", workers);
    return variants;
}

// Empty, or what does not add up.
QString faultOf(const SingleRun& run)
{
    const trace::Trace& trace = run.result.trace;
    const analysis::Analysis& analysis = run.analysis;
    const double left = analysis.places - analysis.measures.speedup - analysis.losses.sum();
    if (!(std::abs(left) <= 1e-9))
        return QString("%1 are left over").arg(left);
    // What a place did and why it was idle fill the whole run, without a gap.
    std::size_t next = 0;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        const auto lane = trace::LaneId(static_cast<std::uint32_t>(i));
        const trace::LaneKind kind = trace.lanes()[i].kind;
        if (kind != trace::LaneKind::Worker && kind != trace::LaneKind::Actor)
            continue;
        std::vector<std::pair<trace::Time, trace::Time>> pieces;
        for (const trace::Interval& interval : trace.intervals(lane))
            pieces.emplace_back(interval.begin, interval.end);
        for (; next < analysis.idle.size() && analysis.idle[next].lane == lane; ++next)
            pieces.emplace_back(analysis.idle[next].begin, analysis.idle[next].end);
        std::sort(pieces.begin(), pieces.end());
        trace::Time until{};
        for (const auto& [begin, end] : pieces) {
            if (begin != until)
                return QString("a gap on lane %1 has no cause").arg(i);
            until = end;
        }
        if (until != trace::Time{trace.makespan()})
            return QString("the end of lane %1 has no cause").arg(i);
    }
    return next == analysis.idle.size() ? QString() : "there are idle intervals of no place";
}

} // namespace

class TestShippedScenarios : public QObject
{
    Q_OBJECT

private slots:

    void everyGapAddsUpOnEveryMachine_data() { everyFile(); }

    void everyGapAddsUpOnEveryMachine()
    {
        QFETCH(QString, path);
        for (const scenario::Scenario& scenario : variantsOf(scenarioOf(path))) {
            for (const char* system : {"ideal", "dask"}) {
                SingleRunOptions options;
                // Once is enough for each: it does not depend on the workers.
                options.measureSerial = std::string_view(system) == "ideal";
                options.machine.preset = system;
                const SingleRun run = runOnce(scenario, options);
                QVERIFY2(run.ran(), run.error.c_str());
                const QString fault = faultOf(run);
                QVERIFY2(fault.isEmpty(), qPrintable(QString("%1, %2 workers: %3")
                                                         .arg(system)
                                                         .arg(run.machine.model.workers)
                                                         .arg(fault)));
            }
        }
    }

    void everyGapAddsUpAndEveryCheckHolds_data() { everyFile(); }

    void everyGapAddsUpAndEveryCheckHolds()
    {
        QFETCH(QString, path);
        const scenario::Scenario scenario = scenarioOf(path);
        SingleRunOptions options;
        options.measureSerial = true;
        const SingleRun run = runOnce(scenario, options);
        QVERIFY2(run.ran(), run.error.c_str());

        const analysis::Analysis& analysis = run.analysis;
        const analysis::Measures& measures = analysis.measures;
        QCOMPARE(faultOf(run), QString());
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
