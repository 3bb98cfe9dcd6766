#include "engine/language/syntax/token_tables.h"

#include <algorithm>
#include <array>

namespace makespan::language::syntax {

namespace {

// Longer ones first: the first that fits is the token.
constexpr std::array kOperators = {
    OperatorSpelling{"**=", TokenKind::DoubleStarEqual},
    OperatorSpelling{"//=", TokenKind::DoubleSlashEqual},
    OperatorSpelling{"<<=", TokenKind::LeftShiftEqual},
    OperatorSpelling{">>=", TokenKind::RightShiftEqual},
    OperatorSpelling{"...", TokenKind::Ellipsis},
    OperatorSpelling{"**", TokenKind::DoubleStar},
    OperatorSpelling{"//", TokenKind::DoubleSlash},
    OperatorSpelling{"<<", TokenKind::LeftShift},
    OperatorSpelling{">>", TokenKind::RightShift},
    OperatorSpelling{"<=", TokenKind::LessEqual},
    OperatorSpelling{">=", TokenKind::GreaterEqual},
    OperatorSpelling{"==", TokenKind::EqualEqual},
    OperatorSpelling{"!=", TokenKind::NotEqual},
    OperatorSpelling{"->", TokenKind::Arrow},
    OperatorSpelling{":=", TokenKind::ColonEqual},
    OperatorSpelling{"+=", TokenKind::PlusEqual},
    OperatorSpelling{"-=", TokenKind::MinusEqual},
    OperatorSpelling{"*=", TokenKind::StarEqual},
    OperatorSpelling{"/=", TokenKind::SlashEqual},
    OperatorSpelling{"%=", TokenKind::PercentEqual},
    OperatorSpelling{"@=", TokenKind::AtEqual},
    OperatorSpelling{"&=", TokenKind::AmpersandEqual},
    OperatorSpelling{"|=", TokenKind::PipeEqual},
    OperatorSpelling{"^=", TokenKind::CaretEqual},
    OperatorSpelling{"(", TokenKind::LeftParen},
    OperatorSpelling{")", TokenKind::RightParen},
    OperatorSpelling{"[", TokenKind::LeftBracket},
    OperatorSpelling{"]", TokenKind::RightBracket},
    OperatorSpelling{"{", TokenKind::LeftBrace},
    OperatorSpelling{"}", TokenKind::RightBrace},
    OperatorSpelling{",", TokenKind::Comma},
    OperatorSpelling{":", TokenKind::Colon},
    OperatorSpelling{";", TokenKind::Semicolon},
    OperatorSpelling{".", TokenKind::Dot},
    OperatorSpelling{"@", TokenKind::At},
    OperatorSpelling{"=", TokenKind::Equal},
    OperatorSpelling{"+", TokenKind::Plus},
    OperatorSpelling{"-", TokenKind::Minus},
    OperatorSpelling{"*", TokenKind::Star},
    OperatorSpelling{"/", TokenKind::Slash},
    OperatorSpelling{"%", TokenKind::Percent},
    OperatorSpelling{"&", TokenKind::Ampersand},
    OperatorSpelling{"|", TokenKind::Pipe},
    OperatorSpelling{"^", TokenKind::Caret},
    OperatorSpelling{"~", TokenKind::Tilde},
    OperatorSpelling{"<", TokenKind::Less},
    OperatorSpelling{">", TokenKind::Greater},
};

// In the order of the alphabet, as Python's keyword.kwlist; TokenKind has the same order.
constexpr std::array<std::string_view, 35> kKeywords = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
};
static_assert(static_cast<std::size_t>(TokenKind::KwYield)
                  - static_cast<std::size_t>(TokenKind::KwFalse) + 1
              == kKeywords.size());

} // namespace

const OperatorSpelling* operatorAt(std::string_view text)
{
    const auto* found =
        std::find_if(kOperators.begin(), kOperators.end(), [&](const OperatorSpelling& spelling) {
            return text.substr(0, spelling.text.size()) == spelling.text;
        });
    return found == kOperators.end() ? nullptr : found;
}

TokenKind keywordKind(std::string_view word)
{
    const auto* found = std::lower_bound(kKeywords.begin(), kKeywords.end(), word);
    if (found == kKeywords.end() || *found != word)
        return TokenKind::Name;
    return static_cast<TokenKind>(static_cast<int>(TokenKind::KwFalse)
                                  + (found - kKeywords.begin()));
}

std::string_view spelling(TokenKind kind)
{
    if (isKeyword(kind))
        return kKeywords[static_cast<std::size_t>(kind)
                         - static_cast<std::size_t>(TokenKind::KwFalse)];
    const auto* found =
        std::find_if(kOperators.begin(), kOperators.end(),
                     [&](const OperatorSpelling& entry) { return entry.kind == kind; });
    return found == kOperators.end() ? std::string_view() : found->text;
}

bool isStringPrefix(std::string_view text)
{
    if (text.size() == 1)
        return std::string_view("rRbBfFuU").find(text[0]) != std::string_view::npos;
    if (text.size() != 2)
        return false;
    const char a = static_cast<char>(text[0] | 0x20);
    const char b = static_cast<char>(text[1] | 0x20);
    return (a == 'r' && (b == 'b' || b == 'f')) || (b == 'r' && (a == 'b' || a == 'f'));
}

bool followsNumber(std::string_view letters)
{
    constexpr std::array<std::string_view, 7> kAllowed = {"and", "else", "for", "if",
                                                          "in",  "is",   "or"};
    return std::any_of(kAllowed.begin(), kAllowed.end(),
                       [&](std::string_view word) { return letters == word; });
}

TokenKind closingKind(TokenKind openingBracket)
{
    return openingBracket == TokenKind::LeftParen     ? TokenKind::RightParen
           : openingBracket == TokenKind::LeftBracket ? TokenKind::RightBracket
                                                      : TokenKind::RightBrace;
}

std::string_view closingText(TokenKind openingBracket)
{
    return spelling(closingKind(openingBracket));
}

bool opensBlock(TokenKind firstToken)
{
    switch (firstToken) {
    case TokenKind::KwIf:
    case TokenKind::KwElif:
    case TokenKind::KwElse:
    case TokenKind::KwWhile:
    case TokenKind::KwFor:
    case TokenKind::KwTry:
    case TokenKind::KwExcept:
    case TokenKind::KwFinally:
    case TokenKind::KwWith:
    case TokenKind::KwDef:
    case TokenKind::KwClass:
    case TokenKind::KwAsync:
        return true;
    default:
        return false;
    }
}

bool beginsStatementOnly(std::string_view word)
{
    constexpr std::array<std::string_view, 17> kWords = {
        "assert", "break",  "class",    "continue", "def",   "del",    "elif", "except", "finally",
        "global", "import", "nonlocal", "pass",     "raise", "return", "try",  "while",
    };
    return std::binary_search(kWords.begin(), kWords.end(), word) || word == "with";
}

} // namespace makespan::language::syntax
