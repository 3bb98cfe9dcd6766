// Reads any text as a scenario file. Setting a knob to the value that it has must give a file whose knob
// has that value.
#include "engine/scenario/scenario.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>
#include <string>

using namespace makespan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string source(reinterpret_cast<const char*>(data), size);
    const auto scenario = scenario::Scenario::fromSource(source, "fuzz.py");
    for (const language::Diagnostic& diagnostic : scenario.diagnostics())
        (void)language::format(diagnostic, "fuzz.py", source);
    for (const scenario::Knob& knob : scenario.knobs()) {
        for (const char* value : {"1", "2.5", "true", "1k", "wait", "''"}) {
            const auto changed = scenario.withKnob(knob.name, value);
            if (!changed.scenario && changed.error.empty())
                std::abort(); // refused without saying why
            if (changed.scenario && !changed.scenario->knob(knob.name))
                std::abort(); // setting a knob lost it
        }
    }
    return 0;
}
