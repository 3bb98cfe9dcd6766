#pragma once

#include <string_view>

namespace makespan::language {

/// What the interpreter itself leaves to Python code, because a program's methods take part: see
/// Registry::prelude.
extern const std::string_view kCorePrelude;

} // namespace makespan::language
