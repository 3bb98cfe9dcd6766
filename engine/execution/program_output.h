#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace makespan::execution {

/// What a run's program prints: passed on as it comes, up to a limit. What goes to stdout is kept.
/// Threads: write() from any.
class ProgramOutput
{
public:
    using Listener = std::function<void(std::string_view)>;

    ProgramOutput(Listener onOutput, Listener onErrorOutput, std::uint64_t limit)
        : m_onOutput(std::move(onOutput))
        , m_onErrorOutput(std::move(onErrorOutput))
        , m_limit(limit)
    {}

    /// False: the limit is reached, nothing was written.
    bool write(std::string_view text, bool toError)
    {
        const std::lock_guard lock(m_mutex);
        if (m_written + text.size() > m_limit)
            return false;
        m_written += text.size();
        if (!toError)
            m_text += text;
        const Listener& listener = toError ? m_onErrorOutput : m_onOutput;
        if (listener)
            listener(text);
        return true;
    }

    /// All of stdout; when nobody writes any more.
    std::string take() { return std::move(m_text); }

private:
    Listener m_onOutput;
    Listener m_onErrorOutput;
    std::uint64_t m_limit;
    std::uint64_t m_written = 0; ///< bytes, of both
    std::mutex m_mutex;
    std::string m_text;
};

} // namespace makespan::execution
