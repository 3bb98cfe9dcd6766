#pragma once

#include "engine/scenario/knob.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace makespan::scenario {

/// One swept quantity: a knob, "workers", or a machine key, and the values that it takes.
struct SweepAxis
{
    std::string name;
    ValueRange range;
};

enum class SweepOrder : std::uint8_t { RoundRobin, Sequential };

/// What `sweep = {…}` asks for: first axis x, second series, further ones panels.
struct SweepSettings
{
    std::vector<SweepAxis> axes;
    std::uint32_t repeat = 1;
    std::uint32_t warmup = 0;
    SweepOrder order = SweepOrder::RoundRobin;
};

/// A question to the student, answered before the run.
struct Prediction
{
    std::string ask;
    std::map<std::string, std::string> with; ///< knobs set for the question
    std::string answer;                      ///< expression, usually a measure: "speedup"
    double tolerance = 0.05;                 ///< relative
};

/// `[tool.makespan.machine]`: what the file sets; the rest comes from the preset or the defaults.
/// Times in nanoseconds; "host" asks for the calibrated value.
struct MachineSettings
{
    struct Value
    {
        bool host = false;
        double nanoseconds = 0;
    };

    std::optional<std::string> preset; ///< ideal, host, ray, dask, multiprocessing
    std::optional<std::uint32_t> cores;
    std::optional<Value> submit;
    std::optional<Value> start;
    std::optional<Value> get;
    std::optional<Value> actorStart;
    std::optional<Value> step;            ///< per VM instruction
    std::optional<std::string> queue;     ///< fifo, lifo, longest, shortest, random, steal
    std::optional<std::string> nestedGet; ///< release, hold
    std::optional<std::uint64_t> seed;
};

/// `[tool.makespan]` of the file's inline script metadata (PEP 723). Everything is optional.
struct Settings
{
    std::string lesson; ///< "lecture/02"
    SweepSettings sweep;
    std::vector<std::string> checks; ///< Python expressions over measures and the program's globals
    std::vector<Prediction> predictions;
    MachineSettings machine;
};

} // namespace makespan::scenario
