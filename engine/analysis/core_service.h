#pragma once

#include "engine/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::analysis {

/// The rate at which each of so many computing tasks is served. \param cores 0: enough for everyone
inline double shareOfCores(std::uint32_t cores, std::size_t computing)
{
    return cores == 0 || computing <= cores
               ? 1.0
               : static_cast<double>(cores) / static_cast<double>(computing);
}

/// How much each computing task of a recorded run has received of the cores: R(t), in nanoseconds of a core of its own, grows with
/// min(1, cores / computing). A task that computed from a to b did R(b) - R(a) of work, however slowly. The inverse of processor
/// sharing, as CoreShare of the virtual clock does it.
class CoreService
{
public:
    /// \param cores 0: unknown; then each has its own
    CoreService(const trace::Trace& trace, std::uint32_t cores);

    /// R(t) in ns, from 0. Exactly t where there was a core for everyone all the time.
    double at(trace::Time time) const;

private:
    struct Turn
    {
        trace::Time from; // the rate holds from here on
        double service = 0;
        double rate = 1;
    };

    std::vector<Turn> m_turns; // by time; empty: nobody ever shared
};

} // namespace makespan::analysis
