#pragma once

#include <atomic>

namespace makespan::runtime {

/// Counts how many of it are alive.
struct Counted
{
    explicit Counted(std::atomic<int>& counter)
        : alive(&counter)
    {
        ++*alive;
    }

    Counted(const Counted& other)
        : alive(other.alive)
    {
        ++*alive;
    }

    Counted& operator=(const Counted&) = delete;

    ~Counted() { --*alive; }

    std::atomic<int>* alive;
};

} // namespace makespan::runtime
