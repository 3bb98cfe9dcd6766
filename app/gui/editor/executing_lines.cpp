#include "app/gui/editor/executing_lines.h"

#include <algorithm>
#include <map>

namespace makespan::gui {
namespace {

/// So far back a call is looked for; what began longer ago, with more calls since, is not found.
constexpr std::ptrdiff_t kFarthest = 4096;

/// The latest call of a task (kNoTask: of the driver) that has begun; null: none.
const trace::Call* lastCall(const trace::Trace& trace, trace::TaskId caller, trace::Time instant)
{
    const auto calls = trace.calls();
    const auto after = std::partition_point(
        calls.begin(), calls.end(), [&](const trace::Call& call) { return call.begin <= instant; });
    for (std::ptrdiff_t back = 1; back <= std::min(kFarthest, after - calls.begin()); ++back) {
        const auto& call = *(after - back);
        if (call.caller == caller) {
            return &call;
        }
    }
    return nullptr;
}

/// The latest task that the driver has submitted; none: kNoTask. Tasks are numbered as they are submitted.
trace::TaskId lastSubmitted(const trace::Trace& trace, trace::Time instant)
{
    std::int64_t low = 0;
    auto high = static_cast<std::int64_t>(trace.taskCount());
    while (low < high) {
        const auto middle = (low + high) / 2;
        if (trace.task(trace::TaskId{static_cast<std::uint32_t>(middle)}).submitted <= instant) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (std::int64_t task = low - 1; task >= std::max<std::int64_t>(0, low - kFarthest); --task) {
        const trace::TaskId id{static_cast<std::uint32_t>(task)};
        if (trace.task(id).parent == trace::kNoTask) {
            return id;
        }
    }
    return trace::kNoTask;
}

} // namespace

ExecutingLines executingLines(const trace::Trace& trace, trace::Time instant)
{
    ExecutingLines result;
    std::map<trace::FunctionId, int> inFunction;
    for (std::uint32_t lane = 1; lane < trace.lanes().size(); ++lane) {
        const auto intervals = trace.intervals(trace::LaneId{lane});
        const auto at =
            std::partition_point(intervals.begin(), intervals.end(),
                                 [&](const trace::Interval& one) { return one.end <= instant; });
        if (at == intervals.end() || at->begin > instant || at->task == trace::kNoTask
            || at->state == trace::State::Overhead) {
            continue;
        }
        ++inFunction[trace.task(at->task).function];
        if (at->state == trace::State::Blocked || at->state == trace::State::Wait) {
            if (const auto* call = lastCall(trace, at->task, instant)) {
                result.calls.push_back(static_cast<int>(call->line));
            }
        }
    }
    for (const auto& [function, tasks] : inFunction) {
        result.functions.push_back(
            {function, static_cast<int>(trace.functions()[trace::index(function)].line), tasks});
    }
    std::sort(result.functions.begin(), result.functions.end(),
              [](const auto& a, const auto& b) { return a.line < b.line; });

    const auto* call = lastCall(trace, trace::kNoTask, instant);
    const auto submitted = lastSubmitted(trace, instant);
    trace::Time callBegan = trace::Time::min();
    if (call != nullptr) {
        result.driver = static_cast<int>(call->line);
        result.driverWaits =
            call->end > instant
            && (call->kind == trace::CallKind::Get || call->kind == trace::CallKind::Wait);
        callBegan = call->begin;
    }
    if (submitted != trace::kNoTask && !result.driverWaits
        && trace.task(submitted).submitted >= callBegan) {
        result.driver = static_cast<int>(trace.task(submitted).submitLine);
    }
    if (result.driverWaits) {
        result.calls.push_back(result.driver);
    }
    std::sort(result.calls.begin(), result.calls.end());
    result.calls.erase(std::unique(result.calls.begin(), result.calls.end()), result.calls.end());
    return result;
}

} // namespace makespan::gui
