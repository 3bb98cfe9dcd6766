#include "engine/language/syntax/parser_state.h"

#include <unordered_set>

namespace makespan::language::syntax {

Stmt* Parser::parseCompound()
{
    const Position begin = peek().range.begin;
    switch (kind()) {
    case TokenKind::KwIf:
        return parseIf();
    case TokenKind::KwWhile:
        return parseWhile();
    case TokenKind::KwFor:
        return parseFor(false, begin);
    case TokenKind::KwTry:
        return parseTry();
    case TokenKind::KwWith:
        return parseWith(false, begin);
    case TokenKind::KwDef:
        return parseFunction(false, begin, {});
    case TokenKind::KwClass:
        return parseClass(begin, {});
    case TokenKind::At:
        return parseDecorated();
    default:
        break;
    }
    const Token& keyword = next(); // async
    if (at(TokenKind::KwDef))
        return parseFunction(true, begin, {});
    if (!at(TokenKind::KwFor) && !at(TokenKind::KwWith))
        fail(keyword.range, "'async' must be followed by 'def', 'for' or 'with'.",
             "Delete it, or write async def.");
    if (!context().isAsync && !context().isUnknown)
        report(keyword.range,
               "'async " + std::string(text(peek()))
                   + "' may only stand inside an 'async def' function.",
               "Delete 'async'.");
    return at(TokenKind::KwFor) ? parseFor(true, begin) : parseWith(true, begin);
}

Body Parser::parseBlock(std::string_view statement, std::uint32_t line)
{
    const Depth guard(*this);
    std::vector<Stmt*> body;
    if (at(TokenKind::Error))
        throw StatementUnreadable{};
    if (!accept(TokenKind::Newline)) {
        parseSimpleLine(body);
        return m_arena->copy(body);
    }
    if (!accept(TokenKind::Indent)) {
        m_statementBegin = peek().range.begin;
        report(peek().range,
               "The block of the '" + std::string(statement) + "' in line " + std::to_string(line)
                   + " is missing.",
               "Indent the lines that belong to it; an empty block is written 'pass'.",
               "IndentationError");
        return {};
    }
    parseStatements(body, true);
    return m_arena->copy(body);
}

Stmt* Parser::parseIf()
{
    const Position begin = peek().range.begin;
    std::vector<Branch> branches;
    IfStmt node{};
    Range whole{begin, begin};
    do {
        const Token& keyword = next();
        const std::string word(text(keyword));
        Expr* test = parseNamed("after '" + word + "'");
        expectColon(word);
        if (branches.empty())
            whole.end = previous().range.end;
        const Body body = parseBlock(word, keyword.range.begin.line);
        branches.push_back({test, body});
        m_statementBegin = peek().range.begin;
    } while (at(TokenKind::KwElif));
    if (at(TokenKind::KwElse)) {
        const std::uint32_t line = next().range.begin.line;
        expectColon("else");
        node.orelse = parseBlock("else", line);
    }
    node.branches = m_arena->copy(branches);
    IfStmt* statement = makeStmt(StmtKind::If, begin, node);
    statement->range = whole;
    return statement;
}

Stmt* Parser::parseWhile()
{
    const Position begin = next().range.begin;
    WhileStmt node{};
    node.test = parseNamed("after 'while'");
    expectColon("while");
    const Range head = rangeFrom(begin);
    ++context().loops;
    node.body = parseBlock("while", begin.line);
    --context().loops;
    if (at(TokenKind::KwElse)) {
        const std::uint32_t line = next().range.begin.line;
        expectColon("else");
        node.orelse = parseBlock("else", line);
    }
    WhileStmt* statement = makeStmt(StmtKind::While, begin, node);
    statement->range = head;
    return statement;
}

Stmt* Parser::parseFor(bool isAsync, Position begin)
{
    next();
    ForStmt node{};
    node.isAsync = isAsync;
    if (at(TokenKind::LeftParen) && kind(1) == TokenKind::Name && kind(2) == TokenKind::Equal)
        fail(peek().range, "A 'for' loop goes over the elements of something.",
             "Write for i in range(…):");
    node.target = parseTargets("after 'for'");
    if (!at(TokenKind::KwIn)) {
        if (at(TokenKind::Error))
            throw StatementUnreadable{};
        if (at(TokenKind::Equal))
            fail(peek().range, "A 'for' loop goes over the elements of something.",
                 "Write for i in range(…):");
        if (atWord("of"))
            fail(peek().range, "A 'for' loop is written with 'in', not with 'of'.", "Write 'in'.");
        fail(peek().range, "The 'for' line has no 'in': here stands " + describe(peek()) + ".",
             "Write for name in values:");
    }
    checkTarget(node.target, "loop");
    next();
    node.iter = parseStarExpressions("after 'in'");
    expectColon("for");
    const Range head = rangeFrom(begin);
    ++context().loops;
    node.body = parseBlock("for", begin.line);
    --context().loops;
    if (at(TokenKind::KwElse)) {
        const std::uint32_t line = next().range.begin.line;
        expectColon("else");
        node.orelse = parseBlock("else", line);
    }
    ForStmt* statement = makeStmt(StmtKind::For, begin, node);
    statement->range = head;
    return statement;
}

Stmt* Parser::parseTry()
{
    const Token keyword = next();
    const Position begin = keyword.range.begin;
    TryStmt node{};
    expectColon("try");
    const Range head = rangeFrom(begin);
    node.body = parseBlock("try", begin.line);
    std::vector<ExceptHandler> handlers;
    while (at(TokenKind::KwExcept)) {
        m_statementBegin = peek().range.begin;
        handlers.push_back(parseExcept());
        if (handlers.size() > 1 && !handlers[handlers.size() - 2].type)
            report(handlers[handlers.size() - 2].range,
                   "An 'except:' that catches everything must be the last one.",
                   "Move it to the end.");
    }
    if (at(TokenKind::KwElse)) {
        const Token& orelse = next();
        expectColon("else");
        if (handlers.empty())
            report(orelse.range, "An 'else' of a 'try' needs an 'except' before it.");
        node.orelse = parseBlock("else", orelse.range.begin.line);
    }
    const bool finally = at(TokenKind::KwFinally);
    if (finally) {
        const std::uint32_t line = next().range.begin.line;
        expectColon("finally");
        node.finalbody = parseBlock("finally", line);
    }
    if (handlers.empty() && !finally) {
        m_statementBegin = keyword.range.begin;
        report(keyword.range, "This 'try' has neither an 'except' nor a 'finally'.",
               "Write except Exception: with the same indentation below its block.");
    }
    node.handlers = m_arena->copy(handlers);
    TryStmt* statement = makeStmt(StmtKind::Try, begin, node);
    statement->range = head;
    return statement;
}

ExceptHandler Parser::parseExcept()
{
    const Position begin = next().range.begin;
    ExceptHandler handler{};
    if (at(TokenKind::Star))
        fail(peek().range, "Exception groups ('except*') are not supported here.",
             "Write except without the star.");
    if (!at(TokenKind::Colon) && !at(TokenKind::Newline)) {
        handler.type = parseExpression("after 'except'");
        if (at(TokenKind::Comma))
            fail(peek().range, "Several exception types need brackets around them.",
                 "Write except (A, B):");
        if (accept(TokenKind::KwAs))
            handler.name = parseName("after 'as'");
    }
    expectColon("except");
    handler.range = rangeFrom(begin);
    handler.body = parseBlock("except", begin.line);
    return handler;
}

bool Parser::parenthesisedWithItems() const
{
    // "with (a, b):" and "with (a as x):" against "with (a).b:": look behind the matching bracket.
    if (!at(TokenKind::LeftParen))
        return false;
    int depth = 0;
    for (std::size_t i = 0;; ++i) {
        switch (kind(i)) {
        case TokenKind::LeftParen:
        case TokenKind::LeftBracket:
        case TokenKind::LeftBrace:
            ++depth;
            break;
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
            if (--depth == 0)
                return kind(i + 1) == TokenKind::Colon;
            break;
        case TokenKind::Newline:
        case TokenKind::EndOfFile:
            return false;
        default:
            break;
        }
    }
}

std::vector<WithItem> Parser::parseWithItems()
{
    std::vector<WithItem> items;
    if (!parenthesisedWithItems()) {
        do {
            items.push_back(parseWithItem());
        } while (accept(TokenKind::Comma));
        return items;
    }
    const Token opening = next();
    do {
        if (at(TokenKind::RightParen) && !items.empty())
            break;
        items.push_back(parseWithItem());
    } while (accept(TokenKind::Comma));
    expectClosing(opening, "context managers");
    return items;
}

WithItem Parser::parseWithItem()
{
    WithItem item{};
    item.context = parseNamed("after 'with'");
    if (accept(TokenKind::KwAs)) {
        item.target = parseBinary(0, "after 'as'");
        checkTarget(item.target, "with");
    }
    return item;
}

Stmt* Parser::parseWith(bool isAsync, Position begin)
{
    next();
    WithStmt node{};
    node.isAsync = isAsync;
    node.items = m_arena->copy(parseWithItems());
    expectColon("with");
    const Range head = rangeFrom(begin);
    node.body = parseBlock("with", begin.line);
    WithStmt* statement = makeStmt(StmtKind::With, begin, node);
    statement->range = head;
    return statement;
}

Stmt* Parser::parseDecorated()
{
    std::vector<Expr*> decorators;
    while (at(TokenKind::At)) {
        m_statementBegin = peek().range.begin;
        next();
        decorators.push_back(parseNamed("after '@'"));
        if (!accept(TokenKind::Newline))
            explainStatementEnd();
    }
    m_statementBegin = peek().range.begin;
    const Position begin = peek().range.begin;
    const Expressions list = m_arena->copy(decorators);
    if (at(TokenKind::KwClass))
        return parseClass(begin, list);
    if (at(TokenKind::KwAsync) && kind(1) == TokenKind::KwDef) {
        next();
        return parseFunction(true, begin, list);
    }
    if (!at(TokenKind::KwDef))
        fail(peek().range, "After a decorator ('@…') must follow a 'def' or a 'class'.",
             "Write it directly above the function, with the same indentation.");
    return parseFunction(false, begin, list);
}

Stmt* Parser::parseFunction(bool isAsync, Position begin, Expressions decorators)
{
    next();
    FunctionDefStmt node{};
    node.isAsync = isAsync;
    node.decorators = decorators;
    node.nameRange = peek().range;
    node.name = parseName("after 'def'");
    if (!at(TokenKind::LeftParen)) {
        if (at(TokenKind::Error))
            throw StatementUnreadable{};
        fail(peek().range,
             "The function " + std::string(node.name) + " has no brackets for its parameters.",
             "Write def " + std::string(node.name) + "():");
    }
    const Token opening = next();
    node.parameters = parseParameters(TokenKind::RightParen, true);
    expectClosing(opening, "parameters");
    if (accept(TokenKind::Arrow))
        node.returns = parseExpression("after '->'");
    expectColon("def");
    const Range head = rangeFrom(begin);
    FunctionContext inner;
    inner.isFunction = true;
    inner.isAsync = isAsync;
    m_contexts.push_back(inner);
    node.body = parseBlock("def", begin.line);
    m_contexts.pop_back();
    FunctionDefStmt* statement = makeStmt(StmtKind::FunctionDef, begin, node);
    statement->range = head;
    return statement;
}

Stmt* Parser::parseClass(Position begin, Expressions decorators)
{
    next();
    ClassDefStmt node{};
    node.decorators = decorators;
    node.nameRange = peek().range;
    node.name = parseName("after 'class'");
    if (at(TokenKind::LeftParen)) {
        const Position bases = peek().range.begin;
        const auto* call = as<CallExpr>(parseCall(nullptr, bases));
        node.bases = call->args;
        node.keywords = call->keywords;
    }
    expectColon("class");
    const Range head = rangeFrom(begin);
    FunctionContext inner;
    inner.isClass = true;
    m_contexts.push_back(inner);
    node.body = parseBlock("class", begin.line);
    m_contexts.pop_back();
    ClassDefStmt* statement = makeStmt(StmtKind::ClassDef, begin, node);
    statement->range = head;
    return statement;
}

Parameter Parser::parseParameter(bool annotated, bool star)
{
    Parameter parameter{};
    if (at(TokenKind::LeftParen) || at(TokenKind::LeftBracket))
        fail(peek().range, "A parameter must be a plain name.",
             "Take the value apart inside the function.");
    if (!at(TokenKind::Name) && !isKeyword(kind()) && !at(TokenKind::Error))
        fail(peek().range, "A parameter must be a name, but here stands " + describe(peek()) + ".",
             "Values are given when the function is called.");
    parameter.range = peek().range;
    parameter.name = parseName("here");
    if (annotated && accept(TokenKind::Colon)) {
        // *args: *Ts
        parameter.annotation =
            star ? parseStarExpression("after ':'") : parseExpression("after ':'");
    }
    if (at(TokenKind::Equal)) {
        if (star)
            fail(peek().range, "A parameter with '*' cannot have a default value.");
        next();
        parameter.value = parseExpression("after '='");
    }
    return parameter;
}

Parameters* Parser::parseParameters(TokenKind end, bool annotated)
{
    Parameters parameters{};
    std::vector<Parameter> positional;
    std::vector<Parameter> keywordOnly;
    std::unordered_set<std::string_view> seen;
    bool star = false;
    bool slash = false;
    bool defaults = false;
    Range bareStar;
    const auto remember = [&](const Parameter& parameter) {
        if (!seen.insert(parameter.name).second)
            report(parameter.range,
                   "The parameter '" + std::string(parameter.name) + "' is named twice.",
                   "Give each parameter its own name.");
    };
    while (!at(end)) {
        if (parameters.kwargs)
            fail(peek().range, "Nothing may follow the parameter with '**'.",
                 "Move it to the end.");
        if (at(TokenKind::DoubleStar)) {
            next();
            parameters.kwargs = m_arena->make(parseParameter(annotated, true));
            remember(*parameters.kwargs);
        } else if (at(TokenKind::Star)) {
            if (star)
                fail(peek().range, "Only one '*' may stand among the parameters.");
            star = true;
            bareStar = next().range;
            if (!at(TokenKind::Comma) && !at(end)) {
                parameters.args = m_arena->make(parseParameter(annotated, true));
                remember(*parameters.args);
            }
        } else if (at(TokenKind::Slash)) {
            if (slash || star || positional.empty())
                fail(peek().range, "A '/' cannot stand here among the parameters.");
            slash = true;
            parameters.positionalOnly = static_cast<std::uint32_t>(positional.size());
            next();
        } else {
            const Parameter parameter = parseParameter(annotated, false);
            remember(parameter);
            if (star) {
                keywordOnly.push_back(parameter);
            } else {
                if (defaults && !parameter.value)
                    report(parameter.range,
                           "The parameter '" + std::string(parameter.name)
                               + "' without a default value stands behind one with a default.",
                           "Move it to the front, or give it a default value.");
                defaults |= parameter.value != nullptr;
                positional.push_back(parameter);
            }
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    if (star && !parameters.args && keywordOnly.empty())
        report(bareStar, "After '*' at least one named parameter must follow.",
               "Delete the '*', or give it a name.");
    parameters.positional = m_arena->copy(positional);
    parameters.keywordOnly = m_arena->copy(keywordOnly);
    return m_arena->make(parameters);
}

} // namespace makespan::language::syntax
