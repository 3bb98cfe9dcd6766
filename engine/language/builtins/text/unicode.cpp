#include "engine/language/builtins/text/unicode.h"

#include "engine/language/builtins/text/unicode_data.h"

#include <algorithm>
#include <array>

namespace makespan::language::text {

namespace {

std::uint16_t lookUp(char32_t c)
{
    const PropertyRange* end = kPropertyRanges + kPropertyRangeCount;
    const PropertyRange* it =
        std::upper_bound(kPropertyRanges, end, c, [](char32_t code, const PropertyRange& range) {
            return code < range.first;
        });
    return (it - 1)->properties;
}

} // namespace

std::uint16_t propertiesOf(char32_t c)
{
    static const std::array<std::uint16_t, 128> ascii = [] {
        std::array<std::uint16_t, 128> table{};
        for (char32_t i = 0; i < 128; ++i) {
            table[i] = lookUp(i);
        }
        return table;
    }();
    return c < 128 ? ascii[c] : lookUp(c);
}

int decimalValue(char32_t c)
{
    if (c < 128) {
        return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    }
    const char32_t* end = kDecimalZeros + kDecimalZeroCount;
    const char32_t* it = std::upper_bound(kDecimalZeros, end, c);
    if (it == kDecimalZeros || c - it[-1] > 9) {
        return -1;
    }
    return static_cast<int>(c - it[-1]);
}

void appendInCase(std::string& out, char32_t c, Case form)
{
    if (c < 128) {
        char letter = static_cast<char>(c);
        const bool up = form == Case::Upper || form == Case::Title;
        if (up && letter >= 'a' && letter <= 'z') {
            letter = static_cast<char>(letter - 32);
        } else if (!up && letter >= 'A' && letter <= 'Z') {
            letter = static_cast<char>(letter + 32);
        }
        out += letter;
        return;
    }
    const auto index = static_cast<std::size_t>(form);
    const CaseRange* endOfRanges = kCaseRanges + kCaseRangeCount;
    const CaseRange* range =
        std::upper_bound(kCaseRanges, endOfRanges, c,
                         [](char32_t code, const CaseRange& entry) { return code < entry.first; });
    if (range != kCaseRanges && c <= range[-1].last) {
        append(out, static_cast<char32_t>(static_cast<std::int32_t>(c) + range[-1].delta[index]));
        return;
    }
    const SpecialCase* end = kSpecialCases + kSpecialCaseCount;
    const SpecialCase* special =
        std::lower_bound(kSpecialCases, end, c,
                         [](const SpecialCase& entry, char32_t code) { return entry.code < code; });
    if (special != end && special->code == c) {
        out += special->form[index];
        return;
    }
    append(out, c);
}

char32_t decode(std::string_view text, std::size_t& position)
{
    const auto byte = [&](std::size_t i) -> char32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0x80U;
    };
    const char32_t first = byte(position);
    if (first < 0x80) {
        position += 1;
        return first;
    }
    if (first < 0xE0) {
        const char32_t c = (first & 0x1F) << 6 | (byte(position + 1) & 0x3F);
        position += 2;
        return c;
    }
    if (first < 0xF0) {
        const char32_t c =
            (first & 0x0F) << 12 | (byte(position + 1) & 0x3F) << 6 | (byte(position + 2) & 0x3F);
        position += 3;
        return c;
    }
    const char32_t c = (first & 0x07) << 18 | (byte(position + 1) & 0x3F) << 12
                       | (byte(position + 2) & 0x3F) << 6 | (byte(position + 3) & 0x3F);
    position += 4;
    return c;
}

char32_t decodeBackwards(std::string_view text, std::size_t& position)
{
    do {
        --position;
    } while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80);
    std::size_t start = position;
    return decode(text, start);
}

void append(std::string& out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::size_t length(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::size_t offsetOf(std::string_view text, std::size_t index)
{
    std::size_t position = 0;
    for (; index > 0 && position < text.size(); --index) {
        ++position;
        while (position < text.size()
               && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) {
            ++position;
        }
    }
    return position;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isValid(std::string_view bytes)
{
    const auto byteAt = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t i = 0;
    while (i < bytes.size()) {
        const unsigned first = byteAt(i);
        std::size_t more = 0;
        char32_t least = 0;
        if (first < 0x80) {
            ++i;
            continue;
        }
        if (first >= 0xC2 && first < 0xE0) {
            more = 1;
            least = 0x80;
        } else if (first >= 0xE0 && first < 0xF0) {
            more = 2;
            least = 0x800;
        } else if (first >= 0xF0 && first < 0xF5) {
            more = 3;
            least = 0x10000;
        } else {
            return false;
        }
        if (i + more >= bytes.size()) {
            return false;
        }
        for (std::size_t k = 1; k <= more; ++k) {
            if ((byteAt(i + k) & 0xC0) != 0x80) {
                return false;
            }
        }
        const char32_t c = decode(bytes, i);
        if (c < least || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
            return false;
        }
    }
    return true;
}

std::string_view stripped(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!has(decode(text, next), kSpace)) {
            break;
        }
        begin = next;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t previous = end;
        if (!has(decodeBackwards(text, previous), kSpace)) {
            break;
        }
        end = previous;
    }
    return text.substr(begin, end - begin);
}

} // namespace makespan::language::text
