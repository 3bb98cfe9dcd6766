#pragma once

#include "engine/experiment/sweep.h"

#include <iosfwd>

namespace makespan::experiment {

/// finished, failed, deadlock, timeout or cancelled: how a run ended, in tables and JSON.
const char* statusName(trace::Status status);

/// The table of a sweep: a header line, then a row a run, RFC 4180, decimal points, LF line ends.
/// Columns: one per axis (by its name, values as Python writes them, without quotes), repetition,
/// seed, on (threads, virtual), makespan, serial (seconds), speedup, efficiency, loss_serial,
/// loss_overhead, loss_dependency, loss_imbalance, loss_unused, loss_blocked, loss_inflation, status
/// (finished, failed, deadlock, timeout, cancelled). Runs that did not finish have empty numbers.
void writeSweepCsv(std::ostream& out, const SweepResult& result);

/// The same in parts, for a table that grows with the sweep.
void writeSweepCsvHeader(std::ostream& out, const std::vector<scenario::SweepAxis>& axes);
void writeSweepCsvRow(std::ostream& out, const SweepRow& row);

} // namespace makespan::experiment
