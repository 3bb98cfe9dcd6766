#pragma once

#include "engine/language/compiler/scope.h"

namespace makespan::language::compiler {

/// First half of the analysis: walks the tree, opens scopes and notes bindings and uses.
void buildScopes(syntax::Body body, ScopeTable& table, Diagnostics& diagnostics);

/// Second half: finds each name's home, decides which comprehensions need no function of their own,
/// and which variables live in cells.
void resolveScopes(ScopeTable& table, Diagnostics& diagnostics);

} // namespace makespan::language::compiler
