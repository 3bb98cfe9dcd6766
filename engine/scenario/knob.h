#pragma once

#include "engine/language/diagnostic.h"

#include <cstdint>
#include <string>
#include <vector>

namespace makespan::scenario {

enum class KnobKind : std::uint8_t { Integer, Real, Bool, Choice };

/// The values that a knob or a sweep may take, as written after "#:" or in a sweep:
/// `1..64`, `0.1..10`, `1..64 step 3`, `1k..1M log`, `{get, wait}`, `[1, 2, 4]`.
struct ValueRange
{
    double minimum = 0;
    double maximum = 0;
    double step = 0; ///< 0: any value (reals) or 1 (integers)
    bool logarithmic = false;
    std::vector<std::string> choices; ///< literals as Python writes them; not empty: only these
};

/// A parameter of the program with a range: a module-level assignment of a literal with a `#:` comment.
struct Knob
{
    std::string name;
    KnobKind kind = KnobKind::Integer;
    std::string value; ///< the literal as it stands in the file: "4", "0.05", "True", "'get'"
    ValueRange range;
    bool rangeGiven = true; ///< false: the range is only a proposal (workers without "#:")
    std::string unit;       ///< "s", "ms", "" …
    std::string text;       ///< what it means, for people
    language::Range
        literal; ///< where the literal stands; empty when not in the file (workers by default)
};

} // namespace makespan::scenario
