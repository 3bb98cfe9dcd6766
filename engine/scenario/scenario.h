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
    /// Faults in the settings or knobs are diagnostics, in the order of the text; what could be read is there all the
    /// same. A knob that the program never uses, or whose value is outside its range, is a hint.
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
    /// Null when there is none. "workers" always gives workers(), whatever the file calls it.
    const Knob* knob(std::string_view name) const;
    /// The knob that says how many workers there are: `ray.init(num_cpus=4)` or `ray.init(num_cpus=n)` with a knob n;
    /// without either this computer's cores, and then its value is not in the file.
    const Knob& workers() const;
    const language::Diagnostics& diagnostics() const;
    bool hasErrors() const;

    /// The same file with one literal rewritten; every other byte stays.
    /// \param value as Python or people write it: 8, 1k, 0.5, true, wait or 'wait'.
    /// \returns a sentence instead, when there is no such knob, the value does not parse, or is out of its range.
    struct Changed;
    Changed withKnob(std::string_view name, std::string_view value) const;

private:
    std::string m_source;
    std::string m_fileName;
    std::string m_title;
    std::string m_summary;
    Settings m_settings;
    std::vector<Knob> m_knobs;
    std::size_t m_workers = 0; ///< which of the knobs
    language::Diagnostics m_diagnostics;
};

struct Scenario::Changed
{
    std::optional<Scenario> scenario;
    std::string error; ///< one sentence, when there is no scenario
};

} // namespace makespan::scenario
