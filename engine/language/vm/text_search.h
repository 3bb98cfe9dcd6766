#pragma once

#include <cstddef>
#include <string_view>

namespace makespan::language {

/// Where `part` begins in `text`, in bytes, the first one from `from`, or npos. As std::string_view::find, but linear for every
/// input (Knuth, Morris, Pratt 1977, where parts are long), and it heeds a stop.
std::size_t findFirst(std::string_view text, std::string_view part, std::size_t from = 0);

/// Where the last one begins.
std::size_t findLast(std::string_view text, std::string_view part);

} // namespace makespan::language
