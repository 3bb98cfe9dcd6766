#include "engine/trace/formats/foreign_fields.h"
#include "engine/trace/formats/json_number.h"

#include <array>

namespace makespan::trace {

namespace {

enum class Kind : std::uint8_t {
    Odd,    ///< not read here: control characters, what is not ASCII, a backslash
    Text,   ///< in strings only
    Scalar, ///< in strings, numbers and literals
    Quote,
    Space ///< in strings and between values; the other spaces are odd in strings
};

constexpr std::array<Kind, 256> makeKinds()
{
    std::array<Kind, 256> kinds{};
    for (int c = ' '; c < 0x7F; ++c)
        kinds[static_cast<std::size_t>(c)] = Kind::Text;
    for (unsigned char c = '0'; c <= '9'; ++c)
        kinds[c] = Kind::Scalar;
    for (unsigned char c = 'a'; c <= 'z'; ++c)
        kinds[c] = Kind::Scalar;
    for (const char c : {'+', '-', '.', 'E'})
        kinds[static_cast<unsigned char>(c)] = Kind::Scalar;
    kinds['"'] = Kind::Quote;
    kinds['\\'] = Kind::Odd;
    kinds[' '] = Kind::Space;
    return kinds;
}

constexpr std::array<Kind, 256> kKinds = makeKinds();

Kind kindOf(char c)
{
    return kKinds[static_cast<unsigned char>(c)];
}

// Every function says whether it found what it reads; after a no, nothing more is asked.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
    {}

    std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }

    bool take(char c)
    {
        skipSpace();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool isAt(char c)
    {
        skipSpace();
        return m_at != m_end && *m_at == c;
    }

    bool string(std::string_view& text)
    {
        if (!take('"'))
            return false;
        const char* const begin = m_at;
        while (m_at != m_end && kindOf(*m_at) != Kind::Quote) {
            if (kindOf(*m_at) == Kind::Odd)
                return false;
            ++m_at;
        }
        if (m_at == m_end)
            return false;
        text = {begin, static_cast<std::size_t>(m_at - begin)};
        ++m_at;
        return true;
    }

    bool scalar(std::string_view& text)
    {
        skipSpace();
        const char* const begin = m_at;
        while (m_at != m_end && kindOf(*m_at) == Kind::Scalar)
            ++m_at;
        text = {begin, static_cast<std::size_t>(m_at - begin)};
        // What the text ends with may go on behind it.
        const bool isWhole = m_at != begin && m_at != m_end;
        const bool isNumber = isWhole && (*begin == '-' || (*begin >= '0' && *begin <= '9'));
        return isNumber || (isWhole && (text == "true" || text == "false" || text == "null"));
    }

    /// A string without its quotes, or a scalar as it stands.
    bool text(std::string_view& text) { return isAt('"') ? string(text) : scalar(text); }

    bool time(std::optional<std::int64_t>& time)
    {
        std::string_view digits;
        if (!scalar(digits))
            return false;
        time = scaledNumber(digits, 3);
        return time.has_value();
    }

    bool skip()
    {
        std::string_view ignored;
        if (!isAt('{') && !isAt('['))
            return text(ignored);
        std::size_t depth = 0;
        do {
            if (m_at == m_end || kindOf(*m_at) == Kind::Odd)
                return false;
            if (*m_at == '"') {
                if (!string(ignored))
                    return false;
                continue;
            }
            if (*m_at == '{' || *m_at == '[')
                ++depth;
            else if (*m_at == '}' || *m_at == ']')
                --depth;
            ++m_at;
        } while (depth > 0);
        return true;
    }

    /// Calls with every key of an object; the call reads the value.
    template <typename ReadValue>
    bool object(ReadValue readValue)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            std::string_view key;
            if (!string(key) || !take(':') || !readValue(key))
                return false;
        } while (take(','));
        return take('}');
    }

private:
    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
};

} // namespace

std::size_t readPlainEvent(std::string_view text, ForeignFields& fields)
{
    fields.clear();
    Scanner scanner(text);
    const auto readArgument = [&](std::string_view key) {
        if (key == "name")
            return scanner.text(fields.argsName);
        return key == "task_id" ? scanner.text(fields.argsTask) : scanner.skip();
    };
    const auto readField = [&](std::string_view key) {
        if (key == "ph") {
            std::string_view phase;
            const bool isThere = scanner.text(phase);
            fields.phase = phase.size() == 1 ? phase.front() : '\0';
            return isThere;
        }
        if (key == "ts")
            return scanner.time(fields.time);
        if (key == "dur")
            return scanner.time(fields.length);
        if (key == "pid" || key == "worker")
            return scanner.text(fields.process);
        if (key == "tid" || key == "thread")
            return scanner.text(fields.thread);
        if (key == "name")
            return scanner.text(fields.name);
        if (key == "cat")
            return scanner.text(fields.category);
        if (key == "args")
            return scanner.isAt('{') ? scanner.object(readArgument) : scanner.skip();
        return key != "key" && key != "startstops" && scanner.skip(); // Dask's are not read here
    };
    return scanner.object(readField) ? scanner.position() : 0;
}

} // namespace makespan::trace
