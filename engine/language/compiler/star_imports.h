#pragma once

#include "engine/language/syntax/parser.h"

namespace makespan::language::compiler {

/// `from module import *` at the top level becomes an import of every name that the module has here, so that
/// nothing behind has to know about the star. Stars of unknown modules, and inside of other statements, stay.
void expandStarImports(syntax::Module& module);

} // namespace makespan::language::compiler
