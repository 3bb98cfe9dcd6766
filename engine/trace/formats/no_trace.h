#pragma once

#include <string>
#include <string_view>

namespace makespan::trace {

/// Why a file is no trace, judging by how it begins, and what to do; empty: it may be one.
/// \param beginning without the spaces before the first character; a hundred bytes are enough
std::string whyNoTrace(std::string_view beginning);

} // namespace makespan::trace
