#include "app/cli/first_calibration.h"

#include "app/calibration/host_costs.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"

#include <QDir>
#include <QFileInfo>

namespace makespan::cli {

namespace {

bool isUnattended()
{
    const QString value = qEnvironmentVariable("CI").toLower();
    return !value.isEmpty() && value != QLatin1String("0") && value != QLatin1String("false");
}

bool canBeKept()
{
    const QString folder = QFileInfo(QString::fromStdString(app::hostCostsFile())).absolutePath();
    return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}

experiment::HostCosts typical(const char* why)
{
    complain(std::string("the costs of a typical computer stand in for this one's") + why
             + "; 'makespan calibrate' measures them");
    return app::typicalHostCosts();
}

} // namespace

experiment::HostCosts hostCostsAtFirstUse()
{
    if (isUnattended()) {
        return typical(", which has not been measured (CI is set)");
    }
    if (!canBeKept()) {
        return typical(", which could not be kept");
    }
    const Interrupt interrupt; // before anybody is told of Ctrl-C
    complain("measuring once what tasks cost on this computer: about 2 s, Ctrl-C goes on without");
    const auto costs = app::measureHostCosts(interrupt.token());
    if (!costs) {
        return typical("");
    }
    const std::string error = app::storeHostCosts(*costs);
    if (!error.empty()) {
        complain(error);
    }
    return *costs;
}

} // namespace makespan::cli
