#pragma once

namespace makespan::runtime {

/// While there is one, the calling thread's sleeps end as precisely as the system can: Linux rounds their ends up by
/// 50 µs unless told otherwise.
class PreciseTimers
{
public:
    /// \param isWanted else nothing changes
    explicit PreciseTimers(bool isWanted);
    PreciseTimers(const PreciseTimers&) = delete;
    PreciseTimers& operator=(const PreciseTimers&) = delete;
    ~PreciseTimers();

    /// From now on.
    static void forThisThread();

private:
    int m_previous = -1; ///< to go back to, in nanoseconds; -1: nothing
};

} // namespace makespan::runtime
