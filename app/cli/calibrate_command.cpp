#include "app/calibration/host_costs.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/words/quantities.h"

#include <CLI/CLI.hpp>

namespace makespan::cli {

namespace {

std::string coresText(const execution::Capacity& capacity)
{
    QString text;
    for (const execution::Capacity::Point& point : capacity.points()) {
        if (point.tasks > 1) {
            text += QStringLiteral("%1  %2 of %3 compute together like %4\n")
                        .arg(text.isEmpty() ? QStringLiteral("cores") : QString(), -12)
                        .arg(point.tasks)
                        .arg(experiment::hostCores())
                        .arg(words::ratioText(point.cores));
        }
    }
    if (text.isEmpty() && experiment::hostCores() > 1) {
        text =
            QStringLiteral("%1  others had them all the time: taken as worth one each; calibrate "
                           "again when this computer is idle\n")
                .arg(QStringLiteral("cores"), -12);
    }
    return text.toStdString();
}

int calibrate()
{
    const Pictures application(false);
    const Interrupt interrupt;
    const auto costs = app::measureHostCosts(interrupt.token());
    if (interrupt.happened()) {
        return kInterrupted;
    }
    if (!costs) {
        complain(
            "this computer could not be measured: a small program on its threads did not end well");
        return kFailed;
    }
    const auto line = [](const char* name, trace::Duration cost) {
        return QStringLiteral("%1  %2\n")
            .arg(QLatin1String(name), -12)
            .arg(words::durationText(cost))
            .toStdString();
    };
    print(line("submit", costs->submit) + line("start", costs->start) + line("get", costs->get)
          + line("actor_start", costs->actorStart)
          + QStringLiteral("%1  %2 ns\n")
                .arg(QLatin1String("step"), -12)
                .arg(costs->stepNs, 0, 'f', 2)
                .toStdString()
          + line("sleep", costs->sleepOvershoot) + coresText(costs->capacity));
    const std::string error = app::storeHostCosts(*costs);
    if (!error.empty()) {
        complain(error);
        return kFailed;
    }
    print("kept in " + app::hostCostsFile() + "\n");
    return printedAll() ? kDone : kFailed;
}

} // namespace

void addCalibrateCommand(CLI::App& app, Action& action)
{
    CLI::App* const command = app.add_subcommand(
        "calibrate", "measures what tasks cost on this computer, for --machine host");
    command->callback([&action] { action = calibrate; });
}

} // namespace makespan::cli
