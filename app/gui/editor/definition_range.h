#pragma once

#include <utility>

class QTextDocument;

namespace makespan::gui {

/// Lines counted from 1: the def or class statement that begins at \p line (or below it, after its decorators), and the
/// last line of its body: what follows and is indented deeper. Where there is no such statement: \p line twice.
std::pair<int, int> definitionRange(const QTextDocument& document, int line);

} // namespace makespan::gui
