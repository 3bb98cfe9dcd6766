#pragma once

#include "engine/analysis/analysis.h"

#include <QString>

#include <array>

namespace makespan::words {

/// The parts of the missing speedup, in the order in which they are shown.
enum class Loss : std::uint8_t {
    Serial,
    Overhead,
    Dependency,
    Imbalance,
    Unused,
    Blocked,
    Inflation
};

inline constexpr std::array<Loss, 7> kLosses{Loss::Serial,    Loss::Overhead, Loss::Dependency,
                                             Loss::Imbalance, Loss::Unused,   Loss::Blocked,
                                             Loss::Inflation};

/// In units of speedup.
double amount(const analysis::Losses& losses, Loss loss);

/// The loss of which such an idle interval is a part.
Loss lossOf(analysis::Cause cause);

/// Short, for legends and axes: "serial part".
QString name(Loss loss);

/// What it means, one sentence without numbers, for tool tips.
QString meaning(Loss loss);

/// Why a step of the critical path did not begin earlier: "waited for a free worker"; empty for Nothing.
QString reasonText(analysis::WaitReason reason);

} // namespace makespan::words
