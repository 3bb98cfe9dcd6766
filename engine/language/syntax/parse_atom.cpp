#include "engine/language/syntax/characters.h"
#include "engine/language/syntax/parser_state.h"
#include "engine/language/syntax/token_tables.h"

#include <charconv>
#include <limits>
#include <locale>
#include <sstream>

namespace makespan::language::syntax {

namespace {

/// CPython's limit for decimal literals: reading them takes quadratic time.
constexpr std::size_t kMaxDecimalDigits = 4300;

std::string withoutUnderscores(std::string_view text)
{
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    return digits;
}

double realValue(const std::string& digits)
{
#if defined(__cpp_lib_to_chars)
    double value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec == std::errc::result_out_of_range) {
        // Too small or too large; only the exponent's sign can tell, as literals have no sign.
        const bool small = digits.find("e-") != std::string::npos
                           || digits.find("E-") != std::string::npos
                           || digits.find_first_not_of("0.") > digits.find('.');
        return small ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return value;
#else
    std::istringstream stream(digits);
    stream.imbue(std::locale::classic());
    double value = 0;
    stream >> value;
    return value;
#endif
}

} // namespace

Expr* Parser::parseAtom(std::string_view where)
{
    const Token& token = peek();
    const Position begin = token.range.begin;
    const auto constant = [&](ConstantKind value) {
        next();
        ConstantExpr node{};
        node.constant = value;
        return make(ExprKind::Constant, begin, node);
    };
    switch (token.kind) {
    case TokenKind::Name: {
        next();
        NameExpr node{};
        node.id = m_arena->copy(text(token));
        return make(ExprKind::Name, begin, node);
    }
    case TokenKind::Integer:
    case TokenKind::Float:
        return parseNumber();
    case TokenKind::String:
        return parseStrings();
    case TokenKind::KwNone:
        return constant(ConstantKind::None);
    case TokenKind::KwTrue:
        return constant(ConstantKind::True);
    case TokenKind::KwFalse:
        return constant(ConstantKind::False);
    case TokenKind::Ellipsis:
        return constant(ConstantKind::Ellipsis);
    case TokenKind::LeftParen:
        return parseParenthesised();
    case TokenKind::LeftBracket:
        return parseListDisplay();
    case TokenKind::LeftBrace:
        return parseBraces();
    default:
        unexpected(where);
    }
}

Expr* Parser::parseNumber()
{
    const Token& token = next();
    const std::string digits = withoutUnderscores(text(token));
    ConstantExpr node{};
    if (token.kind == TokenKind::Float) {
        const bool isImaginary = (digits.back() | 0x20) == 'j';
        node.constant = isImaginary ? ConstantKind::Imaginary : ConstantKind::Float;
        node.real = realValue(isImaginary ? digits.substr(0, digits.size() - 1) : digits);
        return make(ExprKind::Constant, token.range.begin, node);
    }
    const char marker = digits.size() > 1 ? static_cast<char>(digits[1] | 0x20) : '0';
    const int base = marker == 'x' ? 16 : marker == 'o' ? 8 : marker == 'b' ? 2 : 10;
    const char* first = digits.data() + (base == 10 ? 0 : 2);
    const char* last = digits.data() + digits.size();
    node.constant = ConstantKind::Integer;
    if (std::from_chars(first, last, node.integer, base).ec == std::errc::result_out_of_range) {
        if (base == 10 && digits.size() > kMaxDecimalDigits)
            fail(token.range, "This number has more than 4300 digits.",
                 "Write very large numbers in hexadecimal: 0x…");
        node.constant = ConstantKind::BigInteger;
        node.text = m_arena->copy(std::string_view(digits));
    }
    return make(ExprKind::Constant, token.range.begin, node);
}

void Parser::expectClosing(const Token& opening, std::string_view what)
{
    const TokenKind wanted = closingKind(opening.kind);
    if (accept(wanted))
        return;
    if (at(TokenKind::Error))
        throw StatementUnreadable{};
    const Token& token = peek();
    const std::string close(closingText(opening.kind));
    switch (token.kind) {
    case TokenKind::Name:
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::String:
    case TokenKind::KwTrue:
    case TokenKind::KwFalse:
    case TokenKind::KwNone:
    case TokenKind::LeftBrace:
        fail(token.range,
             "Between " + describe(previous()) + " and " + describe(token)
                 + " something is missing.",
             "Add a comma or an operator.");
    case TokenKind::Equal:
        fail(token.range, "'=' cannot stand here.", "Write == to compare.");
    case TokenKind::ColonEqual:
        fail(token.range, "':=' needs brackets around it here.");
    case TokenKind::Semicolon:
        fail(token.range, "A ';' cannot stand inside brackets.",
             "Write a comma, or close the bracket before it.");
    default:
        break;
    }
    fail(token.range, "Inside the brackets with " + std::string(what) + " stands " + describe(token)
                          + " where '" + close + "' or a comma should be.");
}

Expr* Parser::parseParenthesised()
{
    const Token opening = next();
    const Position begin = opening.range.begin;
    if (accept(TokenKind::RightParen)) {
        Expr* empty = make(ExprKind::Tuple, begin, SequenceExpr{});
        empty->parenthesised = true;
        return empty;
    }
    if (at(TokenKind::KwYield)) {
        Expr* value = parseYield();
        expectClosing(opening, "a value");
        value->parenthesised = true;
        return value;
    }
    Expr* first = parseStarExpression("in the brackets");
    if (atComprehension()) {
        Expr* generator = finishComprehension(ExprKind::Generator, first, nullptr, begin);
        expectClosing(opening, "a generator");
        generator->range = rangeFrom(begin);
        return generator;
    }
    if (!at(TokenKind::Comma)) {
        if (first->kind == ExprKind::Starred)
            fail(first->range, "'*' cannot stand here.", "Add a comma to make it a tuple: (*…,).");
        expectClosing(opening, "a value");
        first->parenthesised = true;
        return first;
    }
    std::vector<Expr*> elements{first};
    while (accept(TokenKind::Comma)) {
        if (at(TokenKind::RightParen))
            break;
        elements.push_back(parseStarExpression("after ','"));
    }
    expectClosing(opening, "a tuple");
    SequenceExpr node{};
    node.elements = m_arena->copy(elements);
    node.parenthesised = true;
    return above(make(ExprKind::Tuple, begin, node), node.elements);
}

Expr* Parser::parseListDisplay()
{
    const Token opening = next();
    const Position begin = opening.range.begin;
    std::vector<Expr*> elements;
    while (!at(TokenKind::RightBracket)) {
        elements.push_back(parseStarExpression("in the list"));
        if (elements.size() == 1 && atComprehension()) {
            Expr* list =
                finishComprehension(ExprKind::ListComprehension, elements[0], nullptr, begin);
            expectClosing(opening, "a list");
            list->range = rangeFrom(begin);
            return list;
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    expectClosing(opening, "a list");
    SequenceExpr node{};
    node.elements = m_arena->copy(elements);
    return above(make(ExprKind::List, begin, node), node.elements);
}

Expr* Parser::parseBraces()
{
    const Token opening = next();
    const Position begin = opening.range.begin;
    std::vector<Expr*> keys;
    std::vector<Expr*> values;
    bool isSet = false;
    while (!at(TokenKind::RightBrace)) {
        const bool first = keys.empty() && values.empty();
        if (at(TokenKind::DoubleStar)) {
            if (isSet)
                fail(peek().range, "'**' cannot stand in a set.",
                     "Write * for the elements of a list or set.");
            next();
            keys.push_back(nullptr);
            values.push_back(parseBinary(0, "after '**'"));
            if (atComprehension())
                fail(peek().range, "'**' cannot stand in a comprehension.");
        } else {
            Expr* key = parseStarExpression("in the braces");
            const bool pair = at(TokenKind::Colon);
            if (first)
                isSet = !pair;
            if (pair == isSet) {
                if (at(TokenKind::Error))
                    throw StatementUnreadable{};
                if (isSet)
                    fail(peek().range, "This set suddenly has a key with ':'.",
                         "Give every element a key, or none.");
                if (!at(TokenKind::Comma) && !at(TokenKind::RightBrace))
                    expectClosing(opening, "a dictionary");
                fail(key->range, "This entry of the dictionary has no value.", "Write key: value.");
            }
            if (pair) {
                if (key->kind == ExprKind::Starred)
                    fail(key->range, "'*' cannot stand in a dictionary.",
                         "Write ** to take over a dictionary.");
                next();
                keys.push_back(key);
                values.push_back(parseExpression("after ':'"));
            } else {
                values.push_back(key);
            }
            if (first && atComprehension()) {
                Expr* result =
                    pair ? finishComprehension(ExprKind::DictComprehension, key, values[0], begin)
                         : finishComprehension(ExprKind::SetComprehension, key, nullptr, begin);
                expectClosing(opening, "a comprehension");
                result->range = rangeFrom(begin);
                return result;
            }
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    expectClosing(opening, isSet ? "a set" : "a dictionary");
    if (isSet) {
        SequenceExpr node{};
        node.elements = m_arena->copy(values);
        return above(make(ExprKind::Set, begin, node), node.elements);
    }
    DictExpr node{};
    node.keys = m_arena->copy(keys);
    node.values = m_arena->copy(values);
    return above(above(make(ExprKind::Dict, begin, node), node.keys), node.values);
}

bool Parser::atComprehension() const
{
    return at(TokenKind::KwFor) || (at(TokenKind::KwAsync) && kind(1) == TokenKind::KwFor);
}

Expr* Parser::finishComprehension(ExprKind comprehension,
                                  Expr* element,
                                  Expr* value,
                                  Position begin)
{
    if (element->kind == ExprKind::Starred)
        fail(element->range, "'*' cannot stand in front of a comprehension.",
             "Write a second 'for' instead.");
    std::vector<Comprehension> generators;
    ComprehensionExpr node{};
    node.element = element;
    node.value = value;
    std::vector<Expr*> children{element, value};
    while (atComprehension()) {
        Comprehension generator{};
        if (at(TokenKind::KwAsync)) {
            const Token& keyword = next();
            generator.isAsync = true;
            if (!context().isAsync && !context().isUnknown)
                report(keyword.range, "'async for' may only stand inside an 'async def' function.",
                       "Delete 'async'.");
        }
        next();
        generator.target = parseTargets("after 'for'");
        checkTarget(generator.target, "loop");
        expect(TokenKind::KwIn, "after the names of 'for'");
        generator.iter = parseOr("after 'in'");
        std::vector<Expr*> conditions;
        while (accept(TokenKind::KwIf)) {
            const Position from = peek().range.begin;
            Expr* condition = at(TokenKind::KwLambda) ? parseLambda() : parseOr("after 'if'");
            if (at(TokenKind::ColonEqual) && condition->kind == ExprKind::Name) {
                next();
                NamedExpr named{};
                named.target = as<NameExpr>(condition);
                named.value = parseOr("after ':='");
                condition = above(make(ExprKind::Named, from, named), {named.value});
            }
            if (at(TokenKind::KwElse))
                fail(peek().range,
                     "The 'if' at the end of a comprehension selects elements and has no 'else'.",
                     "Write [a if condition else b for … in …].");
            conditions.push_back(condition);
        }
        generator.conditions = m_arena->copy(conditions);
        children.insert(children.end(), {generator.target, generator.iter});
        children.insert(children.end(), conditions.begin(), conditions.end());
        generators.push_back(generator);
    }
    node.generators = m_arena->copy(generators);
    return above(make(comprehension, begin, node), Expressions(children));
}

} // namespace makespan::language::syntax
