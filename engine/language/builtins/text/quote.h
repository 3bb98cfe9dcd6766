#pragma once

#include <string>
#include <string_view>

namespace makespan::language::text {

/// repr() of a str: single quotes unless the text has some and no double ones; what is not printable
/// is escaped.
std::string quoted(std::string_view text);
/// ascii() of a str: as quoted(), and everything outside ASCII is escaped.
std::string quotedAscii(std::string_view text);
/// repr() of bytes: b'...'.
std::string quotedBytes(std::string_view bytes);
/// What is outside ASCII becomes \x, \u, \U escapes: ascii() of any repr.
std::string escapedToAscii(std::string_view text);

} // namespace makespan::language::text
