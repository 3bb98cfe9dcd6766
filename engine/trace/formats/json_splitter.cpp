#include "engine/trace/formats/json_splitter.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <istream>

namespace makespan::trace {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;

/// What matters to where a value ends: nothing, quotes, brackets, or what ends a scalar.
enum class Part : std::uint8_t { Inner, Quote, Open, Close, Between };

constexpr std::array<Part, 256> makeParts()
{
    std::array<Part, 256> parts{};
    for (const char c : {'{', '['})
        parts[static_cast<unsigned char>(c)] = Part::Open;
    for (const char c : {'}', ']'})
        parts[static_cast<unsigned char>(c)] = Part::Close;
    for (const char c : {',', ':', ' ', '\n', '\r', '\t'})
        parts[static_cast<unsigned char>(c)] = Part::Between;
    parts[static_cast<unsigned char>('"')] = Part::Quote;
    return parts;
}

constexpr std::array<Part, 256> kParts = makeParts();

Part partOf(char c)
{
    return kParts[static_cast<unsigned char>(c)];
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

JsonSplitter::JsonSplitter(std::istream& in, std::uint64_t mostBytes)
    : m_in(in)
    , m_mostBytes(mostBytes)
{
    more();
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (std::string_view(m_buffer).substr(0, m_size).substr(0, 3) == kByteOrderMark)
        m_position = 3;
}

// Reads on. What has been taken is dropped first, so positions in the buffer change.
bool JsonSplitter::more()
{
    const std::size_t keepFrom = std::min(m_last, m_position);
    m_lines += static_cast<std::uint64_t>(std::count(
        m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(keepFrom), '\n'));
    std::memmove(m_buffer.data(), m_buffer.data() + keepFrom, m_size - keepFrom);
    m_before += keepFrom;
    m_position -= keepFrom;
    m_last -= keepFrom;
    m_size -= keepFrom;

    // A long value doubles the buffer, so that it is not read over and over in small pieces.
    const std::size_t wanted = std::max(kChunk, m_size);
    if (m_buffer.size() < m_size + wanted + kPadding)
        m_buffer.resize(m_size + wanted + kPadding);
    m_in.read(m_buffer.data() + m_size, static_cast<std::streamsize>(wanted));
    const auto got = static_cast<std::size_t>(m_in.gcount());
    m_size += got;
    std::memset(m_buffer.data() + m_size, ' ', kPadding);
    if (m_before + m_size > m_mostBytes)
        failAt(m_position, "the file is larger than " + std::to_string(m_mostBytes)
                               + " bytes, the most that is read");
    return got > 0;
}

void JsonSplitter::skipSpace()
{
    for (;;) {
        while (m_position < m_size && isSpace(m_buffer[m_position]))
            ++m_position;
        if (m_position < m_size)
            return;
        m_last = m_position;
        if (!more())
            return;
    }
}

char JsonSplitter::peek()
{
    skipSpace();
    m_last = m_position;
    return m_position < m_size ? m_buffer[m_position] : '\0';
}

void JsonSplitter::expect(char c)
{
    const char next = peek();
    if (next == '\0')
        fail("the file ends where '" + std::string(1, c) + "' has to follow");
    if (next != c)
        fail("'" + std::string(1, next) + "' stands where '" + std::string(1, c)
             + "' has to follow");
    ++m_position;
}

bool JsonSplitter::takes(char c)
{
    if (peek() != c)
        return false;
    ++m_position;
    return true;
}

bool JsonSplitter::goesOn(char closing)
{
    const char next = peek();
    if (next == '\0')
        fail("the file ends in the middle");
    if (next != ',' && next != closing)
        fail("'" + std::string(1, next) + "' stands where ',' or '" + std::string(1, closing)
             + "' has to follow");
    ++m_position;
    return next == ',';
}

std::string_view JsonSplitter::ahead()
{
    peek();
    return std::string_view(m_buffer).substr(m_position, m_size - m_position);
}

std::string_view JsonSplitter::value()
{
    if (peek() == '\0')
        fail("the file ends where a value has to follow");
    const std::size_t end = endOfValue();
    const std::string_view text = std::string_view(m_buffer).substr(m_last, end - m_last);
    m_position = end;
    return text;
}

// Scans from m_position, which is also m_last; that stays the begin of the value when more() moves it.
std::size_t JsonSplitter::endOfValue()
{
    const char first = m_buffer[m_position];
    const bool isNested = first == '{' || first == '[';
    if (first == ',' || first == ':' || first == '}' || first == ']')
        fail("'" + std::string(1, first) + "' stands where a value has to follow");
    std::size_t length = 0;
    std::size_t depth = 0;
    bool inString = false;
    for (;;) {
        while (m_last + length >= m_size) {
            if (length > kLongestValue)
                fail("this value is longer than 64 MB");
            if (!more()) {
                if (depth == 0 && !inString)
                    return m_size; // a number at the very end
                fail("the file ends inside the value that begins here");
            }
        }
        // Over what is in memory, with nothing but the text to look at.
        const char* const value = m_buffer.data() + m_last;
        const std::size_t available = m_size - m_last;
        while (length < available) {
            if (inString) {
                while (length < available && value[length] != '"' && value[length] != '\\')
                    ++length;
                if (length >= available)
                    break;
                if (value[length] == '\\') {
                    length += 2; // whatever follows, it does not end the string
                    continue;
                }
                inString = false;
                ++length;
                if (depth == 0)
                    return m_last + length;
                continue;
            }
            const Part part = partOf(value[length]);
            if (part == Part::Inner || (part == Part::Between && isNested)) {
                ++length;
                continue;
            }
            if (part == Part::Between)
                return m_last + length;
            if (part == Part::Close && depth == 0)
                return m_last + length; // of what encloses the scalar
            ++length;
            if (part == Part::Quote)
                inString = true;
            else if (part == Part::Open)
                ++depth;
            else if (--depth == 0)
                return m_last + length;
        }
    }
}

void JsonSplitter::fail(const std::string& what) const
{
    failAt(m_last, what);
}

void JsonSplitter::failAt(std::size_t position, const std::string& what) const
{
    const std::size_t end = std::min(position, m_size);
    const auto lines = static_cast<std::uint64_t>(
        std::count(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    throw JsonFault("line " + std::to_string(m_lines + lines + 1) + " (byte "
                    + std::to_string(m_before + position) + "): " + what);
}

} // namespace makespan::trace
