#pragma once

#include "app/render/timeline/timeline_data.h"
#include "engine/trace/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace makespan::test {

/// A small program to be drawn: the driver works, submits n tasks and gets their results; workers take the
/// tasks in order. Written out as a trace without any executor.
struct Scene
{
    std::uint32_t workers = 4;
    std::uint32_t tasks = 4;
    double taskSeconds = 1.0;
    double setupSeconds = 0.05;
    double submitSeconds = 0.0001;
    double startSeconds = 0.0004;
    double getSeconds = 0.001;
    double jitter = 0; ///< each task takes up to this share longer
    trace::State state = trace::State::Sleep;
    std::vector<std::string> functions{
        "compute"};       ///< task i is a call of function i modulo their number
    bool chained = false; ///< each task needs the one of `workers` before it
    trace::Clock clock = trace::Clock::Virtual;
};

trace::Trace traceOf(const Scene& scene);

/// A run of that many tasks spread over the lanes, each busy for that share of its time. Cheap to make.
trace::Trace bigTrace(std::size_t tasks, std::uint32_t workers, double busyShare);

/// Every gap of the workers' lanes with one cause: enough where causes are not what is tested.
analysis::Analysis plainAnalysis(const trace::Trace& trace,
                                 analysis::Cause cause = analysis::Cause::Imbalance);

std::shared_ptr<const render::TimelineData>
dataOf(const trace::Trace& trace, render::ColourBy colourBy = render::ColourBy::Function);

} // namespace makespan::test
