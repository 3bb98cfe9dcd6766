#include "app/cli/progress_line.h"

#include "app/cli/messages.h"

#include <cmath>

namespace makespan::cli {

namespace {

QString remainingText(std::chrono::duration<double> remaining)
{
    const long long seconds = std::llround(std::ceil(remaining.count()));
    if (seconds < 120) {
        return QStringLiteral("%1 s").arg(seconds);
    }
    return QStringLiteral("%1 min").arg((seconds + 59) / 60);
}

} // namespace

ProgressLine::ProgressLine()
    : m_visible(stderrIsTerminal())
{}

ProgressLine::~ProgressLine()
{
    if (m_shown) {
        tell(QStringLiteral("\r\033[K"));
    }
}

void ProgressLine::show(std::size_t done,
                        std::size_t total,
                        std::chrono::duration<double> remaining)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_visible || (m_shown && now - m_last < std::chrono::milliseconds(100))) {
        return; // a virtual sweep makes thousands of runs a second
    }
    m_last = now;
    m_shown = true;
    tell(QStringLiteral("\r\033[K%1 of %2 runs, about %3 left")
             .arg(done)
             .arg(total)
             .arg(remainingText(remaining)));
}

} // namespace makespan::cli
