#include "engine/trace/formats/chrome_json.h"

#include "engine/trace/formats/json_text.h"
#include "engine/trace/formats/names.h"
#include "engine/trace/formats/slice_nesting.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace makespan::trace {

namespace {

// The layout, in this order: otherData (what the run was), metadata events, tasks by number, intervals lane by
// lane, calls, outputs, arrows, counters. A reader gets everything that it needs before it needs it.
class Writer
{
    static constexpr std::size_t kMostResultArrows = 1'000;

public:
    Writer(std::ostream& out, const Trace& trace, const ChromeJsonOptions& options)
        : m_json(out)
        , m_trace(trace)
        , m_options(options)
        , m_nesting(trace)
        , m_end(trace.makespan())
    {
        for (const Function& function : trace.functions())
            m_functionNames.push_back(jsonString(function.name));
    }

    void write()
    {
        writeHead();
        writeMetadata();
        findWholeIntervals();
        for (std::size_t i = 0; i < m_trace.taskCount(); ++i)
            writeTask(TaskId(static_cast<std::uint32_t>(i)));
        for (std::size_t i = 0; i < m_trace.lanes().size(); ++i)
            writeIntervals(LaneId(static_cast<std::uint32_t>(i)));
        for (std::size_t i = 0; i < m_trace.calls().size(); ++i)
            writeCall(i);
        for (const Output& output : m_trace.outputs())
            writeOutput(output);
        if (m_options.flows)
            writeFlows();
        if (m_options.counters)
            writeCounters();
        m_json << "\n]}\n";
        m_json.flush();
    }

private:
    void writeHead()
    {
        const RunInfo& info = m_trace.info();
        m_json << R"({"displayTimeUnit":"ms","otherData":{"schema":"makespan.trace/1","scenario":)"
               << jsonString(info.scenario) << R"(,"clock":")" << nameOf(info.clock, kClockNames)
               << R"(","status":")" << nameOf(info.status, kStatusNames) << R"(","workers":)"
               << info.workers << R"(,"cores":)" << info.cores << R"(,"seed":)" << info.seed
               << R"(,"repetition":)" << info.repetition << R"(,"submit_ns":)"
               << info.overheads.submit.count() << R"(,"start_ns":)" << info.overheads.start.count()
               << R"(,"get_ns":)" << info.overheads.get.count() << R"(,"actor_start_ns":)"
               << info.overheads.actorStart.count() << R"(,"makespan_ns":)"
               << m_trace.makespan().count() << R"(,"host":)" << jsonString(info.host);
        if (info.nestedGet)
            m_json << R"(,"nested_get":")" << nameOf(*info.nestedGet, kNestedGetNames) << '"';
        m_json << R"(,"knobs":[)";
        const char* comma = "";
        for (const auto& [name, value] : info.knobs) {
            m_json << std::exchange(comma, ",") << "[" << jsonString(name) << ","
                   << jsonString(value) << "]";
        }
        m_json << R"(],"lanes":[)";
        comma = "";
        for (const Lane& lane : m_trace.lanes()) {
            m_json << std::exchange(comma, ",") << R"({"name":)" << jsonString(lane.name)
                   << R"(,"kind":")" << nameOf(lane.kind, kLaneKindNames) << R"(","number":)"
                   << lane.number << "}";
            m_json.drain();
        }
        m_json << R"(],"functions":[)";
        comma = "";
        for (std::size_t i = 0; i < m_functionNames.size(); ++i) {
            m_json << std::exchange(comma, ",") << R"({"name":)" << m_functionNames[i]
                   << R"(,"line":)" << m_trace.functions()[i].line << "}";
        }
        m_json << "]},\n\"traceEvents\":[\n";
    }

    // Begins an event; args and the closing brace are the caller's.
    JsonText& event(char phase, LaneId lane, Time time)
    {
        m_json.drain();
        if (m_anyEvent)
            m_json << ",\n";
        m_anyEvent = true;
        m_json << R"({"ph":")" << std::string_view(&phase, 1) << R"(","pid":1,"tid":)"
               << index(lane) << R"(,"ts":)";
        return m_json.microseconds(time.time_since_epoch());
    }

    // A slice, or an instant with its length in the args where a slice would cross others.
    JsonText& slice(bool nests, LaneId lane, Time begin, Time end)
    {
        event(nests ? 'X' : 'i', lane, begin);
        if (nests) {
            m_json << R"(,"dur":)";
            return m_json.microseconds(end - begin);
        }
        return m_json << R"(,"s":"t")";
    }

    void endArgs(bool nests, Time begin, Time end)
    {
        if (!nests)
            m_json << R"(,"length_ns":)" << (end - begin).count();
        m_json << "}}";
    }

    void metadata(std::string_view what, LaneId lane, std::string_view value)
    {
        event('M', lane, Time{}) << R"(,"name":")" << what << R"(","args":{)" << value << "}}";
    }

    void writeMetadata()
    {
        const std::string scenario =
            m_trace.info().scenario.empty() ? "makespan" : "makespan: " + m_trace.info().scenario;
        metadata("process_name", kDriverLane, R"("name":)" + jsonString(scenario));
        for (std::size_t i = 0; i < m_trace.lanes().size(); ++i) {
            const auto lane = LaneId(static_cast<std::uint32_t>(i));
            metadata("thread_name", lane, R"("name":)" + jsonString(m_trace.lanes()[i].name));
            metadata("thread_sort_index", lane, R"("sort_index":)" + std::to_string(i));
        }
    }

    // Most tasks are one interval from begin to end: it goes into the task's own event.
    void findWholeIntervals()
    {
        m_whole.assign(m_trace.taskCount(), 0);
        for (std::size_t i = 0; i < m_trace.lanes().size(); ++i) {
            const auto lane = LaneId(static_cast<std::uint32_t>(i));
            for (const Interval& interval : m_trace.intervals(lane)) {
                if (isWhole(lane, interval))
                    m_whole[index(interval.task)] = static_cast<char>(1 + int(interval.state));
            }
        }
    }

    bool isWhole(LaneId lane, const Interval& interval) const
    {
        if (interval.task == kNoTask)
            return false;
        const Task task = m_trace.task(interval.task);
        return task.lane == lane && task.started == interval.begin && task.ended == interval.end;
    }

    void time(std::string_view key, Time value)
    {
        if (value != kNever)
            m_json << ",\"" << key << "\":" << value.time_since_epoch().count();
    }

    void writeTask(TaskId id)
    {
        const Task task = m_trace.task(id);
        const bool isSlice = task.lane != kNoLane && m_nesting.taskNests(id);
        if (isSlice) {
            slice(true, task.lane, task.started, std::min(task.ended, m_end));
        } else {
            const LaneId home =
                task.parent == kNoTask ? kDriverLane : m_trace.task(task.parent).lane;
            event('i', home == kNoLane ? kDriverLane : home,
                  task.submitted == kNever ? Time{} : task.submitted)
                << R"(,"s":"t")";
        }
        m_json << R"(,"cat":"task","name":)" << m_functionNames[index(task.function)]
               << R"(,"args":{"task":)" << index(id) << R"(,"function":)" << index(task.function)
               << R"(,"outcome":")" << nameOf(task.outcome, kOutcomeNames) << '"';
        if (task.submitLine != 0)
            m_json << R"(,"line":)" << task.submitLine;
        time("submitted_ns", task.submitted);
        time("ready_ns", task.ready);
        if (!isSlice) {
            time("started_ns", task.started);
            time("ended_ns", task.ended);
            if (task.lane != kNoLane)
                m_json << R"(,"lane":)" << index(task.lane);
        } else if (task.ended == kNever) {
            m_json << R"(,"abandoned":true)";
        }
        if (task.parent != kNoTask)
            m_json << R"(,"parent":)" << index(task.parent);
        if (task.actor != kNoLane)
            m_json << R"(,"actor":)" << index(task.actor);
        if (task.attempt != 0)
            m_json << R"(,"attempt":)" << task.attempt;
        if (task.demand != 1.0F)
            m_json << R"(,"num_cpus":)" << shortest(task.demand);
        if (m_whole[index(id)] != 0)
            m_json << R"(,"state":")" << kStateNames[std::size_t(m_whole[index(id)] - 1)] << '"';
        const auto inputs = m_trace.dependencies(id);
        if (!inputs.empty()) {
            m_json << R"(,"needs":[)";
            const char* comma = "";
            for (const TaskId input : inputs)
                m_json << std::exchange(comma, ",") << index(input);
            m_json << "]";
        }
        m_json << "}}";
    }

    static std::string shortest(float number)
    {
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, number);
        return {text, end.ptr};
    }

    void writeIntervals(LaneId lane)
    {
        const auto intervals = m_trace.intervals(lane);
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            const Interval& interval = intervals[i];
            if (isWhole(lane, interval))
                continue;
            const bool nests = m_nesting.intervalNests(lane, i);
            slice(nests, lane, interval.begin, interval.end)
                << R"(,"cat":"state","name":")" << nameOf(interval.state, kStateNames)
                << R"(","args":{"lane":)" << index(lane);
            if (interval.task != kNoTask)
                m_json << R"(,"task":)" << index(interval.task);
            endArgs(nests, interval.begin, interval.end);
        }
    }

    // First and last of each stretch of consecutive numbers: a get of a million tasks is mostly one.
    void writeRanges(std::span<const TaskId> tasks)
    {
        if (tasks.empty())
            return;
        m_json << R"(,"task_ranges":[)";
        const char* comma = "";
        for (std::size_t first = 0; first < tasks.size();) {
            std::size_t last = first;
            while (last + 1 < tasks.size() && index(tasks[last + 1]) == index(tasks[last]) + 1)
                ++last;
            m_json << std::exchange(comma, ",") << index(tasks[first]) << ',' << index(tasks[last]);
            m_json.drain();
            first = last + 1;
        }
        m_json << "]";
    }

    void writeCall(std::size_t position)
    {
        const Call& call = m_trace.calls()[position];
        const LaneId lane = laneOfCall(m_trace, call);
        const bool nests = lane != kNoLane && m_nesting.callNests(position);
        const Time end = std::min(call.end, m_end);
        slice(nests, lane == kNoLane ? kDriverLane : lane, call.begin, end)
            << R"(,"cat":"call","name":")" << nameOf(call.kind, kCallNames)
            << R"(","args":{"line":)" << call.line;
        if (call.caller != kNoTask)
            m_json << R"(,"caller":)" << index(call.caller);
        if (call.task != kNoTask)
            m_json << R"(,"of_task":)" << index(call.task);
        if (call.cause != WaitCause::None)
            m_json << R"(,"cause":")" << nameOf(call.cause, kWaitCauseNames) << '"';
        if (call.futures != 0)
            m_json << R"(,"futures":)" << call.futures;
        if (call.wanted != 0)
            m_json << R"(,"wanted":)" << call.wanted;
        if (call.ready != 0)
            m_json << R"(,"ready":)" << call.ready;
        if (call.end == kNever)
            m_json << R"(,"returned":false)";
        const auto tasks = m_trace.callTasks(position);
        const bool isNamed =
            call.kind == CallKind::Get && tasks.size() == 1 && tasks.front() == call.task;
        if (!isNamed)
            writeRanges(tasks);
        endArgs(nests, call.begin, end);
    }

    void writeOutput(const Output& output)
    {
        LaneId lane = output.task == kNoTask ? kDriverLane : m_trace.task(output.task).lane;
        lane = lane == kNoLane ? kDriverLane : lane;
        event('i', lane, output.time) << R"(,"s":"t","cat":"output","name":"print","args":{"text":)"
                                      << jsonString(output.text);
        if (output.task != kNoTask)
            m_json << R"(,"task":)" << index(output.task);
        m_json << "}}";
    }

    void flow(std::string_view what, LaneId fromLane, Time from, LaneId toLane, Time to)
    {
        event('s', fromLane, from)
            << R"(,"cat":"flow","name":")" << what << R"(","id":)" << m_nextFlow << "}";
        event('f', toLane, to) << R"(,"bp":"e","cat":"flow","name":")" << what << R"(","id":)"
                               << m_nextFlow << "}";
        ++m_nextFlow;
    }

    bool hasSlice(TaskId id, const Task& task) const
    {
        return task.lane != kNoLane && m_nesting.taskNests(id);
    }

    // An arrow must begin and end inside slices, so what comes from a task leaves one nanosecond early.
    void writeFlows()
    {
        for (std::size_t i = 0; i < m_trace.calls().size(); ++i) {
            const Call& call = m_trace.calls()[i];
            if (call.kind != CallKind::Submit || call.task == kNoTask || !m_nesting.callNests(i))
                continue;
            const Task task = m_trace.task(call.task);
            const LaneId from = laneOfCall(m_trace, call);
            if (from != kNoLane && hasSlice(call.task, task))
                flow("submit", from, call.begin, task.lane, task.started);
        }
        for (std::size_t i = 0; i < m_trace.taskCount(); ++i) {
            const auto id = TaskId(static_cast<std::uint32_t>(i));
            const Task task = m_trace.task(id);
            if (!hasSlice(id, task))
                continue;
            for (const TaskId input : m_trace.dependencies(id)) {
                const Task source = m_trace.task(input);
                if (source.ended == kNever || !hasSlice(input, source))
                    continue;
                const Time leaves = std::max(source.started, source.ended - Duration(1));
                flow("input", source.lane, leaves, task.lane, task.started);
            }
        }
        for (std::size_t i = 0; i < m_trace.calls().size(); ++i)
            writeResultFlows(i);
    }

    // From the tasks whose results a get or wait took. Of a long list only from the last one to end: a million arrows
    // into one point say nothing.
    void writeResultFlows(std::size_t position)
    {
        const Call& call = m_trace.calls()[position];
        const LaneId to = laneOfCall(m_trace, call);
        if (to == kNoLane || call.end == kNever || !m_nesting.callNests(position))
            return;
        const auto tasks = m_trace.callTasks(position);
        TaskId last = kNoTask;
        for (const TaskId id : tasks) {
            const Task task = m_trace.task(id);
            if (task.ended > call.end || !hasSlice(id, task))
                continue;
            if (tasks.size() <= kMostResultArrows)
                writeResultFlow(task, to, call);
            else if (last == kNoTask || task.ended > m_trace.task(last).ended)
                last = id;
        }
        if (last != kNoTask)
            writeResultFlow(m_trace.task(last), to, call);
    }

    void writeResultFlow(const Task& source, LaneId to, const Call& call)
    {
        const Time leaves = std::max(source.started, source.ended - Duration(1));
        const Time arrives = std::max(call.begin, std::min(source.ended, call.end - Duration(1)));
        flow("result", source.lane, leaves, to, std::max(leaves, arrives));
    }

    void writeCounters()
    {
        std::vector<std::pair<Time, int>> changes;
        for (std::size_t i = 0; i < m_trace.lanes().size(); ++i) {
            for (const Interval& interval :
                 m_trace.intervals(LaneId(static_cast<std::uint32_t>(i)))) {
                const bool runs = interval.state == State::Run || interval.state == State::Sleep;
                if (runs && interval.task != kNoTask) {
                    changes.emplace_back(interval.begin, 1);
                    changes.emplace_back(interval.end, -1);
                }
            }
        }
        std::sort(changes.begin(), changes.end());
        int running = 0;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            running += changes[i].second;
            const bool isLastOfInstant =
                i + 1 == changes.size() || changes[i + 1].first != changes[i].first;
            if (isLastOfInstant)
                event('C', kDriverLane, changes[i].first)
                    << R"(,"name":"running tasks","args":{"running":)" << running << "}}";
        }
    }

    JsonText m_json;
    const Trace& m_trace;
    const ChromeJsonOptions& m_options;
    SliceNesting m_nesting;
    Time m_end;
    std::vector<std::string> m_functionNames; // as JSON
    std::vector<char> m_whole;                // by task: 1 + its only state, or 0
    bool m_anyEvent = false;
    std::uint64_t m_nextFlow = 1;
};

} // namespace

void writeChromeJson(std::ostream& out, const Trace& trace, const ChromeJsonOptions& options)
{
    Writer(out, trace, options).write();
}

} // namespace makespan::trace
