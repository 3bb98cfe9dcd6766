#pragma once

#include "engine/execution/run_guard.h"
#include "engine/trace/time.h"

#include <chrono>
#include <cmath>
#include <cstdint>
#include <memory>

namespace makespan::execution {

/// The clock of a run on one thread: virtual or real.
class SerialClock
{
public:
    virtual ~SerialClock() = default;
    virtual trace::Time now() const = 0;
    /// So many more instructions have been executed.
    virtual void computed(std::uint64_t instructions) = 0;
    /// Returns early when the run has to stop.
    virtual void sleep(trace::Duration duration, const RunGuard& guard) = 0;
};

/// Time passes only as the program asks for it.
class VirtualSerialClock : public SerialClock
{
public:
    explicit VirtualSerialClock(double stepNs, trace::Duration sleepOvershoot = {})
        : m_stepNs(stepNs)
        , m_sleepOvershoot(sleepOvershoot)
    {}

    trace::Time now() const override { return trace::Time{m_slept + m_computed}; }

    void computed(std::uint64_t instructions) override
    {
        if (instructions == 0)
            return;
        m_instructions += static_cast<double>(instructions);
        m_computed = trace::Duration(std::llround(m_instructions * m_stepNs));
    }

    void sleep(trace::Duration duration, const RunGuard&) override
    {
        m_slept += duration > trace::Duration{0} ? duration + m_sleepOvershoot : trace::Duration{0};
    }

private:
    double m_stepNs;
    trace::Duration m_sleepOvershoot;
    double m_instructions = 0;
    trace::Duration m_computed{0};
    trace::Duration m_slept{0};
};

/// This computer's clock, from the moment at which it is made.
class RealSerialClock : public SerialClock
{
public:
    trace::Time now() const override
    {
        return trace::Time{std::chrono::duration_cast<trace::Duration>(
            std::chrono::steady_clock::now() - m_origin)};
    }

    void computed(std::uint64_t) override {}

    void sleep(trace::Duration duration, const RunGuard& guard) override;

private:
    std::chrono::steady_clock::time_point m_origin = std::chrono::steady_clock::now();
};

} // namespace makespan::execution
