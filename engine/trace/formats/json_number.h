#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace makespan::trace {

/// Beyond this no number is read: the sum of two, or their difference, still fits into 64 bits. In
/// nanoseconds it is the year 2096.
inline constexpr std::int64_t kLargestScaled = 4'000'000'000'000'000'000;

/// No run is longer: 30 years, in nanoseconds.
inline constexpr std::int64_t kLongestRun = 1'000'000'000'000'000'000;

/// A JSON number times 10^decimals, rounded to a whole number, through its digits and not through a double:
/// epoch microseconds with fractions have more digits than a double holds. "1645.2" with 3 is 1645200.
/// Nothing when the text is no number, or above kLargestScaled.
std::optional<std::int64_t> scaledNumber(std::string_view text, int decimals);

} // namespace makespan::trace
