#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace makespan::execution {

/// What a run's program prints: passed on as it comes and kept, up to a limit.
/// Threads: write() from any.
class ProgramOutput
{
public:
    ProgramOutput(std::function<void(std::string_view)> onOutput, std::uint64_t limit)
        : m_onOutput(std::move(onOutput))
        , m_limit(limit)
    {}

    /// False: the limit is reached, nothing was written.
    bool write(std::string_view text)
    {
        const std::lock_guard lock(m_mutex);
        if (m_text.size() + text.size() > m_limit)
            return false;
        m_text += text;
        if (m_onOutput)
            m_onOutput(text);
        return true;
    }

    /// All of it; when nobody writes any more.
    std::string take() { return std::move(m_text); }

private:
    std::function<void(std::string_view)> m_onOutput;
    std::uint64_t m_limit;
    std::mutex m_mutex;
    std::string m_text;
};

} // namespace makespan::execution
