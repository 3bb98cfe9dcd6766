#pragma once

#include "engine/language/diagnostic.h"
#include "engine/scenario/settings.h"

#include <string>
#include <string_view>
#include <vector>

namespace makespan::scenario {

/// A place in the settings that names a knob; whether there is one is known only when the whole file is.
struct KnobMention
{
    std::string name;
    std::string value;     ///< a Python literal that the knob is to take; empty: none is given
    language::Range range; ///< in the file
};

struct SettingsReading
{
    Settings settings;
    std::vector<KnobMention> mentions;
    language::Diagnostics diagnostics;
};

/// Reads [tool.makespan] of the file's inline script metadata. Everything that is wrong is reported with its place
/// in the file, and left out; the rest is there all the same. Never throws for what stands in the file.
SettingsReading readSettings(std::string_view source);

} // namespace makespan::scenario
