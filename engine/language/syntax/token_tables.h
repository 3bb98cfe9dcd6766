#pragma once

#include "engine/language/syntax/token.h"

#include <string_view>

namespace makespan::language::syntax {

struct OperatorSpelling
{
    std::string_view text;
    TokenKind kind;
};

/// The longest operator at the beginning of the text; null when there is none.
const OperatorSpelling* operatorAt(std::string_view text);
/// The keyword's kind, or Name.
TokenKind keywordKind(std::string_view word);
/// How a keyword or an operator is written; "" for the other kinds.
std::string_view spelling(TokenKind kind);

/// r, b, f, u and their combinations, in any case.
bool isStringPrefix(std::string_view text);
/// Whether a keyword such as `if` begins the letters that stand directly after a number.
bool followsNumber(std::string_view letters);

TokenKind closingKind(TokenKind openingBracket);
std::string_view closingText(TokenKind openingBracket);

/// Statements whose first line ends with a colon.
bool opensBlock(TokenKind firstToken);
/// Keywords that can never stand inside brackets.
bool beginsStatementOnly(std::string_view word);

} // namespace makespan::language::syntax
