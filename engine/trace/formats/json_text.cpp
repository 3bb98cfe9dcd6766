#include "engine/trace/formats/json_text.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace makespan::trace {

std::string jsonString(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

JsonText& JsonText::microseconds(Duration time)
{
    std::int64_t ns = time.count();
    if (ns < 0) {
        m_text += '-';
        ns = -ns;
    }
    const auto rest = static_cast<int>(ns % 1000);
    *this << ns / 1000;
    m_text += '.';
    m_text += static_cast<char>('0' + rest / 100);
    m_text += static_cast<char>('0' + rest / 10 % 10);
    m_text += static_cast<char>('0' + rest % 10);
    return *this;
}

void JsonText::flush()
{
    m_out.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
    m_text.clear();
}

} // namespace makespan::trace
