#include "app/gui/run/predictor.h"

#include "engine/experiment/single_run.h"

namespace makespan::gui {
namespace {

/// A prediction that takes longer is no help while dragging a knob; Run still has no such limit.
constexpr trace::Duration kPatience = std::chrono::seconds(20);

} // namespace

Predictor::Predictor(QObject* parent)
    : QObject(parent)
{}

Predictor::~Predictor() = default;

void Predictor::predict(const scenario::Scenario& scenario,
                        const experiment::MachineRequest& machine)
{
    const quint64 number = ++m_newest;
    // To the GUI's thread, and only if no newer text has come meanwhile.
    const auto tell = [this, number](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, number, what] {
                if (number == m_newest) {
                    what();
                }
            },
            Qt::QueuedConnection);
    };
    m_job.start([this, scenario, machine, tell](std::stop_token stop) {
        const auto compilation = language::compile(scenario.source(), scenario.fileName());
        tell([this, diagnostics = compilation.diagnostics] { emit checked(diagnostics); });
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
            tell([this, error = QString::fromStdString(run.error)] { emit refused(error); });
            return;
        }
        const RunFactsPtr facts = runFactsOf(run);
        tell([this, facts] { emit predicted(facts); });
    });
}

} // namespace makespan::gui
