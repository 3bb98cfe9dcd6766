#include "engine/scenario/scenario.h"

#include "engine/language/builtins/names.h"
#include "engine/language/syntax/lexer.h"
#include "engine/scenario/docstring.h"
#include "engine/scenario/knob_reader.h"
#include "engine/scenario/knob_value.h"
#include "engine/scenario/machine_keys.h"
#include "engine/scenario/settings_reader.h"

#include <algorithm>

namespace makespan::scenario {

namespace {

/// The file's name without folder and ending.
std::string stem(const std::string& fileName)
{
    const std::size_t slash = fileName.find_last_of("/\\");
    std::string name = slash == std::string::npos ? fileName : fileName.substr(slash + 1);
    const std::size_t point = name.rfind('.');
    if (point != std::string::npos && point > 0) {
        name.resize(point);
    }
    return name;
}

std::string namesOf(const std::vector<Knob>& knobs)
{
    std::string names;
    for (const Knob& knob : knobs) {
        names += (names.empty() ? "" : ", ") + knob.name;
    }
    return names;
}

std::string didYouMean(std::string_view name, const std::vector<Knob>& knobs)
{
    std::vector<std::string_view> names;
    for (const Knob& knob : knobs) {
        names.push_back(knob.name);
    }
    const std::string_view near = language::builtins::suggest(name, names);
    return near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?";
}

bool before(const language::Diagnostic& a, const language::Diagnostic& b)
{
    return a.range.begin.offset < b.range.begin.offset;
}

} // namespace

Scenario Scenario::fromSource(std::string source, std::string fileName)
{
    Scenario scenario;
    scenario.m_source = std::move(source);
    scenario.m_fileName = std::move(fileName);
    const std::string_view text = scenario.m_source;
    const bool tooLarge = text.size() > language::syntax::kMaxSourceSize;
    const std::string_view readable = tooLarge ? std::string_view() : text;
    if (tooLarge) {
        scenario.m_diagnostics.push_back({language::Severity::Error,
                                          {},
                                          "SettingsError",
                                          "this file is larger than a scenario can be (1 MB)",
                                          ""});
    }

    const language::syntax::TokenStream stream = language::syntax::tokenize(readable);
    Docstring docstring = readDocstring(readable, stream);
    scenario.m_title =
        docstring.title.empty() ? stem(scenario.m_fileName) : std::move(docstring.title);
    scenario.m_summary = std::move(docstring.summary);

    KnobReading knobs = readKnobs(readable, stream);
    scenario.m_knobs = std::move(knobs.knobs);
    scenario.m_workers = knobs.workers;

    SettingsReading settings = readSettings(readable);
    scenario.m_settings = std::move(settings.settings);

    language::Diagnostics& diagnostics = scenario.m_diagnostics;
    diagnostics.insert(diagnostics.end(), knobs.diagnostics.begin(), knobs.diagnostics.end());
    diagnostics.insert(diagnostics.end(), settings.diagnostics.begin(), settings.diagnostics.end());
    for (const KnobMention& mention : settings.mentions) {
        std::string error;
        std::string suggestion;
        if (const Knob* knob = scenario.knob(mention.name)) {
            error = mention.value.empty() ? std::string() : valueFor(*knob, mention.value).error;
        } else if (isMachineKey(mention.name)) {
            MachineSettings scratch;
            error = mention.value.empty() ? std::string()
                                          : setMachineKey(scratch, mention.name, mention.value);
        } else {
            error = "there is no knob '" + mention.name + "' in this file";
            suggestion = didYouMean(mention.name, scenario.m_knobs);
        }
        if (!error.empty()) {
            diagnostics.push_back(
                {language::Severity::Error, mention.range, "SettingsError", error, suggestion});
        }
    }
    std::stable_sort(diagnostics.begin(), diagnostics.end(), before);
    return scenario;
}

const std::string& Scenario::source() const
{
    return m_source;
}

const std::string& Scenario::fileName() const
{
    return m_fileName;
}

const std::string& Scenario::title() const
{
    return m_title;
}

const std::string& Scenario::summary() const
{
    return m_summary;
}

const Settings& Scenario::settings() const
{
    return m_settings;
}

const std::vector<Knob>& Scenario::knobs() const
{
    return m_knobs;
}

const Knob* Scenario::knob(std::string_view name) const
{
    if (name == "workers") {
        return &workers();
    }
    const auto found = std::find_if(m_knobs.begin(), m_knobs.end(),
                                    [name](const Knob& knob) { return knob.name == name; });
    return found == m_knobs.end() ? nullptr : &*found;
}

const Knob& Scenario::workers() const
{
    return m_knobs[m_workers];
}

const language::Diagnostics& Scenario::diagnostics() const
{
    return m_diagnostics;
}

bool Scenario::hasErrors() const
{
    return std::any_of(m_diagnostics.begin(), m_diagnostics.end(),
                       [](const language::Diagnostic& diagnostic) {
                           return diagnostic.severity == language::Severity::Error;
                       });
}

Scenario::Changed Scenario::withKnob(std::string_view name, std::string_view value) const
{
    const Knob* const knob = this->knob(name);
    if (knob == nullptr) {
        const std::string near = didYouMean(name, m_knobs);
        return {std::nullopt, "there is no knob '" + std::string(name) + "'; "
                                  + (near.empty() ? "this file has " + namesOf(m_knobs) : near)};
    }
    const KnobValue wanted = valueFor(*knob, value);
    if (!wanted.error.empty()) {
        return {std::nullopt, wanted.error};
    }
    if (knob->literal.end.offset == 0) {
        Scenario changed = *this;
        changed.m_knobs[static_cast<std::size_t>(knob - m_knobs.data())].value = wanted.literal;
        return {std::move(changed), {}};
    }
    std::string source = m_source;
    source.replace(knob->literal.begin.offset,
                   knob->literal.end.offset - knob->literal.begin.offset, wanted.literal);
    Scenario changed = fromSource(std::move(source), m_fileName);
    if (workers().literal.end.offset == 0 && changed.workers().literal.end.offset == 0) {
        changed.m_knobs[changed.m_workers].value = workers().value; // it is not in the text
    }
    return {std::move(changed), {}};
}

} // namespace makespan::scenario
