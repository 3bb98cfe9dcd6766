#pragma once

#include "app/gui/run/newest_job.h"
#include "app/gui/run/newest_request.h"
#include "app/gui/run/run_facts.h"
#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"

#include <QObject>

#include <string>

namespace makespan::gui {

/// Keeps the prediction up to date: compiles the text and runs it on virtual time in the background, the newest
/// text wins. Threads: the GUI's; the signals come there too.
class Predictor : public QObject
{
    Q_OBJECT

public:
    explicit Predictor(QObject* parent = nullptr);
    ~Predictor() override;

    void predict(const scenario::Scenario& scenario, const experiment::MachineRequest& machine);
    /// Nothing is predicted any more, until the next predict().
    void stop();

signals:
    /// What is wrong with the newest text, or could be better. Comes first with the compiler's findings, and again
    /// before predicted() with what the run has shown.
    void checked(const language::Diagnostics& diagnostics);
    /// The run of the newest text.
    void predicted(RunFactsPtr facts);
    /// The newest text cannot be run: why, in one sentence.
    void refused(const QString& error);

private:
    /// The last run's hints at lines that still read as they did: until the newest run says otherwise. A text with
    /// errors has none.
    void check(const language::Diagnostics& found, const std::string& source);

    NewestRequest m_newest{this};
    std::string m_shownSource; ///< what the last run ran
    language::Diagnostics m_shown;
    NewestJob m_job;
};

} // namespace makespan::gui
