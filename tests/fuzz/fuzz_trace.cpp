// Reads any bytes as a trace file. What was read can be written, and what was written reads as the same.
#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/formats/tasks_csv.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>
#include <sstream>
#include <string>

using namespace makespan::trace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ReadLimits limits;
    limits.events = 10'000;
    limits.lanes = 1'000;
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
    const ReadResult first = readTrace(in, "fuzz", limits);
    if (!first.trace) {
        if (first.error.empty())
            std::abort(); // refused without saying why
        return 0;
    }
    std::ostringstream csv;
    writeTasksCsv(csv, *first.trace);
    std::ostringstream once;
    writeChromeJson(once, *first.trace);
    std::istringstream again(once.str());
    const ReadResult second = readTrace(again, "fuzz");
    if (!second.trace)
        std::abort(); // cannot read what it wrote
    std::ostringstream twice;
    writeChromeJson(twice, *second.trace);
    if (once.str() != twice.str())
        std::abort(); // writing and reading changed it
    return 0;
}
