#include "engine/runtime/recording/recording_reader.h"

#include "engine/runtime/task/errors.h"

#include <algorithm>
#include <utility>

namespace makespan::runtime {

/// A task that is being read: where its children, pauses and calls begin in what was collected, who ran
/// before it on its level, and who ran on top of it last.
struct RecordingReader::Frame
{
    std::size_t firstChild = 0;
    std::size_t firstPause = 0;
    std::size_t firstCall = 0;
    std::uint32_t previous = kNobody;
    std::uint32_t lastAbove = kNobody;
};

struct RecordingReader::Unfinished
{
    std::vector<std::uint32_t> children;
    std::vector<Pause> pauses;
    std::vector<Frame>
        frames; ///< the task that runs, on top of those that wait for it to end on the same stack
};

namespace {

trace::Time at(Nanoseconds time)
{
    return trace::Time(trace::Duration(time));
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

} // namespace

RecordingReader::RecordingReader(const Recording& recording, Ticks origin, Ticks end)
    : m_recording(recording)
    , m_origin(origin)
    , m_end(time(end))
{}

RecordedRun RecordingReader::read()
{
    m_run.tasks.resize(m_recording.tasks);
    m_run.lanes.resize(m_recording.lanes.size());
    for (std::uint32_t lane = 0; lane < m_run.lanes.size(); ++lane)
        readLane(lane);
    if (m_recording.foreign)
        m_recording.foreign->forEach([&](const Event& event) { readForeign(event); });
    completeRepeats();
    indexDependencies();
    for (std::uint32_t task = 0; task < m_run.tasks.size(); ++task) {
        const std::uint32_t lane = m_run.tasks[task].actorLane;
        if (lane != kNobody && m_run.lanes[lane].firstTask == kNobody)
            m_run.lanes[lane].firstTask = task;
    }
    return std::move(m_run);
}

Nanoseconds RecordingReader::time(Ticks ticks) const
{
    return std::max<Nanoseconds>(0, m_recording.clock.nanoseconds(m_origin, ticks));
}

void RecordingReader::readLane(std::uint32_t lane)
{
    Unfinished unfinished;
    std::vector<std::uint32_t>& children = unfinished.children;
    std::vector<Pause>& pauses = unfinished.pauses;
    std::vector<Frame>& frames = unfinished.frames;
    frames.push_back({0, 0, m_run.calls.size(), kNobody, kNobody});
    m_recording.lanes[lane].events->forEach([&](const Event& event) {
        readCommon(event);
        switch (event.kind) {
        case EventKind::Submit:
            children.push_back(event.task);
            if (event.begin != 0)
                pause(pauses, event, trace::State::Overhead);
            call(event, trace::CallKind::Submit).task = trace::TaskId(event.task);
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
            m_run.calls.back().ready = event.value;
            break;
        case EventKind::Awaited:
            for (std::uint32_t i = 0; i < event.value; ++i)
                m_run.awaited.push_back({m_run.calls.size() - 1, event.task + i});
            break;
        case EventKind::Call:
            pause(pauses, event, trace::State::Overhead);
            call(event, callKind(static_cast<CallEvent>(event.detail)));
            break;
        case EventKind::Run:
            endTask(lane, event, unfinished);
            break;
        case EventKind::Nested:
            frames.push_back({children.size(), pauses.size(), m_run.calls.size(),
                              frames.back().lastAbove, kNobody});
            break;
        default:
            break;
        }
    });
    if (m_recording.lanes[lane].kind == LaneKind::Driver)
        m_run.lanes[lane].pauses = std::move(pauses);
}

/// The task on top has ended: what was collected since it began is its own.
void RecordingReader::endTask(std::uint32_t lane, const Event& event, Unfinished& unfinished)
{
    RecordedLane& row = m_run.lanes[lane];
    std::vector<std::uint32_t>& children = unfinished.children;
    std::vector<Pause>& pauses = unfinished.pauses;
    std::vector<Frame>& frames = unfinished.frames;

    RecordedTask& task = m_run.tasks[event.task];
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
    row.stays.push_back({event.task, row.pauses.size(), pauses.size() - frame.firstPause});
    for (std::size_t i = frame.firstPause; i < pauses.size(); ++i) {
        row.pauses.push_back(pauses[i]);
        if (pauses[i].nested != kNobody)
            m_run.tasks[pauses[i].nested].below = event.task;
    }
    for (std::size_t i = frame.firstChild; i < children.size(); ++i)
        m_run.tasks[children[i]].parent = event.task;
    for (std::size_t i = frame.firstCall; i < m_run.calls.size(); ++i) {
        if (m_run.calls[i].caller == trace::kNoTask)
            m_run.calls[i].caller = trace::TaskId(event.task);
    }
    children.resize(frame.firstChild);
    pauses.resize(frame.firstPause);
    if (frames.size() > 1) {
        frames.pop_back();
        frames.back().lastAbove = event.task;
        pauses.push_back({task.started, task.ended, trace::State::Run, event.task});
    } else {
        frames.back() = {0, 0, m_run.calls.size(), event.task, kNobody};
    }
}

void RecordingReader::readForeign(const Event& event)
{
    readCommon(event);
    if (event.kind == EventKind::Submit)
        call(event, trace::CallKind::Submit).task = trace::TaskId(event.task);
}

void RecordingReader::readCommon(const Event& event)
{
    switch (event.kind) {
    case EventKind::Submit: {
        RecordedTask& task = m_run.tasks[event.task];
        task.isSubmitted = true;
        task.submitted = time(event.end);
        task.function = event.value;
        task.line = event.line;
        break;
    }
    case EventKind::Repeat: {
        RecordedTask& task = m_run.tasks[event.task];
        task.isSubmitted = true;
        task.submitted = time(event.end);
        task.attempt = event.attempt;
        task.before = event.value;
        break;
    }
    case EventKind::Dependency:
        m_run.dependencies.push_back({event.task, event.value});
        break;
    case EventKind::ActorTask:
        m_run.tasks[event.task].actorLane = event.value;
        break;
    case EventKind::Slots:
        m_run.tasks[event.task].slotUnits = event.value;
        break;
    case EventKind::Ready:
        m_run.tasks[event.task].ready = time(event.end);
        break;
    case EventKind::Given:
        m_run.tasks[event.task].ready = time(event.end);
        m_run.tasks[event.task].outcome = static_cast<Outcome>(event.detail);
        if (time(event.end) > m_end) {
            m_run.tasks[event.task].ready = kUnknown;
            m_run.tasks[event.task].outcome = Outcome::Pending;
        }
        break;
    default:
        break;
    }
}

void RecordingReader::pause(std::vector<Pause>& pauses,
                            const Event& event,
                            trace::State state) const
{
    pauses.push_back({time(event.begin), time(event.end), state, kNobody});
}

trace::Call& RecordingReader::call(const Event& event, trace::CallKind kind)
{
    trace::Call record{};
    record.kind = kind;
    record.begin = at(time(event.begin != 0 ? event.begin : event.end));
    record.end = at(std::max(time(event.end), time(event.begin)));
    record.line = event.line;
    m_run.calls.push_back(record);
    return m_run.calls.back();
}

/// A repetition is the same call. Its number is higher than the one before, which is complete when it is its turn.
void RecordingReader::completeRepeats()
{
    for (RecordedTask& task : m_run.tasks) {
        if (task.before == kNobody)
            continue;
        const RecordedTask& before = m_run.tasks[task.before];
        task.function = before.function;
        task.line = before.line;
        task.parent = before.parent;
        task.actorLane = before.actorLane;
        task.slotUnits = before.slotUnits;
    }
}

void RecordingReader::indexDependencies()
{
    std::vector<RecordedDependency>& dependencies = m_run.dependencies;
    std::stable_sort(
        dependencies.begin(), dependencies.end(),
        [](const RecordedDependency& a, const RecordedDependency& b) { return a.task < b.task; });
    std::vector<std::size_t>& first = m_run.firstDependency;
    first.assign(m_run.tasks.size() + 1, 0);
    for (const RecordedDependency& dependency : dependencies)
        ++first[dependency.task + 1];
    for (std::size_t i = 1; i < first.size(); ++i)
        first[i] += first[i - 1];
}

} // namespace makespan::runtime
