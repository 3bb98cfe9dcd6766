#pragma once

#include "engine/trace/time.h"

#include <cstdint>

namespace makespan::analysis {

/// Where T_seq comes from.
enum class SerialSource : std::uint8_t {
    Measured, ///< the serial elision ran on the same clock (threads)
    Virtual,  ///< the serial elision ran on virtual time
    Estimated ///< sum of the tasks' own times and the driver's own time in this very trace
};

/// The measures of one run. All times are lengths; all ratios are dimensionless.
struct Measures
{
    trace::Duration makespan{0}; ///< T_P
    trace::Duration serial{0};   ///< T_seq: every .remote executed in place
    SerialSource serialSource = SerialSource::Estimated;
    trace::Duration work{
        0}; ///< T_1: time of all tasks and of the driver, waiting and overhead excluded
    trace::Duration span{0};    ///< T_inf: length of the longest chain of dependent work
    double parallelism = 0;     ///< T_1 / T_inf
    double speedup = 0;         ///< S = T_seq / T_P; 0 when T_P is 0
    double relativeSpeedup = 0; ///< T_1 / T_P
    double efficiency = 0; ///< S / W, in [0, 1] unless super-linear or with actors; 0 when W is 0
    double utilisation =
        0; ///< share of P T_P in which the places ran tasks (run, sleep), in [0, 1]
    int peakParallelism = 0; ///< most tasks running (run, sleep) at one instant, the driver aside

    /// Whether anything took time. If not, speedup, efficiency, utilisation and the losses are 0 and mean nothing.
    bool hasSpeedup() const { return makespan > trace::Duration{0}; }

    /// Whether there was work. If not, parallelism is 0 and means nothing.
    bool hasParallelism() const { return span > trace::Duration{0}; }
};

/// Where the missing speedup went: P - S = sum of these, each in units of speedup (places).
/// Negative values are possible for inflation (tasks ran faster than in the serial run).
struct Losses
{
    double serial = 0;
    double overhead = 0;
    double dependency = 0;
    double imbalance = 0;
    double unused = 0;
    double blocked = 0;
    double inflation = 0;

    double sum() const
    {
        return serial + overhead + dependency + imbalance + unused + blocked + inflation;
    }
};

} // namespace makespan::analysis
