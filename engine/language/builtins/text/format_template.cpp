#include "engine/language/builtins/text/format_template.h"

#include "engine/language/builtins/text/unicode.h"

#include <algorithm>

namespace makespan::language::text {

namespace {

bool allDigits(std::string_view text)
{
    return !text.empty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool toNumber(std::string_view digits, std::int64_t& out)
{
    out = 0;
    for (const char c : digits) {
        if (out > (INT64_MAX - 9) / 10) {
            return false;
        }
        out = out * 10 + (c - '0');
    }
    return true;
}

/// name(.attribute | [key])*; returns the message of a ValueError or nothing.
std::string parseField(std::string_view field, FormatPiece& piece)
{
    constexpr const char* kTooMany = "Too many decimal digits in format string";
    std::size_t i = std::min(field.find_first_of(".["), field.size());
    piece.fieldText = field;
    piece.name = field.substr(0, i);
    piece.numbered = allDigits(piece.name);
    if (piece.numbered && !toNumber(piece.name, piece.number)) {
        return kTooMany;
    }
    while (i < field.size()) {
        const char opener = field[i++];
        FieldStep step;
        if (opener == '.') {
            const std::size_t end = std::min(field.find_first_of(".[", i), field.size());
            step.name = field.substr(i, end - i);
            i = end;
        } else if (opener == '[') {
            const std::size_t end = field.find(']', i);
            if (end == std::string_view::npos) {
                return "Missing ']' in format string";
            }
            step.kind = FieldStep::Kind::Key;
            step.name = field.substr(i, end - i);
            if (allDigits(step.name)) {
                step.kind = FieldStep::Kind::Index;
                if (!toNumber(step.name, step.index)) {
                    return kTooMany;
                }
            }
            i = end + 1;
        } else {
            return "Only '.' or '[' may follow ']' in format field specifier";
        }
        if (step.name.empty()) {
            return "Empty attribute in format string";
        }
        piece.steps.push_back(std::move(step));
    }
    return {};
}

/// MarkupIterator_next of CPython's Objects/stringlib/unicode_format.h.
class Reader
{
public:
    Reader(std::string_view text, int depth)
        : m_text(text)
        , m_depth(depth)
    {}

    FormatTemplate read()
    {
        FormatTemplate result;
        if (m_depth < 0) {
            result.error = "Max string recursion exceeded";
            return result;
        }
        FormatPiece piece;
        while (m_position < m_text.size()) {
            const char c = m_text[m_position++];
            if (c != '{' && c != '}') {
                piece.literal += c;
                continue;
            }
            const bool atEnd = m_position >= m_text.size();
            if (!atEnd && m_text[m_position] == c) {
                piece.literal += c;
                ++m_position;
                continue;
            }
            if (c == '}') {
                result.error = "Single '}' encountered in format string";
                return result;
            }
            if (atEnd) {
                result.error = "Single '{' encountered in format string";
                return result;
            }
            result.error = readField(piece);
            if (!result.error.empty()) {
                return result;
            }
            result.pieces.push_back(std::move(piece));
            piece = FormatPiece();
        }
        if (!piece.literal.empty()) {
            result.pieces.push_back(std::move(piece));
        }
        return result;
    }

private:
    std::string readField(FormatPiece& piece)
    {
        piece.hasField = true;
        const std::size_t begin = m_position;
        char stop = '\0';
        int brackets = 0;
        while (m_position < m_text.size()) {
            const char c = m_text[m_position++];
            if (c == '{') {
                return "unexpected '{' in field name";
            }
            if (c == '[') {
                brackets = 1;
            } else if (c == ']') {
                brackets = 0;
            } else if (brackets == 0 && (c == '}' || c == ':' || c == '!')) {
                stop = c;
                break;
            }
        }
        if (stop == '\0') {
            return "expected '}' before end of string";
        }
        const std::string_view name = m_text.substr(begin, m_position - begin - 1);
        if (stop == '!') {
            if (m_position >= m_text.size()) {
                return "end of string while looking for conversion specifier";
            }
            piece.conversion = decode(m_text, m_position);
            if (m_position >= m_text.size()) {
                return "unmatched '{' in format spec";
            }
            stop = m_text[m_position++];
            if (stop != ':' && stop != '}') {
                return "expected ':' after conversion specifier";
            }
        }
        if (stop == ':') {
            const std::size_t specBegin = m_position;
            int depth = 1;
            while (m_position < m_text.size() && depth > 0) {
                const char c = m_text[m_position++];
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            if (depth > 0) {
                return "unmatched '{' in format spec";
            }
            const std::string_view spec = m_text.substr(specBegin, m_position - specBegin - 1);
            if (spec.find_first_of("{}") == std::string_view::npos) {
                if (!spec.empty()) {
                    FormatPiece literal;
                    literal.literal = spec;
                    piece.spec.push_back(std::move(literal));
                }
            } else {
                FormatTemplate inner = Reader(spec, m_depth - 1).read();
                if (!inner.error.empty()) {
                    return inner.error;
                }
                piece.spec = std::move(inner.pieces);
            }
        }
        return parseField(name, piece);
    }

    std::string_view m_text;
    std::size_t m_position = 0;
    int m_depth;
};

} // namespace

FormatTemplate parseFormat(std::string_view text)
{
    return Reader(text, 1).read();
}

} // namespace makespan::language::text
