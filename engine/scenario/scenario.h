#pragma once

#include "engine/language/diagnostic.h"
#include "engine/scenario/knob.h"
#include "engine/scenario/settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::scenario {

/// A scenario file: the Python text and what it says about itself. An immutable value; setting a knob gives a new one.
/// Threads: any number of readers.
class Scenario
{
public:
    /// Reads settings, docstring and knobs from the text. The program itself is not compiled here.
    /// Faults in the settings or knobs are diagnostics; what could be read is there all the same.
    static Scenario fromSource(std::string source, std::string fileName);

    const std::string& source() const;
    const std::string& fileName() const;
    /// First line of the module docstring; the file's name without folder and ending when there is none.
    const std::string& title() const;
    /// The rest of the docstring, without common indentation; may be empty.
    const std::string& summary() const;
    const Settings& settings() const;
    /// In the order of the file; "workers" is always one of them (the last, when the file has no ray.init).
    const std::vector<Knob>& knobs() const;
    const Knob* knob(std::string_view name) const;
    const language::Diagnostics& diagnostics() const;
    bool hasErrors() const;

    /// The same file with one literal rewritten; every other byte stays.
    /// \returns a diagnostic instead, when there is no such knob, the value does not parse, or is out of its range.
    struct Changed;
    Changed withKnob(std::string_view name, std::string_view value) const;

private:
    std::string m_source;
    std::string m_fileName;
    std::string m_title;
    std::string m_summary;
    Settings m_settings;
    std::vector<Knob> m_knobs;
    language::Diagnostics m_diagnostics;
};

struct Scenario::Changed
{
    std::optional<Scenario> scenario;
    std::string error;       ///< one sentence, when there is no scenario
};

} // namespace makespan::scenario
