#include "engine/language/syntax/parser_state.h"

#include <optional>
#include <unordered_set>

namespace makespan::language::syntax {

namespace {

struct BinaryOperator
{
    BinaryOp op;
    int precedence;
};

std::optional<BinaryOperator> binaryOperator(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Pipe:
        return BinaryOperator{BinaryOp::BitOr, 1};
    case TokenKind::Caret:
        return BinaryOperator{BinaryOp::BitXor, 2};
    case TokenKind::Ampersand:
        return BinaryOperator{BinaryOp::BitAnd, 3};
    case TokenKind::LeftShift:
        return BinaryOperator{BinaryOp::LeftShift, 4};
    case TokenKind::RightShift:
        return BinaryOperator{BinaryOp::RightShift, 4};
    case TokenKind::Plus:
        return BinaryOperator{BinaryOp::Add, 5};
    case TokenKind::Minus:
        return BinaryOperator{BinaryOp::Subtract, 5};
    case TokenKind::Star:
        return BinaryOperator{BinaryOp::Multiply, 6};
    case TokenKind::Slash:
        return BinaryOperator{BinaryOp::Divide, 6};
    case TokenKind::DoubleSlash:
        return BinaryOperator{BinaryOp::FloorDivide, 6};
    case TokenKind::Percent:
        return BinaryOperator{BinaryOp::Modulo, 6};
    case TokenKind::At:
        return BinaryOperator{BinaryOp::MatrixMultiply, 6};
    default:
        return std::nullopt;
    }
}

} // namespace

bool Parser::beginsExpression() const
{
    switch (kind()) {
    case TokenKind::Name:
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::String:
    case TokenKind::KwFalse:
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwAwait:
    case TokenKind::KwLambda:
    case TokenKind::KwNot:
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::LeftBrace:
    case TokenKind::Ellipsis:
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Tilde:
    case TokenKind::Star:
    case TokenKind::Error:
        return true;
    default:
        return false;
    }
}

/// star_expressions: one expression, or a tuple without brackets.
Expr* Parser::parseStarExpressions(std::string_view where, bool named)
{
    const Position begin = peek().range.begin;
    // Without brackets `:=` is no part of it, but for the subject of `match`.
    const auto element = [&](std::string_view place) {
        return named || at(TokenKind::Star) ? parseStarExpression(place) : parseExpression(place);
    };
    Expr* first = element(where);
    if (!at(TokenKind::Comma))
        return first;
    std::vector<Expr*> elements{first};
    while (accept(TokenKind::Comma)) {
        if (!beginsExpression())
            break;
        elements.push_back(element("after ','"));
    }
    SequenceExpr node{};
    node.elements = m_arena->copy(elements);
    return above(make(ExprKind::Tuple, begin, node), node.elements);
}

Expr* Parser::parseStarExpression(std::string_view where)
{
    if (!at(TokenKind::Star))
        return parseNamed(where);
    const Position begin = next().range.begin;
    StarredExpr node{};
    node.value = parseBinary(0, "after '*'");
    return above(make(ExprKind::Starred, begin, node), {node.value});
}

/// What stands between `for` and `in`, or after `del`.
Expr* Parser::parseTargets(std::string_view where)
{
    const Position begin = peek().range.begin;
    const auto target = [&](std::string_view place) -> Expr* {
        if (!at(TokenKind::Star))
            return parseBinary(0, place);
        const Position star = next().range.begin;
        StarredExpr node{};
        node.value = parseBinary(0, "after '*'");
        return above(make(ExprKind::Starred, star, node), {node.value});
    };
    Expr* first = target(where);
    if (!at(TokenKind::Comma))
        return first;
    std::vector<Expr*> elements{first};
    while (accept(TokenKind::Comma)) {
        if (!beginsExpression())
            break;
        elements.push_back(target("after ','"));
    }
    SequenceExpr node{};
    node.elements = m_arena->copy(elements);
    return above(make(ExprKind::Tuple, begin, node), node.elements);
}

Expr* Parser::parseNamed(std::string_view where)
{
    const Position begin = peek().range.begin;
    Expr* value = parseExpression(where);
    if (!at(TokenKind::ColonEqual))
        return value;
    auto* name = as<NameExpr>(value);
    if (!name || name->parenthesised)
        fail(value->range, "Only a plain name can stand on the left of ':='.",
             "Store the value on a line of its own.");
    next();
    NamedExpr node{};
    node.target = name;
    node.value = parseExpression("after ':='");
    return above(make(ExprKind::Named, begin, node), {node.value});
}

Expr* Parser::parseExpression(std::string_view where)
{
    const Depth guard(*this);
    if (at(TokenKind::KwLambda))
        return parseLambda();
    const Position begin = peek().range.begin;
    Expr* body = parseOr(where);
    if (!at(TokenKind::KwIf))
        return body;
    // `x if y` without else, in a comprehension's condition or by mistake
    next();
    ConditionalExpr node{};
    node.body = body;
    node.test = parseOr("after 'if'");
    if (!at(TokenKind::KwElse)) {
        if (at(TokenKind::Error))
            throw StatementUnreadable{};
        if (at(TokenKind::Equal))
            explainArrow();
        if (at(TokenKind::Equal))
            fail(peek().range, "'=' stores a value, it does not compare.", "Write == to compare.");
        fail(rangeFrom(begin), "This 'a if condition' has no 'else'.",
             "Write a if condition else b.");
    }
    next();
    node.orelse = parseExpression("after 'else'");
    return above(make(ExprKind::Conditional, begin, node), {node.body, node.test, node.orelse});
}

Expr* Parser::parseLambda()
{
    const Position begin = next().range.begin;
    LambdaExpr node{};
    node.parameters = parseParameters(TokenKind::Colon, false);
    expect(TokenKind::Colon, "after the parameters of 'lambda'");
    FunctionContext inner;
    inner.isFunction = true;
    m_contexts.push_back(inner);
    node.body = parseExpression("after ':'");
    m_contexts.pop_back();
    LambdaExpr* lambda = above(make(ExprKind::Lambda, begin, node), {node.body});
    for (const Parameter& parameter : node.parameters->positional)
        above(lambda, {parameter.value});
    for (const Parameter& parameter : node.parameters->keywordOnly)
        above(lambda, {parameter.value});
    return lambda;
}

Expr* Parser::parseOr(std::string_view where)
{
    const Position begin = peek().range.begin;
    Expr* first = parseAnd(where);
    if (!at(TokenKind::KwOr))
        return first;
    std::vector<Expr*> values{first};
    while (accept(TokenKind::KwOr))
        values.push_back(parseAnd("after 'or'"));
    BoolExpr node{};
    node.isAnd = false;
    node.values = m_arena->copy(values);
    return above(make(ExprKind::Bool, begin, node), node.values);
}

Expr* Parser::parseAnd(std::string_view where)
{
    const Position begin = peek().range.begin;
    Expr* first = parseNot(where);
    if (!at(TokenKind::KwAnd))
        return first;
    std::vector<Expr*> values{first};
    while (accept(TokenKind::KwAnd))
        values.push_back(parseNot("after 'and'"));
    BoolExpr node{};
    node.isAnd = true;
    node.values = m_arena->copy(values);
    return above(make(ExprKind::Bool, begin, node), node.values);
}

Expr* Parser::parseNot(std::string_view where)
{
    if (!at(TokenKind::KwNot))
        return parseComparison(where);
    const Depth guard(*this);
    const Position begin = next().range.begin;
    UnaryExpr node{};
    node.op = UnaryOp::Not;
    node.operand = parseNot("after 'not'");
    return above(make(ExprKind::Unary, begin, node), {node.operand});
}

Expr* Parser::parseComparison(std::string_view where)
{
    const Position begin = peek().range.begin;
    Expr* left = parseBinary(0, where);
    std::vector<CompareOp> ops;
    std::vector<Expr*> comparators;
    for (;;) {
        CompareOp op{};
        std::string_view place;
        switch (kind()) {
        case TokenKind::EqualEqual:
            op = CompareOp::Equal;
            place = "after '=='";
            break;
        case TokenKind::NotEqual:
            op = CompareOp::NotEqual;
            place = "after '!='";
            break;
        case TokenKind::Less:
            op = CompareOp::Less;
            place = "after '<'";
            break;
        case TokenKind::LessEqual:
            op = CompareOp::LessEqual;
            place = "after '<='";
            break;
        case TokenKind::Greater:
            op = CompareOp::Greater;
            place = "after '>'";
            break;
        case TokenKind::GreaterEqual:
            op = CompareOp::GreaterEqual;
            place = "after '>='";
            break;
        case TokenKind::KwIn:
            op = CompareOp::In;
            place = "after 'in'";
            break;
        case TokenKind::KwIs:
            op = kind(1) == TokenKind::KwNot ? CompareOp::IsNot : CompareOp::Is;
            place = op == CompareOp::Is ? "after 'is'" : "after 'is not'";
            break;
        case TokenKind::KwNot:
            if (kind(1) != TokenKind::KwIn)
                fail(peek().range, "'not' cannot stand behind a value.",
                     "Write 'is not' or 'not in', or move 'not' to the front.");
            op = CompareOp::NotIn;
            place = "after 'not in'";
            break;
        default:
            if (ops.empty())
                return left;
            CompareExpr node{};
            node.left = left;
            node.ops = m_arena->copy(ops);
            node.comparators = m_arena->copy(comparators);
            return above(above(make(ExprKind::Compare, begin, node), node.comparators), {left});
        }
        next();
        if (op == CompareOp::IsNot || op == CompareOp::NotIn)
            next();
        ops.push_back(op);
        comparators.push_back(parseBinary(0, place));
    }
}

/// Precedence climbing over | ^ & << >> + - * / // % @, all of them left-associative.
Expr* Parser::parseBinary(int minimum, std::string_view where)
{
    const Position begin = peek().range.begin;
    Expr* left = parseUnary(where);
    for (auto found = binaryOperator(kind()); found && found->precedence > minimum;
         found = binaryOperator(kind())) {
        BinaryExpr node{};
        node.op = found->op;
        node.opRange = peek().range;
        node.left = left;
        const std::string sign(text(next()));
        node.right = parseBinary(found->precedence, "after '" + sign + "'");
        left = above(make(ExprKind::Binary, begin, node), {node.left, node.right});
    }
    return left;
}

Expr* Parser::parseUnary(std::string_view where)
{
    UnaryOp op{};
    switch (kind()) {
    case TokenKind::Plus:
        op = UnaryOp::Plus;
        break;
    case TokenKind::Minus:
        op = UnaryOp::Minus;
        break;
    case TokenKind::Tilde:
        op = UnaryOp::Invert;
        break;
    default:
        return parsePower(where);
    }
    const Depth guard(*this);
    const Token& sign = next();
    const Position begin = sign.range.begin;
    if (at(TokenKind::Newline) && m_index >= 2 && m_tokens[m_index - 2].kind == sign.kind
        && m_tokens[m_index - 2].range.end == sign.range.begin) {
        const std::string twice = std::string(text(sign)) + std::string(text(sign));
        fail({m_tokens[m_index - 2].range.begin, sign.range.end},
             "Python has no operator '" + twice + "'.",
             "Write " + std::string(text(sign)) + "= 1 instead.");
    }
    UnaryExpr node{};
    node.op = op;
    node.operand = parseUnary("after '" + std::string(text(sign)) + "'");
    return above(make(ExprKind::Unary, begin, node), {node.operand});
}

Expr* Parser::parsePower(std::string_view where)
{
    const Position begin = peek().range.begin;
    Expr* base = parsePrimary(where);
    if (!at(TokenKind::DoubleStar))
        return base;
    const Depth guard(*this);
    BinaryExpr node{};
    node.op = BinaryOp::Power;
    node.opRange = next().range;
    node.left = base;
    node.right = parseUnary("after '**'"); // binds weaker than the sign on its right
    return above(make(ExprKind::Binary, begin, node), {node.left, node.right});
}

Expr* Parser::parsePrimary(std::string_view where)
{
    const Position begin = peek().range.begin;
    if (at(TokenKind::KwAwait)) {
        const Depth guard(*this);
        const Token& keyword = next();
        if (!context().isAsync && !context().isUnknown)
            report(keyword.range, "'await' may only stand inside an 'async def' function.",
                   "Write ray.get(…) to wait for a value.");
        SuspendExpr node{};
        node.value = parsePrimary("after 'await'");
        return above(make(ExprKind::Await, begin, node), {node.value});
    }
    Expr* value = parseAtom(where);
    for (;;) {
        switch (kind()) {
        case TokenKind::Dot: {
            next();
            AttributeExpr node{};
            node.value = value;
            node.nameRange = peek().range;
            node.name = parseName("after '.'");
            value = above(make(ExprKind::Attribute, begin, node), {value});
            break;
        }
        case TokenKind::LeftParen:
            value = parseCall(value, begin);
            break;
        case TokenKind::LeftBracket:
            value = parseSubscript(value, begin);
            break;
        default:
            return value;
        }
    }
}

/// The arguments of a call, or of a class statement (no function then).
Expr* Parser::parseCall(Expr* function, Position begin)
{
    const Token opening = next();
    std::vector<Expr*> args;
    std::vector<Keyword> keywords;
    std::unordered_set<std::string_view> names;
    bool sawDoubleStar = false;
    while (!at(TokenKind::RightParen)) {
        const Position from = peek().range.begin;
        if (at(TokenKind::DoubleStar)) {
            next();
            Keyword keyword{};
            keyword.value = parseExpression("after '**'");
            keyword.range = rangeFrom(from);
            keywords.push_back(keyword);
            sawDoubleStar = true;
        } else if ((at(TokenKind::Name) || isKeyword(kind())) && kind(1) == TokenKind::Equal) {
            if (isKeyword(kind()))
                fail(peek().range,
                     "'" + std::string(text(peek()))
                         + "' is a keyword of Python and cannot name an argument.",
                     "Choose another name.");
            Keyword keyword{};
            keyword.name = m_arena->copy(text(next()));
            next();
            keyword.value = parseExpression("after '='");
            keyword.range = rangeFrom(from);
            if (!names.insert(keyword.name).second) {
                report(keyword.range,
                       "The argument '" + std::string(keyword.name) + "' is given twice.",
                       "Delete one of the two.");
            }
            keywords.push_back(keyword);
        } else {
            const bool star = at(TokenKind::Star);
            Expr* value = parseStarExpression("in the brackets");
            if (atComprehension()) {
                value = finishComprehension(ExprKind::Generator, value, nullptr, from);
                if (!args.empty() || !keywords.empty()
                    || (at(TokenKind::Comma) && kind(1) != TokenKind::RightParen))
                    report(value->range,
                           "A generator among several arguments needs brackets of its own.",
                           "Write (… for … in …).");
            }
            if (at(TokenKind::Equal)) {
                fail(peek().range, "'=' here must stand behind the name of a parameter.",
                     "Write == to compare.");
            }
            if (sawDoubleStar || (!keywords.empty() && !star))
                report(value->range, "An argument without a name follows one with a name.",
                       "Move it to the front, or write name=value.");
            args.push_back(value);
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    expectClosing(opening, "arguments");
    CallExpr node{};
    node.function = function;
    node.args = m_arena->copy(args);
    node.keywords = m_arena->copy(keywords);
    CallExpr* call = above(above(make(ExprKind::Call, begin, node), node.args), {function});
    for (const Keyword& keyword : keywords)
        above(call, {keyword.value});
    return call;
}

Expr* Parser::parseSubscript(Expr* value, Position begin)
{
    const Token opening = next();
    const Position from = peek().range.begin;
    if (at(TokenKind::RightBracket))
        fail(peek().range, "An index is missing between the brackets.",
             "Write the position, or a part such as [1:3].");
    Expr* index = parseSliceItem();
    if (at(TokenKind::Comma) || index->kind == ExprKind::Starred) {
        std::vector<Expr*> elements{index};
        while (accept(TokenKind::Comma)) {
            if (at(TokenKind::RightBracket))
                break;
            elements.push_back(parseSliceItem());
        }
        SequenceExpr tuple{};
        tuple.elements = m_arena->copy(elements);
        index = above(make(ExprKind::Tuple, from, tuple), tuple.elements);
    }
    expectClosing(opening, "an index");
    SubscriptExpr node{};
    node.value = value;
    node.index = index;
    return above(make(ExprKind::Subscript, begin, node), {value, index});
}

Expr* Parser::parseSliceItem()
{
    const Position begin = peek().range.begin;
    SliceExpr node{};
    if (!at(TokenKind::Colon)) {
        Expr* value = parseStarExpression("in the brackets");
        if (!at(TokenKind::Colon))
            return value;
        node.lower = value;
    }
    next();
    const auto part = [&]() -> Expr* {
        return at(TokenKind::Colon) || at(TokenKind::Comma) || at(TokenKind::RightBracket)
                   ? nullptr
                   : parseExpression("after ':'");
    };
    node.upper = part();
    if (accept(TokenKind::Colon))
        node.step = part();
    return above(make(ExprKind::Slice, begin, node), {node.lower, node.upper, node.step});
}

Expr* Parser::parseYield()
{
    const Token& keyword = next();
    const Position begin = keyword.range.begin;
    if (!context().isFunction && !context().isUnknown)
        report(keyword.range, "'yield' may only stand inside a function.",
               "Put the lines into a function with 'def'.");
    SuspendExpr node{};
    if (accept(TokenKind::KwFrom)) {
        if (context().isAsync)
            report(keyword.range, "'yield from' cannot stand in an 'async def' function.",
                   "Write a loop with 'yield'.");
        node.value = parseExpression("after 'yield from'");
        return above(make(ExprKind::YieldFrom, begin, node), {node.value});
    }
    if (beginsExpression())
        node.value = parseStarExpressions("after 'yield'");
    return above(make(ExprKind::Yield, begin, node), {node.value});
}

} // namespace makespan::language::syntax
