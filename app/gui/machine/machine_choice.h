#pragma once

#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"

#include <QString>

#include <optional>
#include <string>

namespace makespan::gui {

/// What the programs run on: this computer, or a virtual machine of any size.
struct MachineChoice
{
    /// Workers that a virtual machine can be given where the file names no range.
    static constexpr double kMostWorkers = 1024;

    bool isVirtual = false; ///< Run plays the simulated run, no thread of this computer works
    std::string preset =
        "ideal"; ///< whose costs a virtual machine has: experiment::machinePresets()

    /// What to simulate. This computer: with its own costs, where they are known and the file asks for no other
    /// system's. A virtual machine has a core for everything that computes, unless the file says how many.
    experiment::MachineRequest request(const scenario::Scenario& scenario,
                                       const std::optional<experiment::HostCosts>& host) const;

    /// For the settings; what is no key gives this computer.
    QString key() const;
    static MachineChoice ofKey(const QString& key);

    friend bool operator==(const MachineChoice&, const MachineChoice&) = default;
};

} // namespace makespan::gui
