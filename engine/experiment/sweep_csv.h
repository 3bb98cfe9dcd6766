#pragma once

#include "engine/experiment/sweep.h"

#include <iosfwd>
#include <optional>
#include <string_view>

namespace makespan::experiment {

/// finished, failed, deadlock, timeout or cancelled: how a run ended, in tables and JSON.
const char* statusName(trace::Status status);

/// threads, virtual or imported.
const char* clockName(trace::Clock clock);

/// The clock of a run that was made here: threads or virtual; nothing for any other name.
std::optional<trace::Clock> runClockNamed(std::string_view name);

/// The table of a sweep: a header line, then a row a run, RFC 4180, decimal points, LF line ends.
/// Columns: one per axis (by its name, values as Python writes them, without quotes), repetition,
/// seed, on (threads, virtual), makespan, serial (seconds), speedup, efficiency, loss_serial,
/// loss_overhead, loss_dependency, loss_imbalance, loss_unused, loss_blocked, loss_inflation, work, span
/// (seconds), tasks_run, status (finished, failed, deadlock, timeout, cancelled). Runs that did not finish have
/// empty numbers; one that took no time has no speedup, efficiency and losses. An axis that is called like one of these columns ("seed") stands as "swept_seed".
void writeSweepCsv(std::ostream& out, const SweepResult& result);

/// Whether a table has a column of this name besides those of its axes.
bool isSweepColumn(std::string_view name);

/// What stands before the name of an axis that is called like a column.
inline constexpr std::string_view kSweptPrefix = "swept_";

/// The same in parts, for a table that grows with the sweep.
void writeSweepCsvHeader(std::ostream& out, const std::vector<scenario::SweepAxis>& axes);
void writeSweepCsvRow(std::ostream& out, const SweepRow& row);

} // namespace makespan::experiment
