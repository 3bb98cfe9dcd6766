#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>

namespace makespan::trace {

/// A fault in a JSON file, with the place in the text.
class JsonFault : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// \throws JsonFault
[[noreturn]] inline void failJson(const std::string& what)
{
    throw JsonFault(what);
}

/// Cuts a JSON text from a stream into the values of its outer levels without building a tree: a file of any
/// length is read with the memory of its largest value. It knows brackets, strings and commas; what
/// stands inside a value is its reader's business.
/// All functions throw JsonFault where the text cannot be JSON.
class JsonSplitter
{
public:
    /// Values longer than this are refused.
    static constexpr std::size_t kLongestValue = std::size_t{64} << 20U;
    /// Readable bytes behind every value, whatever they hold: simdjson reads ahead.
    static constexpr std::size_t kPadding = 64;

    JsonSplitter(std::istream& in, std::uint64_t mostBytes);

    /// The next character that is no space, without taking it; '\0' at the end of the text.
    char peek();

    /// Takes that character; \throws when it is another one.
    void expect(char c);

    /// Takes that character, if it is the next one.
    bool takes(char c);

    /// Takes a whole value: object, array, string (with its quotes) or scalar. Valid until the next call.
    std::string_view value();

    /// The text from the next value on, as far as it is in memory: at least that value's first character, unless the text
    /// ends. Valid until the next call.
    std::string_view ahead();

    /// Takes a value that was found in ahead(), so many characters.
    void take(std::size_t length) { m_position += length; }

    /// After an element or a member: true for a comma, false for the closing bracket; takes either.
    bool goesOn(char closing);

    /// A fault with the position of the value or character that was taken or looked at last.
    [[noreturn]] void fail(const std::string& what) const;

private:
    bool more();
    void skipSpace();
    std::size_t endOfValue();
    [[noreturn]] void failAt(std::size_t position, const std::string& what) const;

    std::istream& m_in;
    std::uint64_t m_mostBytes;
    std::string
        m_buffer; // the text around the reading position, and at least the padding behind it
    std::size_t m_size = 0;     // without the padding
    std::size_t m_position = 0; // the next character to take
    std::size_t m_last = 0;     // where what was taken or looked at last begins
    std::uint64_t m_before = 0; // bytes of the file before the buffer
    std::uint64_t m_lines = 0;  // line ends before the buffer
};

} // namespace makespan::trace
