#pragma once

#include <cstdint>
#include <functional>
#include <thread>

namespace makespan::runtime {

/// In which order ready tasks are handed to workers.
enum class Policy : std::uint8_t {
    Fifo, ///< one queue, exactly by (time it became ready, submission number)
    Steal ///< what a task submits goes to its worker's own deque; owner last in first out, thieves
          ///< first in first out; what comes from outside is taken in order. For many short tasks
};

/// What a task that blocks in get does with its slot.
enum class NestedGet : std::uint8_t {
    Release, ///< gives it to a spare worker at once, and takes one back before it goes on
    Hold     ///< keeps it: nested gets can deadlock
};

struct PoolOptions
{
    /// Worker slots; 0: as many as the computer has cores.
    unsigned workers = 0;
    Policy policy = Policy::Fifo;
    NestedGet nestedGet = NestedGet::Release;
    /// Whether events are kept for a trace.
    bool trace = true;
    /// Starts a thread; replaced by tests that let it fail. Throws std::system_error.
    std::function<std::thread(std::function<void()>)> startThread;
};

} // namespace makespan::runtime
