#pragma once

#include "engine/scenario/knob.h"
#include "engine/scenario/literal.h"

#include <optional>
#include <string>
#include <string_view>

namespace makespan::scenario {

/// What stands after "#:": a range, a unit, a text; each of them may be missing.
struct KnobComment
{
    std::optional<ValueRange> range;
    std::string unit;
    std::string text;
    std::string error; ///< one sentence, when it begins like a range but is none
};

/// Reads "0..10 s   the length of one task". The unit is a known one (s, ms, us, ns, min, h, %, B, kB, MB, GB, Hz).
KnobComment parseKnobComment(std::string_view comment);

struct ParsedRange
{
    std::optional<ValueRange> range;
    std::string error; ///< one sentence, when there is no range
};

/// Reads the whole text as a range, as `--over` and `sweep = {…}` have it: "1..8", "0.1..10", "1..64 step 3",
/// "1k..1M log", "1..1M log step 10", "{get, wait}", "[1, 2, 4]", "1, 2, 4" or one value.
ParsedRange parseRange(std::string_view text);

/// As people write it; parseRange reads it back.
std::string rangeText(const ValueRange& range);

/// Whether only whole numbers can be in it: all its ends (and its step) are whole, or all choices are.
bool isWhole(const ValueRange& range);

/// Whether the literal lies in the range; the step does not matter.
bool contains(const ValueRange& range, const Literal& value);

} // namespace makespan::scenario
