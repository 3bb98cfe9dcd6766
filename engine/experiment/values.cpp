#include "engine/experiment/values.h"

#include "engine/scenario/literal.h"
#include "engine/scenario/range.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace makespan::experiment {

namespace {

using scenario::KnobKind;
using scenario::ValueRange;

constexpr int kPointsOfAnOpenRange = 11;

[[noreturn]] void refuse(const ValueRange& range, const std::string& why)
{
    throw std::invalid_argument("the range " + scenario::rangeText(range) + " " + why);
}

// Steps of a range land on its end in spite of rounding: 0.1..0.5 step 0.1 has five values.
constexpr double kSlack = 1e-9;

bool isPowerOfTwo(double value)
{
    int exponent = 0;
    return value > 0 && std::frexp(value, &exponent) == 0.5;
}

void append(std::vector<double>& values, double value, const ValueRange& range)
{
    if (values.size() >= kMostValuesPerAxis)
        refuse(range, "has more than " + std::to_string(kMostValuesPerAxis)
                          + " values; give it a step, or make it logarithmic");
    values.push_back(value);
}

std::vector<double> evenly(const ValueRange& range, bool integer)
{
    std::vector<double> values;
    if (range.step <= 0 && !integer) {
        if (range.minimum == range.maximum)
            return {range.minimum};
        const double step = (range.maximum - range.minimum) / (kPointsOfAnOpenRange - 1);
        for (int i = 0; i < kPointsOfAnOpenRange; ++i)
            values.push_back(range.minimum + step * i);
        return values;
    }
    const double step = range.step > 0 ? range.step : 1;
    for (int i = 0; range.minimum + step * i <= range.maximum + step * kSlack; ++i)
        append(values, range.minimum + step * i, range);
    return values;
}

std::vector<double> byFactor(const ValueRange& range, double factor)
{
    std::vector<double> values;
    for (double value = range.minimum; value < range.maximum * (1 - kSlack); value *= factor)
        append(values, value, range);
    append(values, range.maximum, range);
    return values;
}

std::vector<double> oneTwoFive(const ValueRange& range)
{
    std::vector<double> values{range.minimum};
    for (int exponent = static_cast<int>(std::floor(std::log10(range.minimum)));; ++exponent) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double value = exponent >= 0 ? digit * std::pow(10.0, exponent)
                                               : digit / std::pow(10.0, -exponent);
            if (value >= range.maximum * (1 - kSlack)) {
                if (range.maximum > range.minimum)
                    append(values, range.maximum, range);
                return values;
            }
            if (value > range.minimum * (1 + kSlack))
                append(values, value, range);
        }
    }
}

std::vector<double> logarithmically(const ValueRange& range, bool integer)
{
    if (range.minimum <= 0)
        refuse(range, "is logarithmic and cannot be swept from 0; begin above it");
    if (range.step > 1)
        return byFactor(range, range.step);
    if (integer && isPowerOfTwo(range.minimum) && isPowerOfTwo(range.maximum))
        return byFactor(range, 2);
    return oneTwoFive(range);
}

// Sums of steps carry rounding errors that nobody wrote: twelve digits are what a person may mean.
double tidy(double value)
{
    if (value == 0)
        return 0;
    const double scale = std::pow(10.0, 11 - std::floor(std::log10(std::abs(value))));
    const double rounded = std::round(value * scale) / scale;
    return std::isfinite(rounded) ? rounded : value;
}

} // namespace

std::vector<std::string> expandRange(const ValueRange& range, KnobKind kind)
{
    if (!range.choices.empty()) {
        if (range.choices.size() > kMostValuesPerAxis)
            throw std::invalid_argument("there are more than " + std::to_string(kMostValuesPerAxis)
                                        + " values on one axis");
        return range.choices;
    }
    if (kind == KnobKind::Bool)
        return {"False", "True"};
    const bool ordered = range.minimum <= range.maximum;
    if (!ordered || !std::isfinite(range.minimum) || !std::isfinite(range.maximum))
        refuse(range, "has no values");
    const bool integer = kind == KnobKind::Integer;
    const std::vector<double> numbers =
        range.logarithmic ? logarithmically(range, integer) : evenly(range, integer);
    std::vector<std::string> values;
    for (const double number : numbers) {
        const double value = integer ? std::round(number) : tidy(number);
        std::string text = scenario::numberText(value, integer);
        if (values.empty() || values.back() != text)
            values.push_back(std::move(text));
    }
    return values;
}

} // namespace makespan::experiment
