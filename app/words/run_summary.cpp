#include "app/words/run_summary.h"

#include "app/words/quantities.h"
#include "app/words/translate.h"

namespace makespan::words {

namespace {

QString sourceText(analysis::SerialSource source)
{
    switch (source) {
    case analysis::SerialSource::Measured:
        return Words::tr("measured");
    case analysis::SerialSource::Virtual:
        return Words::tr("on virtual time");
    case analysis::SerialSource::Estimated:
        return Words::tr("estimated from the tasks");
    }
    return {};
}

QString machineText(const trace::RunInfo& info)
{
    const QString workers =
        info.workers == 1 ? Words::tr("1 worker") : Words::tr("%1 workers").arg(info.workers);
    const QString cores =
        info.cores == 1 ? Words::tr("1 core") : Words::tr("%1 cores").arg(info.cores);
    return info.clock == trace::Clock::Virtual
               ? Words::tr("on virtual time, %1, %2").arg(workers, cores)
               : Words::tr("on this computer, %1, %2").arg(workers, cores);
}

} // namespace

QString summary(const experiment::SingleRun& run)
{
    const analysis::Measures& measures = run.analysis.measures;
    const auto line = [](const QString& name, const QString& value, const QString& remark) {
        return QStringLiteral("%1  %2  %3").arg(name, -11).arg(value, -10).arg(remark).trimmed()
               + QLatin1Char('\n');
    };
    const QString makespan = line(Words::tr("makespan"), durationText(measures.makespan),
                                  machineText(run.result.trace.info()));
    // What it would have become is not known, and a serial time over the time of its standstill is no speedup.
    if (run.result.status != trace::Status::Finished) {
        return makespan;
    }
    if (!measures.hasSpeedup()) {
        return makespan
               + line(Words::tr("speedup"), QStringLiteral("–"),
                      Words::tr("nothing took any time, so there is none"));
    }
    return makespan
           + line(Words::tr("serial time"), durationText(measures.serial),
                  sourceText(measures.serialSource))
           + line(Words::tr("speedup"), ratioText(measures.speedup),
                  Words::tr("serial time / makespan"))
           + line(Words::tr("efficiency"), percentText(measures.efficiency),
                  Words::tr("speedup / workers"));
}

QString endText(const execution::RunResult& result)
{
    switch (result.status) {
    case trace::Status::Finished:
        return {};
    case trace::Status::Cancelled:
        return Words::tr("The run was interrupted; what was measured until then is kept.");
    case trace::Status::Timeout:
        return Words::tr(
            "The run was ended by its time limit; a program that never ends, perhaps?");
    case trace::Status::Deadlock:
    case trace::Status::Failed:
        break;
    }
    if (!result.error) {
        return Words::tr("The program failed.");
    }
    const QString message = QString::fromStdString(result.error->message);
    if (result.status == trace::Status::Deadlock) {
        return Words::tr("Deadlock: %1").arg(message);
    }
    const QString type = QString::fromStdString(result.error->type);
    const QString error = message.isEmpty() ? type : Words::tr("%1: %2").arg(type, message);
    return result.error->line == 0
               ? Words::tr("The program failed: %1").arg(error)
               : Words::tr("The program failed in line %1: %2").arg(result.error->line).arg(error);
}

} // namespace makespan::words
