#include "engine/language/syntax/characters.h"
#include "engine/language/syntax/parser_state.h"
#include "engine/language/syntax/source_cursor.h"
#include "engine/language/syntax/string_literal.h"

namespace makespan::language::syntax {

/// Collects the pieces of an f-string (or of strings written one after the other).
struct Parser::PieceBuilder
{
    std::vector<Expr*> parts;
    std::string pending;
    Range pendingRange;
    bool formatted = false;

    void add(std::string_view text, Range range)
    {
        if (pending.empty())
            pendingRange = range;
        pending += text;
        pendingRange.end = range.end;
    }

    void flush(Parser& parser)
    {
        if (!pending.empty())
            parts.push_back(parser.makeString(ConstantKind::String, pending, pendingRange));
        pending.clear();
    }
};

namespace {

/// Where the expression inside the braces of an f-string ends.
struct FieldEnd
{
    Position end;
    std::string error;
    std::string suggestion;
};

FieldEnd findFieldEnd(SourceCursor cursor)
{
    std::string closers;
    char quote = '\0';
    bool triple = false;
    for (; !cursor.atEnd(); cursor.advance()) {
        const char c = cursor.peek();
        if (c == '\\')
            return {cursor.position(), "A backslash cannot stand inside the braces of an f-string.",
                    "Store the text in a variable first."};
        if (quote != '\0') {
            if (c == quote && (!triple || (cursor.peek(1) == c && cursor.peek(2) == c))) {
                cursor.advance(triple ? 2 : 0);
                quote = '\0';
            }
            continue;
        }
        switch (c) {
        case '"':
        case '\'':
            quote = c;
            triple = cursor.peek(1) == c && cursor.peek(2) == c;
            cursor.advance(triple ? 2 : 0);
            break;
        case '(':
            closers += ')';
            break;
        case '[':
            closers += ']';
            break;
        case '{':
            closers += '}';
            break;
        case '#':
            return {cursor.position(), "A comment cannot stand inside the braces of an f-string.",
                    "Move it out of the text."};
        case ')':
        case ']':
        case '}':
            if (closers.empty() && c == '}')
                return {cursor.position(), {}, {}};
            if (closers.empty() || closers.back() != c)
                return {cursor.position(),
                        std::string("The bracket '") + c
                            + "' has no partner inside the braces of this f-string.",
                        "Delete it, or add the opening bracket."};
            closers.pop_back();
            break;
        case '!':
            if (cursor.peek(1) == '=') {
                cursor.advance();
                break;
            }
            if (closers.empty())
                return {cursor.position(), {}, {}};
            break;
        case ':':
            if (closers.empty())
                return {cursor.position(), {}, {}};
            break;
        case '=':
        case '<':
        case '>':
            if (cursor.peek(1) == '=') {
                cursor.advance();
                break;
            }
            if (c == '=' && closers.empty())
                return {cursor.position(), {}, {}};
            break;
        default:
            break;
        }
    }
    return {cursor.position(), "A '}' is missing in this f-string.",
            "Add it behind the expression."};
}

} // namespace

Expr* Parser::makeString(ConstantKind constant, std::string_view value, Range range)
{
    ConstantExpr node{};
    node.constant = constant;
    node.text = m_arena->copy(value);
    node.kind = ExprKind::Constant;
    node.range = range;
    return m_arena->make(node);
}

/// One or several string literals: neighbours are joined.
Expr* Parser::parseStrings()
{
    const Position begin = peek().range.begin;
    PieceBuilder builder;
    const bool bytes = splitStringLiteral(text(peek())).bytes;
    while (at(TokenKind::String)) {
        const Token token = next();
        const StringLiteral literal = splitStringLiteral(text(token));
        if (literal.bytes != bytes)
            fail(token.range, "Texts and bytes cannot be written one after the other.",
                 "Put b in front of both, or of none.");
        if (literal.formatted) {
            builder.formatted = true;
            parseFormatted(token, builder);
            continue;
        }
        const DecodedText decoded = decodeText(literal.body(text(token)), literal.raw, bytes);
        if (!decoded.error.empty()) {
            SourceCursor cursor(m_source, token.range.begin, token.range.end.offset);
            cursor.advance(literal.bodyBegin + decoded.errorOffset);
            fail({cursor.position(), cursor.position()}, decoded.error, decoded.suggestion);
        }
        builder.add(decoded.value, token.range);
    }
    if (at(TokenKind::Error))
        throw StatementUnreadable{};
    if (!builder.formatted)
        return makeString(bytes ? ConstantKind::Bytes : ConstantKind::String, builder.pending,
                          rangeFrom(begin));
    builder.flush(*this);
    JoinedStringExpr node{};
    node.parts = m_arena->copy(builder.parts);
    return above(make(ExprKind::JoinedString, begin, node), node.parts);
}

/// Cuts one f-string token into its pieces, and parses the expressions inside it.

void Parser::parseFormatted(const Token& token, PieceBuilder& builder)
{
    const StringLiteral literal = splitStringLiteral(text(token));
    const std::size_t end = token.range.begin.offset + literal.bodyEnd;
    SourceCursor cursor(m_source, token.range.begin, end);
    cursor.advance(literal.bodyBegin);

    struct Level
    {
        Parser& parser;
        SourceCursor& cursor;
        bool raw;
        std::size_t end;

        void literalUntilBrace(PieceBuilder& into, bool spec)
        {
            const Position begin = cursor.position();
            while (!cursor.atEnd() && cursor.peek() != '{' && cursor.peek() != '}') {
                // The braces of \N{name} are none of ours.
                if (!raw && cursor.peek() == '\\' && cursor.peek(1) == 'N'
                    && cursor.peek(2) == '{') {
                    while (!cursor.atEnd() && cursor.peek() != '}')
                        cursor.advance();
                    if (cursor.atEnd())
                        break;
                } else if (!raw && cursor.peek() == '\\' && cursor.peek(1) != '{'
                           && cursor.peek(1) != '}') {
                    cursor.advance();
                }
                cursor.advance();
            }
            const Position stop = cursor.position();
            const auto piece = parser.m_source.substr(begin.offset, stop.offset - begin.offset);
            const DecodedText decoded = decodeText(piece, raw, false);
            if (!decoded.error.empty())
                parser.fail({begin, stop}, decoded.error, decoded.suggestion);
            if (!decoded.value.empty())
                into.add(decoded.value, {begin, stop});
            if (cursor.atEnd() || spec)
                return;
            const char brace = cursor.peek();
            if (cursor.peek(1) == brace) {
                const Position from = cursor.position();
                cursor.advance(2);
                into.add(std::string_view(&brace, 1), {from, cursor.position()});
            } else if (brace == '}') {
                parser.fail({stop, stop}, "This '}' in the f-string has no '{' before it.",
                            "Write }} for a brace as a character.");
            }
        }

        void pieces(PieceBuilder& into, bool spec, int nesting)
        {
            while (!cursor.atEnd()) {
                if (cursor.peek() == '{' && (spec || cursor.peek(1) != '{')) {
                    field(into, nesting);
                    continue;
                }
                if (spec && cursor.peek() == '}')
                    return;
                literalUntilBrace(into, spec);
            }
        }

        void field(PieceBuilder& into, int nesting)
        {
            const Position begin = cursor.position();
            if (nesting >= 2)
                parser.fail({begin, begin}, "Braces are nested too deeply in this f-string.",
                            "Compute the format in a variable first.");
            cursor.advance();
            const Position from = cursor.position();
            const FieldEnd found = findFieldEnd(cursor);
            if (!found.error.empty())
                parser.fail({found.end, found.end}, found.error, found.suggestion);
            const auto source = parser.m_source.substr(from.offset, found.end.offset - from.offset);
            if (source.find_first_not_of(" \t\n\r\f") == std::string_view::npos)
                parser.fail({begin, found.end}, "The braces in this f-string are empty.",
                            "Write the value between them; {{}} gives a pair of braces.");
            FormattedValueExpr node{};
            node.value = expression(from, found.end);
            cursor.moveTo(found.end);
            const bool debug = cursor.peek() == '=';
            if (debug) {
                cursor.advance();
                while (cursor.peek() == ' ' || cursor.peek() == '\t' || cursor.peek() == '\n'
                       || cursor.peek() == '\r')
                    cursor.advance();
                into.add(
                    parser.m_source.substr(from.offset, cursor.position().offset - from.offset),
                    {from, cursor.position()});
            }
            if (cursor.peek() == '!') {
                cursor.advance();
                node.conversion = cursor.peek();
                if (node.conversion != 'r' && node.conversion != 's' && node.conversion != 'a')
                    parser.fail({cursor.position(), cursor.position()},
                                "After '!' in an f-string only r, s or a may stand.",
                                "Write !r for the text as code shows it.");
                cursor.advance();
            }
            if (cursor.peek() == ':') {
                cursor.advance();
                node.spec = spec(nesting);
            }
            if (debug && node.conversion == '\0' && !node.spec)
                node.conversion = 'r';
            if (cursor.peek() != '}')
                parser.fail({cursor.position(), cursor.position()},
                            "A '}' is missing in this f-string.", "Add it behind the expression.");
            cursor.advance();
            into.flush(parser);
            node.kind = ExprKind::FormattedValue;
            node.range = {begin, cursor.position()};
            into.parts.push_back(parser.above(parser.m_arena->make(node), {node.value, node.spec}));
        }

        Expr* spec(int nesting)
        {
            const Position begin = cursor.position();
            PieceBuilder inner;
            pieces(inner, true, nesting + 1);
            const Range range{begin, cursor.position()};
            if (inner.parts.empty())
                return parser.makeString(ConstantKind::String, inner.pending, range);
            inner.flush(parser);
            JoinedStringExpr node{};
            node.kind = ExprKind::JoinedString;
            node.range = range;
            node.parts = parser.m_arena->copy(inner.parts);
            return parser.above(parser.m_arena->make(node), node.parts);
        }

        /// Parses a part of the token as an expression of its own.
        Expr* expression(Position from, Position to)
        {
            struct Restore
            {
                Parser& parser;
                std::vector<Token> tokens;
                std::size_t index;

                ~Restore()
                {
                    parser.m_tokens = std::move(tokens);
                    parser.m_index = index;
                }
            };

            const Depth guard(parser);
            TokenStream stream = tokenizeExpression(parser.m_source, from, to.offset);
            const bool unreadable = !stream.diagnostics.empty();
            for (Diagnostic& diagnostic : stream.diagnostics)
                parser.report(diagnostic.range, diagnostic.message, diagnostic.suggestion);
            if (unreadable)
                throw StatementUnreadable{};
            const Restore restore{parser, std::move(parser.m_tokens), parser.m_index};
            parser.m_tokens = std::move(stream.tokens);
            parser.m_index = 0;
            Expr* value = parser.at(TokenKind::KwYield)
                              ? parser.parseYield()
                              : parser.parseStarExpressions("in the braces of the f-string");
            if (!parser.at(TokenKind::EndOfFile))
                parser.fail(parser.peek().range,
                            "Here stands " + parser.describe(parser.peek())
                                + ", but the expression in the f-string is complete.",
                            "Add an operator, or close the brace before it.");
            return value;
        }
    };

    Level level{*this, cursor, literal.raw, end};
    level.pieces(builder, false, 0);
}

} // namespace makespan::language::syntax
