#include "engine/scenario/docstring.h"

#include "engine/language/syntax/parser.h"

#include <algorithm>
#include <vector>

namespace makespan::scenario {

namespace {

using language::syntax::Token;
using language::syntax::TokenKind;

std::string_view withoutTrailingSpace(std::string_view line)
{
    const std::size_t last = line.find_last_not_of(" \t\r");
    return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

std::size_t indentation(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (;;) {
        const std::size_t newline = text.find('\n');
        lines.push_back(withoutTrailingSpace(text.substr(0, newline)));
        if (newline == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(newline + 1);
    }
}

} // namespace

Docstring readDocstring(std::string_view source, const language::syntax::TokenStream& stream)
{
    const auto first =
        std::find_if(stream.tokens.begin(), stream.tokens.end(),
                     [](const Token& token) { return token.kind != TokenKind::Newline; });
    if (first == stream.tokens.end() || first->kind != TokenKind::String) {
        return {};
    }
    // The parser knows prefixes and escapes, and that an f-string is no docstring.
    const auto parsed = language::syntax::parse(first->text(source));
    const auto* constant = language::syntax::docstring(parsed.module.body);
    if (constant == nullptr) {
        return {};
    }
    const std::vector<std::string_view> lines = linesOf(constant->text);
    std::size_t common = std::string_view::npos;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].empty()) {
            common = std::min(common, indentation(lines[i]));
        }
    }
    Docstring docstring;
    docstring.title = std::string(lines.front().substr(indentation(lines.front())));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = lines[i].empty() ? lines[i] : lines[i].substr(common);
        if (docstring.title.empty()) {
            docstring.title = std::string(line); // """ stands alone on its line
        } else if (!docstring.summary.empty() || !line.empty()) {
            docstring.summary += std::string(line) + '\n';
        }
    }
    const std::size_t last = docstring.summary.find_last_not_of('\n');
    docstring.summary.resize(last == std::string::npos ? 0 : last + 1);
    return docstring;
}

} // namespace makespan::scenario
