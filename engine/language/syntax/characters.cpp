#include "engine/language/syntax/characters.h"

#include <algorithm>
#include <array>

namespace makespan::language::syntax {

CodePoint decodeUtf8(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    std::size_t size = 0;
    std::uint32_t value = 0;
    std::uint32_t least = 0;
    if (first >= 0xC2 && first < 0xE0) {
        size = 2;
        value = first & 0x1F;
        least = 0x80;
    } else if (first >= 0xE0 && first < 0xF0) {
        size = 3;
        value = first & 0x0F;
        least = 0x800;
    } else if (first >= 0xF0 && first < 0xF5) {
        size = 4;
        value = first & 0x07;
        least = 0x10000;
    } else {
        return {first, 0};
    }
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {first, 0};
        value = (value << 6) | (byte(i) & 0x3F);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return {first, 0};
    return {value, size};
}

void appendUtf8(std::string& text, std::uint32_t codePoint)
{
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

bool isNameCharacter(std::uint32_t codePoint)
{
    struct Span
    {
        std::uint32_t first;
        std::uint32_t last;
    };

    // What is no letter, mark or digit, in ascending order: Latin-1 punctuation (but ª µ · º), general
    // punctuation, currency, arrows and other symbols, CJK punctuation, private use, full-width
    // punctuation, emoji.
    static constexpr std::array kRefused = {
        Span{0x80, 0xA9},       Span{0xAB, 0xB4},       Span{0xB6, 0xB6},
        Span{0xB8, 0xB9},       Span{0xBB, 0xBF},       Span{0xD7, 0xD7},
        Span{0xF7, 0xF7},       Span{0x2000, 0x203E},   Span{0x2041, 0x2053},
        Span{0x2055, 0x2070},   Span{0x2072, 0x207E},   Span{0x2080, 0x208F},
        Span{0x20A0, 0x20CF},   Span{0x2190, 0x2BFF},   Span{0x2E00, 0x2FFF},
        Span{0x3000, 0x3004},   Span{0x3008, 0x3020},   Span{0x3030, 0x3030},
        Span{0xE000, 0xF8FF},   Span{0xFE10, 0xFE1F},   Span{0xFE30, 0xFE32},
        Span{0xFE45, 0xFE4C},   Span{0xFE50, 0xFE6F},   Span{0xFEFF, 0xFEFF},
        Span{0xFF01, 0xFF0F},   Span{0xFF1A, 0xFF20},   Span{0xFF3B, 0xFF3E},
        Span{0xFF40, 0xFF40},   Span{0xFF5B, 0xFF65},   Span{0xFFE0, 0xFFFF},
        Span{0x1F000, 0x1FAFF}, Span{0xE0000, 0xE00FF}, Span{0xF0000, 0x10FFFF},
    };
    const auto* after =
        std::upper_bound(kRefused.begin(), kRefused.end(), codePoint,
                         [](std::uint32_t value, const Span& span) { return value < span.first; });
    return after == kRefused.begin() || codePoint > std::prev(after)->last;
}

} // namespace makespan::language::syntax
