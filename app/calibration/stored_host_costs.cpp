#include "app/calibration/host_costs.h"
#include "app/files/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QSysInfo>

#include <cmath>
#include <vector>

namespace makespan::app {

namespace {

constexpr const char* kSchema = "makespan.calibration/3";

constexpr const char* kCapacity = "computing_together";

/// A changed number of cores is another computer, too: a virtual machine may have been resized.
QString thisComputer()
{
    return QStringLiteral("%1, %2 cores")
        .arg(QSysInfo::machineHostName())
        .arg(experiment::hostCores());
}

/// A cost in nanoseconds, or nothing when it is none.
std::optional<double> cost(const QJsonObject& object, const char* name)
{
    const double value = object.value(QLatin1String(name)).toDouble(-1);
    return value >= 0 && value < 1e12 ? std::optional(value) : std::nullopt;
}

execution::Capacity capacityOf(const QJsonObject& object)
{
    std::vector<execution::Capacity::Point> points;
    for (const QJsonValue value : object.value(QLatin1String(kCapacity)).toArray()) {
        const QJsonObject point = value.toObject();
        const int tasks = point.value(QStringLiteral("tasks")).toInt();
        if (tasks >= 1) {
            points.push_back({static_cast<std::uint32_t>(tasks),
                              point.value(QStringLiteral("cores")).toDouble(tasks)});
        }
    }
    return execution::Capacity(std::move(points));
}

QJsonArray capacityJson(const execution::Capacity& capacity)
{
    QJsonArray points;
    for (const execution::Capacity::Point& point : capacity.points()) {
        points.append(QJsonObject{{QStringLiteral("tasks"), static_cast<int>(point.tasks)},
                                  {QStringLiteral("cores"), point.cores}});
    }
    return points;
}

trace::Duration nanoseconds(double value)
{
    return trace::Duration(std::llround(value));
}

} // namespace

std::string hostCostsFile()
{
    const QString named = qEnvironmentVariable("MAKESPAN_CALIBRATION");
    if (!named.isEmpty()) {
        return named.toStdString();
    }
    return (QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/makespan/calibration.json"))
        .toStdString();
}

std::optional<experiment::HostCosts> storedHostCosts()
{
    QFile file(QString::fromStdString(hostCostsFile()));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto submit = cost(object, "submit_ns");
    const auto start = cost(object, "start_ns");
    const auto get = cost(object, "get_ns");
    const auto actorStart = cost(object, "actor_start_ns");
    const auto step = cost(object, "step_ns");
    const auto sleepOvershoot = cost(object, "sleep_overshoot_ns");
    const bool ours = object.value(QStringLiteral("schema")).toString() == QLatin1String(kSchema)
                      && object.value(QStringLiteral("computer")).toString() == thisComputer();
    if (!ours || !submit || !start || !get || !actorStart || !step || !sleepOvershoot) {
        return std::nullopt;
    }
    return experiment::HostCosts{nanoseconds(*submit),
                                 nanoseconds(*start),
                                 nanoseconds(*get),
                                 nanoseconds(*actorStart),
                                 *step,
                                 nanoseconds(*sleepOvershoot),
                                 capacityOf(object)};
}

std::string storeHostCosts(const experiment::HostCosts& costs)
{
    const QString path = QString::fromStdString(hostCostsFile());
    const QJsonObject object{
        {QStringLiteral("schema"), QLatin1String(kSchema)},
        {QStringLiteral("computer"), thisComputer()},
        {QStringLiteral("submit_ns"), static_cast<double>(costs.submit.count())},
        {QStringLiteral("start_ns"), static_cast<double>(costs.start.count())},
        {QStringLiteral("get_ns"), static_cast<double>(costs.get.count())},
        {QStringLiteral("actor_start_ns"), static_cast<double>(costs.actorStart.count())},
        {QStringLiteral("step_ns"), costs.stepNs},
        {QStringLiteral("sleep_overshoot_ns"), static_cast<double>(costs.sleepOvershoot.count())},
        {QLatin1String(kCapacity), capacityJson(costs.capacity)}};
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QString failed = files::writeWhole(path, QJsonDocument(object).toJson());
    if (!failed.isEmpty()) {
        return "cannot write '" + path.toStdString() + "': " + failed.toStdString();
    }
    return {};
}

} // namespace makespan::app
