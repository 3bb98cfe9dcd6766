#include "engine/experiment/machine.h"

#include <QtTest>

using namespace makespan;
using namespace makespan::experiment;
using namespace std::chrono_literals;

namespace {

scenario::Scenario scenarioWith(const std::string& machine)
{
    std::string source = "# /// script\n# dependencies = [\"ray\"]\n# [tool.makespan.machine]\n";
    source += machine + "# ///\nimport ray\nray.init(num_cpus=3)\n";
    scenario::Scenario scenario = scenario::Scenario::fromSource(source, "test.py");
    if (scenario.hasErrors())
        qFatal("%s", scenario.diagnostics().front().message.c_str());
    return scenario;
}

Machine resolved(const std::string& machine, const MachineRequest& request = {})
{
    const MachineResult result = resolveMachine(scenarioWith(machine), request);
    if (!result.machine)
        qFatal("%s", result.error.c_str());
    return *result.machine;
}

} // namespace

class TestMachine : public QObject
{
    Q_OBJECT

private slots:

    void theDefaultIsIdealButComputingTakesTime()
    {
        const Machine machine = resolved("");
        QCOMPARE(machine.preset, std::string("ideal"));
        QCOMPARE(machine.model.workers, 3U);
        QCOMPARE(machine.model.cores, hostCores());
        QVERIFY(machine.model.submit == 0ns && machine.model.start == 0ns
                && machine.model.get == 0ns && machine.model.actorStart == 0ns);
        QCOMPARE(machine.model.stepNs, 20.0);
        QVERIFY(machine.model.queue == execution::QueuePolicy::Fifo);
        QVERIFY(machine.model.nestedGet == execution::NestedGet::Release);
        QCOMPARE(machine.seed, std::uint64_t{0});
    }

    void whatTheFileSetsCountsBeforeThePreset()
    {
        const std::string file =
            "# submit = \"3 ms\"\n# queue = \"lifo\"\n# nested_get = \"hold\"\n"
            "# cores = 2\n# step = \"0\"\n# seed = 9\n";
        MachineRequest request;
        request.preset = "ray";
        const Machine machine = resolved(file, request);
        QVERIFY(machine.model.submit == 3ms);
        QVERIFY(machine.model.get == 94us);
        QCOMPARE(machine.model.cores, 2U);
        QCOMPARE(machine.model.stepNs, 0.0);
        QVERIFY(machine.model.queue == execution::QueuePolicy::Lifo);
        QVERIFY(machine.model.nestedGet == execution::NestedGet::Hold);
        QCOMPARE(machine.seed, std::uint64_t{9});
    }

    void theRequestsPresetCountsBeforeTheFiles()
    {
        MachineRequest request;
        request.preset = "multiprocessing";
        QCOMPARE(resolved("# preset = \"dask\"\n", request).preset, std::string("multiprocessing"));
        QCOMPARE(resolved("# preset = \"dask\"\n").preset, std::string("dask"));
        request.values["preset"] = "ray"; // swept
        QCOMPARE(resolved("# preset = \"dask\"\n", request).preset, std::string("ray"));
    }

    void theRequestsValuesCountBeforeTheFile()
    {
        MachineRequest request;
        request.values = {{"submit", "0.5 ms"}, {"cores", "7"}};
        request.seed = 4;
        const Machine machine = resolved("# submit = \"3 ms\"\n# seed = 9\n", request);
        QVERIFY(machine.model.submit == 500us);
        QCOMPARE(machine.model.cores, 7U);
        QCOMPARE(machine.seed, std::uint64_t{4});
    }

    void presetsHaveThePublishedRoundTripOfAnEmptyTask()
    {
        const auto roundTrip = [](const char* preset) {
            MachineRequest request;
            request.preset = preset;
            const execution::MachineModel model = resolved("", request).model;
            return model.submit + model.start + model.get;
        };
        QVERIFY(roundTrip("ray") == 1ms);
        QVERIFY(roundTrip("dask") == 2ms);
        QVERIFY(roundTrip("multiprocessing") == 80us);
        QVERIFY(roundTrip("ideal") == 0ns);
    }

    void theHostHasToBeCalibrated()
    {
        MachineRequest request;
        request.preset = "host";
        const MachineResult without = resolveMachine(scenarioWith(""), request);
        QVERIFY(!without.machine);
        QVERIFY(QString::fromStdString(without.error).contains("makespan calibrate"));

        request.host = HostCosts{
            1us, 2us, 3us, 4us, 12.5, 60us, execution::Capacity({{hostCores() + 1, 1.25}})};
        const Machine machine = resolved("# get = \"1 ms\"\n", request);
        QVERIFY(machine.model.submit == 1us);
        QVERIFY(machine.model.start == 2us);
        QVERIFY(machine.model.get == 1ms);
        QVERIFY(machine.model.actorStart == 4us);
        QCOMPARE(machine.model.stepNs, 12.5);
        QVERIFY(machine.model.sleepOvershoot == 60us);
        QCOMPARE(machine.model.capacity.points(), request.host->capacity.points());
        QVERIFY(machine.model.capacity.isMeasured());
        // What its cores are worth together was measured with all of them.
        const std::string cores = "# cores = " + std::to_string(hostCores() + 1) + "\n";
        QVERIFY(!resolved(cores, request).model.capacity.isMeasured());

        // One value as on the host, the rest ideal.
        request.preset.clear();
        const Machine partly = resolved("# submit = \"host\"\n", request);
        QVERIFY(partly.model.submit == 1us);
        QVERIFY(partly.model.start == 0ns);
        QVERIFY(partly.model.sleepOvershoot == 0ns);
        QVERIFY(!partly.model.capacity.isMeasured());
    }

    void wrongRequestsAreNamed()
    {
        const auto error = [](const MachineRequest& request) {
            return QString::fromStdString(resolveMachine(scenarioWith(""), request).error);
        };
        MachineRequest request;
        request.preset = "cray";
        QVERIFY(error(request).contains("'cray'"));
        request = {};
        request.values["submit"] = "soon";
        QVERIFY(error(request).contains("soon"));
        request.values = {{"speed", "1"}};
        QVERIFY(error(request).contains("speed"));
        request.values = {{"submit", "1000000 h"}};
        QVERIFY(error(request).contains("30 years"));
    }
};

QTEST_GUILESS_MAIN(TestMachine)
#include "tst_machine.moc"
