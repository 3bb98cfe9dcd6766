#include "engine/language/diagnostic.h"

#include "engine/language/syntax/characters.h"

#include <algorithm>

namespace makespan::language {

namespace {

/// The line that holds an offset, without its line end.
std::string_view lineAt(std::string_view source, std::size_t offset)
{
    offset = std::min(offset, source.size());
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    std::size_t begin = offset;
    while (begin > 0 && !isEnd(source[begin - 1]))
        --begin;
    std::size_t end = offset;
    while (end < source.size() && !isEnd(source[end]))
        ++end;
    return source.substr(begin, end - begin);
}

/// The line as it can be shown on a terminal: what is no UTF-8 and what commands a terminal becomes '?'. As wide as
/// the line itself.
std::string printable(std::string_view line)
{
    std::string text;
    for (std::size_t i = 0; i < line.size();) {
        const auto byte = static_cast<unsigned char>(line[i]);
        const auto point = syntax::decodeUtf8(line, i);
        const bool isControl = point.size != 0
                               && ((point.value < 0x20 && point.value != '\t')
                                   || (point.value >= 0x7F && point.value < 0xA0));
        if (point.size != 0 && !isControl)
            text += line.substr(i, point.size);
        else if ((byte & 0xC0U) != 0x80U)
            text += '?'; // a byte within a broken character has no width
        i += std::max<std::size_t>(1, point.size);
    }
    return text;
}

/// Code points in UTF-8 text.
std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

} // namespace

std::string format(const Diagnostic& diagnostic, std::string_view fileName, std::string_view source)
{
    const Position& begin = diagnostic.range.begin;
    const Position& end = diagnostic.range.end;
    std::string text(fileName);
    text += ':' + std::to_string(begin.line) + ':' + std::to_string(begin.column) + ": ";
    text += diagnostic.severity == Severity::Error ? "error: " : "hint: ";
    text += diagnostic.message + '\n';

    constexpr std::size_t kLongestLine = 400; // longer ones help nobody
    const std::string_view line = lineAt(source, begin.offset);
    if (!line.empty() && line.size() <= kLongestLine && begin.column <= width(line) + 1) {
        text += "    ";
        text += printable(line);
        text += "\n    ";
        // Tabs stay tabs, so that the caret stands below its character.
        std::size_t column = 1;
        for (const char c : line) {
            if (column == begin.column)
                break;
            if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
                text += c == '\t' ? '\t' : ' ';
                ++column;
            }
        }
        text += std::string(begin.column - column, ' ');
        const std::size_t last = end.line == begin.line ? end.column : width(line) + 1;
        text += std::string(last > begin.column ? last - begin.column : 1, '^');
        text += '\n';
    }
    if (!diagnostic.suggestion.empty())
        text += "    " + diagnostic.suggestion + '\n';
    return text;
}

} // namespace makespan::language
