#pragma once

#include "engine/language/diagnostic.h"
#include "engine/language/syntax/lexer.h"
#include "engine/scenario/knob.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace makespan::scenario {

/// More knobs than this are no help to anybody.
inline constexpr std::size_t kMaximumKnobs = 100;
/// The most workers that a machine can have.
inline constexpr double kMaximumWorkers = 100'000;

struct KnobReading
{
    std::vector<Knob> knobs; ///< in the order of the file; the workers are always one of them
    std::size_t workers = 0; ///< which
    language::Diagnostics diagnostics;
};

/// Finds the knobs in the tokens of a file: assignments of a literal at the left margin with a "#:" comment behind
/// it, and the number of workers in ray.init. Works on files with syntax errors, too: knobs must not vanish while
/// somebody is typing elsewhere.
KnobReading readKnobs(std::string_view source, const language::syntax::TokenStream& stream);

} // namespace makespan::scenario
