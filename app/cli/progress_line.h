#pragma once

#include <chrono>
#include <cstddef>

namespace makespan::cli {

/// "12 of 40, about 8 s left" on one line of stderr that is overwritten; nothing when stderr is no terminal.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine(); ///< wipes the line
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::size_t done, std::size_t total, std::chrono::duration<double> remaining);

private:
    bool m_visible = false;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace makespan::cli
