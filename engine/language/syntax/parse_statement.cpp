#include "engine/language/syntax/parser_state.h"
#include "engine/language/syntax/token_tables.h"

#include <optional>

namespace makespan::language::syntax {

namespace {

std::optional<BinaryOp> augmentedOp(TokenKind kind)
{
    switch (kind) {
    case TokenKind::PlusEqual:
        return BinaryOp::Add;
    case TokenKind::MinusEqual:
        return BinaryOp::Subtract;
    case TokenKind::StarEqual:
        return BinaryOp::Multiply;
    case TokenKind::AtEqual:
        return BinaryOp::MatrixMultiply;
    case TokenKind::SlashEqual:
        return BinaryOp::Divide;
    case TokenKind::DoubleSlashEqual:
        return BinaryOp::FloorDivide;
    case TokenKind::PercentEqual:
        return BinaryOp::Modulo;
    case TokenKind::DoubleStarEqual:
        return BinaryOp::Power;
    case TokenKind::LeftShiftEqual:
        return BinaryOp::LeftShift;
    case TokenKind::RightShiftEqual:
        return BinaryOp::RightShift;
    case TokenKind::PipeEqual:
        return BinaryOp::BitOr;
    case TokenKind::CaretEqual:
        return BinaryOp::BitXor;
    case TokenKind::AmpersandEqual:
        return BinaryOp::BitAnd;
    default:
        return std::nullopt;
    }
}

/// At most one error a line, in the order of the text.
void tidy(Diagnostics& diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return a.range.begin.offset < b.range.begin.offset;
                     });
    const auto last = std::unique(diagnostics.begin(), diagnostics.end(),
                                  [](const Diagnostic& a, const Diagnostic& b) {
                                      return a.range.begin.line == b.range.begin.line;
                                  });
    diagnostics.erase(last, diagnostics.end());
    if (diagnostics.size() > kMaxErrors)
        diagnostics.resize(kMaxErrors);
}

} // namespace

Parser::Parser(std::string_view source, TokenStream stream)
    : m_source(source)
    , m_tokens(std::move(stream.tokens))
    , m_lexical(std::move(stream.diagnostics))
{
    m_result.module.arena = m_arena;
    m_result.module.comments = std::move(stream.comments);
}

ParseResult Parser::parseFile()
{
    std::vector<Stmt*> body;
    parseStatements(body, false);
    m_result.module.body = m_arena->copy(body);
    m_result.diagnostics.insert(m_result.diagnostics.end(), m_lexical.begin(), m_lexical.end());
    tidy(m_result.diagnostics);
    return std::move(m_result);
}

ParseResult Parser::parseLoneExpression()
{
    try {
        const Position begin = peek().range.begin;
        SimpleStmt statement{};
        statement.value = parseStarExpressions("here");
        if (!at(TokenKind::EndOfFile))
            explainStatementEnd();
        std::vector<Stmt*> body{makeStmt(StmtKind::Expression, begin, statement)};
        m_result.module.body = m_arena->copy(body);
    } catch (const StatementUnreadable&) {}
    m_result.diagnostics.insert(m_result.diagnostics.end(), m_lexical.begin(), m_lexical.end());
    tidy(m_result.diagnostics);
    return std::move(m_result);
}

void Parser::parseStatements(std::vector<Stmt*>& out, bool nested)
{
    while (!at(TokenKind::EndOfFile) && m_result.diagnostics.size() < kMaxErrors
           && m_unreadable < kMaxUnreadable) {
        if (at(TokenKind::Dedent)) {
            next();
            if (nested)
                return;
            continue;
        }
        const std::size_t begin = m_index;
        const int depth = m_depth;
        const std::size_t contexts = m_contexts.size();
        const int loops = context().loops;
        try {
            parseStatement(out);
        } catch (const StatementUnreadable&) {
            ++m_unreadable;
            m_depth = depth;
            m_contexts.resize(contexts);
            context().loops = loops;
            recover(begin);
        }
    }
}

void Parser::parseStatement(std::vector<Stmt*>& out)
{
    m_statementBegin = peek().range.begin;
    switch (kind()) {
    case TokenKind::Newline:
        next();
        return;
    case TokenKind::Indent: {
        report({peek().range.end, peek().range.end},
               "This line is indented, but it begins no block.",
               "Give it the same indentation as the line above.", "IndentationError");
        next();
        const Depth guard(*this);
        parseStatements(out, true);
        return;
    }
    case TokenKind::KwIf:
    case TokenKind::KwWhile:
    case TokenKind::KwFor:
    case TokenKind::KwTry:
    case TokenKind::KwWith:
    case TokenKind::KwDef:
    case TokenKind::KwClass:
    case TokenKind::KwAsync:
    case TokenKind::At:
        out.push_back(parseCompound());
        return;
    case TokenKind::KwElif:
    case TokenKind::KwElse:
    case TokenKind::KwExcept:
    case TokenKind::KwFinally:
        explainBeforeStatement();
        return;
    default:
        break;
    }
    if (beginsMatch())
        out.push_back(parseMatch());
    else
        parseSimpleLine(out);
}

void Parser::parseSimpleLine(std::vector<Stmt*>& out)
{
    for (;;) {
        out.push_back(parseSimple());
        if (!accept(TokenKind::Semicolon))
            break;
        if (at(TokenKind::Newline))
            break;
    }
    if (!accept(TokenKind::Newline) && !at(TokenKind::EndOfFile))
        explainStatementEnd();
}

Stmt* Parser::parseSimple()
{
    const Position begin = peek().range.begin;
    switch (kind()) {
    case TokenKind::KwPass:
        next();
        return makeStmt(StmtKind::Pass, begin, SimpleStmt{});
    case TokenKind::KwBreak:
        return parseLoopControl(StmtKind::Break);
    case TokenKind::KwContinue:
        return parseLoopControl(StmtKind::Continue);
    case TokenKind::KwReturn:
        return parseReturn();
    case TokenKind::KwDel:
        return parseDelete();
    case TokenKind::KwRaise:
        return parseRaise();
    case TokenKind::KwAssert:
        return parseAssert();
    case TokenKind::KwGlobal:
        return parseScope(StmtKind::Global);
    case TokenKind::KwNonlocal:
        return parseScope(StmtKind::Nonlocal);
    case TokenKind::KwImport:
        return parseImport();
    case TokenKind::KwFrom:
        return parseImportFrom();
    case TokenKind::KwIf:
    case TokenKind::KwWhile:
    case TokenKind::KwFor:
    case TokenKind::KwTry:
    case TokenKind::KwWith:
    case TokenKind::KwDef:
    case TokenKind::KwClass:
        fail(peek().range,
             "A '" + std::string(text(peek())) + "' statement must begin on a line of its own.",
             "Write it on the next line.");
    default:
        return parseExpressionStatement();
    }
}

Stmt* Parser::parseLoopControl(StmtKind statement)
{
    const Token& token = next();
    if (context().loops == 0 && !context().isUnknown)
        report(token.range,
               "'" + std::string(text(token)) + "' may only stand inside a 'for' or 'while' loop.",
               statement == StmtKind::Break ? "Delete it, or write 'return' to leave a function."
                                            : "Delete it.");
    return makeStmt(statement, token.range.begin, SimpleStmt{});
}

Stmt* Parser::parseExpressionStatement()
{
    const Position begin = peek().range.begin;
    if (at(TokenKind::Colon) || at(TokenKind::RightParen))
        explainStatementEnd();
    Expr* value = at(TokenKind::KwYield) ? parseYield() : parseStarExpressions("here");
    if (at(TokenKind::Equal))
        return parseAssignment(value, begin);
    if (const auto op = augmentedOp(kind())) {
        if (value->kind != ExprKind::Name && value->kind != ExprKind::Attribute
            && value->kind != ExprKind::Subscript)
            failTarget(value, "augment");
        const std::string sign(text(next()));
        AugAssignStmt node{};
        node.target = value;
        node.op = *op;
        node.value =
            at(TokenKind::KwYield) ? parseYield() : parseStarExpressions("after '" + sign + "'");
        return makeStmt(StmtKind::AugAssign, begin, node);
    }
    const bool annotatable = value->kind == ExprKind::Name || value->kind == ExprKind::Attribute
                             || value->kind == ExprKind::Subscript;
    if (at(TokenKind::Colon) && annotatable && kind(1) != TokenKind::Newline) {
        next();
        AnnAssignStmt node{};
        node.target = value;
        node.annotation = parseExpression("after ':'");
        if (accept(TokenKind::Equal))
            node.value = at(TokenKind::KwYield) ? parseYield() : parseStarExpressions("after '='");
        return makeStmt(StmtKind::AnnAssign, begin, node);
    }
    const Token& last = previous();
    if ((last.kind == TokenKind::Name) && (at(TokenKind::Plus) || at(TokenKind::Minus)))
        explainStatementEnd();
    SimpleStmt node{};
    node.value = value;
    return makeStmt(StmtKind::Expression, begin, node);
}

Stmt* Parser::parseAssignment(Expr* first, Position begin)
{
    std::vector<Expr*> targets;
    Expr* value = first;
    while (accept(TokenKind::Equal)) {
        if (value->kind == ExprKind::Starred)
            fail(value->range, "A name with '*' must stand in a list or tuple.",
                 "Add a comma: *name, = …");
        checkTarget(value, "assign");
        targets.push_back(value);
        value = at(TokenKind::KwYield) ? parseYield() : parseStarExpressions("after '='");
    }
    if (value->kind == ExprKind::Starred)
        fail(value->range, "'*' cannot stand here.", "Put it into a list: [*…].");
    AssignStmt node{};
    node.targets = m_arena->copy(targets);
    node.value = value;
    return makeStmt(StmtKind::Assign, begin, node);
}

Stmt* Parser::parseReturn()
{
    const Token& token = next();
    const Position begin = token.range.begin;
    if (!context().isFunction && !context().isUnknown)
        report(token.range, "'return' may only stand inside a function.",
               "Indent it if it belongs to the function above, or delete it.");
    SimpleStmt node{};
    if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon) && !at(TokenKind::EndOfFile))
        node.value = parseStarExpressions("after 'return'");
    return makeStmt(StmtKind::Return, begin, node);
}

Stmt* Parser::parseDelete()
{
    const Position begin = next().range.begin;
    Expr* target = parseTargets("after 'del'");
    checkTarget(target, "delete");
    DeleteStmt node{};
    const auto* tuple = as<SequenceExpr>(target);
    node.targets = tuple && target->kind == ExprKind::Tuple && !target->parenthesised
                       ? tuple->elements
                       : m_arena->copy(std::vector<Expr*>{target});
    return makeStmt(StmtKind::Delete, begin, node);
}

Stmt* Parser::parseRaise()
{
    const Position begin = next().range.begin;
    RaiseStmt node{};
    if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon) && !at(TokenKind::EndOfFile)) {
        node.exception = parseExpression("after 'raise'");
        if (accept(TokenKind::KwFrom))
            node.cause = parseExpression("after 'from'");
    }
    return makeStmt(StmtKind::Raise, begin, node);
}

Stmt* Parser::parseAssert()
{
    const Position begin = next().range.begin;
    AssertStmt node{};
    node.test = parseExpression("after 'assert'");
    if (accept(TokenKind::Comma))
        node.message = parseExpression("after ','");
    return makeStmt(StmtKind::Assert, begin, node);
}

std::string_view Parser::parseName(std::string_view where)
{
    if (at(TokenKind::Name))
        return m_arena->copy(text(next()));
    if (at(TokenKind::Error))
        throw StatementUnreadable{};
    if (at(TokenKind::Equal) && m_index > 0 && isKeyword(previous().kind))
        fail(previous().range,
             "'" + std::string(text(previous())) + "' is a keyword of Python and cannot be a name.",
             "Choose another name.");
    if (isKeyword(kind()))
        fail(peek().range,
             "'" + std::string(text(peek())) + "' is a keyword of Python and cannot be a name.",
             "Choose another name.");
    fail(peek().range,
         "A name is missing " + std::string(where) + ": here stands " + describe(peek()) + ".");
}

Stmt* Parser::parseScope(StmtKind statement)
{
    const Token& keyword = next();
    const Position begin = keyword.range.begin;
    const std::string where = "after '" + std::string(text(keyword)) + "'";
    if (statement == StmtKind::Nonlocal && m_contexts.size() == 1)
        report(keyword.range, "'nonlocal' may only stand inside a function.",
               "Delete it: names here are global.");
    std::vector<DeclaredName> names;
    do {
        const Range range = peek().range;
        names.push_back({parseName(where), range});
    } while (accept(TokenKind::Comma));
    if (at(TokenKind::Equal))
        fail(peek().range, "A '" + std::string(text(keyword)) + "' line only names variables.",
             "Assign the value on a line of its own.");
    ScopeStmt node{};
    node.names = m_arena->copy(names);
    return makeStmt(statement, begin, node);
}

std::string_view Parser::parseDottedName(std::string_view where)
{
    std::string name(parseName(where));
    while (accept(TokenKind::Dot))
        name += "." + std::string(parseName("after '.'"));
    return m_arena->copy(std::string_view(name));
}

Stmt* Parser::parseImport()
{
    const Position begin = next().range.begin;
    std::vector<Alias> names;
    do {
        const Position from = peek().range.begin;
        Alias alias{};
        alias.name = parseDottedName("after 'import'");
        if (accept(TokenKind::KwAs))
            alias.asName = parseName("after 'as'");
        alias.range = rangeFrom(from);
        names.push_back(alias);
    } while (accept(TokenKind::Comma));
    if (at(TokenKind::KwFrom))
        fail(peek().range, "The two parts of this import stand in the wrong order.",
             "Write from module import name.");
    ImportStmt node{};
    node.names = m_arena->copy(names);
    return makeStmt(StmtKind::Import, begin, node);
}

Stmt* Parser::parseImportFrom()
{
    const Position begin = next().range.begin;
    ImportStmt node{};
    const Position from = peek().range.begin;
    while (at(TokenKind::Dot) || at(TokenKind::Ellipsis))
        node.level += next().kind == TokenKind::Dot ? 1 : 3;
    if (node.level == 0 || !at(TokenKind::KwImport))
        node.module = parseDottedName("after 'from'");
    node.moduleRange = rangeFrom(from);
    expect(TokenKind::KwImport, "after the module's name");
    std::vector<Alias> names;
    if (at(TokenKind::Star)) {
        const Token& star = next();
        names.push_back({"*", {}, star.range});
    } else {
        const Token opening = peek();
        const bool brackets = accept(TokenKind::LeftParen);
        do {
            if (brackets && at(TokenKind::RightParen) && !names.empty())
                break;
            const Position at = peek().range.begin;
            Alias alias{};
            alias.name = parseName("after 'import'");
            if (accept(TokenKind::KwAs))
                alias.asName = parseName("after 'as'");
            alias.range = rangeFrom(at);
            names.push_back(alias);
        } while (accept(TokenKind::Comma));
        if (brackets)
            expectClosing(opening, "names");
    }
    node.names = m_arena->copy(names);
    return makeStmt(StmtKind::ImportFrom, begin, node);
}

ParseResult parse(std::string_view source)
{
    return Parser(source, tokenize(source)).parseFile();
}

ParseResult parseExpression(std::string_view source)
{
    if (source.size() > kMaxSourceSize)
        return Parser(source, tokenize(source)).parseLoneExpression();
    return Parser(source, tokenizeExpression(source, {}, source.size())).parseLoneExpression();
}

} // namespace makespan::language::syntax
