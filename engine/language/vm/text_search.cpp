#include "engine/language/vm/text_search.h"

#include "engine/language/vm/stop.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace makespan::language {

namespace {

/// Shorter parts take the standard's way: at most so many comparisons for a byte.
constexpr std::size_t kShort = 64;
constexpr std::size_t kNowhere = std::string_view::npos;

/// Knuth, Morris, Pratt on any iterators: how far from `begin`.
template <typename Text, typename Part>
std::size_t searchLinearly(Text begin, std::size_t size, Part part, std::size_t partSize)
{
    using Distance = std::ptrdiff_t;
    const auto at = [](auto first, std::size_t i) { return *(first + static_cast<Distance>(i)); };
    StopCheck check;
    // borders[i]: the longest proper beginning of part[0 … i] that is also its end.
    std::vector<std::uint32_t> borders(partSize, 0);
    for (std::size_t i = 1, length = 0; i < partSize; ++i) {
        check();
        while (length > 0 && at(part, i) != at(part, length))
            length = borders[length - 1];
        if (at(part, i) == at(part, length))
            ++length;
        borders[i] = static_cast<std::uint32_t>(length);
    }
    std::size_t matched = 0;
    for (std::size_t i = 0; i < size; ++i) {
        check();
        while (matched > 0 && at(begin, i) != at(part, matched))
            matched = borders[matched - 1];
        if (at(begin, i) == at(part, matched))
            ++matched;
        if (matched == partSize)
            return i + 1 - partSize;
    }
    return kNowhere;
}

} // namespace

std::size_t findFirst(std::string_view text, std::string_view part, std::size_t from)
{
    if (from > text.size())
        return kNowhere;
    const std::string_view rest = text.substr(from);
    if (part.size() > rest.size())
        return kNowhere;
    if (part.size() >= kShort && rest.size() >= 4096) {
        // What is near is found fast, as it mostly is.
        const std::size_t near = rest.substr(0, part.size() + kShort).find(part);
        if (near != kNowhere)
            return from + near;
        const std::size_t found =
            searchLinearly(rest.begin(), rest.size(), part.begin(), part.size());
        return found == kNowhere ? found : from + found;
    }
    // Pieces overlap: a part may begin in one and end in the next.
    for (std::size_t begin = 0; begin + part.size() <= rest.size(); begin += kBytesAtOnce / 8) {
        if (begin > 0)
            heedStop();
        const std::size_t length =
            std::min(kBytesAtOnce / 8 + part.size() - (part.empty() ? 0 : 1), rest.size() - begin);
        const std::size_t found = rest.substr(begin, length).find(part);
        if (found != kNowhere)
            return from + begin + found;
    }
    return kNowhere;
}

std::size_t findLast(std::string_view text, std::string_view part)
{
    if (part.size() > text.size())
        return kNowhere;
    if (part.size() >= kShort && text.size() >= 4096) {
        const std::size_t back =
            searchLinearly(text.rbegin(), text.size(), part.rbegin(), part.size());
        return back == kNowhere ? back : text.size() - back - part.size();
    }
    std::size_t end = text.size();
    for (;;) {
        const std::size_t length = std::min(kBytesAtOnce / 8 + part.size(), end);
        const std::size_t found = text.substr(end - length, length).rfind(part);
        if (found != kNowhere)
            return end - length + found;
        if (length == end)
            return kNowhere;
        heedStop();
        end -= kBytesAtOnce / 8;
    }
}

} // namespace makespan::language
