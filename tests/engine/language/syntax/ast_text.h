#pragma once

#include "engine/language/syntax/parser.h"

#include <string>

namespace makespan::language::syntax {

/// The tree as one line of nested brackets per statement, for tests: `(Assign [x] (BinOp Add x 1))`.
/// `ast_text.py` beside this file prints CPython's own tree in the same form.
std::string astText(const Module& module, bool positions = false);

} // namespace makespan::language::syntax
