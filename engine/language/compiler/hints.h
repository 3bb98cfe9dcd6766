#pragma once

#include "engine/language/diagnostic.h"
#include "engine/language/syntax/ast.h"

namespace makespan::language::compiler {

/// Known mistakes in parallel programs that can be seen in the text, as diagnostics of severity Hint:
/// `get` in the loop that submits, results fetched one by one, a future inside a list argument, a task
/// that calls get on its argument, a remote function called without .remote.
void findHints(syntax::Body body, Diagnostics& diagnostics);

} // namespace makespan::language::compiler
