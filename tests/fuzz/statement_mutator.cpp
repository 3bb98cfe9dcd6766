// Mutations that know Python's lines: a statement with its block is copied, moved, removed, or taken over
// from another program, indented to where it goes. Bytes alone rarely make a new program that still parses.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

using Lines = std::vector<std::string>;
using Engine = std::minstd_rand;

Lines split(const std::uint8_t* data, std::size_t size)
{
    Lines lines(1);
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == '\n')
            lines.emplace_back();
        else
            lines.back() += static_cast<char>(data[i]);
    }
    return lines;
}

std::size_t indentation(std::string_view line)
{
    const std::size_t at = line.find_first_not_of(' ');
    return at == std::string_view::npos ? line.size() : at;
}

std::size_t pick(Engine& random, std::size_t count)
{
    return count == 0 ? 0 : random() % count;
}

/// The lines of the statement that begins there, with everything that is indented deeper.
Lines statementAt(const Lines& lines, std::size_t begin)
{
    const std::size_t depth = indentation(lines[begin]);
    std::size_t end = begin + 1;
    while (end < lines.size() && (lines[end].empty() || indentation(lines[end]) > depth))
        ++end;
    return {lines.begin() + std::ptrdiff_t(begin), lines.begin() + std::ptrdiff_t(end)};
}

void insert(Lines& lines, std::size_t at, Lines statement)
{
    const std::size_t from = indentation(statement.front());
    const std::size_t to = at < lines.size() ? indentation(lines[at]) : 0;
    for (std::string& line : statement) {
        if (to >= from)
            line.insert(0, to - from, ' ');
        else
            line.erase(0, std::min(indentation(line), from - to));
    }
    lines.insert(lines.begin() + std::ptrdiff_t(at), statement.begin(), statement.end());
}

std::size_t join(const Lines& lines, std::uint8_t* out, std::size_t maxSize)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    if (!text.empty())
        text.pop_back();
    const std::size_t size = std::min(text.size(), maxSize);
    std::memcpy(out, text.data(), size);
    return size;
}

} // namespace

extern "C" std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    Engine random(seed + 1);
    if (random() % 3 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    Lines lines = split(data, size);
    const std::size_t from = pick(random, lines.size());
    const Lines statement = statementAt(lines, from);
    switch (random() % 4) {
    case 0: // twice
        insert(lines, pick(random, lines.size() + 1), statement);
        break;
    case 1:   // elsewhere
    case 2: { // away
        const bool elsewhere = random() % 2 == 0;
        const auto begin = lines.begin() + std::ptrdiff_t(from);
        lines.erase(begin, begin + std::ptrdiff_t(statement.size()));
        if (elsewhere)
            insert(lines, pick(random, lines.size() + 1), statement);
        break;
    }
    default: { // one line changed by bytes
        std::vector<std::uint8_t> line(lines[from].size() + 64);
        std::memcpy(line.data(), lines[from].data(), lines[from].size());
        const std::size_t changed =
            LLVMFuzzerMutate(line.data(), lines[from].size(), lines[from].size() + 64);
        lines[from].assign(reinterpret_cast<const char*>(line.data()), changed);
    }
    }
    return join(lines, data, maxSize);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one,
                                                 std::size_t oneSize,
                                                 const std::uint8_t* other,
                                                 std::size_t otherSize,
                                                 std::uint8_t* out,
                                                 std::size_t maxSize,
                                                 unsigned seed)
{
    Engine random(seed + 1);
    Lines lines = split(one, oneSize);
    const Lines others = split(other, otherSize);
    for (std::size_t n = 1 + random() % 3; n > 0; --n)
        insert(lines, pick(random, lines.size() + 1),
               statementAt(others, pick(random, others.size())));
    return join(lines, out, maxSize);
}
