#include "engine/runtime/recording/trace_exporter.h"

#include "engine/runtime/recording/causal_order.h"
#include "engine/runtime/recording/recording_reader.h"
#include "engine/runtime/recording/shown_lane.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace makespan::runtime {

namespace {

trace::Time at(Nanoseconds time)
{
    return time == kUnknown ? trace::kNever : trace::Time(trace::Duration(time));
}

trace::TaskId taskId(std::uint32_t number)
{
    return number == kNobody ? trace::kNoTask : trace::TaskId(number);
}

trace::Outcome outcomeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished:
        return trace::Outcome::Finished;
    case Outcome::Failed:
        return trace::Outcome::Failed;
    case Outcome::Cancelled:
        return trace::Outcome::Cancelled;
    case Outcome::Pending:
        break;
    }
    return trace::Outcome::Pending;
}

/// Writes the tables as records of the trace.
class TraceWriter
{
public:
    TraceWriter(const Recording& recording, const RecordedRun& run, Nanoseconds end)
        : m_recording(recording)
        , m_run(run)
        , m_end(end)
    {}

    void write(trace::TraceBuilder& builder)
    {
        numberTasks();
        writeLanes(builder);
        writeTasks(builder);
        builder.reserveCalls(m_run.calls.size());
        writeIntervals(builder);
        writeCalls(builder);
    }

private:
    /// Numbers that workers took for forks and did not need are no tasks: the others move up.
    void numberTasks()
    {
        m_ids.reserve(m_run.tasks.size());
        std::uint32_t next = 0;
        for (const RecordedTask& task : m_run.tasks)
            m_ids.push_back(task.isTask() ? next++ : kNobody);
    }

    trace::TaskId idOf(trace::TaskId number) const
    {
        // A promise has no number.
        const std::size_t index = trace::index(number);
        return index < m_ids.size() ? taskId(m_ids[index]) : trace::kNoTask;
    }

    void writeLanes(trace::TraceBuilder& builder)
    {
        m_laneIds.assign(m_run.lanes.size(), trace::kNoLane);
        for (std::size_t i = 0; i < m_run.lanes.size(); ++i) {
            const LaneRecording& lane = m_recording.lanes[i];
            if (lane.kind == LaneKind::Driver)
                m_laneIds[i] = trace::kDriverLane;
            else if (lane.kind != LaneKind::ExtraWorker || !m_run.lanes[i].stays.empty())
                m_laneIds[i] = builder.addLane(shownLane(lane.kind, lane.number, lane.name));
        }
    }

    void writeTasks(trace::TraceBuilder& builder)
    {
        std::vector<trace::FunctionId> functions(m_recording.functions.size(),
                                                 trace::FunctionId{kNobody});
        std::vector<trace::TaskId> inputs;
        for (std::uint32_t i = 0; i < m_run.tasks.size(); ++i) {
            const RecordedTask& row = m_run.tasks[i];
            if (!row.isTask())
                continue;
            trace::FunctionId& function = functions[row.function];
            if (function == trace::FunctionId{kNobody}) // only functions that were called are shown
                function = builder.function(m_recording.functions[row.function].name,
                                            m_recording.functions[row.function].line);
            trace::Task task;
            task.function = function;
            task.submitLine = row.line;
            task.submitted = at(row.submitted);
            task.ready = at(row.ready);
            task.started = at(row.started);
            task.ended = at(row.ended);
            task.lane = row.lane == kNobody ? trace::kNoLane : m_laneIds[row.lane];
            task.parent = idOf(taskId(row.parent));
            task.actor = row.actorLane == kNobody ? trace::kNoLane : m_laneIds[row.actorLane];
            task.attempt = row.attempt;
            task.outcome = outcomeOf(row.outcome);
            task.demand = static_cast<float>(row.demand()) / static_cast<float>(kUnitsPerSlot);
            inputs.clear();
            for (const RecordedDependency& input : m_run.dependenciesOf(i))
                inputs.push_back(idOf(trace::TaskId(input.on)));
            builder.addTask(task, inputs);
        }
    }

    /// At most.
    void writeIntervals(trace::TraceBuilder& builder) const
    {
        for (std::size_t lane = 0; lane < m_run.lanes.size(); ++lane) {
            const RecordedLane& row = m_run.lanes[lane];
            if (m_recording.lanes[lane].kind == LaneKind::Driver) {
                writeStay(builder, trace::kDriverLane, trace::kNoTask, 0, m_end,
                          {row.pauses.data(), row.pauses.size()});
                continue;
            }
            for (const Stay& stay : row.stays) {
                const RecordedTask& task = m_run.tasks[stay.task];
                writeStay(builder, m_laneIds[lane], idOf(taskId(stay.task)), task.started,
                          task.ended, {row.pauses.data() + stay.firstPause, stay.pauseCount});
            }
        }
    }

    void writeStay(trace::TraceBuilder& builder,
                   trace::LaneId lane,
                   trace::TaskId task,
                   Nanoseconds begin,
                   Nanoseconds end,
                   std::span<const Pause> pauses) const
    {
        const auto add = [&](Nanoseconds from, Nanoseconds to, trace::State state) {
            builder.addInterval(lane, {at(from), at(to), task, state});
        };
        Nanoseconds cursor = begin;
        for (const Pause& pause : pauses) {
            const bool isNested = pause.nested != kNobody;
            const Nanoseconds pauseBegin =
                isNested ? m_run.tasks[pause.nested].started : pause.begin;
            const Nanoseconds pauseEnd = isNested ? m_run.tasks[pause.nested].ended : pause.end;
            const Nanoseconds from = std::clamp(pauseBegin, cursor, std::max(cursor, end));
            const Nanoseconds to = std::clamp(pauseEnd, from, std::max(from, end));
            add(cursor, from, trace::State::Run);
            if (!isNested)
                add(from, to, pause.state);
            cursor = to;
        }
        add(cursor, end, trace::State::Run);
    }

    /// An actor's first task is the one that makes it.
    bool isActorsFirst(trace::TaskId id) const
    {
        const std::uint32_t lane = m_run.tasks[trace::index(id)].actorLane;
        return lane != kNobody && m_run.lanes[lane].firstTask == trace::index(id);
    }

    void writeCalls(trace::TraceBuilder& builder) const
    {
        auto awaited = m_run.awaited.begin();
        std::vector<trace::TaskId> tasks;
        for (std::size_t i = 0; i < m_run.calls.size(); ++i) {
            trace::Call call = m_run.calls[i];
            if (call.kind == trace::CallKind::Submit && isActorsFirst(call.task))
                call.kind = trace::CallKind::CreateActor;
            call.task = idOf(call.task);
            call.caller = idOf(call.caller);
            const std::size_t added = builder.addCall(call);
            tasks.clear();
            for (; awaited != m_run.awaited.end() && awaited->call == i; ++awaited) {
                if (const trace::TaskId id = idOf(taskId(awaited->task)); id != trace::kNoTask)
                    tasks.push_back(id);
            }
            if (!tasks.empty())
                builder.setCallTasks(added, tasks);
        }
    }

    const Recording& m_recording;
    const RecordedRun& m_run;
    Nanoseconds m_end;
    std::vector<std::uint32_t> m_ids; ///< by number; kNobody: no task
    std::vector<trace::LaneId> m_laneIds;
};

} // namespace

TraceExporter::TraceExporter(const Recording& recording, Ticks origin)
    : m_recording(recording)
    , m_origin(origin)
{}

trace::Time TraceExporter::time(Ticks ticks) const
{
    return trace::Time(
        trace::Duration(std::max<std::int64_t>(0, m_recording.clock.nanoseconds(m_origin, ticks))));
}

void TraceExporter::exportTo(trace::TraceBuilder& builder, Ticks end) const
{
    const Nanoseconds ended = time(end).time_since_epoch().count();
    RecordedRun run = RecordingReader(m_recording, m_origin, end).read();
    CausalOrder(run, ended).restore();
    TraceWriter(m_recording, run, ended).write(builder);
}

} // namespace makespan::runtime
