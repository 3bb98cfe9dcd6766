#pragma once

#include "engine/language/syntax/ast.h"
#include "engine/language/syntax/parser.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace makespan::language::syntax {

/// Thrown (inside the parser only) to leave a statement whose error has been reported.
struct StatementUnreadable
{};

/// The recursive-descent parser. Its parts stand in parse_statement.cpp, parse_compound.cpp,
/// parse_expression.cpp, parse_atom.cpp, parse_string.cpp, parse_pattern.cpp and parse_errors.cpp.
class Parser
{
public:
    Parser(std::string_view source, TokenStream stream);

    ParseResult parseFile();
    ParseResult parseLoneExpression();

private:
    /// Recursion guard: unwinds with an error before the C++ stack is in danger.
    class Depth
    {
    public:
        explicit Depth(Parser& parser)
            : m_parser(parser)
        {
            if (++m_parser.m_depth > kMaxDepth) {
                --m_parser.m_depth;
                m_parser.tooDeep();
            }
        }

        ~Depth() { --m_parser.m_depth; }

        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;

    private:
        Parser& m_parser;
    };

    struct FunctionContext
    {
        bool isFunction = false;
        bool isAsync = false;
        bool isClass = false;
        bool isUnknown = false; ///< below a line that could not be read: anything may stand here
        int loops = 0;
    };

    static constexpr int kMaxDepth = 420;
    static constexpr std::uint16_t kMaxTreeDepth = 1000;
    static constexpr int kMaxUnreadable = 1000;

    // tokens
    const Token& peek(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_index + ahead, m_tokens.size() - 1)];
    }

    const Token& previous() const { return m_tokens[m_index == 0 ? 0 : m_index - 1]; }

    TokenKind kind(std::size_t ahead = 0) const { return peek(ahead).kind; }

    bool at(TokenKind wanted) const { return kind() == wanted; }

    bool accept(TokenKind wanted);
    const Token& next();
    const Token& expect(TokenKind wanted, std::string_view where);

    std::string_view text(const Token& token) const { return token.text(m_source); }

    bool atWord(std::string_view word) const { return at(TokenKind::Name) && text(peek()) == word; }

    Range rangeFrom(Position begin) const { return {begin, previous().range.end}; }

    // errors (parse_errors.cpp)
    void report(Range range,
                std::string message,
                std::string suggestion = {},
                std::string type = "SyntaxError");
    [[noreturn]] void fail(Range range,
                           std::string message,
                           std::string suggestion = {},
                           std::string type = "SyntaxError");
    [[noreturn]] void unexpected(std::string_view where);
    [[noreturn]] void tooDeep();
    void explainStatementEnd();
    void explainBeforeStatement();
    void explainArrow();
    void expectColon(std::string_view statement);
    std::string describe(const Token& token) const;
    void recover(std::size_t begin);
    void rememberNames(std::size_t begin, std::size_t end);
    void checkTarget(const Expr* target, std::string_view action);
    [[noreturn]] void failTarget(const Expr* target, std::string_view action);

    // statements
    void parseStatements(std::vector<Stmt*>& out, bool nested);
    void parseStatement(std::vector<Stmt*>& out);
    void parseSimpleLine(std::vector<Stmt*>& out);
    Stmt* parseSimple();
    Stmt* parseExpressionStatement();
    Stmt* parseAssignment(Expr* first, Position begin);
    Stmt* parseReturn();
    Stmt* parseDelete();
    Stmt* parseRaise();
    Stmt* parseAssert();
    Stmt* parseScope(StmtKind statement);
    Stmt* parseImport();
    Stmt* parseImportFrom();
    std::string_view parseDottedName(std::string_view where);
    std::string_view parseName(std::string_view where);
    Stmt* parseLoopControl(StmtKind statement);

    // compound statements
    Stmt* parseCompound();
    Body parseBlock(std::string_view statement, std::uint32_t line);
    Stmt* parseIf();
    Stmt* parseWhile();
    Stmt* parseFor(bool isAsync, Position begin);
    Stmt* parseTry();
    ExceptHandler parseExcept();
    Stmt* parseWith(bool isAsync, Position begin);
    std::vector<WithItem> parseWithItems();
    WithItem parseWithItem();
    bool parenthesisedWithItems() const;
    Stmt* parseDecorated();
    Stmt* parseFunction(bool isAsync, Position begin, Expressions decorators);
    Stmt* parseClass(Position begin, Expressions decorators);
    Parameters* parseParameters(TokenKind end, bool annotated);
    Parameter parseParameter(bool annotated, bool star);

    // match
    bool beginsMatch() const;
    Stmt* parseMatch();
    MatchCase parseCase();
    Pattern* parsePatterns();
    Pattern* parseAsPattern();
    Pattern* parseOrPattern();
    Pattern* parseClosedPattern();
    Pattern* parseNamePattern();
    Pattern* parseClassPattern(Expr* type, Position begin);
    Pattern* parseMappingPattern();
    Pattern* parseSequencePattern(TokenKind closing);
    Pattern* parseStarPattern();
    Pattern* parseMaybeStarPattern();
    Expr* parsePatternNumber();
    Pattern* makePattern(Pattern pattern, Position begin);
    void checkPatternNames(const Pattern* pattern);

    // expressions
    Expr* parseStarExpressions(std::string_view where, bool named = false);
    Expr* parseStarExpression(std::string_view where);
    Expr* parseNamed(std::string_view where);
    Expr* parseExpression(std::string_view where);
    Expr* parseLambda();
    Expr* parseOr(std::string_view where);
    Expr* parseAnd(std::string_view where);
    Expr* parseNot(std::string_view where);
    Expr* parseComparison(std::string_view where);
    Expr* parseBinary(int minimum, std::string_view where);
    Expr* parseUnary(std::string_view where);
    Expr* parsePower(std::string_view where);
    Expr* parsePrimary(std::string_view where);
    Expr* parseCall(Expr* function, Position begin);
    Expr* parseSubscript(Expr* value, Position begin);
    Expr* parseSliceItem();
    Expr* parseAtom(std::string_view where);
    Expr* parseNumber();
    Expr* parseParenthesised();
    Expr* parseListDisplay();
    Expr* parseBraces();
    Expr* parseYield();
    Expr* parseTargets(std::string_view where);
    bool atComprehension() const;
    Expr* finishComprehension(ExprKind comprehension, Expr* element, Expr* value, Position begin);
    void expectClosing(const Token& opening, std::string_view what);
    bool beginsExpression() const;

    // strings
    Expr* parseStrings();
    struct PieceBuilder;
    void parseFormatted(const Token& token, PieceBuilder& builder);

    // nodes
    template <class T>
    T* make(ExprKind exprKind, Position begin, T node);
    template <class T>
    T* makeStmt(StmtKind stmtKind, Position begin, T node);
    /// Sets the height of a node above its children (null ones do not count).
    template <class T>
    T* above(T* parent, std::initializer_list<const Expr*> children);
    template <class T>
    T* above(T* parent, Expressions children);
    void checkTreeDepth(const Expr& node);
    Expr* makeString(ConstantKind constant, std::string_view value, Range range);

    FunctionContext& context() { return m_contexts.back(); }

    std::string_view m_source;
    std::vector<Token> m_tokens;
    std::size_t m_index = 0;
    std::shared_ptr<Arena> m_arena = std::make_shared<Arena>();
    ParseResult m_result;
    std::vector<FunctionContext> m_contexts{FunctionContext{}};
    int m_depth = 0;
    int m_unreadable = 0; ///< statements so far
    Position m_statementBegin;
    Diagnostics
        m_lexical; ///< what the lexer found: a statement with such an error gets no second one
};

template <class T>
T* Parser::make(ExprKind exprKind, Position begin, T node)
{
    node.kind = exprKind;
    node.range = rangeFrom(begin);
    return m_arena->make(node);
}

template <class T>
T* Parser::makeStmt(StmtKind stmtKind, Position begin, T node)
{
    node.kind = stmtKind;
    node.range = rangeFrom(begin);
    return m_arena->make(node);
}

template <class T>
T* Parser::above(T* parent, std::initializer_list<const Expr*> children)
{
    for (const Expr* child : children) {
        if (child)
            parent->depth = std::max(parent->depth, static_cast<std::uint16_t>(child->depth + 1));
    }
    checkTreeDepth(*parent);
    return parent;
}

template <class T>
T* Parser::above(T* parent, Expressions children)
{
    for (const Expr* child : children) {
        if (child)
            parent->depth = std::max(parent->depth, static_cast<std::uint16_t>(child->depth + 1));
    }
    checkTreeDepth(*parent);
    return parent;
}

} // namespace makespan::language::syntax
