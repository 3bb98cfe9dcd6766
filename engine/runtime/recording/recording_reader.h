#pragma once

#include "engine/runtime/recording/recorded_run.h"
#include "engine/runtime/recording/recording.h"

#include <cstdint>
#include <vector>

namespace makespan::runtime {

/// Reads the lanes' events into tables. Times are as the threads' clocks gave them: CausalOrder comes next.
class RecordingReader
{
public:
    /// \param origin time zero \param end when the driver ended: what was given up later had not ended yet
    RecordingReader(const Recording& recording, Ticks origin, Ticks end);

    /// To be called once.
    RecordedRun read();

private:
    struct Frame;
    struct Unfinished; ///< what is collected for the tasks of a lane that have not ended

    Nanoseconds time(Ticks ticks) const;
    void readLane(std::uint32_t lane);
    void endTask(std::uint32_t lane, const Event& event, Unfinished& unfinished);
    void readForeign(const Event& event);
    void readCommon(const Event& event);
    void pause(std::vector<Pause>& pauses, const Event& event, trace::State state) const;
    trace::Call& call(const Event& event, trace::CallKind kind);
    void completeRepeats();
    void indexDependencies();

    const Recording& m_recording;
    Ticks m_origin;
    Nanoseconds m_end;
    RecordedRun m_run;
};

} // namespace makespan::runtime
