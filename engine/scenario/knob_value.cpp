#include "engine/scenario/knob_value.h"

#include "engine/scenario/knob_reader.h"
#include "engine/scenario/literal.h"
#include "engine/scenario/range.h"

#include <cmath>
#include <optional>

namespace makespan::scenario {

namespace {

std::optional<bool> truth(std::string_view value)
{
    if (value == "True" || value == "true" || value == "1" || value == "yes" || value == "on") {
        return true;
    }
    if (value == "False" || value == "false" || value == "0" || value == "no" || value == "off") {
        return false;
    }
    return std::nullopt;
}

KnobValue boolValue(const Knob& knob, std::string_view value)
{
    const auto flag = truth(value);
    if (!flag) {
        return {{}, knob.name + " can be True or False, not '" + std::string(value) + "'"};
    }
    return {*flag ? "True" : "False", {}};
}

KnobValue choiceValue(const Knob& knob, std::string_view value)
{
    const std::string word = unquoted(value).value_or(std::string(value));
    const auto number = parseNumber(value);
    for (const std::string& choice : knob.range.choices) {
        const auto literal = parseLiteral(choice);
        if (const auto text = unquoted(choice); text && *text == word) {
            const char quote = !knob.value.empty() && knob.value.front() == '"' ? '"' : '\'';
            return {quoted(*text, quote), {}};
        }
        const bool isNumber =
            literal
            && (literal->kind == LiteralKind::Integer || literal->kind == LiteralKind::Real);
        if (choice == value || (isNumber && number && literal->number == *number)) {
            return {choice, {}};
        }
    }
    return {{},
            knob.name + " can be one of " + rangeText(knob.range) + ", not '" + std::string(value)
                + "'"};
}

KnobValue numberValue(const Knob& knob, std::string_view value)
{
    const bool integer = knob.kind == KnobKind::Integer;
    const auto number = parseNumber(value);
    if (!number || (integer && *number != std::floor(*number))) {
        return {{},
                knob.name + " has to be " + (integer ? "a whole number" : "a number") + " in "
                    + rangeText(knob.range) + ", not '" + std::string(value) + "'"};
    }
    ValueRange range = knob.range;
    if (!knob.rangeGiven) {
        range.maximum = kMaximumWorkers; // only the workers' range is a mere proposal
    }
    const auto literal = parseLiteral(value);
    const Literal wanted{integer ? LiteralKind::Integer : LiteralKind::Real, *number, {}};
    if (!contains(range, wanted)) {
        return {{},
                knob.name + " = " + std::string(value) + " is outside its range " + rangeText(range)
                    + (knob.unit.empty() ? "" : " " + knob.unit)};
    }
    if (literal && (literal->kind == LiteralKind::Integer) == integer) {
        return {std::string(value), {}};
    }
    return {numberText(*number, integer), {}};
}

} // namespace

KnobValue valueFor(const Knob& knob, std::string_view value)
{
    switch (knob.kind) {
    case KnobKind::Bool:
        return boolValue(knob, value);
    case KnobKind::Choice:
        return choiceValue(knob, value);
    case KnobKind::Integer:
    case KnobKind::Real:
        break;
    }
    return numberValue(knob, value);
}

} // namespace makespan::scenario
