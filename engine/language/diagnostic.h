#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

/// A place in a source text: line from 1, column from 1 counted in code points; offset in bytes from 0.
struct Position
{
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t offset = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Half-open stretch of a source text.
struct Range
{
    Position begin;
    Position end;

    friend bool operator==(const Range&, const Range&) = default;
};

enum class Severity : std::uint8_t { Error, Hint };

/// One thing that a beginner should know about the text: what, where, what to do.
struct Diagnostic
{
    Severity severity = Severity::Error;
    Range range;
    std::string
        type; ///< Python's name where there is one: "SyntaxError", "NameError"; hints: "Hint"
    std::string message;    ///< one sentence: what
    std::string suggestion; ///< what to do, or "did you mean"; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// "file:line:column: error: message", the source line, a caret, the suggestion. Ends with a newline.
std::string
format(const Diagnostic& diagnostic, std::string_view fileName, std::string_view source);

} // namespace makespan::language
