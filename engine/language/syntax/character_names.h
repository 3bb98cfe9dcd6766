#pragma once

#include <optional>
#include <string_view>

namespace makespan::language::syntax {

/// The character that \N{name} means: Greek letters, arrows, mathematical and typographic signs, boxes and
/// some pictures, by their names in the Unicode standard (in any case). None for the many others.
std::optional<char32_t> characterNamed(std::string_view name);

} // namespace makespan::language::syntax
