#pragma once

#include "app/gui/run/newest_job.h"
#include "app/gui/run/run_facts.h"
#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"

#include <QObject>

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

signals:
    /// The compiler's findings about the newest text; comes first.
    void checked(const language::Diagnostics& diagnostics);
    /// The run of the newest text.
    void predicted(RunFactsPtr facts);
    /// The newest text cannot be run: why, in one sentence.
    void refused(const QString& error);

private:
    quint64 m_newest = 0;
    NewestJob m_job;
};

} // namespace makespan::gui
