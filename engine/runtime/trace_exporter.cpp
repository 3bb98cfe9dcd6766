#include "engine/runtime/trace_exporter.h"

#include "engine/runtime/errors.h"
#include "engine/runtime/shown_lane.h"
#include "engine/runtime/submission.h"
#include "engine/runtime/task.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace makespan::runtime {

namespace {

using Nanoseconds = std::int64_t;
constexpr Nanoseconds kUnknown = std::numeric_limits<Nanoseconds>::max();
constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

/// What is known of one task; times in nanoseconds of the run.
struct TaskRow
{
    Nanoseconds submitted = 0;
    Nanoseconds ready = kUnknown;
    Nanoseconds started = kUnknown;
    Nanoseconds ended = kUnknown;
    std::uint32_t function = 0;
    std::uint32_t line = 0;
    std::uint32_t parent = kNobody;
    std::uint32_t lane = kNobody; ///< index in the recording
    std::uint32_t previousOnLane =
        kNobody;                       ///< the task that ran there before, on the same stack level
    std::uint32_t below = kNobody;     ///< the task on top of which it ran
    std::uint32_t lastAbove = kNobody; ///< the last task that ran on top of it
    std::uint32_t actorLane = kNobody;
    std::uint32_t slotUnits = kNobody; ///< kNobody: as usual
    std::uint16_t attempt = 0;
    Outcome outcome = Outcome::Pending;
    bool isSubmitted = false;
    bool isStartOrdered = false;
    bool isEndOrdered = false;

    std::uint32_t demand() const
    {
        const std::uint32_t usual = actorLane == kNobody ? kUnitsPerSlot : 0;
        return slotUnits == kNobody ? usual : slotUnits;
    }
};

/// A stretch in which a task, or the driver, did not compute.
struct Pause
{
    Nanoseconds begin;
    Nanoseconds end;
    trace::State state;
    std::uint32_t nested = kNobody; ///< another task ran on top: nothing is shown of this one
};

/// A task's stay on a lane, with its pauses.
struct Stay
{
    std::uint32_t task;
    std::size_t firstPause;
    std::size_t pauseCount;
};

struct LaneRow
{
    std::vector<Stay> stays;
    std::vector<Pause> pauses;
    std::uint32_t firstTask = kNobody; ///< an actor's, by number
};

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

trace::CallKind callKind(CallEvent call)
{
    switch (call) {
    case CallEvent::Put:
        return trace::CallKind::Put;
    case CallEvent::CreateActor:
        return trace::CallKind::CreateActor;
    case CallEvent::Cancel:
        return trace::CallKind::Cancel;
    case CallEvent::Kill:
        break;
    }
    return trace::CallKind::Kill;
}

trace::WaitCause waitCause(AwaitEnd end)
{
    switch (end) {
    case AwaitEnd::Count:
        return trace::WaitCause::Count;
    case AwaitEnd::Timeout:
        return trace::WaitCause::Timeout;
    default:
        return trace::WaitCause::None;
    }
}

/// Reads the lanes' events into tables, puts the times into causal order, writes the trace.
class Export
{
public:
    Export(const Recording& recording, Ticks origin, Nanoseconds end)
        : m_recording(recording)
        , m_origin(origin)
        , m_end(end)
        , m_tasks(recording.tasks)
        , m_lanes(recording.lanes.size())
    {}

    void run(trace::TraceBuilder& builder)
    {
        for (std::uint32_t lane = 0; lane < m_lanes.size(); ++lane)
            readLane(lane);
        if (m_recording.foreign)
            m_recording.foreign->forEach([&](const Event& event) { readForeign(event); });
        indexDependencies();
        for (std::uint32_t task = 0; task < m_tasks.size(); ++task)
            order(task);
        for (std::uint32_t task = 0; task < m_tasks.size(); ++task) {
            const std::uint32_t lane = m_tasks[task].actorLane;
            if (lane != kNobody && m_lanes[lane].firstTask == kNobody)
                m_lanes[lane].firstTask = task;
        }
        numberTasks();
        writeLanes(builder);
        writeTasks(builder);
        writeIntervals(builder);
        auto awaited = m_awaited.begin();
        std::vector<trace::TaskId> tasks;
        for (std::size_t i = 0; i < m_calls.size(); ++i) {
            trace::Call& call = m_calls[i];
            if (call.kind == trace::CallKind::Submit && isActorsFirst(call.task))
                call.kind = trace::CallKind::CreateActor;
            call.task = idOf(call.task);
            call.caller = idOf(call.caller);
            const std::size_t added = builder.addCall(call);
            tasks.clear();
            for (; awaited != m_awaited.end() && awaited->call == i; ++awaited) {
                if (const trace::TaskId id = idOf(taskId(awaited->task)); id != trace::kNoTask)
                    tasks.push_back(id);
            }
            if (!tasks.empty())
                builder.setCallTasks(added, tasks);
        }
    }

private:
    Nanoseconds time(Ticks ticks) const
    {
        return std::max<Nanoseconds>(0, m_recording.clock.nanoseconds(m_origin, ticks));
    }

    /// One task that a call was about.
    struct Awaited
    {
        std::size_t call;   ///< in m_calls
        std::uint32_t task; ///< number
    };

    /// A task that is being read: where its children, pauses and calls begin in what was collected, who ran
    /// before it on its level, and who ran on top of it last.
    struct Frame
    {
        std::size_t firstChild = 0;
        std::size_t firstPause = 0;
        std::size_t firstCall = 0;
        std::uint32_t previous = kNobody;
        std::uint32_t lastAbove = kNobody;
    };

    void readLane(std::uint32_t lane)
    {
        LaneRow& row = m_lanes[lane];
        std::vector<std::uint32_t> children;
        std::vector<Pause> pauses; // of the tasks that have not ended
        // The task that runs, and those below it that wait for it to end on the same stack.
        std::vector<Frame> frames{{0, 0, m_calls.size(), kNobody, kNobody}};
        m_recording.lanes[lane].events->forEach([&](const Event& event) {
            readCommon(event);
            switch (event.kind) {
            case EventKind::Submit:
                children.push_back(event.task);
                if (event.begin != 0)
                    pause(pauses, event, trace::State::Overhead);
                call(event, trace::CallKind::Submit).task = taskId(event.task);
                break;
            case EventKind::Sleep:
                pause(pauses, event, trace::State::Sleep);
                break;
            case EventKind::Get: {
                pause(pauses, event, trace::State::Blocked);
                trace::Call& get = call(event, trace::CallKind::Get);
                get.futures = event.value;
                get.task = event.task == kDriver ? trace::kNoTask : trace::TaskId(event.task);
                break;
            }
            case EventKind::Wait: {
                pause(pauses, event, trace::State::Wait);
                trace::Call& wait = call(event, trace::CallKind::Wait);
                wait.futures = event.value;
                wait.wanted = event.task;
                wait.cause = waitCause(static_cast<AwaitEnd>(event.detail));
                break;
            }
            case EventKind::WaitReady:
                m_calls.back().ready = event.value;
                break;
            case EventKind::Awaited:
                for (std::uint32_t i = 0; i < event.value; ++i)
                    m_awaited.push_back({m_calls.size() - 1, event.task + i});
                break;
            case EventKind::Call:
                pause(pauses, event, trace::State::Overhead);
                call(event, callKind(static_cast<CallEvent>(event.detail)));
                break;
            case EventKind::Run: {
                TaskRow& task = m_tasks[event.task];
                task.started = time(event.begin);
                task.ended = std::max(task.started, time(event.end));
                task.lane = lane;
                if (m_recording.lanes[lane].kind == LaneKind::Actor)
                    task.actorLane = m_recording.lanes[lane].actor;
                task.outcome = static_cast<Outcome>(event.detail);
                task.attempt = event.attempt;
                const Frame frame = frames.back();
                task.previousOnLane = frame.previous;
                task.lastAbove = frame.lastAbove;
                row.stays.push_back(
                    {event.task, row.pauses.size(), pauses.size() - frame.firstPause});
                for (std::size_t i = frame.firstPause; i < pauses.size(); ++i) {
                    row.pauses.push_back(pauses[i]);
                    if (pauses[i].nested != kNobody)
                        m_tasks[pauses[i].nested].below = event.task;
                }
                for (std::size_t i = frame.firstChild; i < children.size(); ++i)
                    m_tasks[children[i]].parent = event.task;
                for (std::size_t i = frame.firstCall; i < m_calls.size(); ++i) {
                    if (m_calls[i].caller == trace::kNoTask)
                        m_calls[i].caller = taskId(event.task);
                }
                children.resize(frame.firstChild);
                pauses.resize(frame.firstPause);
                if (frames.size() > 1) {
                    frames.pop_back();
                    frames.back().lastAbove = event.task;
                    pauses.push_back({task.started, task.ended, trace::State::Run, event.task});
                } else {
                    frames.back() = {0, 0, m_calls.size(), event.task, kNobody};
                }
                break;
            }
            case EventKind::Nested:
                frames.push_back({children.size(), pauses.size(), m_calls.size(),
                                  frames.back().lastAbove, kNobody});
                break;
            default:
                break;
            }
        });
        if (m_recording.lanes[lane].kind == LaneKind::Driver)
            row.pauses = std::move(pauses);
    }

    /// An actor's first task is the one that makes it.
    bool isActorsFirst(trace::TaskId id) const
    {
        const std::uint32_t lane = m_tasks[trace::index(id)].actorLane;
        return lane != kNobody && m_lanes[lane].firstTask == trace::index(id);
    }

    void readForeign(const Event& event)
    {
        readCommon(event);
        if (event.kind == EventKind::Submit)
            call(event, trace::CallKind::Submit).task = taskId(event.task);
    }

    void readCommon(const Event& event)
    {
        switch (event.kind) {
        case EventKind::Submit: {
            TaskRow& task = m_tasks[event.task];
            task.isSubmitted = true;
            task.submitted = time(event.end);
            task.function = event.value;
            task.line = event.line;
            task.attempt = event.attempt;
            break;
        }
        case EventKind::Dependency:
            m_dependencies.push_back({event.task, event.value});
            break;
        case EventKind::ActorTask:
            m_tasks[event.task].actorLane = event.value;
            break;
        case EventKind::Slots:
            m_tasks[event.task].slotUnits = event.value;
            break;
        case EventKind::Ready:
            m_tasks[event.task].ready = time(event.end);
            break;
        case EventKind::Given:
            m_tasks[event.task].ready = time(event.end);
            m_tasks[event.task].outcome = static_cast<Outcome>(event.detail);
            if (time(event.end) > m_end) {
                m_tasks[event.task].ready = kUnknown;
                m_tasks[event.task].outcome = Outcome::Pending;
            }
            break;
        default:
            break;
        }
    }

    void pause(std::vector<Pause>& pauses, const Event& event, trace::State state) const
    {
        pauses.push_back({time(event.begin), time(event.end), state, kNobody});
    }

    trace::Call& call(const Event& event, trace::CallKind kind)
    {
        trace::Call record{};
        record.kind = kind;
        record.begin = at(time(event.begin != 0 ? event.begin : event.end));
        record.end = at(std::max(time(event.end), time(event.begin)));
        record.line = event.line;
        m_calls.push_back(record);
        return m_calls.back();
    }

    /// Clamps a task's times to those of what had to happen before. Its start: its parent's start, its
    /// dependencies' ends, the end of its predecessor on the lane. Its end: those of the tasks on top of it.
    /// An explicit stack of starts (2n) and ends (2n + 1): the chains are long.
    void order(std::uint32_t number)
    {
        m_stack.push_back(2 * number + 1);
        while (!m_stack.empty()) {
            const std::uint32_t node = m_stack.back();
            TaskRow& task = m_tasks[node / 2];
            const bool isEnd = node % 2 == 1;
            bool& isOrdered = isEnd ? task.isEndOrdered : task.isStartOrdered;
            if (!isOrdered
                && (isEnd ? pushBeforeEnd(task, node / 2) : pushBeforeStart(task, node / 2)))
                continue;
            if (!isOrdered)
                isEnd ? clampEnd(task) : clampStart(task, node / 2);
            isOrdered = true;
            m_stack.pop_back();
        }
    }

    bool pushStart(std::uint32_t number)
    {
        const bool isNew = number != kNobody && !m_tasks[number].isStartOrdered;
        if (isNew)
            m_stack.push_back(2 * number);
        return isNew;
    }

    bool pushEnd(std::uint32_t number)
    {
        const bool isNew = number != kNobody && !m_tasks[number].isEndOrdered;
        if (isNew)
            m_stack.push_back(2 * number + 1);
        return isNew;
    }

    bool pushBeforeStart(const TaskRow& task, std::uint32_t number)
    {
        bool isNew = pushEnd(task.previousOnLane);
        isNew |= pushStart(task.below);
        isNew |= pushStart(task.parent);
        for (std::size_t i = m_firstDependency[number]; i < m_firstDependency[number + 1]; ++i)
            isNew |= pushEnd(m_dependencies[i].on);
        return isNew;
    }

    bool pushBeforeEnd(const TaskRow& task, std::uint32_t number)
    {
        const bool isNew = pushStart(number);
        return pushEnd(task.lastAbove) || isNew;
    }

    void clampStart(TaskRow& task, std::uint32_t number)
    {
        if (task.parent != kNobody && m_tasks[task.parent].started != kUnknown)
            task.submitted = std::max(task.submitted, m_tasks[task.parent].started);
        const bool hasInputs = m_firstDependency[number] != m_firstDependency[number + 1];
        if (task.ready == kUnknown && (!hasInputs || task.started != kUnknown))
            task.ready = task.submitted;
        if (task.ready != kUnknown)
            task.ready = std::max(task.ready, task.submitted);
        if (task.started == kUnknown)
            return;
        for (std::size_t i = m_firstDependency[number]; i < m_firstDependency[number + 1]; ++i) {
            const Nanoseconds ended = m_tasks[m_dependencies[i].on].ended;
            if (ended != kUnknown)
                task.ready = std::max(task.ready, ended);
        }
        task.started = std::max(task.started, task.ready);
        if (task.previousOnLane != kNobody)
            task.started = std::max(task.started, m_tasks[task.previousOnLane].ended);
        if (task.below != kNobody)
            task.started = std::max(task.started, m_tasks[task.below].started);
    }

    void clampEnd(TaskRow& task) const
    {
        if (task.started == kUnknown)
            return;
        task.ended = std::max(task.ended, task.started);
        if (task.lastAbove != kNobody)
            task.ended = std::max(task.ended, m_tasks[task.lastAbove].ended);
        if (task.ended > m_end)
            task.outcome = Outcome::Pending;
    }

    void indexDependencies()
    {
        std::stable_sort(m_dependencies.begin(), m_dependencies.end(),
                         [](const Dependency& a, const Dependency& b) { return a.task < b.task; });
        m_firstDependency.assign(m_tasks.size() + 1, 0);
        for (const Dependency& dependency : m_dependencies)
            ++m_firstDependency[dependency.task + 1];
        for (std::size_t i = 1; i < m_firstDependency.size(); ++i)
            m_firstDependency[i] += m_firstDependency[i - 1];
    }

    /// Numbers that workers took for forks and did not need are no tasks: the others move up.
    void numberTasks()
    {
        m_ids.reserve(m_tasks.size());
        std::uint32_t next = 0;
        for (const TaskRow& task : m_tasks)
            m_ids.push_back(isTask(task) ? next++ : kNobody);
    }

    static bool isTask(const TaskRow& row) { return row.isSubmitted || row.started != kUnknown; }

    trace::TaskId idOf(trace::TaskId number) const
    {
        // A promise has no number.
        const std::size_t index = trace::index(number);
        return index < m_ids.size() ? taskId(m_ids[index]) : trace::kNoTask;
    }

    void writeLanes(trace::TraceBuilder& builder)
    {
        m_laneIds.assign(m_lanes.size(), trace::kNoLane);
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            const LaneRecording& lane = m_recording.lanes[i];
            if (lane.kind == LaneKind::Driver)
                m_laneIds[i] = trace::kDriverLane;
            else if (lane.kind != LaneKind::ExtraWorker || !m_lanes[i].stays.empty())
                m_laneIds[i] = builder.addLane(shownLane(lane.kind, lane.number, lane.name));
        }
    }

    void writeTasks(trace::TraceBuilder& builder)
    {
        std::vector<trace::FunctionId> functions(m_recording.functions.size(),
                                                 trace::FunctionId{kNobody});
        std::vector<trace::TaskId> inputs;
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            const TaskRow& row = m_tasks[i];
            if (!isTask(row))
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
            for (std::size_t d = m_firstDependency[i]; d < m_firstDependency[i + 1]; ++d)
                inputs.push_back(idOf(trace::TaskId(m_dependencies[d].on)));
            builder.addTask(task, inputs);
        }
    }

    void writeIntervals(trace::TraceBuilder& builder) const
    {
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const LaneRow& row = m_lanes[lane];
            if (m_recording.lanes[lane].kind == LaneKind::Driver) {
                writeStay(builder, trace::kDriverLane, trace::kNoTask, 0, m_end,
                          {row.pauses.data(), row.pauses.size()});
                continue;
            }
            for (const Stay& stay : row.stays) {
                const TaskRow& task = m_tasks[stay.task];
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
            const Nanoseconds pauseBegin = isNested ? m_tasks[pause.nested].started : pause.begin;
            const Nanoseconds pauseEnd = isNested ? m_tasks[pause.nested].ended : pause.end;
            const Nanoseconds from = std::clamp(pauseBegin, cursor, std::max(cursor, end));
            const Nanoseconds to = std::clamp(pauseEnd, from, std::max(from, end));
            add(cursor, from, trace::State::Run);
            if (!isNested)
                add(from, to, pause.state);
            cursor = to;
        }
        add(cursor, end, trace::State::Run);
    }

    struct Dependency
    {
        std::uint32_t task;
        std::uint32_t on;
    };

    const Recording& m_recording;
    Ticks m_origin;
    Nanoseconds m_end;
    std::vector<TaskRow> m_tasks;
    std::vector<LaneRow> m_lanes;
    std::vector<Dependency> m_dependencies;     ///< by task, in the order of the arguments
    std::vector<std::size_t> m_firstDependency; ///< by task, and one more
    std::vector<std::uint32_t> m_ids;           ///< by number; kNobody: no task
    std::vector<std::uint32_t> m_stack;
    std::vector<trace::Call> m_calls;
    std::vector<Awaited> m_awaited; ///< in the order of the calls
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
    Export(m_recording, m_origin, time(end).time_since_epoch().count()).run(builder);
}

} // namespace makespan::runtime
