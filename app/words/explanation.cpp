#include "app/words/explanation.h"

#include "app/words/equation.h"
#include "app/words/quantities.h"
#include "app/words/translate.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace makespan::words {

namespace {

using analysis::Analysis;
using analysis::CriticalStep;
using trace::Trace;

/// Smaller parts of a speedup would be shown as 0.000.
constexpr double kVisibleLoss = 0.0005;
/// Less of a whole would be shown as 0 %.
constexpr double kVisibleShare = 0.0005;
/// A longer critical path is shown by its first and last steps.
constexpr std::size_t kShownSteps = 12;

QString workersText(int workers)
{
    return workers == 1 ? Words::tr("1 worker") : Words::tr("%1 workers").arg(workers);
}

QString placesText(const Analysis& analysis)
{
    const int actors = analysis.places - analysis.workers;
    if (actors <= 0) {
        return workersText(analysis.workers);
    }
    return actors == 1
               ? Words::tr("%1 and 1 actor").arg(workersText(analysis.workers))
               : Words::tr("%1 and %2 actors").arg(workersText(analysis.workers)).arg(actors);
}

/// Of a run that did not come to its end.
QString headlineOfUnfinished(trace::Status status, const Analysis& analysis)
{
    const QString places = placesText(analysis);
    const QString time = durationText(analysis.measures.makespan);
    switch (status) {
    case trace::Status::Deadlock:
        return Words::tr(
                   "With %1 the program came to a standstill after %2: a deadlock, so there is "
                   "no speedup.")
            .arg(places, time);
    case trace::Status::Failed:
        return Words::tr("With %1 the program failed after %2, so there is no speedup.")
            .arg(places, time);
    default:
        return Words::tr("With %1 the program was ended after %2, so there is no speedup.")
            .arg(places, time);
    }
}

QString headline(const Trace& trace, const Analysis& analysis)
{
    const analysis::Measures& measures = analysis.measures;
    if (trace.info().status != trace::Status::Finished) {
        return headlineOfUnfinished(trace.info().status, analysis);
    }
    if (!measures.hasSpeedup()) {
        return Words::tr("With %1 the program takes 0 s: nothing in it took any time, so there is "
                         "no speedup.")
            .arg(placesText(analysis));
    }
    const bool estimated = measures.serialSource == analysis::SerialSource::Estimated;
    return Words::
        tr("With %1 the program takes %2. One task after the other it takes %3%4. So the speedup is %5 "
           "and the efficiency %6.")
            .arg(placesText(analysis), durationText(measures.makespan),
                 durationText(measures.serial),
                 estimated ? Words::tr(" (estimated from the tasks)") : QString(),
                 ratioText(measures.speedup), percentText(measures.efficiency));
}

/// How many places were idle because they never got anything to do.
int unusedPlaces(const Trace& trace, const Analysis& analysis)
{
    const auto isPlace = [](const trace::Lane& lane) {
        return lane.kind == trace::LaneKind::Worker || lane.kind == trace::LaneKind::Actor;
    };
    const auto lanes = trace.lanes();
    // Workers that have no lane, and lanes: idle times stand lane by lane.
    auto count = analysis.places - std::count_if(lanes.begin(), lanes.end(), isPlace);
    trace::LaneId last = trace::kNoLane;
    for (const analysis::IdleInterval& idle : analysis.idle) {
        if (idle.cause == analysis::Cause::Unused && idle.lane != last) {
            last = idle.lane;
            ++count;
        }
    }
    return static_cast<int>(count);
}

template <typename Condition>
std::size_t countTasks(const Trace& trace, Condition condition)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        count += condition(trace.task(trace::TaskId{static_cast<std::uint32_t>(i)})) ? 1 : 0;
    }
    return count;
}

template <typename Condition>
bool anyTask(const Trace& trace, Condition condition)
{
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        if (condition(trace.task(trace::TaskId{static_cast<std::uint32_t>(i)}))) {
            return true;
        }
    }
    return false;
}

bool isCancelled(const trace::Task& task)
{
    return task.outcome == trace::Outcome::Cancelled;
}

bool takesSeveralWorkers(const trace::Task& task)
{
    return task.actor == trace::kNoLane && task.demand > 1;
}

bool takesLessThanAWorker(const trace::Task& task)
{
    return task.actor == trace::kNoLane && task.demand < 1;
}

std::size_t startedTasks(const Trace& trace)
{
    return countTasks(trace, [](const trace::Task& task) { return task.started != trace::kNever; });
}

/// Those whose end the program did not wait for.
std::size_t abandonedTasks(const Trace& trace)
{
    return countTasks(
        trace, [](const trace::Task& task) { return task.outcome == trace::Outcome::Pending; });
}

/// Other programs record what their workers did, and mostly nothing else.
bool driverIsKnown(const Trace& trace)
{
    return trace.info().clock != trace::Clock::Imported
           || !trace.intervals(trace::kDriverLane).empty() || !trace.calls().empty();
}

QString lossSentence(Loss loss,
                     const QString& size,
                     const QString& time,
                     const Trace& trace,
                     const Analysis& analysis)
{
    switch (loss) {
    case Loss::Serial:
        return Words::
            tr("%1 for the serial part: %2 of the workers' time was lost while only the driver worked.")
                .arg(size, time);
    case Loss::Overhead: {
        const std::size_t started = startedTasks(trace);
        if (started == 1) {
            return Words::
                tr("%1 for overhead: submitting, starting and handing over the one task took %2 of the "
                   "workers' time.")
                    .arg(size, time);
        }
        return Words::
            tr("%1 for overhead: submitting, starting and handing over %3 tasks took %2 of the workers' "
               "time.")
                .arg(size, time)
                .arg(started);
    }
    case Loss::Dependency:
        return Words::
            tr("%1 for dependencies: workers were idle for %2 in all because what came next waited for a "
               "result.")
                .arg(size, time);
    case Loss::Imbalance:
        if (!driverIsKnown(trace)) {
            return Words::
                tr("%1 for imbalance: workers were idle for %2 in all. Why is not in the recording: it tells "
                   "nothing of the driver, of submissions and of dependencies.")
                    .arg(size, time);
        }
        if (anyTask(trace, takesSeveralWorkers)) {
            return Words::
                tr("%1 for imbalance: workers were idle for %2 in all while tasks ran that take several workers "
                   "each, or the last ones ran on others.")
                    .arg(size, time);
        }
        return Words::
            tr("%1 for imbalance: workers were idle for %2 in all while the last tasks ran on others.")
                .arg(size, time);
    case Loss::Unused: {
        const int unused = unusedPlaces(trace, analysis);
        return unused == 1 ? Words::tr("%1 because 1 place never got anything to do.").arg(size)
                           : Words::tr("%1 because %2 places never got anything to do.")
                                 .arg(size)
                                 .arg(unused);
    }
    case Loss::Blocked:
        if (trace.info().nestedGet == trace::NestedGet::Hold) {
            return Words::tr(
                       "%1 for blocking: tasks held their workers for %2 while they waited in get.")
                .arg(size, time);
        }
        return Words::
            tr("%1 for blocking: for %2 of the workers' time tasks waited in get, and no other task "
               "took their place.")
                .arg(size, time);
    case Loss::Inflation:
        return Words::tr(
                   "%1 for slower tasks: together they took %2 longer than in the serial run.")
            .arg(size, time);
    }
    return {};
}

QString advice(Loss loss)
{
    switch (loss) {
    case Loss::Serial:
        return Words::tr(
            "Make the driver's own part shorter, do it in tasks, or submit the tasks before it.");
    case Loss::Overhead:
        return Words::tr("Fewer and longer tasks would help.");
    case Loss::Dependency:
        return Words::tr(
            "Submit what is independent before calling get, and pass futures on instead of values.");
    case Loss::Imbalance:
        return Words::tr(
            "More and smaller tasks, or the longest ones first, would fill the last round.");
    case Loss::Unused:
        return Words::tr("There are fewer tasks at a time than places for them.");
    case Loss::Blocked:
        return Words::tr("Let tasks take the futures as arguments instead of calling get inside.");
    case Loss::Inflation:
        return Words::tr("Computing tasks share the cores: take no more workers than cores.");
    }
    return {};
}

/// A part can also be a gain: then it is below 0.
QString gainSentence(Loss loss, const QString& size, const QString& time, const Trace& trace)
{
    if (loss == Loss::Serial) {
        return Words::tr("%1 gained: the driver did a part of the work itself, for %2, while tasks "
                         "ran on the workers.")
            .arg(size, time);
    }
    if (loss == Loss::Blocked && anyTask(trace, takesLessThanAWorker)) {
        return Words::tr("%1 gained: tasks that take less than a worker ran beside others, so for "
                         "%2 more of them ran than there are workers.")
            .arg(size, time);
    }
    if (loss == Loss::Blocked) {
        return Words::tr(
                   "%1 gained: tasks that came back from their get went on at once, so for %2 "
                   "more of them ran than there are workers.")
            .arg(size, time);
    }
    if (const std::size_t abandoned = abandonedTasks(trace); abandoned > 0) {
        if (abandoned == 1) {
            return Words::tr(
                       "%1 gained: the program ended before one of its tasks had; one after the "
                       "other, every task is done to its end, which takes %2 longer.")
                .arg(size, time);
        }
        return Words::tr("%1 gained: the program ended before %2 of its tasks had; one after the "
                         "other, every task is done to its end, which takes %3 longer.")
            .arg(size)
            .arg(abandoned)
            .arg(time);
    }
    if (anyTask(trace, isCancelled)) {
        return Words::tr("%1 gained: tasks were cancelled; one after the other, every task is done "
                         "to its end, which takes %2 longer.")
            .arg(size, time);
    }
    return Words::tr("%1 gained: the tasks were faster than in the serial run, by %2 in all.")
        .arg(size, time);
}

std::vector<LossSentence> losses(const Trace& trace, const Analysis& analysis)
{
    std::vector<LossSentence> result;
    for (const Loss loss : kLosses) {
        const double size = amount(analysis.losses, loss);
        if (std::fabs(size) < kVisibleLoss) {
            continue;
        }
        // A loss is a share of all places' time, in units of the makespan.
        const trace::Duration time{std::llround(
            std::fabs(size) * static_cast<double>(analysis.measures.makespan.count()))};
        const QString sizeText = lossText(std::fabs(size));
        if (size < 0) {
            result.push_back(
                {loss, size, gainSentence(loss, sizeText, durationText(time), trace), {}});
        } else {
            result.push_back(
                {loss, size, lossSentence(loss, sizeText, durationText(time), trace, analysis),
                 loss == Loss::Imbalance && !driverIsKnown(trace) ? QString() : advice(loss)});
        }
    }
    std::stable_sort(
        result.begin(), result.end(),
        [](const LossSentence& a, const LossSentence& b) { return a.amount > b.amount; });
    return result;
}

QString gap(const Analysis& analysis)
{
    const double missing = analysis.places - analysis.measures.speedup;
    if (missing < 0) {
        return Words::tr(
                   "%1 could work at the same time; yet the speedup is %2 more than %3. That is "
                   "made up of:")
            .arg(placesText(analysis), lossText(-missing))
            .arg(analysis.places);
    }
    return Words::tr("%1 could work at the same time, so the speedup could be %2. What is missing, "
                     "%3, is made up of:")
        .arg(placesText(analysis))
        .arg(analysis.places)
        .arg(lossText(missing));
}

QString parallelism(const Trace& trace, const Analysis& analysis)
{
    const std::vector<trace::Duration>& lengths = analysis.running;
    if (lengths.size() < 2) {
        return {};
    }
    double sum = 0;
    double full = 0;
    for (std::size_t running = 0; running < lengths.size(); ++running) {
        const double share = trace::seconds(lengths[running]) / trace::seconds(trace.makespan());
        sum += static_cast<double>(running) * share;
        full += static_cast<int>(running) >= analysis.places ? share : 0;
    }
    const std::size_t peak = lengths.size() - 1;
    const QString average = ratioText(sum);
    const QString mean = (average == QLatin1String("1")
                              ? Words::tr("On average %1 task ran at the same time, at most %2")
                              : Words::tr("On average %1 tasks ran at the same time, at most %2"))
                             .arg(average)
                             .arg(peak);
    return full >= kVisibleShare ? Words::tr("%1: every place had one for %2 of the time.")
                                       .arg(mean, percentText(full))
                                 : Words::tr("%1: fewer than there were places for.").arg(mean);
}

QString limit(const Trace& trace, const Analysis& analysis)
{
    const analysis::Measures& measures = analysis.measures;
    if (measures.span.count() <= 0) {
        return {};
    }
    // What is left undone is in the serial time, but not in the span: their ratio bounds nothing.
    if (abandonedTasks(trace) > 0 || anyTask(trace, isCancelled)) {
        return Words::tr(
                   "The longest chain of work that depends on each other, the span, takes %1: "
                   "no number of workers makes the program faster than that.")
            .arg(durationText(measures.span));
    }
    return Words::
        tr("The longest chain of work that depends on each other, the span, takes %1: no number of workers "
           "makes the program faster than that, so its speedup cannot exceed %2.")
            .arg(durationText(measures.span),
                 ratioText(trace::seconds(measures.serial) / trace::seconds(measures.span)));
}

QString stepText(const Trace& trace, const CriticalStep& step)
{
    const QString times = durationText(step.begin.time_since_epoch()) + QStringLiteral(" – ")
                          + durationText(step.end.time_since_epoch());
    if (step.task == trace::kNoTask) {
        return Words::tr("%1  the driver").arg(times);
    }
    const trace::Task task = trace.task(step.task);
    const QString name =
        QString::fromStdString(trace.functions()[trace::index(task.function)].name);
    QString text = Words::tr("%1  %2, task %3").arg(times, name).arg(trace::index(step.task));
    const QString reason = reasonText(step.reason);
    if (!reason.isEmpty() && step.waited.count() > 0) {
        text += Words::tr(": %1 (%2)").arg(reason, durationText(step.waited));
    }
    return text;
}

std::vector<QString> criticalPath(const Trace& trace, const Analysis& analysis)
{
    // What takes no time, as far as can be shown, only leads from one step to the next.
    std::vector<CriticalStep> steps;
    trace::Time known{};
    QString text = durationText(known.time_since_epoch());
    const auto textOf = [&](trace::Time time) {
        if (time != known) { // most steps begin where the one before ended
            known = time;
            text = durationText(time.time_since_epoch());
        }
        return text;
    };
    std::copy_if(analysis.criticalPath.begin(), analysis.criticalPath.end(),
                 std::back_inserter(steps), [&](const CriticalStep& step) {
                     const QString begin = textOf(step.begin);
                     return begin != textOf(step.end);
                 });
    std::vector<QString> lines;
    const bool isLong = steps.size() > kShownSteps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (isLong && i == kShownSteps / 2) {
            const std::size_t skipped = steps.size() - kShownSteps;
            lines.push_back(Words::tr("… %1 more steps …").arg(skipped));
            i += skipped;
        }
        lines.push_back(stepText(trace, steps[i]));
    }
    return lines;
}

} // namespace

Explanation explain(const trace::Trace& trace, const analysis::Analysis& analysis)
{
    Explanation explanation;
    explanation.headline = headline(trace, analysis);
    explanation.criticalPath = criticalPath(trace, analysis);
    explanation.parallelism = parallelism(trace, analysis);
    if (trace.info().status != trace::Status::Finished) {
        return explanation;
    }
    explanation.losses = losses(trace, analysis);
    if (!explanation.losses.empty()) {
        explanation.gap = gap(analysis);
        explanation.equation = equation(analysis);
    }
    explanation.limit = limit(trace, analysis);
    return explanation;
}

QString plainText(const Explanation& explanation)
{
    QString text = explanation.headline + QLatin1Char('\n');
    if (!explanation.losses.empty()) {
        text += QLatin1Char('\n') + explanation.gap + QLatin1Char('\n');
        for (const LossSentence& loss : explanation.losses) {
            text += QStringLiteral("  - ") + loss.sentence + QLatin1Char('\n');
            if (!loss.advice.isEmpty()) {
                text += QStringLiteral("    ") + loss.advice + QLatin1Char('\n');
            }
        }
        text += QStringLiteral("  ") + explanation.equation + QLatin1Char('\n');
    }
    if (!explanation.parallelism.isEmpty()) {
        text += QLatin1Char('\n') + explanation.parallelism + QLatin1Char('\n');
    }
    if (!explanation.limit.isEmpty()) {
        text += QLatin1Char('\n') + explanation.limit + QLatin1Char('\n');
    }
    if (!explanation.criticalPath.empty()) {
        text += QLatin1Char('\n')
                + Words::tr("What determined the time, step by step (the critical path):")
                + QLatin1Char('\n');
        for (const QString& step : explanation.criticalPath) {
            text += QStringLiteral("  ") + step + QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace makespan::words
