#include "engine/language/syntax/parser_state.h"
#include "engine/language/syntax/token_tables.h"

namespace makespan::language::syntax {

namespace {

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

std::string_view withArticle(std::string_view statement)
{
    return statement == "if" || statement == "elif" || statement == "else" || statement == "except"
               ? "An"
               : "A";
}

} // namespace

void Parser::report(Range range, std::string message, std::string suggestion, std::string type)
{
    if (m_result.diagnostics.size() >= kMaxErrors)
        return;
    // What the lexer could not read makes the rest of its statement unreliable.
    const bool explained =
        std::any_of(m_lexical.begin(), m_lexical.end(), [&](const Diagnostic& d) {
            return d.range.begin.line >= m_statementBegin.line
                   && d.range.begin.line <= range.end.line;
        });
    if (!explained)
        m_result.diagnostics.push_back(
            {Severity::Error, range, std::move(type), std::move(message), std::move(suggestion)});
}

void Parser::fail(Range range, std::string message, std::string suggestion, std::string type)
{
    report(range, std::move(message), std::move(suggestion), std::move(type));
    throw StatementUnreadable{};
}

void Parser::tooDeep()
{
    fail(peek().range, "This is nested too deeply.",
         "Give inner parts names of their own, or functions.");
}

void Parser::checkTreeDepth(const Expr& node)
{
    if (node.depth > kMaxTreeDepth)
        fail(node.range, "This expression is too long.",
             "Split it into several lines with names for the parts.");
}

std::string Parser::describe(const Token& token) const
{
    switch (token.kind) {
    case TokenKind::Newline:
        return "the end of the line";
    case TokenKind::EndOfFile:
        return "the end of the file";
    case TokenKind::Indent:
    case TokenKind::Dedent:
        return "a change of the indentation";
    case TokenKind::String:
        return "a text";
    case TokenKind::Integer:
    case TokenKind::Float:
        return "the number " + std::string(text(token));
    default:
        return text(token).empty() ? quoted(spelling(token.kind)) : quoted(text(token));
    }
}

void Parser::unexpected(std::string_view where)
{
    const Token& token = peek();
    const std::string place(where);
    switch (token.kind) {
    case TokenKind::Error:
        throw StatementUnreadable{};
    case TokenKind::Newline:
    case TokenKind::EndOfFile:
        fail(token.range, "A value is missing " + place + ".",
             "Write one, or delete what is too much.");
    case TokenKind::Indent:
    case TokenKind::Dedent:
        fail(token.range, "A value is missing " + place + ".");
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Equal:
        break;
    default:
        if (isKeyword(token.kind))
            fail(token.range,
                 "A value is missing " + place + ": " + quoted(text(token))
                     + " is a keyword of Python and cannot be used as a name.",
                 "Choose another name, or add the value.");
    }
    const TokenKind before = previous().kind;
    const bool adjacent = m_index > 0 && previous().range.end == token.range.begin;
    if (token.kind == TokenKind::Equal && adjacent) {
        if (before == TokenKind::EqualEqual)
            fail({previous().range.begin, token.range.end}, "Python has no operator '==='.",
                 "Write ==.");
    }
    if (adjacent && before == TokenKind::Equal
        && (token.kind == TokenKind::Greater || token.kind == TokenKind::Less)) {
        const std::string sign(text(token));
        fail({previous().range.begin, token.range.end}, "Python has no operator '=" + sign + "'.",
             "Write " + sign + "=.");
    }
    if (adjacent && before == TokenKind::Less && token.kind == TokenKind::Greater)
        fail({previous().range.begin, token.range.end}, "Python has no operator '<>'.",
             "Write !=.");
    if (adjacent && before == token.kind
        && (token.kind == TokenKind::Ampersand || token.kind == TokenKind::Pipe)) {
        const bool isAnd = token.kind == TokenKind::Ampersand;
        fail({previous().range.begin, token.range.end},
             std::string("Python has no operator '") + (isAnd ? "&&" : "||") + "'.",
             std::string("Write '") + (isAnd ? "and" : "or") + "'.");
    }
    fail(token.range, "A value is missing " + place + ": " + describe(token) + " cannot begin one.",
         "Write the value, or delete what is too much.");
}

bool Parser::accept(TokenKind wanted)
{
    if (!at(wanted))
        return false;
    next();
    return true;
}

const Token& Parser::next()
{
    const Token& token = peek();
    if (m_index + 1 < m_tokens.size())
        ++m_index;
    return token;
}

const Token& Parser::expect(TokenKind wanted, std::string_view where)
{
    if (at(wanted))
        return next();
    if (at(TokenKind::Error))
        throw StatementUnreadable{};
    fail(peek().range, quoted(spelling(wanted)) + " is missing " + std::string(where)
                           + ": here stands " + describe(peek()) + ".");
}

void Parser::expectColon(std::string_view statement)
{
    if (accept(TokenKind::Colon))
        return;
    const std::string line = quoted(statement) + " line";
    const Token& token = peek();
    switch (token.kind) {
    case TokenKind::Error:
        throw StatementUnreadable{};
    case TokenKind::Newline:
    case TokenKind::EndOfFile: {
        const Position end = previous().range.end;
        report({end, end}, std::string(withArticle(statement)) + " " + line + " must end with ':'.",
               "Add ':' at the end of the line.");
        return; // the block below can be read all the same
    }
    case TokenKind::Equal:
        explainArrow();
        fail(token.range, "'=' stores a value, it does not compare.", "Write == to compare.");
    case TokenKind::ColonEqual:
        fail(token.range, "':=' needs brackets around it here.",
             "Write ( ) around the assignment, or == to compare.");
    case TokenKind::LeftBrace:
        fail(token.range, "Python marks blocks by ':' and indentation, not by braces.",
             "Write ':' here and indent the lines below.");
    case TokenKind::Semicolon:
        fail(token.range, "The " + line + " must end with ':', not with ';'.", "Write ':' here.");
    default:
        break;
    }
    if (atWord("then") || atWord("do"))
        fail(token.range,
             "Python writes ':' where other languages write " + quoted(text(token)) + ".",
             "Write ':' instead.");
    if (token.kind == TokenKind::KwIf && statement == "else")
        fail({previous().range.begin, token.range.end}, "Python writes 'else if' as one word.",
             "Write 'elif'.");
    fail(token.range,
         "Here stands " + describe(token) + ", but the " + line + " should end with ':'.",
         "Add the missing operator, or ':'.");
}

/// `=>` and `=<` for `>=` and `<=`.
void Parser::explainArrow()
{
    const Token& sign = peek(1);
    if ((sign.kind != TokenKind::Less && sign.kind != TokenKind::Greater)
        || peek().range.end != sign.range.begin)
        return;
    fail({peek().range.begin, sign.range.end},
         "Python has no operator '=" + std::string(text(sign)) + "'.",
         "Write " + std::string(text(sign)) + "=.");
}

void Parser::explainBeforeStatement()
{
    const Token& token = peek();
    const std::string word(text(token));
    switch (token.kind) {
    case TokenKind::KwElif:
    case TokenKind::KwElse:
        report(token.range,
               "This " + quoted(word) + " belongs to no 'if', 'for', 'while' or 'try' above it.",
               "Give it the same indentation as the line that it belongs to.");
        break;
    case TokenKind::KwExcept:
    case TokenKind::KwFinally:
        report(token.range, "This " + quoted(word) + " belongs to no 'try' above it.",
               "Give it the same indentation as its 'try'.");
        break;
    default:
        return;
    }
    throw StatementUnreadable{};
}

void Parser::explainStatementEnd()
{
    const Token& token = peek();
    const Token& before = previous();
    const std::string word(text(token));
    const std::string last(text(before));
    if (token.kind == TokenKind::Error)
        throw StatementUnreadable{};
    const bool value = token.kind == TokenKind::Name || token.kind == TokenKind::Integer
                       || token.kind == TokenKind::Float || token.kind == TokenKind::String
                       || token.kind == TokenKind::KwTrue || token.kind == TokenKind::KwFalse
                       || token.kind == TokenKind::KwNone;
    if (before.kind == TokenKind::Name && (value || token.kind == TokenKind::LeftBrace)) {
        if (last == "print" || last == "exec")
            fail(before.range, "The function " + quoted(last) + " needs parentheses.",
                 "Write " + last + "(…).");
        if (last == "function" || last == "func" || last == "fn" || last == "sub" || last == "fun")
            fail(before.range, "Python begins functions with 'def', not with " + quoted(last) + ".",
                 "Write def " + word + "(…):");
        if (last == "var" || last == "let" || last == "const" || last == "int" || last == "float"
            || last == "double" || last == "str" || last == "string" || last == "auto"
            || last == "bool")
            fail(before.range, "Python needs no " + quoted(last) + " in front of a name.",
                 "Write " + word + " = …");
        if (last == "elseif" || last == "elsif")
            fail(before.range, "Python writes " + quoted(last) + " as 'elif'.", "Write elif … :");
        if (last == "foreach")
            fail(before.range, "Python has no 'foreach'.", "Write for " + word + " in … :");
        if (last == "switch")
            fail(before.range, "Python has no 'switch'.",
                 "Write match " + word + ": and one 'case …:' for each value.");
        if (last == "throw")
            fail(before.range, "Python raises exceptions with 'raise', not with 'throw'.",
                 "Write raise " + word + "(…)");
        if (last == "include" || last == "using" || last == "require")
            fail(before.range, "Python loads modules with 'import'.", "Write import " + word);
        if (last == "match" || last == "case")
            fail(before.range,
                 "This " + quoted(last) + " line is not the beginning of a 'match' statement.",
                 "Write match value: and, indented below it, case pattern: lines.");
        if (last == "new")
            fail(before.range, "Python makes objects without 'new'.", "Write " + word + "(…)");
        if (last == "not")
            fail(before.range, "'not' cannot stand here.");
    }
    switch (token.kind) {
    case TokenKind::Plus:
    case TokenKind::Minus:
        break;
    case TokenKind::LeftBrace:
        fail(token.range, "Python marks blocks by ':' and indentation, not by braces.",
             "Write ':' at the end of the line and indent the lines below.");
    case TokenKind::ColonEqual:
        fail(token.range, "':=' cannot stand here.", "Write = to store a value.");
    case TokenKind::Equal:
        fail(token.range, "'=' cannot stand here.", "Write == to compare.");
    case TokenKind::KwElse:
        fail(token.range, "This 'else' has no 'if' before it in the same expression.",
             "Write it on a line of its own, or a if condition else b.");
    case TokenKind::Colon:
        fail(token.range, "A ':' cannot stand here.",
             "Lines that end with ':' begin with if, for, while, def, class, with, try or match.");
    case TokenKind::Arrow:
        fail(token.range, "'->' may only stand behind the parameters of a function.",
             "Attributes are reached with a dot.");
    default:
        break;
    }
    if (value || token.kind == TokenKind::LeftParen || isKeyword(token.kind))
        fail(token.range,
             "Here stands " + describe(token) + ", but the statement before it is complete.",
             "Add an operator or a comma between the two, or begin a new line.");
    fail(token.range, "Here stands " + describe(token) + " where the statement should end.",
         "Delete it, or complete what it belongs to.");
}

void Parser::rememberNames(std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end && i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == TokenKind::Name)
            m_result.module.unreadNames.push_back(m_arena->copy(text(m_tokens[i])));
    }
}

void Parser::recover(std::size_t begin)
{
    while (!at(TokenKind::Newline) && !at(TokenKind::EndOfFile))
        next();
    rememberNames(begin, m_index);
    accept(TokenKind::Newline);
    if (!at(TokenKind::Indent))
        return;
    // The block below an unreadable line: its own errors are worth telling.
    next();
    FunctionContext unknown;
    unknown.isUnknown = true;
    m_contexts.push_back(unknown);
    std::vector<Stmt*> ignored;
    const std::size_t body = m_index;
    parseStatements(ignored, true);
    rememberNames(body, m_index);
    m_contexts.pop_back();
}

void Parser::checkTarget(const Expr* target, std::string_view action)
{
    switch (target->kind) {
    case ExprKind::Name:
    case ExprKind::Attribute:
    case ExprKind::Subscript:
        return;
    case ExprKind::Starred:
        if (action == "delete")
            failTarget(target, action);
        checkTarget(as<StarredExpr>(target)->value, action);
        return;
    case ExprKind::Tuple:
    case ExprKind::List: {
        int stars = 0;
        for (const Expr* element : as<SequenceExpr>(target)->elements) {
            checkTarget(element, action);
            if (element->kind == ExprKind::Starred && ++stars > 1)
                fail(element->range,
                     "Only one name with '*' may stand on the left of an assignment.");
        }
        return;
    }
    default:
        failTarget(target, action);
    }
}

void Parser::failTarget(const Expr* target, std::string_view action)
{
    const std::string verb = action == "delete" ? "be deleted" : "be given a value";
    const std::string advice =
        action == "assign" ? "Write == to compare; to store a value, write name = value." : "";
    switch (target->kind) {
    case ExprKind::Constant: {
        const auto constant = as<ConstantExpr>(target)->constant;
        if (constant == ConstantKind::True || constant == ConstantKind::False
            || constant == ConstantKind::None || constant == ConstantKind::Ellipsis) {
            const Position end = target->range.end;
            fail(target->range,
                 quoted(m_source.substr(target->range.begin.offset,
                                        end.offset - target->range.begin.offset))
                     + " cannot " + verb + ".",
                 advice);
        }
        fail(target->range,
             std::string(constant == ConstantKind::String || constant == ConstantKind::Bytes
                             ? "A text"
                             : "A number")
                 + " cannot " + verb + ".",
             advice);
    }
    case ExprKind::Call:
        fail(target->range, "The result of a call cannot " + verb + ".", advice);
    case ExprKind::Compare:
    case ExprKind::Bool:
        fail(target->range, "A comparison cannot " + verb + ".", advice);
    case ExprKind::JoinedString:
        fail(target->range, "A text cannot " + verb + ".", advice);
    default:
        fail(target->range, "This expression cannot " + verb + ".", advice);
    }
}

} // namespace makespan::language::syntax
