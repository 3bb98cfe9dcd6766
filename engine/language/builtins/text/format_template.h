#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The template of str.format(), in pieces.
namespace makespan::language::text {

/// One step behind the first name of a field: .name or [index] or [key].
struct FieldStep
{
    enum class Kind : std::uint8_t { Attribute, Index, Key };

    Kind kind = Kind::Attribute;
    std::string name; ///< of an attribute or a key
    std::int64_t index = 0;
};

/// Text, then perhaps a field.
struct FormatPiece
{
    std::string literal;
    bool hasField = false;
    std::string fieldText; ///< all of the field's name, for messages
    std::string name;      ///< the first part: empty (automatic number), digits, or a name
    bool numbered = false; ///< the first part is a number
    std::int64_t number = 0;
    std::vector<FieldStep> steps;
    char32_t conversion = U'\0';   ///< r s a; '\0': none
    std::vector<FormatPiece> spec; ///< a template itself: {:{width}}
};

struct FormatTemplate
{
    std::vector<FormatPiece> pieces;
    std::string error; ///< ValueError; empty: none
};

FormatTemplate parseFormat(std::string_view text);

} // namespace makespan::language::text
