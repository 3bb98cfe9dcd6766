#include "app/gui/run/run_heading.h"

#include <QCoreApplication>

namespace makespan::gui {
namespace {

struct RunHeading
{
    Q_DECLARE_TR_FUNCTIONS(RunHeading)
};

} // namespace

QString headingOf(const RunFacts& run)
{
    if (run.recordedIn.isEmpty()) {
        return RunHeading::tr("Measured on this computer");
    }
    const trace::RunInfo& info = run.trace.info();
    if (info.clock == trace::Clock::Virtual) {
        return RunHeading::tr("%1, recorded on virtual time").arg(run.recordedIn);
    }
    if (info.host.empty()) {
        return RunHeading::tr("%1, a recorded run").arg(run.recordedIn);
    }
    return RunHeading::tr("%1, recorded on %2")
        .arg(run.recordedIn, QString::fromStdString(info.host));
}

} // namespace makespan::gui
