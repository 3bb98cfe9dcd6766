#pragma once

#include "engine/scenario/scenario.h"

#include <QString>

#include <string>
#include <vector>

namespace makespan::words {

// What a shipped scenario says of itself, in the user's language. The catalogue knows these texts by their English words,
// paragraph by paragraph: what a student or a teacher writes into the file is shown as it stands, and so is what has no
// translation. Threads: any.

/// The title, a question, or what a knob means.
QString lessonText(const std::string& text);

/// The summary of a scenario: each of its paragraphs by itself.
QString lessonSummary(const std::string& summary);

/// All texts of a scenario that the catalogue should know, in the order in which a reader meets them.
std::vector<std::string> lessonTexts(const scenario::Scenario& scenario);

} // namespace makespan::words
