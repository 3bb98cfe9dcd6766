#include "app/gui/run/run_heading.h"

#include <QCoreApplication>

namespace makespan::gui {
namespace {

struct RunHeading
{
    Q_DECLARE_TR_FUNCTIONS(RunHeading)
};

} // namespace

QString headingOf(const QString& recordedIn, const trace::RunInfo& run)
{
    if (recordedIn.isEmpty()) {
        return RunHeading::tr("Measured on this computer");
    }
    if (run.clock == trace::Clock::Virtual) {
        return RunHeading::tr("%1, recorded on virtual time").arg(recordedIn);
    }
    if (run.host.empty()) {
        return RunHeading::tr("%1, a recorded run").arg(recordedIn);
    }
    return RunHeading::tr("%1, recorded on %2").arg(recordedIn, QString::fromStdString(run.host));
}

} // namespace makespan::gui
