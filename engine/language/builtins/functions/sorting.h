#pragma once

#include "engine/language/vm/value.h"

#include <vector>

namespace makespan::language {
class Isolate;
} // namespace makespan::language

namespace makespan::language::builtins {

/// Sorts by `keys` (empty: the values are their own keys), stable, also when reversed. None: done; else
/// Raised, or NeedsCall: a program's __lt__ decides (nothing was moved). Charges n log n.
Value sortValues(Isolate& vm, std::vector<Value>& values, std::vector<Value>& keys, bool reverse);

} // namespace makespan::language::builtins
