#include "app/gui/run/predictor.h"

#include "app/words/engine_text.h"
#include "engine/experiment/run_hints.h"
#include "engine/experiment/single_run.h"

#include <algorithm>
#include <string_view>

namespace makespan::gui {
namespace {

/// A prediction that takes longer is no help while dragging a knob; Run still has no such limit.
constexpr trace::Duration kPatience = std::chrono::seconds(20);

/// \param line counted from 1; empty past the end.
std::string_view lineOf(std::string_view text, std::uint32_t line)
{
    for (; line > 1; --line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            return {};
        }
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

} // namespace

Predictor::Predictor(QObject* parent)
    : QObject(parent)
{}

Predictor::~Predictor() = default;

void Predictor::predict(const scenario::Scenario& scenario,
                        const experiment::MachineRequest& machine)
{
    // To the GUI's thread, and only if no newer text has come meanwhile.
    const auto tell = m_newest.begin();
    m_job.start([this, scenario, machine, tell](const std::stop_token& stop) {
        const auto compilation = language::compile(scenario.source(), scenario.fileName());
        tell([this, diagnostics = compilation.diagnostics, source = scenario.source()] {
            check(diagnostics, source);
        });
        if (!compilation.program) {
            tell([this] {
                emit refused(tr("The program has errors: see the marks in its margin."));
            });
            return;
        }
        experiment::SingleRunOptions options;
        options.machine = machine;
        options.measureSerial = true;
        options.timeLimit = kPatience;
        options.stop = stop;
        const auto run = experiment::runOnce(scenario, compilation.program, options);
        if (stop.stop_requested()) {
            return;
        }
        if (!run.ran()) {
            tell([this, error = words::engineText(run.error)] { emit refused(error); });
            return;
        }
        const RunFactsPtr facts = runFactsOf(run);
        const language::Diagnostics shown = experiment::runHints(scenario, facts->trace);
        tell([this, facts, shown, found = compilation.diagnostics, source = scenario.source()] {
            m_shown = shown;
            m_shownSource = source;
            check(found, source);
            emit predicted(facts);
        });
    });
}

void Predictor::stop()
{
    m_newest.forget();
    m_job.stop();
    m_shown.clear();
}

void Predictor::check(const language::Diagnostics& found, const std::string& source)
{
    const bool hasErrors = std::any_of(found.begin(), found.end(), [](const auto& one) {
        return one.severity == language::Severity::Error;
    });
    std::erase_if(m_shown, [&](const language::Diagnostic& hint) {
        const std::uint32_t line = hint.range.begin.line;
        return hasErrors || lineOf(source, line) != lineOf(m_shownSource, line);
    });
    language::Diagnostics all = found;
    all.insert(all.end(), m_shown.begin(), m_shown.end());
    emit checked(all);
}

} // namespace makespan::gui
