#pragma once

#include "engine/language/compiler/compiler.h"
#include "engine/language/compiler/scope.h"
#include "engine/language/syntax/parser.h"

namespace makespan::language::compiler {

/// Names that are defined nowhere, modules that cannot be imported, attributes that a module does not
/// have: only where it is certain, so not inside a `try` that may expect it. Each with what was probably
/// meant, or what to do instead.
void checkNames(const syntax::Module& module,
                ScopeTable& scopes,
                const Options& options,
                Diagnostics& diagnostics);

/// Parts of Python that are outside of the subset: what, why, what to do instead.
void checkConstructs(syntax::Body body, Diagnostics& diagnostics);

} // namespace makespan::language::compiler
