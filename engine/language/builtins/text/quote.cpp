#include "engine/language/builtins/text/quote.h"

#include "engine/language/builtins/text/unicode.h"
#include "engine/language/vm/stop.h"

namespace makespan::language::text {

namespace {

char quoteFor(std::string_view text)
{
    const bool single = text.find('\'') != std::string_view::npos;
    const bool twofold = text.find('"') != std::string_view::npos;
    return single && !twofold ? '"' : '\'';
}

void appendHex(std::string& out, char letter, char32_t c, int digits)
{
    out += '\\';
    out += letter;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        out += "0123456789abcdef"[c >> shift & 0xF];
    }
}

void appendEscaped(std::string& out, char32_t c)
{
    if (c < 0x100) {
        appendHex(out, 'x', c, 2);
    } else if (c < 0x10000) {
        appendHex(out, 'u', c, 4);
    } else {
        appendHex(out, 'U', c, 8);
    }
}

/// The escapes that texts and bytes share; false when the character needs none of them.
bool appendCommonEscape(std::string& out, char32_t c, char quote)
{
    switch (c) {
    case '\n':
        out += "\\n";
        return true;
    case '\r':
        out += "\\r";
        return true;
    case '\t':
        out += "\\t";
        return true;
    default:
        break;
    }
    if (c == '\\' || c == static_cast<unsigned char>(quote)) {
        out += '\\';
        out += static_cast<char>(c);
        return true;
    }
    return false;
}

std::string quotedText(std::string_view text, bool asciiOnly)
{
    const char quote = quoteFor(text);
    std::string out;
    out.reserve(text.size() + 2);
    out += quote;
    std::size_t position = 0;
    StopCheck check;
    while (position < text.size()) {
        check();
        const char32_t c = decode(text, position);
        if (appendCommonEscape(out, c, quote)) {
            continue;
        }
        if (has(c, kPrintable) && (!asciiOnly || c < 0x80)) {
            append(out, c);
        } else {
            appendEscaped(out, c);
        }
    }
    out += quote;
    return out;
}

} // namespace

std::string quoted(std::string_view text)
{
    return quotedText(text, false);
}

std::string quotedAscii(std::string_view text)
{
    return quotedText(text, true);
}

std::string quotedBytes(std::string_view bytes)
{
    const char quote = quoteFor(bytes);
    std::string out = "b";
    out += quote;
    StopCheck check;
    for (const char byte : bytes) {
        check();
        const char32_t c = static_cast<unsigned char>(byte);
        if (appendCommonEscape(out, c, quote)) {
            continue;
        }
        if (c >= 0x20 && c < 0x7F) {
            out += byte;
        } else {
            appendHex(out, 'x', c, 2);
        }
    }
    out += quote;
    return out;
}

std::string escapedToAscii(std::string_view text)
{
    std::string out;
    std::size_t position = 0;
    StopCheck check;
    while (position < text.size()) {
        check();
        const char32_t c = decode(text, position);
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else {
            appendEscaped(out, c);
        }
    }
    return out;
}

} // namespace makespan::language::text
