#include "engine/trace/formats/own_events.h"

#include "engine/trace/formats/json_check.h"
#include "engine/trace/formats/json_number.h"
#include "engine/trace/formats/names.h"

#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <simdjson.h>

namespace makespan::trace {

namespace {

namespace ondemand = simdjson::ondemand;

// The numbers that stand in args, by name: reading them is one loop and one table.
enum class Key : std::uint8_t {
    Task,
    Function,
    Line,
    SubmittedNs,
    ReadyNs,
    StartedNs,
    EndedNs,
    Lane,
    Parent,
    Actor,
    Attempt,
    Caller,
    OfTask,
    Futures,
    Wanted,
    Ready,
    LengthNs
};
constexpr std::array<std::string_view, 17> kKeyNames{
    "task",     "function", "line",   "submitted_ns", "ready_ns", "started_ns",
    "ended_ns", "lane",     "parent", "actor",        "attempt",  "caller",
    "of_task",  "futures",  "wanted", "ready",        "length_ns"};

constexpr std::string_view kSpaces = " \n\r\t";
constexpr std::string_view kSchema = "makespan.trace/1";
constexpr std::string_view kAnySchema = "makespan.trace/";

struct Event
{
    char phase = '\0';
    std::string category;
    std::string name;
    std::optional<std::int64_t> tid;
    std::optional<std::int64_t> timeNs;
    std::optional<std::int64_t> lengthNs;
    std::array<std::optional<std::int64_t>, kKeyNames.size()> numbers;
    std::string outcome;
    std::string state;
    std::string cause;
    std::string text;
    double demand = 1;
    bool abandoned = false;
    bool returned = true;
    std::vector<TaskId> needs;
    std::vector<std::int64_t> taskRanges; // of a call: first, last, first, last …

    void clear()
    {
        category.clear();
        name.clear();
        outcome.clear();
        state.clear();
        cause.clear();
        text.clear();
        needs.clear();
        taskRanges.clear();
        phase = '\0';
        tid = timeNs = lengthNs = std::nullopt;
        numbers.fill(std::nullopt);
        demand = 1;
        abandoned = false;
        returned = true;
    }

    const std::optional<std::int64_t>& operator[](Key key) const
    {
        return numbers[static_cast<std::size_t>(key)];
    }
};

std::int64_t number(std::string_view token, int decimals)
{
    while (!token.empty() && kSpaces.find(token.back()) != std::string_view::npos)
        token.remove_suffix(1);
    const auto value = scaledNumber(token, decimals);
    if (!value)
        failJson("'" + std::string(token.substr(0, 40)) + "' is no number that can stand here");
    return *value;
}

std::int64_t number(ondemand::value& value, int decimals)
{
    const std::string_view token = value.raw_json_token();
    ondemand::json_type type{};
    checkJson(value.type().get(type));
    if (type != ondemand::json_type::number)
        failJson("'" + std::string(token.substr(0, 40)) + "' stands where a number has to");
    return number(token, decimals);
}

void assignText(std::string& target, ondemand::value& value)
{
    std::string_view text;
    checkJson(value.get_string().get(text));
    target = text;
}

TaskId taskOf(std::int64_t value)
{
    if (value < 0 || value >= std::numeric_limits<std::uint32_t>::max())
        failJson("there cannot be a task " + std::to_string(value));
    return TaskId(static_cast<std::uint32_t>(value));
}

template <typename Take>
void readNumbers(ondemand::value& value, Take take)
{
    ondemand::array array;
    checkJson(value.get_array().get(array));
    for (auto element : array) {
        ondemand::value one;
        checkJson(element.get(one));
        take(number(one, 0));
    }
}

/// The number's key. Ours stand in nearly the same order in every event, so it is looked for behind the last one first.
std::optional<Key> numberKey(std::string_view name, std::size_t& after)
{
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const std::size_t place =
            after + i < kKeyNames.size() ? after + i : after + i - kKeyNames.size();
        if (kKeyNames[place] == name) {
            after = place + 1;
            return static_cast<Key>(place);
        }
    }
    return std::nullopt;
}

void readArgs(ondemand::object args, Event& event)
{
    std::size_t after = 0;
    for (auto field : args) {
        std::string_view key;
        checkJson(field.unescaped_key().get(key));
        ondemand::value value;
        checkJson(field.value().get(value));
        if (const auto known = numberKey(key, after)) {
            event.numbers[static_cast<std::size_t>(*known)] = number(value, 0);
        } else if (key == "outcome") {
            assignText(event.outcome, value);
        } else if (key == "state") {
            assignText(event.state, value);
        } else if (key == "cause") {
            assignText(event.cause, value);
        } else if (key == "text") {
            assignText(event.text, value);
        } else if (key == "num_cpus") {
            checkJson(value.get_double().get(event.demand));
        } else if (key == "abandoned") {
            checkJson(value.get_bool().get(event.abandoned));
        } else if (key == "returned") {
            checkJson(value.get_bool().get(event.returned));
        } else if (key == "needs") {
            readNumbers(value,
                        [&event](std::int64_t task) { event.needs.push_back(taskOf(task)); });
        } else if (key == "task_ranges") {
            readNumbers(value, [&event](std::int64_t end) { event.taskRanges.push_back(end); });
        }
    }
}

void readFields(ondemand::object object, Event& event)
{
    for (auto field : object) {
        std::string_view key;
        checkJson(field.unescaped_key().get(key));
        ondemand::value value;
        checkJson(field.value().get(value));
        if (key == "ph") {
            std::string_view phase;
            checkJson(value.get_string().get(phase));
            event.phase = phase.empty() ? '\0' : phase.front();
            if (event.phase != 'X' && event.phase != 'i')
                return; // names of threads, arrows and counters only repeat what is known
        } else if (key == "cat") {
            assignText(event.category, value);
        } else if (key == "name") {
            assignText(event.name, value);
        } else if (key == "tid") {
            event.tid = number(value, 0);
        } else if (key == "ts") {
            event.timeNs = number(value, 3);
        } else if (key == "dur") {
            event.lengthNs = number(value, 3);
        } else if (key == "args") {
            ondemand::object args;
            checkJson(value.get_object().get(args));
            readArgs(args, event);
        }
    }
}

template <typename Enum, std::size_t N>
Enum named(std::string_view name, const std::array<std::string_view, N>& names)
{
    const auto value = valueNamed<Enum>(name, names);
    if (!value)
        failJson("'" + std::string(name) + "' is unknown here");
    return *value;
}

Time timeOr(const std::optional<std::int64_t>& ns, Time otherwise)
{
    return ns ? Time{Duration(*ns)} : otherwise;
}

} // namespace

class OwnEvents::Impl
{
public:
    explicit Impl(const ReadLimits& limits)
        : m_limits(limits)
    {}

    bool readHead(PaddedJson text);
    void readEvent(PaddedJson text);
    Trace finish();

private:
    struct Inputs
    {
        TaskId task;
        TaskId on;
    };

    void readLanes(const nlohmann::json& lanes);
    void readTask();
    void readInterval();
    void readCall();
    std::vector<TaskId> tasksOfCall();
    void readOutput();

    LaneId laneOf(std::int64_t number) const
    {
        if (number < 0 || static_cast<std::size_t>(number) >= m_laneCount)
            failJson("there is no lane " + std::to_string(number));
        return LaneId(static_cast<std::uint32_t>(number));
    }

    std::int64_t required(const std::optional<std::int64_t>& value, const char* what) const
    {
        if (!value)
            failJson(std::string("this event has no ") + what);
        return *value;
    }

    // The slice of the event: from dur, or from the args where it could not be drawn as one.
    Interval slice() const
    {
        const std::int64_t begin = required(m_event.timeNs, "ts");
        if (begin < 0)
            failJson("this event begins before the run");
        const std::int64_t length =
            required(m_event.lengthNs ? m_event.lengthNs : m_event[Key::LengthNs], "length (dur)");
        Interval interval;
        interval.begin = Time{Duration(begin)};
        interval.end = Time{Duration(begin + length)};
        return interval;
    }

    const ReadLimits& m_limits;
    ondemand::parser m_parser;
    Event m_event;
    TraceBuilder m_builder;
    Time m_end{};
    std::size_t m_laneCount = 1;
    std::vector<FunctionId> m_functions;
    std::uint64_t m_tasks = 0;
    std::uint64_t m_tasksOfCalls = 0;
    std::vector<Inputs> m_inputs; // may name tasks that come later
};

bool OwnEvents::Impl::readHead(PaddedJson text)
{
    const nlohmann::json head = nlohmann::json::parse(text, nullptr, false);
    if (!head.is_object() || !head.contains("schema") || !head["schema"].is_string())
        return false;
    const auto schema = head["schema"].get<std::string>();
    if (schema.compare(0, kAnySchema.size(), kAnySchema) != 0)
        return false;
    if (schema != kSchema)
        failJson("this run was written by another version of Makespan ('" + schema.substr(0, 40)
                 + "'), and this one reads '" + std::string(kSchema) + "' only");
    try {
        RunInfo& info = m_builder.info();
        info.scenario = head.value("scenario", "");
        info.clock = named<Clock>(head.value("clock", "imported"), kClockNames);
        info.status = named<Status>(head.value("status", "finished"), kStatusNames);
        info.workers = head.value("workers", 0U);
        info.cores = head.value("cores", 0U);
        info.seed = head.value("seed", std::uint64_t{0});
        info.repetition = head.value("repetition", 0U);
        info.overheads.submit = Duration(head.value("submit_ns", std::int64_t{0}));
        info.overheads.start = Duration(head.value("start_ns", std::int64_t{0}));
        info.overheads.get = Duration(head.value("get_ns", std::int64_t{0}));
        info.overheads.actorStart = Duration(head.value("actor_start_ns", std::int64_t{0}));
        info.host = head.value("host", "");
        if (head.contains("nested_get"))
            info.nestedGet =
                named<NestedGet>(head.at("nested_get").get<std::string>(), kNestedGetNames);
        const auto makespan = head.at("makespan_ns").get<std::int64_t>();
        if (makespan < 0 || makespan > kLongestRun)
            failJson("a makespan of " + std::to_string(makespan) + " ns is not possible");
        m_end = Time{Duration(makespan)};
        for (const nlohmann::json& knob : head.at("knobs"))
            info.knobs.emplace_back(knob.at(0).get<std::string>(), knob.at(1).get<std::string>());
        readLanes(head.at("lanes"));
        for (const nlohmann::json& function : head.at("functions"))
            m_functions.push_back(m_builder.function(function.at("name").get<std::string>(),
                                                     function.at("line").get<std::uint32_t>()));
        if (info.workers > m_limits.lanes)
            failJson("there are more workers than " + std::to_string(m_limits.lanes));
    } catch (const nlohmann::json::exception& error) {
        // "[json.exception.type_error.302] …": the number is for programmers.
        const std::string_view what = error.what();
        const std::size_t bracket = what.find("] ");
        failJson(
            "the description of the run is damaged: "
            + std::string(bracket == std::string_view::npos ? what : what.substr(bracket + 2)));
    }
    return true;
}

void OwnEvents::Impl::readLanes(const nlohmann::json& lanes)
{
    if (lanes.size() > m_limits.lanes)
        failJson("there are more lanes than " + std::to_string(m_limits.lanes));
    m_laneCount = 0;
    for (const nlohmann::json& entry : lanes) {
        Lane lane;
        lane.name = entry.at("name").get<std::string>();
        lane.kind = named<LaneKind>(entry.at("kind").get<std::string>(), kLaneKindNames);
        lane.number = entry.at("number").get<std::uint32_t>();
        if ((m_laneCount == 0) != (lane.kind == LaneKind::Driver))
            failJson("the first lane, and only that, has to be the driver's");
        if (m_laneCount > 0)
            m_builder.addLane(std::move(lane));
        ++m_laneCount;
    }
    if (m_laneCount == 0)
        failJson("there is no driver's lane");
}

void OwnEvents::Impl::readEvent(PaddedJson text)
{
    m_event.clear();
    ondemand::document document;
    checkJson(m_parser.iterate(text.data(), text.size(), text.size() + JsonSplitter::kPadding)
                  .get(document));
    ondemand::object object;
    checkJson(document.get_object().get(object));
    readFields(object, m_event);
    if (m_event.phase != 'X' && m_event.phase != 'i')
        return;
    if (m_event.category == "task")
        readTask();
    else if (m_event.category == "state")
        readInterval();
    else if (m_event.category == "call")
        readCall();
    else if (m_event.category == "output")
        readOutput();
}

void OwnEvents::Impl::readTask()
{
    const std::int64_t number = required(m_event[Key::Task], "task number");
    if (number < 0 || static_cast<std::uint64_t>(number) != m_tasks)
        failJson("task " + std::to_string(number) + " stands where task " + std::to_string(m_tasks)
                 + " has to");
    const std::int64_t function = required(m_event[Key::Function], "function");
    if (function < 0 || static_cast<std::size_t>(function) >= m_functions.size())
        failJson("there is no function " + std::to_string(function));

    Task task;
    task.function = m_functions[static_cast<std::size_t>(function)];
    task.submitLine = static_cast<std::uint32_t>(m_event[Key::Line].value_or(0));
    task.submitted = timeOr(m_event[Key::SubmittedNs], kNever);
    task.ready = timeOr(m_event[Key::ReadyNs], kNever);
    if (m_event.phase == 'X') {
        const Interval whole = slice();
        task.lane = laneOf(required(m_event.tid, "tid"));
        task.started = whole.begin;
        task.ended = m_event.abandoned ? kNever : whole.end;
    } else {
        task.started = timeOr(m_event[Key::StartedNs], kNever);
        task.ended = timeOr(m_event[Key::EndedNs], kNever);
        if (m_event[Key::Lane])
            task.lane = laneOf(*m_event[Key::Lane]);
    }
    if (m_event[Key::Parent])
        task.parent = taskOf(*m_event[Key::Parent]);
    if (m_event[Key::Actor])
        task.actor = laneOf(*m_event[Key::Actor]);
    task.attempt = static_cast<std::uint16_t>(m_event[Key::Attempt].value_or(0));
    task.demand = static_cast<float>(m_event.demand);
    task.outcome = named<Outcome>(m_event.outcome, kOutcomeNames);
    const TaskId id = m_builder.addTask(task);
    ++m_tasks;
    for (const TaskId need : m_event.needs)
        m_inputs.push_back({id, need});
    if (!m_event.state.empty()) {
        if (task.lane == kNoLane || task.started == kNever || task.ended == kNever)
            failJson("task " + std::to_string(number) + " has a state but no time");
        m_builder.addInterval(
            task.lane, {task.started, task.ended, id, named<State>(m_event.state, kStateNames)});
    }
}

void OwnEvents::Impl::readInterval()
{
    Interval interval = slice();
    interval.state = named<State>(m_event.name, kStateNames);
    if (m_event[Key::Task])
        interval.task = taskOf(*m_event[Key::Task]);
    m_builder.addInterval(laneOf(required(m_event[Key::Lane], "lane")), interval);
}

void OwnEvents::Impl::readCall()
{
    const Interval whole = slice();
    const auto count = [this](Key key) {
        return static_cast<std::uint32_t>(m_event[key].value_or(0));
    };
    Call call;
    call.kind = named<CallKind>(m_event.name, kCallNames);
    if (!m_event.cause.empty())
        call.cause = named<WaitCause>(m_event.cause, kWaitCauseNames);
    call.begin = whole.begin;
    call.end = m_event.returned ? whole.end : kNever;
    call.line = count(Key::Line);
    if (m_event[Key::Caller])
        call.caller = taskOf(*m_event[Key::Caller]);
    if (m_event[Key::OfTask])
        call.task = taskOf(*m_event[Key::OfTask]);
    call.futures = count(Key::Futures);
    call.wanted = count(Key::Wanted);
    call.ready = count(Key::Ready);
    const std::size_t added = m_builder.addCall(call);
    if (!m_event.taskRanges.empty())
        m_builder.setCallTasks(added, tasksOfCall());
}

// A few numbers can name any number of tasks, so there is a limit to all of them together.
std::vector<TaskId> OwnEvents::Impl::tasksOfCall()
{
    const std::vector<std::int64_t>& ends = m_event.taskRanges;
    std::vector<TaskId> tasks;
    for (std::size_t i = 0; i < ends.size(); i += 2) {
        if (i + 1 == ends.size() || ends[i] < 0 || ends[i + 1] < ends[i]
            || static_cast<std::uint64_t>(ends[i + 1]) >= m_tasks)
            failJson("the tasks of this call are no ranges of the " + std::to_string(m_tasks)
                     + " tasks before it");
        m_tasksOfCalls += static_cast<std::uint64_t>(ends[i + 1] - ends[i]) + 1;
        if (m_tasksOfCalls > m_limits.events)
            failJson("the calls name more tasks than " + std::to_string(m_limits.events)
                     + ", the most that is read");
        for (std::int64_t task = ends[i]; task <= ends[i + 1]; ++task)
            tasks.push_back(taskOf(task));
    }
    return tasks;
}

void OwnEvents::Impl::readOutput()
{
    Output output;
    output.time = Time{Duration(required(m_event.timeNs, "ts"))};
    if (m_event[Key::Task])
        output.task = taskOf(*m_event[Key::Task]);
    output.text = m_event.text;
    m_builder.addOutput(std::move(output));
}

Trace OwnEvents::Impl::finish()
{
    for (const Inputs& input : m_inputs)
        m_builder.addDependency(input.task, input.on);
    return std::move(m_builder).build(m_end);
}

OwnEvents::OwnEvents(const ReadLimits& limits)
    : m_impl(std::make_unique<Impl>(limits))
{}

OwnEvents::~OwnEvents() = default;

bool OwnEvents::readHead(PaddedJson text)
{
    return m_impl->readHead(text);
}

void OwnEvents::readEvent(PaddedJson text)
{
    m_impl->readEvent(text);
}

Trace OwnEvents::finish()
{
    return m_impl->finish();
}

} // namespace makespan::trace
