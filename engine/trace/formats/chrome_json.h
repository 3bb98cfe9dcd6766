#pragma once

#include "engine/trace/trace.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace makespan::trace {

struct ChromeJsonOptions
{
    bool flows = true; ///< arrows from submission and from inputs to tasks
    bool counters =
        false; ///< the number of running tasks over time: as many events again as there are tasks
};

/// Writes the trace in the Trace Event Format ("Chrome JSON"), for Perfetto, chrome://tracing and
/// speedscope, as a stream: memory does not grow with the file. Times are microseconds since the
/// beginning of the run, with exactly three decimals. Everything else that the trace knows stands in
/// the args and in "otherData", so that readChromeJson gives the same trace again.
/// Errors are the stream's: check its state afterwards.
void writeChromeJson(std::ostream& out, const Trace& trace, const ChromeJsonOptions& options = {});

struct ReadLimits
{
    std::uint64_t bytes = std::uint64_t{2} << 30;
    std::uint64_t events = 50'000'000;
    std::uint32_t lanes = 200'000;
};

struct ReadResult
{
    std::optional<Trace> trace;
    std::string
        error; ///< one sentence with the position (byte offset and line) when there is no trace
};

/// Reads a trace file: one written by writeChromeJson (without loss), Ray's `ray timeline`, Dask's
/// task stream, or any other file of complete ("X") or begin/end ("B"/"E") events: each thread becomes
/// a worker's lane, each event that is not inside another one a task. What is not known stays unset:
/// such traces have no driver's lane activity, no calls and no submit times before the start.
/// Never throws for what stands in the file, and never takes more memory than the limits allow.
/// \param name what the trace is called when the file does not say.
ReadResult readTrace(std::istream& in, const std::string& name, const ReadLimits& limits = {});

} // namespace makespan::trace
