#include "app/gui/machine/machine_choice.h"

#include <algorithm>

namespace makespan::gui {
namespace {

const QString kHere = QStringLiteral("this computer");
/// More than can ever compute at once: the driver, 1 024 workers and their actors.
const std::string kEnoughCores = "4096";

} // namespace

experiment::MachineRequest
MachineChoice::request(const scenario::Scenario& scenario,
                       const std::optional<experiment::HostCosts>& host) const
{
    experiment::MachineRequest made;
    made.host = host;
    const auto& inFile = scenario.settings().machine;
    if (!isVirtual) {
        made.preset = inFile.preset || !host ? "" : "host";
        return made;
    }
    made.preset = preset == "host" && !host ? "ideal" : preset;
    if (!inFile.cores) {
        made.values["cores"] = kEnoughCores;
    }
    return made;
}

QString MachineChoice::key() const
{
    return isVirtual ? QString::fromStdString(preset) : kHere;
}

MachineChoice MachineChoice::ofKey(const QString& key)
{
    const auto presets = experiment::machinePresets();
    const std::string name = key.toStdString();
    if (std::find(presets.begin(), presets.end(), name) == presets.end()) {
        return {};
    }
    return {true, name};
}

} // namespace makespan::gui
