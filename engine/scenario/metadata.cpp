#include "engine/scenario/metadata.h"

#include <algorithm>

namespace makespan::scenario {

namespace {

struct Line
{
    std::string_view text; ///< without its end
    language::Position begin;
};

std::vector<Line> linesOf(std::string_view source)
{
    std::vector<Line> lines;
    std::size_t begin =
        source.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; // a byte order mark is no text
    for (std::uint32_t number = 1; begin < source.size(); ++number) {
        const std::size_t newline = source.find('\n', begin);
        const std::size_t end = std::min(newline, source.size());
        std::string_view text = source.substr(begin, end - begin);
        if (!text.empty() && text.back() == '\r') {
            text.remove_suffix(1);
        }
        lines.push_back({text, {number, 1, static_cast<std::uint32_t>(begin)}});
        begin = end + 1;
    }
    return lines;
}

bool opensScript(std::string_view line)
{
    return line == "# /// script";
}

bool closes(std::string_view line)
{
    return line == "# ///";
}

bool isComment(std::string_view line)
{
    return line == "#" || line.substr(0, 2) == "# ";
}

language::Diagnostic blockError(const Line& line, std::string message, std::string suggestion)
{
    language::Position end = line.begin;
    end.column += static_cast<std::uint32_t>(line.text.size());
    end.offset += static_cast<std::uint32_t>(line.text.size());
    return {language::Severity::Error,
            {line.begin, end},
            "SettingsError",
            std::move(message),
            std::move(suggestion)};
}

} // namespace

language::Position MetadataBlock::positionInFile(std::string_view source,
                                                 std::uint32_t line,
                                                 std::uint32_t column) const
{
    if (lineStarts.empty()) {
        return {};
    }
    const std::size_t row = std::min<std::size_t>(line == 0 ? 0 : line - 1, lineStarts.size() - 1);
    language::Position position = lineStarts[row];
    for (std::uint32_t i = 1; i < column; ++i) {
        if (position.offset >= source.size() || source[position.offset] == '\n') {
            break;
        }
        do {
            ++position.offset; // continuation bytes of UTF-8 belong to the same column
        } while (position.offset < source.size()
                 && (static_cast<unsigned char>(source[position.offset]) & 0xC0U) == 0x80U);
        ++position.column;
    }
    return position;
}

MetadataBlock findMetadata(std::string_view source)
{
    MetadataBlock block;
    const std::vector<Line> lines = linesOf(source);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!opensScript(lines[i].text)) {
            continue;
        }
        const std::size_t opening = i;
        std::size_t closing = 0;
        for (std::size_t j = i + 1; j < lines.size() && isComment(lines[j].text); ++j) {
            if (closes(lines[j].text)) {
                closing = j;
                break;
            }
        }
        if (closing == 0) {
            block.diagnostics.push_back(blockError(
                lines[opening], "this settings block is never closed",
                "put a line '# ///' below its last line; all of its lines begin with '#'"));
            return block;
        }
        if (block.found) {
            block.diagnostics.push_back(blockError(lines[opening],
                                                   "a file has one settings block only",
                                                   "merge this one into the first"));
            return block;
        }
        block.found = true;
        for (std::size_t j = opening + 1; j < closing; ++j) {
            Line line = lines[j];
            const std::size_t mark = std::min<std::size_t>(2, line.text.size());
            line.begin.column += static_cast<std::uint32_t>(mark);
            line.begin.offset += static_cast<std::uint32_t>(mark);
            block.lineStarts.push_back(line.begin);
            block.toml += line.text.substr(mark);
            block.toml += '\n';
        }
        i = closing;
    }
    return block;
}

} // namespace makespan::scenario
