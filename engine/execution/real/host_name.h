#pragma once

#include <string>

namespace makespan::execution {

/// This computer, for people: processor, how many cores, system. "AMD EPYC 7B13, 2 cores, Linux".
std::string hostName();

} // namespace makespan::execution
