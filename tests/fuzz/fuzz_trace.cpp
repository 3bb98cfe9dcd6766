// Reads any bytes as a trace file. What was read can be written, and what was written reads as the same. What the quick
// reader of plain events takes, the general one takes, too, and reads the same in it.
#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/formats/foreign_fields.h"
#include "engine/trace/formats/json_splitter.h"
#include "engine/trace/formats/tasks_csv.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>
#include <sstream>
#include <string>

using namespace makespan::trace;

namespace {

// From the first brace on, as if the file were one event.
void compareReaders(std::string text)
{
    const std::size_t brace = text.find('{');
    if (brace == std::string::npos)
        return;
    text.erase(0, brace);
    ForeignFields quick;
    const std::size_t length = readPlainEvent(text, quick);
    if (length == 0)
        return;
    const std::string padded = text.substr(0, length) + std::string(JsonSplitter::kPadding, ' ');
    ForeignFieldsReader reader;
    ForeignFields general;
    reader.read(std::string_view(padded).substr(0, length), general); // a throw ends the fuzzer
    const bool isSame = quick.phase == general.phase && quick.category == general.category
                        && quick.name == general.name && quick.process == general.process
                        && quick.thread == general.thread && quick.argsName == general.argsName
                        && quick.argsTask == general.argsTask && quick.time == general.time
                        && quick.length == general.length;
    if (!isSame || general.isDask || !general.key.empty())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ReadLimits limits;
    limits.events = 10'000;
    limits.lanes = 1'000;
    const std::string text(reinterpret_cast<const char*>(data), size);
    compareReaders(text);
    std::istringstream in(text);
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
