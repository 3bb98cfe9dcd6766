#pragma once

#include "engine/runtime/recording/recorded_run.h"

#include <cstdint>
#include <vector>

namespace makespan::runtime {

/// Two threads' clocks may be reversed by some 50 ns: clamps the tasks' times to those of what had to happen before. A
/// task's start: its parent's start, its dependencies' ends, the end of its predecessor on the lane. Its end: those of
/// the tasks on top of it. After it, submitted <= ready <= started <= ended.
class CausalOrder
{
public:
    /// \param end when the driver ended: what ended later is still running
    CausalOrder(RecordedRun& run, Nanoseconds end);

    void restore();

private:
    void order(std::uint32_t number);
    bool pushStart(std::uint32_t number);
    bool pushEnd(std::uint32_t number);
    bool pushBeforeStart(const RecordedTask& task, std::uint32_t number);
    bool pushBeforeEnd(const RecordedTask& task, std::uint32_t number);
    void clampStart(RecordedTask& task, std::uint32_t number);
    void clampEnd(RecordedTask& task) const;

    RecordedRun& m_run;
    Nanoseconds m_end;
    std::vector<bool> m_isOrdered; ///< by node
    std::vector<std::uint32_t> m_stack;
};

} // namespace makespan::runtime
