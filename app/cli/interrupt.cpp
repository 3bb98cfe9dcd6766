#include "app/cli/interrupt.h"

#include <chrono>
#include <csignal>

namespace makespan::cli {

namespace {

/// A signal handler may do little more than this; the watcher does the rest.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void noteInterrupt(int)
{
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    interrupted = 0;
    std::signal(SIGINT, noteInterrupt);
    m_watcher = std::jthread([this](const std::stop_token& ended) {
        // Stop has to be there within 100 ms, and the look costs nothing that anybody could measure.
        while (!ended.stop_requested() && !m_stop.stop_requested()) {
            if (interrupted != 0) {
                m_stop.request_stop();
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
}

} // namespace makespan::cli
