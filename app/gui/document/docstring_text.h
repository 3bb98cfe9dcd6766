#pragma once

#include <QString>

namespace makespan::gui {

/// A docstring for a pane that wraps lines by itself: the line ends inside paragraphs and inside the items of lists are
/// taken out; other indented lines (formulas, tables) stay as they are.
QString flowing(const QString& docstring);

/// The line, counted from 1, with which the program itself begins, after the settings and the docstring: its first
/// import; 1 when there is none.
int firstCodeLine(const QString& source);

} // namespace makespan::gui
