#include "engine/scenario/workers_argument.h"

namespace makespan::scenario {

namespace {

using language::syntax::Token;
using language::syntax::TokenKind;

bool opens(TokenKind kind)
{
    return kind == TokenKind::LeftParen || kind == TokenKind::LeftBracket
           || kind == TokenKind::LeftBrace;
}

bool closes(TokenKind kind)
{
    return kind == TokenKind::RightParen || kind == TokenKind::RightBracket
           || kind == TokenKind::RightBrace;
}

/// Whether `x.init(` begins at i; every file has an end token behind its last word.
bool isInitCall(std::string_view source, std::span<const Token> tokens, std::size_t i)
{
    return i + 3 < tokens.size() && tokens[i].kind == TokenKind::Name
           && tokens[i + 1].kind == TokenKind::Dot && tokens[i + 2].kind == TokenKind::Name
           && tokens[i + 2].text(source) == "init" && tokens[i + 3].kind == TokenKind::LeftParen;
}

/// \param open where the parenthesis of the call stands
WorkersArgument argumentOf(std::string_view source, std::span<const Token> tokens, std::size_t open)
{
    WorkersArgument argument;
    int depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        const TokenKind kind = tokens[i].kind;
        if (opens(kind)) {
            ++depth;
        } else if (closes(kind)) {
            --depth;
        } else if (depth == 1 && kind == TokenKind::Name && tokens[i].text(source) == "num_cpus"
                   && i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::Equal) {
            argument.begin = i + 2;
        }
        const bool ends = depth == 0 || (depth == 1 && kind == TokenKind::Comma);
        if (ends && argument.begin != 0 && argument.end == 0) {
            argument.end = i;
        }
        if (depth == 0) {
            argument.line = tokens[i].range.begin.line;
            break;
        }
    }
    return argument;
}

} // namespace

std::optional<WorkersArgument> findWorkersArgument(std::string_view source,
                                                   std::span<const Token> tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isInitCall(source, tokens, i)) {
            const WorkersArgument argument = argumentOf(source, tokens, i + 3);
            if (argument.end > argument.begin) {
                return argument;
            }
        }
    }
    return std::nullopt;
}

} // namespace makespan::scenario
