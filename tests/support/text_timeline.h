#pragma once

#include "engine/trace/trace.h"

#include <string>
#include <string_view>

namespace makespan::test {

/// A trace drawn as text, one character a unit of time, so that test data can be read:
///
///     driver   |##^....!|
///     worker 1 |..^AAA  |
///     worker 2 |..bbbbbb|
///     B: submitted 2, needs A, parent A, attempt 1, failed
///     cores: 2
///
/// A lane is a name, '|', what happens, '|'. Names: "driver", "worker N", "extra N"; every other name is an
/// actor's. The run ends where the longest lane does. Without a line of its own the number of cores is not known.
///   A..Z  that task computes        a..z  that task sleeps      '.' or ' '  idle
///   '#'   the driver computes       '~'   the driver sleeps
///   '^'   overhead   '!'  blocked in get   '?'  blocked in wait: on the driver's lane its own; elsewhere overhead
///         belongs to the task that follows on that lane, '!' and '?' to the one before
/// The letters used are the tasks, in alphabetical order; each is a call of a function of that name. A task
/// starts with its first character and ends after its last one. Without a line of its own it was submitted at 0
/// by the driver and is ready when all that it needs has ended.
/// A task's line names what differs, separated by commas: submitted N, ready N, needs X Y, parent X, attempt N,
/// actor NAME, slots N (1; of an actor's task: 0), pending | failed | cancelled.
/// \throws std::invalid_argument with the line that it cannot read.
trace::Trace traceFromText(std::string_view text, trace::Duration unit = std::chrono::seconds(1));

/// The lanes of a trace as above, drawn to whole units; tasks are lettered by their number. Task lines are
/// written for what differs from the rule. traceFromText(textFromTrace(t)) draws the same again.
/// \throws std::invalid_argument when there are more than 26 tasks or a time is not a multiple of the unit.
std::string textFromTrace(const trace::Trace& trace,
                          trace::Duration unit = std::chrono::seconds(1));

} // namespace makespan::test
