#pragma once

#include "engine/language/diagnostic.h"

#include <cstdint>
#include <string_view>

namespace makespan::language::syntax {

enum class TokenKind : std::uint8_t {
    EndOfFile,
    Newline, ///< end of a logical line
    Indent,
    Dedent,
    Error, ///< something that is already reported
    Name,
    Integer,
    Float,
    String, ///< with prefix and quotes; f-strings and bytes too: their prefix says so
    // keywords
    KwFalse,
    KwNone,
    KwTrue,
    KwAnd,
    KwAs,
    KwAssert,
    KwAsync,
    KwAwait,
    KwBreak,
    KwClass,
    KwContinue,
    KwDef,
    KwDel,
    KwElif,
    KwElse,
    KwExcept,
    KwFinally,
    KwFor,
    KwFrom,
    KwGlobal,
    KwIf,
    KwImport,
    KwIn,
    KwIs,
    KwLambda,
    KwNonlocal,
    KwNot,
    KwOr,
    KwPass,
    KwRaise,
    KwReturn,
    KwTry,
    KwWhile,
    KwWith,
    KwYield,
    // operators and punctuation
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Colon,
    ColonEqual,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    At,
    Equal,
    Plus,
    Minus,
    Star,
    DoubleStar,
    Slash,
    DoubleSlash,
    Percent,
    Ampersand,
    Pipe,
    Caret,
    Tilde,
    LeftShift,
    RightShift,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    EqualEqual,
    NotEqual,
    PlusEqual,
    MinusEqual,
    StarEqual,
    DoubleStarEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    AtEqual,
    AmpersandEqual,
    PipeEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,
};

struct Token
{
    TokenKind kind = TokenKind::EndOfFile;
    Range range;

    /// The token as it stands in the source that it was cut from; empty for Indent, Dedent and virtual brackets.
    std::string_view text(std::string_view source) const
    {
        return source.substr(range.begin.offset, range.end.offset - range.begin.offset);
    }
};

constexpr bool isKeyword(TokenKind kind)
{
    return kind >= TokenKind::KwFalse && kind <= TokenKind::KwYield;
}

} // namespace makespan::language::syntax
