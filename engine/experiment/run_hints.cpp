#include "engine/experiment/run_hints.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace makespan::experiment {

namespace {

using trace::Duration;
using trace::State;

constexpr std::size_t kFewTasks = 4;
constexpr double kShareThatCounts = 0.05;

std::string timeText(Duration time)
{
    const double seconds = trace::seconds(time);
    char text[32];
    if (seconds < 1e-6)
        std::snprintf(text, sizeof text, "%.3g ns", seconds * 1e9);
    else if (seconds < 1e-3)
        std::snprintf(text, sizeof text, "%.3g µs", seconds * 1e6);
    else if (seconds < 1)
        std::snprintf(text, sizeof text, "%.3g ms", seconds * 1e3);
    else
        std::snprintf(text, sizeof text, "%.3g s", seconds);
    return text;
}

/// The text of a line of the source, as a range.
language::Range rangeOfLine(const std::string& source, std::uint32_t line)
{
    std::size_t begin = 0;
    for (std::uint32_t i = 1; i < line && begin != std::string::npos; ++i) {
        begin = source.find('\n', begin);
        begin = begin == std::string::npos ? begin : begin + 1;
    }
    language::Range range;
    range.begin.line = range.end.line = line;
    if (begin == std::string::npos)
        return range;
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    const std::size_t first = std::min(source.find_first_not_of(" \t", begin), end);
    range.begin.offset = static_cast<std::uint32_t>(first);
    range.begin.column = static_cast<std::uint32_t>(first - begin + 1);
    range.end.offset = static_cast<std::uint32_t>(end);
    range.end.column = static_cast<std::uint32_t>(end - begin + 1);
    return range;
}

language::Diagnostic hint(language::Range range, std::string message, std::string suggestion)
{
    return {language::Severity::Hint, range, "Hint", std::move(message), std::move(suggestion)};
}

/// What the tasks of one function did together.
struct Doings
{
    std::size_t tasks = 0;
    Duration useful{0};
};

/// What submitting, starting and fetching cost all tasks of a real run together.
Duration hostOverhead(const trace::Trace& trace, std::size_t started, const HostCosts& host)
{
    const auto isFetch = [](const trace::Call& call) {
        return call.kind == trace::CallKind::Get || call.kind == trace::CallKind::Wait;
    };
    const auto fetches = std::count_if(trace.calls().begin(), trace.calls().end(), isFetch);
    return (host.submit + host.start) * static_cast<Duration::rep>(started) + host.get * fetches;
}

void findShortTasks(const scenario::Scenario& scenario,
                    const trace::Trace& trace,
                    const std::optional<HostCosts>& host,
                    language::Diagnostics& out)
{
    std::vector<Doings> doings(trace.functions().size());
    std::size_t started = 0;
    for (std::size_t i = 0; i < trace.taskCount(); ++i) {
        const trace::Task task = trace.task(trace::TaskId(static_cast<std::uint32_t>(i)));
        started += task.started == trace::kNever ? 0 : 1;
        doings[trace::index(task.function)].tasks +=
            task.outcome == trace::Outcome::Finished ? 1 : 0;
    }
    Duration overhead{0};
    for (std::size_t lane = 0; lane < trace.lanes().size(); ++lane) {
        for (const trace::Interval& interval :
             trace.intervals(trace::LaneId(static_cast<std::uint32_t>(lane)))) {
            const Duration length = interval.end - interval.begin;
            if (interval.state == State::Overhead)
                overhead += length;
            else if (interval.task != trace::kNoTask
                     && (interval.state == State::Run || interval.state == State::Sleep))
                doings[trace::index(trace.task(interval.task).function)].useful += length;
        }
    }
    if (started == 0)
        return;
    if (trace.info().clock == trace::Clock::Threads && host)
        overhead = hostOverhead(trace, started, *host);
    const Duration cost = overhead / static_cast<Duration::rep>(started);
    for (std::size_t i = 0; i < doings.size(); ++i) {
        const trace::Function& function = trace.functions()[i];
        if (doings[i].tasks < kFewTasks || function.line == 0)
            continue;
        const Duration length = doings[i].useful / static_cast<Duration::rep>(doings[i].tasks);
        if (length >= cost)
            continue;
        out.push_back(hint(rangeOfLine(scenario.source(), function.line),
                           "The tasks of '" + function.name + "' are shorter than their overhead: "
                               + timeText(length) + " each, while submitting, starting and "
                               + "fetching one takes " + timeText(cost) + ".",
                           "Give each task more to do, for example many items at once."));
    }
}

void findCrowdedCores(const scenario::Scenario& scenario,
                      const trace::Trace& trace,
                      language::Diagnostics& out)
{
    const std::uint32_t cores = trace.info().cores;
    if (cores == 0 || trace.makespan() <= Duration::zero())
        return;
    std::vector<std::pair<trace::Time, int>> changes; // one computes more or less
    for (std::size_t lane = 1; lane < trace.lanes().size(); ++lane) {
        for (const trace::Interval& interval :
             trace.intervals(trace::LaneId(static_cast<std::uint32_t>(lane)))) {
            if (interval.state != State::Run)
                continue;
            changes.emplace_back(interval.begin, 1);
            changes.emplace_back(interval.end, -1);
        }
    }
    std::sort(changes.begin(), changes.end());
    std::int64_t computing = 0;
    std::int64_t most = 0;
    Duration crowded{0};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        computing += changes[i].second;
        if (computing <= static_cast<std::int64_t>(cores) || i + 1 == changes.size())
            continue;
        const Duration length = changes[i + 1].first - changes[i].first;
        crowded += length;
        if (length > Duration::zero())
            most = std::max(most, computing);
    }
    if (trace::seconds(crowded) <= kShareThatCounts * trace::seconds(trace.makespan()))
        return;
    const language::Range literal = scenario.workers().literal;
    const bool isInFile = literal.end.offset > literal.begin.offset;
    out.push_back(hint(isInFile ? literal : rangeOfLine(scenario.source(), 1),
                       "Up to " + std::to_string(most) + " tasks computed at once on "
                           + std::to_string(cores) + (cores == 1 ? " core" : " cores")
                           + ", so each of them took longer.",
                       "More workers than cores help tasks that sleep or wait, not tasks that "
                       "compute: take at most "
                           + std::to_string(cores) + "."));
}

} // namespace

language::Diagnostics runHints(const scenario::Scenario& scenario,
                               const trace::Trace& trace,
                               const std::optional<HostCosts>& host)
{
    language::Diagnostics found;
    findShortTasks(scenario, trace, host, found);
    findCrowdedCores(scenario, trace, found);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.range.begin.line < b.range.begin.line;
    });
    return found;
}

} // namespace makespan::experiment
