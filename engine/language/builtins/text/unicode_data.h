#pragma once

#include <cstddef>
#include <cstdint>

namespace makespan::language::text {

/// Characters from `first` up to the next range have these properties (bits of `Property`).
struct PropertyRange
{
    std::uint32_t first;
    std::uint16_t properties;
};

/// Added to each character of [first, last]: upper, lower, title, fold.
struct CaseRange
{
    std::uint32_t first;
    std::uint32_t last;
    std::int32_t delta[4];
};

/// A character of which at least one form has several characters; the forms as UTF-8.
struct SpecialCase
{
    std::uint32_t code;
    const char* form[4];
};

extern const PropertyRange kPropertyRanges[];
extern const std::size_t kPropertyRangeCount;
extern const CaseRange kCaseRanges[];
extern const std::size_t kCaseRangeCount;
extern const SpecialCase kSpecialCases[];
extern const std::size_t kSpecialCaseCount;
extern const char32_t kDecimalZeros[];
extern const std::size_t kDecimalZeroCount;

} // namespace makespan::language::text
