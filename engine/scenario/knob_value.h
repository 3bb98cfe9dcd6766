#pragma once

#include "engine/scenario/knob.h"

#include <string>
#include <string_view>

namespace makespan::scenario {

struct KnobValue
{
    std::string literal; ///< as it has to stand in the file
    std::string error;   ///< one sentence, when the knob cannot have this value
};

/// What to write into the file so that the knob has this value. \param value as Python or people write it:
/// 8, 1k, 0.5, true, wait or 'wait'. Numbers keep the knob's kind (5 becomes 5.0 for a real one), texts the quotes
/// that stand in the file.
KnobValue valueFor(const Knob& knob, std::string_view value);

} // namespace makespan::scenario
