#include "app/report/origin.h"

#include "engine/execution/real/host_name.h"

#include <QDateTime>
#include <QSysInfo>

namespace makespan::report {

experiment::SweepOrigin originHere()
{
    const QDateTime now = QDateTime::currentDateTime();
    return {execution::hostName(),
            QStringLiteral("%1, %2")
                .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
                .toStdString(),
            MAKESPAN_VERSION,
            now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate).toStdString()};
}

} // namespace makespan::report
