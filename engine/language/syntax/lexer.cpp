#include "engine/language/syntax/lexer.h"

#include "engine/language/syntax/characters.h"
#include "engine/language/syntax/source_cursor.h"
#include "engine/language/syntax/token_tables.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace makespan::language::syntax {

namespace {

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

/// What to write instead of a character that word processors, web pages and other keyboards put in.
std::string_view lookalike(std::uint32_t codePoint)
{
    switch (codePoint) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0xB4:
        return "Write a straight quote ' instead.";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
        return "Write a straight quote \" instead.";
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "Write the minus sign - of the keyboard instead.";
    case 0xD7:
    case 0x22C5:
        return "Write * to multiply.";
    case 0xF7:
        return "Write / to divide.";
    case 0x2264:
        return "Write <= instead.";
    case 0x2265:
        return "Write >= instead.";
    case 0x2260:
        return "Write != instead.";
    case 0x2026:
        return "Write three dots ... instead.";
    case 0xFF08:
        return "Write ( instead.";
    case 0xFF09:
        return "Write ) instead.";
    case 0xFF0C:
        return "Write , instead.";
    case 0xFF1A:
        return "Write : instead.";
    case 0xA0:
    case 0x3000:
    case 0x200B:
    case 0x2009:
    case 0x202F:
        return "It looks like a space but is none: delete it and type a space.";
    default:
        return "Delete it, or put it into quotes if it belongs to a text.";
    }
}

struct OpenBracket
{
    Token token;
    std::size_t tokenIndex;
};

class Lexer
{
public:
    Lexer(std::string_view source, Position begin, std::size_t end, bool wholeFile)
        : m_source(source)
        , m_cursor(source, begin, end)
        , m_wholeFile(wholeFile)
    {}

    TokenStream run()
    {
        if (m_wholeFile && m_cursor.startsWith("\xEF\xBB\xBF"))
            m_cursor.moveTo({1, 1, 3});
        for (;;) {
            scan();
            if (!rewindToUnclosedBracket())
                break;
        }
        finish();
        return std::move(m_stream);
    }

private:
    static constexpr std::size_t kMaxRewinds = 64;

    struct Indentation
    {
        std::uint32_t column;    ///< a tab goes on to the next multiple of 8
        std::uint32_t altColumn; ///< a tab counts as one column: must order lines in the same way
    };

    // --- results

    void emit(TokenKind kind, Position begin)
    {
        m_stream.tokens.push_back({kind, {begin, m_cursor.position()}});
    }

    void report(Range range,
                std::string message,
                std::string suggestion,
                std::string type = "SyntaxError")
    {
        if (m_stream.diagnostics.size() < kMaxErrors)
            m_stream.diagnostics.push_back({Severity::Error, range, std::move(type),
                                            std::move(message), std::move(suggestion)});
    }

    bool joining() const { return !m_wholeFile || !m_brackets.empty(); }

    // --- the loop

    void scan()
    {
        while (!m_cursor.atEnd() && m_stream.diagnostics.size() < kMaxErrors) {
            if (m_lineStart && !joining()) {
                if (!startLine())
                    continue;
            }
            scanToken();
        }
    }

    void scanToken()
    {
        const char c = m_cursor.peek();
        switch (c) {
        case ' ':
        case '\t':
        case '\f':
            m_cursor.advance();
            return;
        case '\n':
        case '\r':
            scanNewline();
            return;
        case '#':
            scanComment(false);
            return;
        case '\\':
            scanContinuation();
            return;
        case '"':
        case '\'':
            scanString(0);
            return;
        default:
            break;
        }
        if (isDigit(c) || (c == '.' && isDigit(m_cursor.peek(1))))
            scanNumber();
        else if (isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80)
            scanName();
        else
            scanOperator();
    }

    // --- lines

    /// Measures the indentation of a line. \returns false when the line is blank or only a comment.
    bool startLine()
    {
        const Position begin = m_cursor.position();
        Indentation here{0, 0};
        for (;; m_cursor.advance()) {
            const char c = m_cursor.peek();
            if (c == ' ') {
                ++here.column;
                ++here.altColumn;
            } else if (c == '\t') {
                here.column = (here.column / 8 + 1) * 8;
                ++here.altColumn;
            } else if (c == '\f') {
                here = {0, 0};
            } else {
                break;
            }
        }
        const char c = m_cursor.peek();
        if (c == '#') {
            scanComment(true);
            return false;
        }
        if (m_cursor.atEnd())
            return false;
        if (c == '\n' || c == '\r') {
            skipLineEnd();
            return false;
        }
        m_lineStart = false;
        m_statement = m_stream.tokens.size();
        indent(here, begin);
        return true;
    }

    void indent(Indentation here, Position begin)
    {
        const Range range{begin, m_cursor.position()};
        const Indentation& last = m_indents.back();
        const bool mixed = (here.column == last.column && here.altColumn != last.altColumn)
                           || (here.column > last.column && here.altColumn <= last.altColumn)
                           || (here.column < last.column && here.altColumn >= last.altColumn);
        if (mixed)
            report(range, "This line mixes tabs and spaces in its indentation.",
                   "Indent with 4 spaces everywhere.", "TabError");
        if (here.column > last.column) {
            if (m_indents.size() > kMaxNesting) {
                report(range, "Too many levels of indentation.", "Move inner parts into functions.",
                       "IndentationError");
                return;
            }
            m_indents.push_back(here);
            emit(TokenKind::Indent, begin);
            return;
        }
        while (here.column < m_indents.back().column) {
            m_indents.pop_back();
            emit(TokenKind::Dedent, m_cursor.position());
        }
        m_statement = m_stream.tokens.size();
        if (here.column != m_indents.back().column && !mixed)
            report(
                range,
                "This line is indented less than the block above, but not as far as any outer one.",
                "Line it up with the lines that it belongs to.", "IndentationError");
    }

    void skipLineEnd()
    {
        if (m_cursor.peek() == '\r' && m_cursor.peek(1) == '\n')
            m_cursor.advance();
        m_cursor.advance();
    }

    void scanNewline()
    {
        const Position begin = m_cursor.position();
        const Token end{TokenKind::Newline, {begin, begin}};
        if (m_wholeFile && !m_brackets.empty()
            && m_unclosed.contains(m_brackets.front().token.range.begin.offset)
            && opensBlock(statementKind()) && lastKind() == TokenKind::Colon) {
            // "if (a > 3:": the bracket ends before the colon that ends the line.
            const Token colon = m_stream.tokens.back();
            m_stream.tokens.pop_back();
            closeBrackets(colon.range.begin);
            m_stream.tokens.push_back(colon);
        }
        skipLineEnd();
        if (joining()) {
            if (m_wholeFile)
                closeBracketsBeforeNextLine(end);
            return;
        }
        m_stream.tokens.push_back(end);
        m_lineStart = true;
    }

    /// A line inside brackets is about to begin: decide whether the brackets were forgotten.
    void closeBracketsBeforeNextLine(const Token& newline)
    {
        std::uint32_t column = 0;
        std::size_t ahead = 0;
        for (;; ++ahead) {
            const char c = m_cursor.peek(ahead);
            if (c == ' ')
                ++column;
            else if (c == '\t')
                column = (column / 8 + 1) * 8;
            else
                break;
        }
        const char c = m_cursor.peek(ahead);
        if (c == '\n' || c == '\r' || c == '#' || c == '\0')
            return;
        std::size_t length = 0;
        while (isAsciiLetter(m_cursor.peek(ahead + length))
               || isDigit(m_cursor.peek(ahead + length)))
            ++length;
        const std::string_view word = m_source.substr(m_cursor.position().offset + ahead, length);
        const bool known = m_unclosed.contains(m_brackets.front().token.range.begin.offset);
        const bool outside =
            known && column <= m_indents.back().column && c != ')' && c != ']' && c != '}';
        if (!outside && !beginsStatementOnly(word))
            return;
        if (!known && rewindToUnclosedBracket())
            return; // read again, now knowing it
        if (!known)
            reportUnclosed(m_brackets.back().token);
        closeBrackets(newline.range.begin);
        m_stream.tokens.push_back(newline);
        m_lineStart = true;
    }

    TokenKind statementKind() const
    {
        return m_statement < m_stream.tokens.size() ? m_stream.tokens[m_statement].kind
                                                    : TokenKind::EndOfFile;
    }

    TokenKind lastKind() const
    {
        return m_stream.tokens.empty() ? TokenKind::EndOfFile : m_stream.tokens.back().kind;
    }

    void scanComment(bool ownLine)
    {
        const Position begin = m_cursor.position();
        if (!m_wholeFile) {
            report({begin, begin}, "A comment cannot stand inside the braces of an f-string.",
                   "Move the comment out of the text.");
        }
        while (!m_cursor.atEnd() && m_cursor.peek() != '\n' && m_cursor.peek() != '\r') {
            checkCharacter();
            m_cursor.advance();
        }
        m_stream.comments.push_back({{begin, m_cursor.position()}, ownLine || onOwnLine(begin)});
        if (ownLine && !m_cursor.atEnd())
            skipLineEnd();
    }

    bool onOwnLine(Position begin) const
    {
        std::size_t at = begin.offset;
        while (at > 0 && (m_source[at - 1] == ' ' || m_source[at - 1] == '\t'))
            --at;
        return at == 0 || m_source[at - 1] == '\n' || m_source[at - 1] == '\r';
    }

    /// Bytes that may not stand anywhere, not even in comments and strings.
    void checkCharacter()
    {
        const char c = m_cursor.peek();
        if (static_cast<unsigned char>(c) < 0x80 && c != '\0')
            return;
        const Position begin = m_cursor.position();
        if (c == '\0') {
            reportOnce(m_reportedNul, {begin, begin}, "The file holds a byte with the value 0.",
                       "Save it as plain text in UTF-8.");
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 || !m_insideCharacter) {
            const CodePoint decoded = decodeUtf8(m_source, begin.offset);
            m_insideCharacter = decoded.size != 0;
            if (decoded.size == 0 && (static_cast<unsigned char>(c) & 0xC0) != 0x80)
                reportOnce(m_reportedUtf8, {begin, begin},
                           "This character is not encoded in UTF-8.",
                           "Save the file with the encoding UTF-8.");
        }
    }

    void reportOnce(bool& reported, Range range, std::string message, std::string suggestion)
    {
        if (!std::exchange(reported, true))
            report(range, std::move(message), std::move(suggestion));
    }

    void scanContinuation()
    {
        const Position begin = m_cursor.position();
        m_cursor.advance();
        if (m_cursor.peek() == '\n' || m_cursor.peek() == '\r') {
            skipLineEnd();
            if (m_cursor.atEnd())
                report({begin, begin}, "The file ends after a backslash that continues the line.",
                       "Delete the backslash.");
            return;
        }
        report({begin, m_cursor.position()},
               "A backslash outside a text may only stand at the end of a line.",
               "Delete it, or put the text into quotes.");
        emit(TokenKind::Error, begin);
    }

    // --- names and numbers

    void scanName()
    {
        const Position begin = m_cursor.position();
        while (nameGoesOn()) {
            m_cursor.advance(
                std::max<std::size_t>(decodeUtf8(m_source, m_cursor.position().offset).size, 1));
        }
        const std::size_t length = m_cursor.position().offset - begin.offset;
        if (length == 0) {
            scanStrangeCharacter();
            return;
        }
        const std::string_view text = m_source.substr(begin.offset, length);
        const char next = m_cursor.peek();
        if ((next == '"' || next == '\'') && isStringPrefix(text)) {
            m_cursor.moveTo(begin);
            scanString(length);
            return;
        }
        emit(keywordKind(text), begin);
    }

    bool nameGoesOn() const
    {
        const char c = m_cursor.peek();
        if (static_cast<unsigned char>(c) < 0x80)
            return isAsciiLetter(c) || isDigit(c);
        const CodePoint decoded = decodeUtf8(m_source, m_cursor.position().offset);
        return decoded.size != 0 && isNameCharacter(decoded.value);
    }

    void scanStrangeCharacter()
    {
        const Position begin = m_cursor.position();
        const CodePoint decoded = decodeUtf8(m_source, begin.offset);
        m_cursor.advance(std::max<std::size_t>(decoded.size, 1));
        const Range range{begin, m_cursor.position()};
        if (decoded.size == 0) {
            reportOnce(m_reportedUtf8, range, "This character is not encoded in UTF-8.",
                       "Save the file with the encoding UTF-8.");
        } else {
            static constexpr std::string_view kHex = "0123456789ABCDEF";
            std::string code;
            for (int shift = decoded.value > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
                code += kHex[(decoded.value >> shift) & 15U];
            const std::string shown =
                decoded.value == 0xA0 || decoded.value == 0x200B
                    ? std::string()
                    : quoted(m_source.substr(begin.offset, decoded.size)) + " ";
            report(range, "The character " + shown + "(U+" + code + ") cannot stand here.",
                   std::string(lookalike(decoded.value)));
        }
        emit(TokenKind::Error, begin);
    }

    bool skipDigits(int base)
    {
        bool any = false;
        while (digitValue(m_cursor.peek()) < base
               || (m_cursor.peek() == '_' && digitValue(m_cursor.peek(1)) < base)) {
            m_cursor.advance(m_cursor.peek() == '_' ? 2 : 1);
            any = true;
        }
        return any;
    }

    void scanNumber()
    {
        const Position begin = m_cursor.position();
        TokenKind kind = TokenKind::Integer;
        const char marker = static_cast<char>(m_cursor.peek(1) | 0x20);
        const int base = m_cursor.peek() != '0' ? 10
                         : marker == 'x'        ? 16
                         : marker == 'o'        ? 8
                         : marker == 'b'        ? 2
                                                : 10;
        if (base != 10) {
            m_cursor.advance(2);
            if (m_cursor.peek() == '_')
                m_cursor.advance();
            if (!skipDigits(base)) {
                failNumber(begin,
                           "This number has no digits after "
                               + quoted(m_source.substr(begin.offset, 2)) + ".",
                           "Add the digits, or delete the letter.");
                return;
            }
        } else {
            skipDigits(10);
            const bool leadingZero =
                m_source[begin.offset] == '0'
                && m_source.substr(begin.offset, m_cursor.position().offset - begin.offset)
                           .find_first_not_of("0_")
                       != std::string_view::npos;
            if (m_cursor.peek() == '.') {
                kind = TokenKind::Float;
                m_cursor.advance();
                skipDigits(10);
            }
            if ((m_cursor.peek() | 0x20) == 'e') {
                const std::size_t sign = m_cursor.peek(1) == '+' || m_cursor.peek(1) == '-' ? 1 : 0;
                if (isDigit(m_cursor.peek(1 + sign))) {
                    kind = TokenKind::Float;
                    m_cursor.advance(1 + sign);
                    skipDigits(10);
                }
            }
            if ((m_cursor.peek() | 0x20) == 'j') {
                m_cursor.advance();
                kind = TokenKind::Float;
            }
            if (kind == TokenKind::Integer && leadingZero) {
                failNumber(begin, "A whole number cannot begin with 0.",
                           "Delete the zeros in front; an octal number is written 0o17.");
                return;
            }
        }
        if (nameGoesOn()) {
            // `1if x else y` is legal Python: a keyword may follow a number at once.
            const Position end = m_cursor.position();
            while (nameGoesOn())
                m_cursor.advance();
            const std::string_view tail =
                m_source.substr(end.offset, m_cursor.position().offset - end.offset);
            m_cursor.moveTo(end);
            if (!followsNumber(tail)) {
                failNumber(
                    begin,
                    tail.front() == '_' ? "An underscore in a number must stand between two digits."
                                        : "A number cannot be followed by letters.",
                    tail.front() == '_' ? "Delete the underscore."
                                        : "Names begin with a letter; to multiply, write *.");
                return;
            }
        }
        emit(kind, begin);
    }

    void failNumber(Position begin, std::string message, std::string suggestion)
    {
        while (nameGoesOn())
            m_cursor.advance();
        report({begin, m_cursor.position()}, std::move(message), std::move(suggestion));
        emit(TokenKind::Error, begin);
    }

    // --- strings

    void scanString(std::size_t prefix)
    {
        const Position begin = m_cursor.position();
        m_cursor.advance(prefix);
        const char quote = m_cursor.peek();
        const bool triple = m_cursor.peek(1) == quote && m_cursor.peek(2) == quote;
        const std::size_t quotes = triple ? 3 : 1;
        m_cursor.advance(quotes);
        const Position body = m_cursor.position();
        for (;;) {
            const char c = m_cursor.peek();
            if (m_cursor.atEnd() || (!triple && (c == '\n' || c == '\r'))) {
                unterminated(begin, body, quote, triple);
                return;
            }
            if (c == quote
                && (!triple || (m_cursor.peek(1) == quote && m_cursor.peek(2) == quote))) {
                m_cursor.advance(quotes);
                emit(TokenKind::String, begin);
                return;
            }
            if (c == '\\') {
                m_cursor.advance();
                if (m_cursor.peek() == '\r' && m_cursor.peek(1) == '\n')
                    m_cursor.advance();
            }
            checkCharacter();
            m_cursor.advance();
        }
    }

    void unterminated(Position begin, Position body, char quote, bool triple)
    {
        if (!triple) {
            report({begin, m_cursor.position()},
                   "This text has no closing quote " + std::string(1, quote) + " on its line.",
                   std::string("Add ") + quote + " at the end of the text.");
            emit(TokenKind::Error, begin);
            return;
        }
        report({begin, body}, "The triple-quoted text that begins here is never closed.",
               "Add " + std::string(3, quote) + " at its end.");
        emit(TokenKind::Error, begin);
    }

    // --- operators and brackets

    void scanOperator()
    {
        const Position begin = m_cursor.position();
        const OperatorSpelling* found = operatorAt(m_source.substr(begin.offset, 3));
        if (!found) {
            scanUnknownOperator();
            return;
        }
        m_cursor.advance(found->text.size());
        switch (found->kind) {
        case TokenKind::LeftParen:
        case TokenKind::LeftBracket:
        case TokenKind::LeftBrace:
            openBracket(found->kind, begin);
            return;
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
            closeBracket(found->kind, begin);
            return;
        default:
            emit(found->kind, begin);
        }
    }

    void scanUnknownOperator()
    {
        const Position begin = m_cursor.position();
        const char c = m_cursor.peek();
        m_cursor.advance();
        const Range range{begin, m_cursor.position()};
        if (c == '!')
            report(range, "Python has no operator '!'.", "Write 'not' instead.");
        else if (c == '$' || c == '?' || c == '`')
            report(range,
                   "The character " + quoted(std::string_view(&c, 1)) + " cannot stand here.",
                   "Delete it, or put it into quotes if it belongs to a text.");
        else if (c == '\0')
            reportOnce(m_reportedNul, range, "The file holds a byte with the value 0.",
                       "Save it as plain text in UTF-8.");
        else
            report(range, "A control character cannot stand here.", "Delete it.");
        emit(TokenKind::Error, begin);
    }

    void openBracket(TokenKind kind, Position begin)
    {
        emit(kind, begin);
        if (m_brackets.size() == kMaxNesting) {
            report(m_stream.tokens.back().range, "Brackets are nested too deeply here.",
                   "Give inner parts names of their own.");
            m_cursor.moveTo(endOfSource()); // nothing sensible can follow
            return;
        }
        m_brackets.push_back({m_stream.tokens.back(), m_stream.tokens.size() - 1});
    }

    void closeBracket(TokenKind kind, Position begin)
    {
        const Range range{begin, m_cursor.position()};
        const std::string shown = quoted(m_source.substr(begin.offset, 1));
        if (m_brackets.empty()) {
            report(range, "There is no open bracket that this " + shown + " closes.",
                   "Delete it, or add the opening bracket.");
            m_stream.tokens.push_back({TokenKind::Error, range});
            return;
        }
        const OpenBracket open = m_brackets.back();
        m_brackets.pop_back();
        const TokenKind wanted = closingKind(open.token.kind);
        if (kind != wanted) {
            const std::string opened = quoted(open.token.text(m_source));
            const std::string where =
                open.token.range.begin.line == begin.line
                    ? std::string()
                    : " of line " + std::to_string(open.token.range.begin.line);
            report(range, "The bracket " + opened + where + " is closed by " + shown + ".",
                   "Write " + quoted(closingText(open.token.kind)) + " here, or close " + opened
                       + " before.");
        }
        m_stream.tokens.push_back({wanted, range});
    }

    void reportUnclosed(const Token& bracket)
    {
        report(bracket.range,
               "The bracket " + quoted(bracket.text(m_source))
                   + " that is opened here is never closed.",
               "Add " + quoted(closingText(bracket.kind)) + " where it should end.");
    }

    void closeBrackets(Position at)
    {
        for (; !m_brackets.empty(); m_brackets.pop_back())
            m_stream.tokens.push_back({closingKind(m_brackets.back().token.kind), {at, at}});
    }

    /// With an open bracket at the end of the text, or before a keyword that stands in no bracket:
    /// everything after it was read as its content. Goes back to the outermost one and reads again, now
    /// ending it where its statement seems to end.
    bool rewindToUnclosedBracket()
    {
        if (m_brackets.empty() || !m_wholeFile || m_unclosed.size() >= kMaxRewinds
            || m_stream.diagnostics.size() >= kMaxErrors || m_tooDeep)
            return false;
        const OpenBracket first = m_brackets.front();
        const Token culprit = m_brackets.back().token;
        if (!m_unclosed.insert(first.token.range.begin.offset).second)
            return false;
        const std::uint32_t offset = first.token.range.begin.offset;
        m_stream.tokens.resize(first.tokenIndex + 1);
        std::erase_if(m_stream.comments,
                      [&](const Comment& c) { return c.range.begin.offset > offset; });
        std::erase_if(m_stream.diagnostics,
                      [&](const Diagnostic& d) { return d.range.begin.offset > offset; });
        reportUnclosed(culprit);
        m_brackets.assign(1, first);
        m_cursor.moveTo(first.token.range.end);
        m_lineStart = false;
        return true;
    }

    Position endOfSource()
    {
        m_tooDeep = true;
        SourceCursor cursor = m_cursor;
        while (!cursor.atEnd())
            cursor.advance();
        return cursor.position();
    }

    void finish()
    {
        const Position end = m_cursor.position();
        if (!m_brackets.empty() && m_unclosed.empty() && !m_tooDeep)
            reportUnclosed(m_brackets.back().token);
        closeBrackets(end);
        if (m_wholeFile) {
            if (lastKind() != TokenKind::Newline && lastKind() != TokenKind::EndOfFile
                && lastKind() != TokenKind::Dedent)
                m_stream.tokens.push_back({TokenKind::Newline, {end, end}});
            for (; m_indents.size() > 1; m_indents.pop_back())
                m_stream.tokens.push_back({TokenKind::Dedent, {end, end}});
        }
        m_stream.tokens.push_back({TokenKind::EndOfFile, {end, end}});
    }

    std::string_view m_source;
    SourceCursor m_cursor;
    bool m_wholeFile;
    TokenStream m_stream;
    std::vector<Indentation> m_indents{{0, 0}};
    std::vector<OpenBracket> m_brackets;
    std::unordered_set<std::uint32_t>
        m_unclosed;              ///< offsets of outermost brackets that never close
    std::size_t m_statement = 0; ///< index of the first token of this logical line
    bool m_lineStart = true;
    bool m_insideCharacter = false;
    bool m_reportedUtf8 = false;
    bool m_reportedNul = false;
    bool m_tooDeep = false;
};

} // namespace

TokenStream tokenize(std::string_view source)
{
    if (source.size() > kMaxSourceSize) {
        TokenStream stream;
        stream.tokens.push_back({});
        stream.diagnostics.push_back({Severity::Error,
                                      {},
                                      "SyntaxError",
                                      "The file is larger than 1 MB.",
                                      "Split the program, or read less data from its text."});
        return stream;
    }
    return Lexer(source, {}, source.size(), true).run();
}

TokenStream tokenizeExpression(std::string_view source, Position begin, std::size_t end)
{
    return Lexer(source, begin, end, false).run();
}

} // namespace makespan::language::syntax
