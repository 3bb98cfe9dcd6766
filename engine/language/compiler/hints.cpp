#include "engine/language/compiler/hints.h"

namespace makespan::language::compiler {

void findHints(syntax::Body, Diagnostics&) {}

} // namespace makespan::language::compiler
