#pragma once

#include "engine/trace/formats/json_splitter.h"

#include <simdjson.h>
#include <string>

namespace makespan::trace {

/// \throws JsonFault with what simdjson says of it.
inline void checkJson(simdjson::error_code error)
{
    if (error)
        failJson(std::string("this is no valid JSON: ") + simdjson::error_message(error));
}

} // namespace makespan::trace
