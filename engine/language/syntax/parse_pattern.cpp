#include "engine/language/syntax/parser_state.h"

#include <set>

namespace makespan::language::syntax {

namespace {

/// The names that a pattern binds.
void collectNames(const Pattern* pattern, std::multiset<std::string_view>& names)
{
    if (!pattern)
        return;
    if (!pattern->name.empty())
        names.insert(pattern->name);
    collectNames(pattern->pattern, names);
    if (pattern->kind == PatternKind::Or) {
        collectNames(pattern->patterns.front(), names);
    } else {
        for (const Pattern* part : pattern->patterns)
            collectNames(part, names);
    }
    for (const KeywordPattern& keyword : pattern->keywords)
        collectNames(keyword.pattern, names);
}

bool alwaysMatches(const Pattern* pattern)
{
    if (pattern->kind == PatternKind::As)
        return !pattern->pattern || alwaysMatches(pattern->pattern);
    return pattern->kind == PatternKind::Or && alwaysMatches(pattern->patterns.back());
}

} // namespace

/// `match` is a keyword only in front of an indented block that begins with `case`.
bool Parser::beginsMatch() const
{
    if (!atWord("match") || at(TokenKind::EndOfFile))
        return false;
    switch (kind(1)) {
    case TokenKind::Equal:
    case TokenKind::Dot:
    case TokenKind::Comma:
    case TokenKind::Colon:
    case TokenKind::Newline:
        return false;
    default:
        break;
    }
    std::size_t end = 1;
    while (kind(end) != TokenKind::Newline && kind(end) != TokenKind::EndOfFile)
        ++end;
    if (kind(end) != TokenKind::Newline || kind(end + 1) != TokenKind::Indent)
        return false;
    const Token& first = peek(end + 2);
    return first.kind == TokenKind::Name && text(first) == "case";
}

Stmt* Parser::parseMatch()
{
    const Position begin = next().range.begin;
    MatchStmt node{};
    node.subject = parseStarExpressions("after 'match'", true);
    expectColon("match");
    const Range head = rangeFrom(begin);
    const Depth guard(*this);
    next(); // Newline and Indent: beginsMatch() saw them
    next();
    std::vector<MatchCase> cases;
    while (!at(TokenKind::Dedent) && !at(TokenKind::EndOfFile)
           && m_result.diagnostics.size() < kMaxErrors) {
        const std::size_t from = m_index;
        const std::size_t contexts = m_contexts.size();
        const int loops = context().loops;
        m_statementBegin = peek().range.begin;
        try {
            cases.push_back(parseCase());
        } catch (const StatementUnreadable&) {
            m_contexts.resize(contexts);
            context().loops = loops;
            recover(from);
            if (at(TokenKind::Indent))
                break;
        }
    }
    accept(TokenKind::Dedent);
    for (std::size_t i = 0; i + 1 < cases.size(); ++i) {
        if (!cases[i].guard && alwaysMatches(cases[i].pattern)) {
            m_statementBegin = cases[i].pattern->range.begin;
            const std::string name(cases[i].pattern->name);
            report(
                cases[i].pattern->range,
                "This case takes every value, so the cases below it can never be reached.",
                name.empty()
                    ? "Move it to the end."
                    : "A plain name takes every value: to compare, write a literal or a dotted name.");
        }
    }
    node.cases = m_arena->copy(cases);
    MatchStmt* statement = makeStmt(StmtKind::Match, begin, node);
    statement->range = head;
    return statement;
}

MatchCase Parser::parseCase()
{
    const Position begin = peek().range.begin;
    if (!atWord("case"))
        fail(peek().range, "Inside 'match' every line on this level begins with 'case'.",
             "Write case pattern:, or indent the line below a case.");
    next();
    MatchCase result{};
    result.pattern = parsePatterns();
    checkPatternNames(result.pattern);
    if (accept(TokenKind::KwIf))
        result.guard = parseNamed("after 'if'");
    expectColon("case");
    result.body = parseBlock("case", begin.line);
    return result;
}

void Parser::checkPatternNames(const Pattern* pattern)
{
    std::multiset<std::string_view> names;
    collectNames(pattern, names);
    for (const std::string_view name : names) {
        if (names.count(name) > 1)
            fail(pattern->range,
                 "The name '" + std::string(name) + "' stands twice in this pattern.",
                 "Give each part its own name.");
    }
}

Pattern* Parser::makePattern(Pattern pattern, Position begin)
{
    pattern.range = rangeFrom(begin);
    return m_arena->make(pattern);
}

Pattern* Parser::parsePatterns()
{
    const Position begin = peek().range.begin;
    Pattern* first = parseMaybeStarPattern();
    if (!at(TokenKind::Comma)) {
        if (first->kind == PatternKind::Star)
            fail(first->range, "A pattern with '*' must stand in brackets or among others.",
                 "Write [*names].");
        return first;
    }
    std::vector<Pattern*> parts{first};
    while (accept(TokenKind::Comma)) {
        if (at(TokenKind::Colon) || at(TokenKind::KwIf))
            break;
        parts.push_back(parseMaybeStarPattern());
    }
    Pattern sequence{PatternKind::Sequence, {}};
    sequence.patterns = m_arena->copy(parts);
    return makePattern(sequence, begin);
}

Pattern* Parser::parseMaybeStarPattern()
{
    return at(TokenKind::Star) ? parseStarPattern() : parseAsPattern();
}

Pattern* Parser::parseStarPattern()
{
    const Position begin = next().range.begin;
    Pattern star{PatternKind::Star, {}};
    star.name = parseName("after '*'");
    if (star.name == "_")
        star.name = {};
    return makePattern(star, begin);
}

Pattern* Parser::parseAsPattern()
{
    const Depth guard(*this);
    const Position begin = peek().range.begin;
    Pattern* inner = parseOrPattern();
    if (!accept(TokenKind::KwAs))
        return inner;
    Pattern as{PatternKind::As, {}};
    as.pattern = inner;
    if (atWord("_"))
        fail(peek().range, "'_' cannot be used as the name of a match.", "Choose another name.");
    as.name = parseName("after 'as'");
    return makePattern(as, begin);
}

Pattern* Parser::parseOrPattern()
{
    const Position begin = peek().range.begin;
    Pattern* first = parseClosedPattern();
    if (!at(TokenKind::Pipe))
        return first;
    std::vector<Pattern*> alternatives{first};
    while (accept(TokenKind::Pipe))
        alternatives.push_back(parseClosedPattern());
    std::multiset<std::string_view> names;
    collectNames(first, names);
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        std::multiset<std::string_view> others;
        collectNames(alternatives[i], others);
        if (others != names)
            fail(alternatives[i]->range, "The alternatives of this pattern bind different names.",
                 "Use the same names in each of them.");
        if (i + 1 < alternatives.size() && alwaysMatches(alternatives[i]))
            fail(alternatives[i]->range,
                 "This alternative takes every value, so those behind it can never be reached.",
                 "Move it to the end.");
    }
    Pattern choice{PatternKind::Or, {}};
    choice.patterns = m_arena->copy(alternatives);
    return makePattern(choice, begin);
}

Expr* Parser::parsePatternNumber()
{
    const Position begin = peek().range.begin;
    if (!at(TokenKind::Minus))
        return parseNumber();
    next();
    if (!at(TokenKind::Integer) && !at(TokenKind::Float))
        fail(peek().range, "After '-' in a pattern a number must follow.");
    UnaryExpr node{};
    node.op = UnaryOp::Minus;
    node.operand = parseNumber();
    return above(make(ExprKind::Unary, begin, node), {node.operand});
}

Pattern* Parser::parseClosedPattern()
{
    const Position begin = peek().range.begin;
    switch (kind()) {
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::Minus: {
        Pattern value{PatternKind::Value, {}};
        value.value = parsePatternNumber();
        return makePattern(value, begin);
    }
    case TokenKind::String: {
        Pattern value{PatternKind::Value, {}};
        value.value = parseStrings();
        if (value.value->kind == ExprKind::JoinedString)
            fail(value.value->range, "An f-string cannot be a pattern.",
                 "Write a plain text, or compare in an 'if' behind the pattern.");
        return makePattern(value, begin);
    }
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwFalse: {
        Pattern singleton{PatternKind::Singleton, {}};
        singleton.value = parseAtom("in the pattern");
        return makePattern(singleton, begin);
    }
    case TokenKind::Name:
        return parseNamePattern();
    case TokenKind::LeftBracket:
        next();
        return parseSequencePattern(TokenKind::RightBracket);
    case TokenKind::LeftParen:
        next();
        return parseSequencePattern(TokenKind::RightParen);
    case TokenKind::LeftBrace:
        return parseMappingPattern();
    case TokenKind::Error:
        throw StatementUnreadable{};
    default:
        fail(peek().range, "A pattern is missing here: " + describe(peek()) + " cannot begin one.",
             "Write a value, a name, or _ for everything else.");
    }
}

Pattern* Parser::parseNamePattern()
{
    const Position begin = peek().range.begin;
    const std::string_view name = parseName("in the pattern");
    if (!at(TokenKind::Dot) && !at(TokenKind::LeftParen)) {
        Pattern capture{PatternKind::As, {}};
        capture.name = name == "_" ? std::string_view() : name;
        return makePattern(capture, begin);
    }
    NameExpr first{};
    first.id = name;
    Expr* value = make(ExprKind::Name, begin, first);
    while (accept(TokenKind::Dot)) {
        AttributeExpr attribute{};
        attribute.value = value;
        attribute.nameRange = peek().range;
        attribute.name = parseName("after '.'");
        value = above(make(ExprKind::Attribute, begin, attribute), {value});
    }
    if (at(TokenKind::LeftParen))
        return parseClassPattern(value, begin);
    Pattern constant{PatternKind::Value, {}};
    constant.value = value;
    return makePattern(constant, begin);
}

Pattern* Parser::parseClassPattern(Expr* type, Position begin)
{
    const Token opening = next();
    std::vector<Pattern*> positional;
    std::vector<KeywordPattern> keywords;
    std::set<std::string_view> names;
    while (!at(TokenKind::RightParen)) {
        if (at(TokenKind::Name) && kind(1) == TokenKind::Equal) {
            KeywordPattern keyword{};
            const Range range = peek().range;
            keyword.name = parseName("here");
            next();
            keyword.pattern = parseAsPattern();
            if (!names.insert(keyword.name).second)
                fail(range, "The attribute '" + std::string(keyword.name)
                                + "' stands twice in this pattern.");
            keywords.push_back(keyword);
        } else {
            if (!keywords.empty())
                fail(peek().range, "A pattern without a name follows one with a name.",
                     "Move it to the front.");
            positional.push_back(parseAsPattern());
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    expectClosing(opening, "a pattern");
    Pattern pattern{PatternKind::Class, {}};
    pattern.value = type;
    pattern.patterns = m_arena->copy(positional);
    pattern.keywords = m_arena->copy(keywords);
    return makePattern(pattern, begin);
}

Pattern* Parser::parseMappingPattern()
{
    const Token opening = next();
    Pattern mapping{PatternKind::Mapping, {}};
    std::vector<Expr*> keys;
    std::vector<Pattern*> values;
    while (!at(TokenKind::RightBrace)) {
        if (accept(TokenKind::DoubleStar)) {
            mapping.name = parseName("after '**'");
            accept(TokenKind::Comma);
            break;
        }
        const Pattern* key = parseClosedPattern();
        if (key->kind != PatternKind::Value && key->kind != PatternKind::Singleton)
            fail(key->range, "A key in a pattern must be a literal or a dotted name.");
        keys.push_back(key->value);
        expect(TokenKind::Colon, "after the key");
        values.push_back(parseAsPattern());
        if (!accept(TokenKind::Comma))
            break;
    }
    expectClosing(opening, "a pattern");
    mapping.keys = m_arena->copy(keys);
    mapping.patterns = m_arena->copy(values);
    return makePattern(mapping, opening.range.begin);
}

Pattern* Parser::parseSequencePattern(TokenKind closing)
{
    const Token opening = previous();
    std::vector<Pattern*> parts;
    bool comma = false;
    int stars = 0;
    while (!at(closing)) {
        parts.push_back(parseMaybeStarPattern());
        if (parts.back()->kind == PatternKind::Star && ++stars > 1)
            fail(parts.back()->range, "Only one '*' may stand in a pattern.");
        if (!accept(TokenKind::Comma))
            break;
        comma = true;
    }
    expectClosing(opening, "a pattern");
    if (closing == TokenKind::RightParen && parts.size() == 1 && !comma && stars == 0)
        return parts[0];
    Pattern sequence{PatternKind::Sequence, {}};
    sequence.patterns = m_arena->copy(parts);
    return makePattern(sequence, opening.range.begin);
}

} // namespace makespan::language::syntax
