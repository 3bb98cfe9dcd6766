#pragma once

#include <stop_token>
#include <thread>

namespace makespan::cli {

/// While it lives, the first Ctrl-C asks for a stop through token(), so that what was measured can be kept; a second
/// one ends the program at once. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

    bool happened() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    std::jthread m_watcher;
};

} // namespace makespan::cli
