#include "engine/language/builtins/text/percent_format.h"

#include "engine/language/builtins/text/float_text.h"
#include "engine/language/builtins/text/unicode.h"

#include <algorithm>
#include <cmath>

namespace makespan::language::text {

namespace {

/// Reads the template; what it lacks becomes `error`.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {}

    PercentTemplate read()
    {
        PercentTemplate result;
        PercentPiece piece;
        while (m_position < m_text.size()) {
            const char c = m_text[m_position++];
            if (c != '%') {
                piece.literal += c;
                continue;
            }
            if (!readConversion(piece)) {
                result.error = m_error;
                break;
            }
            if (piece.conversion == '%') {
                // CPython looks at nothing else of "%5%".
                PercentPiece next;
                next.literal = piece.literal + '%';
                piece = std::move(next);
                continue;
            }
            result.pieces.push_back(std::move(piece));
            piece = PercentPiece();
        }
        result.pieces.push_back(std::move(piece));
        return result;
    }

private:
    char peek() const { return m_position < m_text.size() ? m_text[m_position] : '\0'; }

    bool fail(const char* message)
    {
        m_error = message;
        return false;
    }

    bool readKey(PercentPiece& piece)
    {
        std::size_t depth = 1;
        const std::size_t begin = ++m_position;
        while (m_position < m_text.size() && depth > 0) {
            const char c = m_text[m_position++];
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' ? 1 : 0;
        }
        if (depth > 0) {
            return fail("incomplete format key");
        }
        piece.key = std::string(m_text.substr(begin, m_position - begin - 1));
        return true;
    }

    void readFlags(PercentPiece& piece)
    {
        for (;; ++m_position) {
            switch (peek()) {
            case '-':
                piece.leftAdjust = true;
                break;
            case '+':
                piece.plus = true;
                break;
            case ' ':
                piece.blank = true;
                break;
            case '#':
                piece.alternate = true;
                break;
            case '0':
                piece.zeroPad = true;
                break;
            default:
                return;
            }
        }
    }

    bool readNumber(PercentNumber& number, const char* tooBig)
    {
        if (peek() == '*') {
            number = {true, true, 0};
            ++m_position;
            return true;
        }
        while (peek() >= '0' && peek() <= '9') {
            number.given = true;
            number.value = number.value * 10 + (m_text[m_position++] - '0');
            if (number.value > INT32_MAX) {
                return fail(tooBig);
            }
        }
        return true;
    }

    bool readConversion(PercentPiece& piece)
    {
        if (peek() == '(' && !readKey(piece)) {
            return false;
        }
        readFlags(piece);
        if (!readNumber(piece.width, "width too big")) {
            return false;
        }
        if (peek() == '.') {
            ++m_position;
            piece.precision.given = true;
            if (!readNumber(piece.precision, "precision too big")) {
                return false;
            }
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
            ++m_position;
        }
        if (m_position >= m_text.size()) {
            return fail("incomplete format");
        }
        piece.index = length(m_text.substr(0, m_position));
        piece.conversion = decode(m_text, m_position);
        return true;
    }

    std::string_view m_text;
    std::size_t m_position = 0;
    std::string m_error;
};

std::string signOf(const PercentPiece& piece, bool negative)
{
    return negative ? "-" : piece.plus ? "+" : piece.blank ? " " : "";
}

/// Zeros go between sign with prefix and the digits, blanks before or behind everything.
std::string
padNumber(const PercentPiece& piece, const std::string& front, std::string_view body, bool zeros)
{
    const auto used = static_cast<std::int64_t>(front.size() + body.size());
    const std::int64_t width = piece.width.given ? piece.width.value : 0;
    const auto missing = static_cast<std::size_t>(std::max<std::int64_t>(0, width - used));
    std::string out;
    if (piece.leftAdjust) {
        return (out += front).append(body).append(missing, ' ');
    }
    if (zeros) {
        return (out += front).append(missing, '0').append(body);
    }
    return out.append(missing, ' ').append(front).append(body);
}

} // namespace

PercentTemplate parsePercent(std::string_view text)
{
    return Reader(text).read();
}

std::string percentInt(const PercentPiece& piece, bool negative, std::string_view digits)
{
    std::string body(digits);
    if (piece.precision.given && static_cast<std::int64_t>(body.size()) < piece.precision.value) {
        body.insert(0, static_cast<std::size_t>(piece.precision.value) - body.size(), '0');
    }
    std::string front = signOf(piece, negative);
    if (piece.conversion == 'X') {
        std::transform(body.begin(), body.end(), body.begin(),
                       [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    }
    if (piece.alternate && (piece.conversion == 'o' || (piece.conversion | 32) == 'x')) {
        front += '0';
        front += static_cast<char>(piece.conversion);
    }
    return padNumber(piece, front, body, piece.zeroPad);
}

std::string percentFloat(const PercentPiece& piece, double value)
{
    const char type = static_cast<char>(piece.conversion | 32);
    const std::int64_t precision = piece.precision.given ? piece.precision.value : 6;
    const std::string text = floatText(
        value, type, static_cast<int>(std::min<std::int64_t>(precision, kMaxFloatPrecision)),
        {.alternate = piece.alternate, .upperCase = piece.conversion < 'a'});
    const bool negative = text.front() == '-';
    return padNumber(piece, signOf(piece, negative),
                     std::string_view(text).substr(negative ? 1 : 0), piece.zeroPad);
}

std::string percentText(const PercentPiece& piece, std::string_view value)
{
    if (piece.precision.given && piece.conversion != 'c') {
        value = value.substr(0, offsetOf(value, static_cast<std::size_t>(std::max<std::int64_t>(
                                                    0, piece.precision.value))));
    }
    const std::int64_t width = piece.width.given ? piece.width.value : 0;
    const auto missing = static_cast<std::size_t>(
        std::max<std::int64_t>(0, width - static_cast<std::int64_t>(length(value))));
    std::string out;
    if (piece.leftAdjust) {
        return out.append(value).append(missing, ' ');
    }
    return out.append(missing, ' ').append(value);
}

} // namespace makespan::language::text
