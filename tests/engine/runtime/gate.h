#pragma once

#include <atomic>
#include <thread>

namespace makespan::runtime {

/// Lets threads wait for each other without sleeping.
class Gate
{
public:
    void open() { m_isOpen.store(true); }

    void pass() const
    {
        while (!m_isOpen.load())
            std::this_thread::yield();
    }

private:
    std::atomic<bool> m_isOpen{false};
};

} // namespace makespan::runtime
