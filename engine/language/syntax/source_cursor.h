#pragma once

#include "engine/language/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace makespan::language::syntax {

/// Walks through UTF-8 text and knows its line and column. Line ends are \n, \r\n and \r.
class SourceCursor
{
public:
    SourceCursor(std::string_view source, Position begin, std::size_t end)
        : m_source(source.substr(0, end))
        , m_position(begin)
    {}

    bool atEnd() const { return m_position.offset >= m_source.size(); }

    const Position& position() const { return m_position; }

    void moveTo(const Position& position) { m_position = position; }

    /// The byte that stands `ahead` bytes further on; 0 past the end.
    char peek(std::size_t ahead = 0) const
    {
        const std::size_t at = m_position.offset + ahead;
        return at < m_source.size() ? m_source[at] : '\0';
    }

    bool startsWith(std::string_view text) const
    {
        return m_source.substr(m_position.offset, text.size()) == text;
    }

    /// Steps over one byte; a multi-byte character counts as one column, a line end as one line.
    void advance()
    {
        if (atEnd())
            return;
        const char c = m_source[m_position.offset++];
        if (c == '\n' || (c == '\r' && peek() != '\n')) {
            ++m_position.line;
            m_position.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++m_position.column;
        }
    }

    void advance(std::size_t bytes)
    {
        for (std::size_t i = 0; i < bytes; ++i)
            advance();
    }

private:
    std::string_view m_source;
    Position m_position;
};

} // namespace makespan::language::syntax
