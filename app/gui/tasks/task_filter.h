#pragma once

#include "engine/trace/trace.h"

#include <QString>

#include <vector>

namespace makespan::gui {

/// What became of a task, in a word: "finished", "failed", "cancelled", "not finished".
QString outcomeText(trace::Outcome outcome);

/// The tasks that a person means by some words, in the order of their numbers. Every word has to be part of the
/// function's name, of the lane's name or of what became of the task (in any case), or be its number ("#3" or "3")
/// or the line that submitted it. An empty text means all. Cost: some nanoseconds a task and word.
std::vector<trace::TaskId> tasksMatching(const trace::Trace& trace, const QString& text);

} // namespace makespan::gui
