#include "engine/language/syntax/string_literal.h"

#include "engine/language/syntax/character_names.h"
#include "engine/language/syntax/characters.h"

#include <cstdint>

namespace makespan::language::syntax {

namespace {

class Decoder
{
public:
    Decoder(std::string_view body, bool raw, bool bytes)
        : m_body(body)
        , m_raw(raw)
        , m_bytes(bytes)
    {}

    DecodedText run()
    {
        m_result.value.reserve(m_body.size());
        while (m_at < m_body.size() && m_result.error.empty()) {
            const char c = m_body[m_at];
            if (c == '\\' && !m_raw && m_at + 1 < m_body.size()) {
                escape();
            } else if (c == '\r') {
                m_result.value += '\n';
                m_at += m_body.substr(m_at, 2) == "\r\n" ? 2 : 1;
            } else {
                if (m_bytes && static_cast<unsigned char>(c) >= 0x80)
                    fail("Bytes can only hold ASCII characters.",
                         "Write \\x and two hexadecimal digits instead.");
                m_result.value += c;
                ++m_at;
            }
        }
        return std::move(m_result);
    }

private:
    void fail(std::string message, std::string suggestion)
    {
        m_result.error = std::move(message);
        m_result.suggestion = std::move(suggestion);
        m_result.errorOffset = m_at;
    }

    void put(std::uint32_t value)
    {
        if (m_bytes)
            m_result.value += static_cast<char>(value);
        else
            appendUtf8(m_result.value, value);
    }

    void simple(char value)
    {
        m_result.value += value;
        m_at += 2;
    }

    void escape()
    {
        const char c = m_body[m_at + 1];
        switch (c) {
        case '\n':
            m_at += 2;
            return;
        case '\r':
            m_at += m_body.substr(m_at + 1, 2) == "\r\n" ? 3 : 2;
            return;
        case '\\':
        case '\'':
        case '"':
            simple(c);
            return;
        case 'a':
            simple('\a');
            return;
        case 'b':
            simple('\b');
            return;
        case 'f':
            simple('\f');
            return;
        case 'n':
            simple('\n');
            return;
        case 'r':
            simple('\r');
            return;
        case 't':
            simple('\t');
            return;
        case 'v':
            simple('\v');
            return;
        case 'x':
            hexadecimal(2);
            return;
        case 'u':
        case 'U':
        case 'N':
            if (m_bytes)
                simpleUnknown();
            else if (c == 'N')
                named();
            else
                hexadecimal(c == 'u' ? 4 : 8);
            return;
        default:
            if (c >= '0' && c <= '7')
                octal();
            else
                simpleUnknown();
        }
    }

    /// \N{name}
    void named()
    {
        const std::size_t open = m_at + 2;
        const std::size_t close = open < m_body.size() && m_body[open] == '{'
                                      ? m_body.find('}', open)
                                      : std::string_view::npos;
        if (close == std::string_view::npos) {
            fail("The escape \\N needs a name in braces.",
                 "Write it as in \\N{BULLET}; for a plain backslash, write \\\\.");
            return;
        }
        const auto character = characterNamed(m_body.substr(open + 1, close - open - 1));
        if (!character) {
            fail("The character with this name is not known here.",
                 "Write the character itself, or \\u and its number.");
            return;
        }
        put(*character);
        m_at = close + 1;
    }

    /// An escape that means nothing stays as it is, backslash included.
    void simpleUnknown()
    {
        m_result.value += '\\';
        ++m_at;
    }

    void octal()
    {
        ++m_at;
        std::uint32_t value = 0;
        for (int i = 0; i < 3 && m_at < m_body.size() && m_body[m_at] >= '0' && m_body[m_at] <= '7';
             ++i)
            value = value * 8 + static_cast<std::uint32_t>(m_body[m_at++] - '0');
        put(m_bytes ? value & 0xFF : value);
    }

    void hexadecimal(std::size_t digits)
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const std::size_t at = m_at + 2 + i;
            if (at >= m_body.size() || digitValue(m_body[at]) > 15) {
                fail("The escape \\" + std::string(1, m_body[m_at + 1]) + " needs "
                         + std::to_string(digits) + " hexadecimal digits.",
                     "Add the digits; for a plain backslash, write \\\\.");
                return;
            }
            value = value * 16 + static_cast<std::uint32_t>(digitValue(m_body[at]));
        }
        if (value > 0x10FFFF) {
            fail("There is no character with this number.", "The last one is \\U0010FFFF.");
            return;
        }
        m_at += 2 + digits;
        put(value);
    }

    std::string_view m_body;
    bool m_raw;
    bool m_bytes;
    std::size_t m_at = 0;
    DecodedText m_result;
};

} // namespace

StringLiteral splitStringLiteral(std::string_view token)
{
    StringLiteral literal;
    std::size_t at = 0;
    for (; token[at] != '"' && token[at] != '\''; ++at) {
        const char c = static_cast<char>(token[at] | 0x20);
        literal.raw |= c == 'r';
        literal.bytes |= c == 'b';
        literal.formatted |= c == 'f';
    }
    const bool triple =
        token.size() >= at + 6 && token[at + 1] == token[at] && token[at + 2] == token[at];
    literal.bodyBegin = at + (triple ? 3 : 1);
    literal.bodyEnd = token.size() - (triple ? 3 : 1);
    return literal;
}

DecodedText decodeText(std::string_view body, bool raw, bool bytes)
{
    return Decoder(body, raw, bytes).run();
}

} // namespace makespan::language::syntax
