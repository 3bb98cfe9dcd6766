#include "engine/language/vm/native.h"

#include <stdexcept>

namespace makespan::language {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// Cuts the next parameter off, minding quotes and brackets in default values.
std::string_view nextPart(std::string_view& rest)
{
    int depth = 0;
    char quote = 0;
    std::size_t i = 0;
    for (; i < rest.size(); ++i) {
        const char c = rest[i];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
            continue;
        }
        if (c == '\'' || c == '"')
            quote = c;
        else if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
        else if (c == ',' && depth == 0)
            break;
    }
    const std::string_view part = trimmed(rest.substr(0, i));
    rest.remove_prefix(i < rest.size() ? i + 1 : i);
    return part;
}

} // namespace

Signature Signature::parse(std::string_view text)
{
    Signature signature;
    signature.text = text;
    bool keywordOnly = false;
    std::string_view rest = text;
    while (!trimmed(rest).empty()) {
        const std::string_view part = nextPart(rest);
        if (part == "/") {
            signature.positionalOnly = static_cast<std::uint32_t>(signature.parameters.size());
        } else if (part == "*") {
            keywordOnly = true;
        } else if (part.substr(0, 2) == "**") {
            signature.takesKeywords = true;
        } else if (part.substr(0, 1) == "*") {
            signature.takesExtra = true;
            keywordOnly = true;
        } else {
            const std::size_t equals = part.find('=');
            const bool optional = equals != std::string_view::npos;
            signature.parameters.push_back({intern(trimmed(part.substr(0, equals))), optional});
            if (!keywordOnly) {
                signature.positional = static_cast<std::uint32_t>(signature.parameters.size());
                if (!optional)
                    signature.required = signature.positional;
            }
        }
    }
    return signature;
}

} // namespace makespan::language
