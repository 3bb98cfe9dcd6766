#include "engine/scenario/range.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace makespan::scenario {

namespace {

constexpr std::array<std::string_view, 17> kUnits{"s",  "ms", "us",  "µs",  "ns", "min",
                                                  "h",  "%",  "B",   "kB",  "KB", "MB",
                                                  "GB", "Hz", "kHz", "MHz", "GHz"};

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (isSpace(text.front()) || text.front() == '\r')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (isSpace(text.back()) || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

/// Takes the first word off the text and the space before it.
std::string_view takeWord(std::string_view& text)
{
    text = trimmed(text);
    const auto end = std::find_if(text.begin(), text.end(), isSpace);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

std::string_view peekWord(std::string_view text)
{
    return takeWord(text);
}

bool isNumberStart(std::string_view text)
{
    return !text.empty()
           && ((text.front() >= '0' && text.front() <= '9') || text.front() == '-'
               || text.front() == '.' || text.front() == '+');
}

/// A choice as a Python literal: numbers, True, False and quoted strings as they are, other words in quotes.
std::optional<std::string> choiceLiteral(std::string_view item)
{
    if (item.empty()) {
        return std::nullopt;
    }
    if (const auto literal = parseLiteral(item)) {
        return literal->kind == LiteralKind::Text ? quoted(*unquoted(item)) : literal->text;
    }
    if (item == "true" || item == "false") {
        return item == "true" ? "True" : "False";
    }
    if (const auto number = parseNumber(item)) {
        return numberText(*number, *number == std::floor(*number));
    }
    if (item.find_first_of("'\"{}[]") != std::string_view::npos) {
        return std::nullopt;
    }
    return quoted(item);
}

/// Splits at the commas that are not inside quotes. Nothing when a quote stays open.
std::optional<std::vector<std::string_view>> splitItems(std::string_view text)
{
    std::vector<std::string_view> items;
    char quote = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == '\\') {
                ++i;
            } else if (c == quote) {
                quote = 0;
            }
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == ',') {
            items.push_back(trimmed(text.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    if (quote != 0) {
        return std::nullopt;
    }
    const std::string_view last = trimmed(text.substr(begin));
    if (!last.empty() || items.empty()) {
        items.push_back(last); // a comma may stand behind the last one
    }
    return items;
}

ParsedRange parseChoices(std::string_view list)
{
    const auto items = splitItems(list);
    if (!items) {
        return {std::nullopt, "a quote in this list of values is never closed"};
    }
    ValueRange range;
    for (const std::string_view item : *items) {
        const auto literal = choiceLiteral(item);
        if (!literal) {
            return {std::nullopt, item.empty() ? "a value is missing in this list of values"
                                               : "'" + std::string(item) + "' is not a value"};
        }
        if (std::find(range.choices.begin(), range.choices.end(), *literal)
            != range.choices.end()) {
            return {std::nullopt, *literal + " stands twice in this list of values"};
        }
        range.choices.push_back(*literal);
    }
    return {range, {}};
}

/// The brackets of "{…}" or "[…]" at the beginning: what is inside, and what follows in `rest`.
ParsedRange takeBracketed(std::string_view& rest)
{
    const char closing = rest.front() == '{' ? '}' : ']';
    char quote = 0;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        const char c = rest[i];
        if (quote != 0) {
            if (c == '\\') {
                ++i;
            } else if (c == quote) {
                quote = 0;
            }
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == closing) {
            ParsedRange result = parseChoices(rest.substr(1, i - 1));
            rest.remove_prefix(i + 1);
            return result;
        }
    }
    return {std::nullopt, std::string("the list of values is not closed by '") + closing + "'"};
}

/// "1..64", then perhaps "log" and "step 3" in any order. `rest` is what follows.
ParsedRange takeInterval(std::string_view& rest)
{
    const std::string_view word = takeWord(rest);
    const std::size_t dots = word.find("..");
    if (dots == std::string_view::npos) {
        return {std::nullopt, "'" + std::string(word) + "' is not a range; write it like 1..64"};
    }
    const auto minimum = parseNumber(word.substr(0, dots));
    const auto maximum = parseNumber(word.substr(dots + 2));
    if (!minimum || !maximum) {
        return {std::nullopt,
                "the ends of the range '" + std::string(word) + "' have to be numbers"};
    }
    if (*minimum > *maximum) {
        return {std::nullopt, "the range '" + std::string(word)
                                  + "' is empty: its first end is above its second"};
    }
    ValueRange range;
    range.minimum = *minimum;
    range.maximum = *maximum;
    for (;;) {
        std::string_view after = rest;
        const std::string_view key = takeWord(after);
        if (key == "log") {
            range.logarithmic = true;
        } else if (key == "step" && isNumberStart(peekWord(after))) {
            const std::string_view stepWord = takeWord(after);
            const auto step = parseNumber(stepWord);
            if (!step || *step <= 0) {
                return {std::nullopt,
                        "the step '" + std::string(stepWord) + "' has to be a number above 0"};
            }
            range.step = *step;
        } else {
            break;
        }
        rest = after;
    }
    if (range.logarithmic && range.step != 0 && range.step <= 1) {
        return {std::nullopt, "the step of a logarithmic range is a factor and has to be above 1"};
    }
    // A logarithmic range from 0 is allowed for a knob (its slider treats 0 apart); below 0 there is nothing.
    if (range.logarithmic && range.minimum < 0) {
        return {std::nullopt, "a logarithmic range cannot begin below 0"};
    }
    return {range, {}};
}

} // namespace

KnobComment parseKnobComment(std::string_view comment)
{
    KnobComment result;
    std::string_view rest = trimmed(comment);
    ParsedRange parsed;
    if (!rest.empty() && (rest.front() == '{' || rest.front() == '[')) {
        parsed = takeBracketed(rest);
    } else if (isNumberStart(rest) && peekWord(rest).find("..") != std::string_view::npos) {
        parsed = takeInterval(rest);
    } else {
        result.text = std::string(rest);
        return result;
    }
    result.range = std::move(parsed.range);
    result.error = std::move(parsed.error);
    if (!result.error.empty()) {
        return result;
    }
    std::string_view after = rest;
    const std::string_view word = takeWord(after);
    if (std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end()) {
        result.unit = std::string(word);
        rest = after;
    }
    result.text = std::string(trimmed(rest));
    return result;
}

ParsedRange parseRange(std::string_view text)
{
    std::string_view rest = trimmed(text);
    if (rest.empty()) {
        return {std::nullopt, "the range is empty; write it like 1..64 or 1, 2, 4"};
    }
    ParsedRange parsed;
    if (rest.front() == '{' || rest.front() == '[') {
        parsed = takeBracketed(rest);
    } else if (isNumberStart(rest) && peekWord(rest).find("..") != std::string_view::npos) {
        parsed = takeInterval(rest);
    } else {
        parsed = parseChoices(rest);
        rest = {};
    }
    rest = trimmed(rest);
    if (parsed.range && !rest.empty()) {
        return {std::nullopt, "'" + std::string(rest) + "' behind the range is not understood"};
    }
    return parsed;
}

std::string rangeText(const ValueRange& range)
{
    if (!range.choices.empty()) {
        std::string text = "{";
        for (const std::string& choice : range.choices) {
            text += text.size() > 1 ? ", " : "";
            text += unquoted(choice).value_or(choice);
        }
        return text + "}";
    }
    const auto number = [](double value) { return numberText(value, value == std::floor(value)); };
    std::string text = number(range.minimum) + ".." + number(range.maximum);
    if (range.logarithmic) {
        text += " log";
    }
    if (range.step != 0) {
        text += " step " + number(range.step);
    }
    return text;
}

bool isWhole(const ValueRange& range)
{
    if (!range.choices.empty()) {
        return std::all_of(range.choices.begin(), range.choices.end(),
                           [](const std::string& choice) {
                               const auto literal = parseLiteral(choice);
                               return literal && literal->kind == LiteralKind::Integer;
                           });
    }
    const auto whole = [](double value) { return value == std::floor(value); };
    return whole(range.minimum) && whole(range.maximum) && (range.logarithmic || whole(range.step));
}

bool contains(const ValueRange& range, const Literal& value)
{
    if (!range.choices.empty()) {
        return std::any_of(
            range.choices.begin(), range.choices.end(), [&](const std::string& choice) {
                const auto literal = parseLiteral(choice);
                if (!literal
                    || (literal->kind == LiteralKind::Text) != (value.kind == LiteralKind::Text)) {
                    return false;
                }
                return value.kind == LiteralKind::Text ? unquoted(choice) == unquoted(value.text)
                                                       : literal->number == value.number;
            });
    }
    return value.kind != LiteralKind::Text && value.number >= range.minimum
           && value.number <= range.maximum;
}

} // namespace makespan::scenario
