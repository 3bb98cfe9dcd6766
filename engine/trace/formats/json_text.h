#pragma once

#include "engine/trace/time.h"

#include <charconv>
#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace makespan::trace {

/// A JSON string with its quotes; what is not UTF-8 becomes the replacement character.
std::string jsonString(std::string_view text);

template <typename T>
concept WholeNumber = std::integral<T> && !std::same_as<T, char> && !std::same_as<T, bool>;

/// Pieces of JSON on their way to a stream, collected so that a million small ones cost little.
class JsonText
{
public:
    explicit JsonText(std::ostream& out)
        : m_out(out)
    {}

    ~JsonText() { flush(); }

    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    JsonText& operator<<(std::string_view text)
    {
        m_text += text;
        return *this;
    }

    JsonText& operator<<(char c)
    {
        m_text += c;
        return *this;
    }

    template <WholeNumber Number>
    JsonText& operator<<(Number number)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, number);
        return *this << std::string_view(digits, static_cast<std::size_t>(end.ptr - digits));
    }

    /// Microseconds with exactly three decimals: nanoseconds, and never through a double.
    JsonText& microseconds(Duration time);

    /// Hands over what has been collected when it is much. Call it between events.
    void drain()
    {
        if (m_text.size() >= kChunk)
            flush();
    }

    void flush();

private:
    static constexpr std::size_t kChunk = 1U << 16U;

    std::ostream& m_out;
    std::string m_text;
};

} // namespace makespan::trace
