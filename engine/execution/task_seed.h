#pragma once

#include <cstdint>

namespace makespan::execution {

/// Which task this is, whatever the schedule: the n-th call of the m-th call … of the driver. Submission numbers will not
/// do, because tasks that submit tasks get other numbers under another schedule. Equal on both clocks, for any number of
/// workers; different tasks of a run have different ones but for a chance of 2^-64 a pair.
class TaskPath
{
public:
    /// The driver's.
    TaskPath() = default;

    /// Of the child that is submitted as number `child`, counted from 0, by the task of this path. Actors' calls count as
    /// children of whoever makes them.
    TaskPath child(std::uint64_t number) const
    {
        TaskPath path;
        path.m_value = mixed(m_value + 0x9E3779B97F4A7C15U * (number + 1));
        return path;
    }

    /// The seed of the task's stream of `random`, from the run's seed and the repetition. A retry (attempt > 0) has a
    /// stream of its own: otherwise what failed by chance would fail again.
    std::uint64_t
    randomSeed(std::uint64_t seed, std::uint32_t repetition, std::uint32_t attempt = 0) const
    {
        return mixed(m_value
                     ^ mixed(seed ^ mixed((std::uint64_t{attempt} << 32) + repetition + 1U)));
    }

    std::uint64_t value() const { return m_value; }

private:
    // Finalizer of SplitMix64 (Steele, Lea, Flood 2014): a bijection that spreads every bit.
    static constexpr std::uint64_t mixed(std::uint64_t x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31);
    }

    std::uint64_t m_value = 0x6A09E667F3BCC909U;
};

} // namespace makespan::execution
