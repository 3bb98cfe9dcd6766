#include "tests/engine/execution/lecture/shipped_run.h"

#include "engine/scenario/machine_keys.h"

#include <QFile>
#include <QStringList>

#include <stdexcept>

namespace makespan::tests {

experiment::SingleRun
runShipped(const QString& file, const QString& settings, trace::Clock clock, bool measureSerial)
{
    QFile source(QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios/%1.py").arg(file));
    if (!source.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("cannot open " + source.fileName().toStdString());
    }
    auto scenario =
        scenario::Scenario::fromSource(source.readAll().toStdString(), file.toStdString() + ".py");
    experiment::SingleRunOptions options;
    options.clock = clock;
    options.measureSerial = measureSerial;
    options.timeLimit = std::chrono::seconds(120);
    for (const QString& setting : settings.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const std::string name = setting.section(QLatin1Char('='), 0, 0).toStdString();
        const std::string value = setting.section(QLatin1Char('='), 1).toStdString();
        if (name == "machine") {
            options.machine.preset = value;
        } else if (scenario.knob(name) == nullptr && scenario::isMachineKey(name)) {
            options.machine.values[name] = value;
        } else {
            auto changed = scenario.withKnob(name, value);
            if (!changed.scenario) {
                throw std::runtime_error(changed.error);
            }
            scenario = std::move(*changed.scenario);
        }
    }
    experiment::SingleRun run = experiment::runOnce(scenario, options);
    if (!run.ran()) {
        throw std::runtime_error(run.error);
    }
    if (run.result.status == trace::Status::Failed && run.result.error) {
        qWarning("%s", run.result.error->traceback.c_str());
    }
    return run;
}

} // namespace makespan::tests
