#include "engine/trace/formats/foreign_events.h"

#include "engine/trace/formats/foreign_tasks.h"
#include "engine/trace/formats/json_number.h"
#include "engine/trace/formats/json_splitter.h"
#include "engine/trace/trace_builder.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <simdjson.h>
#include <unordered_map>
#include <vector>

namespace makespan::trace {

namespace {

namespace ondemand = simdjson::ondemand;

[[noreturn]] void fail(const std::string& what)
{
    throw JsonFault(what);
}

void check(simdjson::error_code error)
{
    if (error)
        fail(std::string("this is no valid JSON: ") + simdjson::error_message(error));
}

std::string_view token(ondemand::value& value)
{
    std::string_view text = value.raw_json_token();
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::int64_t timeOf(ondemand::value& value, int decimals)
{
    const std::string_view text = token(value);
    const auto time = scaledNumber(text, decimals);
    if (!time)
        fail("'" + std::string(text.substr(0, 40)) + "' is no time");
    return *time;
}

std::string textOf(ondemand::value& value)
{
    ondemand::json_type type{};
    check(value.type().get(type));
    if (type != ondemand::json_type::string)
        return std::string(token(value));
    std::string_view text;
    check(value.get_string().get(text));
    return std::string(text);
}

bool startsWith(std::string_view text, std::string_view beginning)
{
    return text.substr(0, beginning.size()) == beginning;
}

// What an event says about a task, by the names that Ray gives to its events; nothing: it is a task.
std::optional<State> partOf(std::string_view what)
{
    if (what == "task:execute")
        return State::Run;
    if (what == "task:deserialize_arguments" || what == "task:store_outputs" || what == "ray.put"
        || what == "submit_task")
        return State::Overhead;
    if (what == "ray.get")
        return State::Blocked;
    if (what == "ray.wait")
        return State::Wait;
    return std::nullopt;
}

struct Row
{
    std::string name;
    bool isDriver = false;
    std::vector<ForeignSlice> slices;
    std::vector<ForeignSlice> open; // of B events without their E
    std::vector<ForeignTask> tasks; // Dask's, which name their parts themselves
};

// "add-5167f…" -> "add": Dask's keys end with a hash; those of collections are tuples, "('add-5167…', 0)".
std::string functionOfKey(std::string key)
{
    if (startsWith(key, "('") || startsWith(key, "(\""))
        key.erase(0, 2);
    const std::size_t quote = key.find_first_of("'\"");
    if (quote != std::string::npos)
        key.resize(quote);
    constexpr std::size_t kShortestHash = 8;
    const std::size_t dash = key.find('-');
    if (dash != std::string::npos && dash > 0 && key.size() - dash > kShortestHash)
        key.resize(dash);
    return key;
}

} // namespace

class ForeignEvents::Impl
{
public:
    explicit Impl(const ReadLimits& limits)
        : m_limits(limits)
    {}

    void readEvent(std::string_view text);
    Trace finish(const std::string& name);

private:
    struct Fields
    {
        char phase = '\0';
        std::string category;
        std::string name;
        std::string process;
        std::string thread;
        std::string argsName;
        std::optional<std::int64_t> time;
        std::optional<std::int64_t> length;
        bool isDask = false;
        std::string key;
        std::vector<ForeignSlice> startstops;
    };

    void readFields(ondemand::object object, Fields& fields);
    void readStartstops(ondemand::array array, Fields& fields);
    void addChromeEvent(const Fields& fields);
    void addDaskTask(const Fields& fields);
    std::uint32_t rowOf(const std::string& process, const std::string& thread);
    std::uint32_t nameOf(const std::string& name);
    void extend(std::int64_t begin, std::int64_t end);
    void endOpenSlices();
    std::vector<LaneId> addLanes(TraceBuilder& builder) const;

    const ReadLimits& m_limits;
    ondemand::parser m_parser;
    std::vector<Row> m_rows;
    std::unordered_map<std::string, std::uint32_t> m_rowIds;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::uint32_t> m_nameIds;
    std::int64_t m_first = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_last = std::numeric_limits<std::int64_t>::min();
};

std::uint32_t ForeignEvents::Impl::rowOf(const std::string& process, const std::string& thread)
{
    const auto next = static_cast<std::uint32_t>(m_rows.size());
    const auto [entry, isNew] = m_rowIds.try_emplace(process + '\n' + thread, next);
    if (isNew) {
        if (m_rows.size() >= m_limits.lanes)
            fail("there are more rows than " + std::to_string(m_limits.lanes));
        m_rows.push_back({{}, startsWith(thread, "driver"), {}, {}, {}});
    }
    return entry->second;
}

std::uint32_t ForeignEvents::Impl::nameOf(const std::string& name)
{
    const auto next = static_cast<std::uint32_t>(m_names.size());
    const auto [entry, isNew] = m_nameIds.try_emplace(name, next);
    if (isNew)
        m_names.push_back(name);
    return entry->second;
}

void ForeignEvents::Impl::readStartstops(ondemand::array array, Fields& fields)
{
    for (auto element : array) {
        ondemand::object object;
        check(element.get_object().get(object));
        std::string action;
        std::int64_t start = 0;
        std::int64_t stop = 0;
        for (auto field : object) {
            std::string_view key;
            check(field.unescaped_key().get(key));
            ondemand::value value;
            check(field.value().get(value));
            if (key == "action")
                action = textOf(value);
            else if (key == "start")
                start = timeOf(value, 9);
            else if (key == "stop")
                stop = timeOf(value, 9);
        }
        fields.startstops.push_back(
            {start, stop, 0, true, action == "compute" ? State::Run : State::Overhead});
    }
}

void ForeignEvents::Impl::readFields(ondemand::object object, Fields& fields)
{
    for (auto field : object) {
        std::string_view key;
        check(field.unescaped_key().get(key));
        ondemand::value value;
        check(field.value().get(value));
        if (key == "ph") {
            const std::string phase = textOf(value);
            fields.phase = phase.size() == 1 ? phase.front() : '\0';
        } else if (key == "cat") {
            fields.category = textOf(value);
        } else if (key == "name") {
            fields.name = textOf(value);
        } else if (key == "pid") {
            fields.process = textOf(value);
        } else if (key == "tid") {
            fields.thread = textOf(value);
        } else if (key == "ts") {
            fields.time = timeOf(value, 3);
        } else if (key == "dur") {
            fields.length = timeOf(value, 3);
        } else if (key == "args") {
            ondemand::object args;
            if (value.get_object().get(args))
                continue;
            for (auto arg : args) {
                std::string_view argKey;
                check(arg.unescaped_key().get(argKey));
                if (argKey != "name")
                    continue;
                ondemand::value argValue;
                check(arg.value().get(argValue));
                fields.argsName = textOf(argValue);
            }
        } else if (key == "key") {
            fields.key = textOf(value);
        } else if (key == "worker") {
            fields.process = textOf(value);
        } else if (key == "thread") {
            fields.thread = textOf(value);
        } else if (key == "startstops") {
            ondemand::array array;
            check(value.get_array().get(array));
            fields.isDask = true;
            readStartstops(array, fields);
        }
    }
}

void ForeignEvents::Impl::readEvent(std::string_view text)
{
    ondemand::document document;
    check(m_parser.iterate(text.data(), text.size(), text.size() + JsonSplitter::kPadding)
              .get(document));
    ondemand::object object;
    if (document.get_object().get(object))
        fail("this is no event: an object in braces has to stand here");
    Fields fields;
    readFields(object, fields);
    if (fields.isDask)
        addDaskTask(fields);
    else
        addChromeEvent(fields);
}

void ForeignEvents::Impl::extend(std::int64_t begin, std::int64_t end)
{
    m_first = std::min(m_first, begin);
    m_last = std::max(m_last, end);
}

void ForeignEvents::Impl::addDaskTask(const Fields& fields)
{
    Row& row = m_rows[rowOf(fields.process, fields.thread)];
    if (row.name.empty())
        row.name = fields.process;
    ForeignTask task;
    task.begin = std::numeric_limits<std::int64_t>::max();
    task.end = std::numeric_limits<std::int64_t>::min();
    task.name = nameOf(functionOfKey(fields.key));
    for (const ForeignSlice& part : fields.startstops) {
        if (part.end < part.begin)
            continue;
        task.begin = std::min(task.begin, part.begin);
        task.end = std::max(task.end, part.end);
        task.parts.push_back(part);
    }
    if (task.parts.empty())
        return;
    extend(task.begin, task.end);
    row.tasks.push_back(std::move(task));
}

void ForeignEvents::Impl::addChromeEvent(const Fields& fields)
{
    const bool isSlice = fields.phase == 'X' || fields.phase == 'B' || fields.phase == 'E';
    const bool isName = fields.phase == 'M' && fields.name == "thread_name";
    if (!isSlice && !isName)
        return;
    Row& row = m_rows[rowOf(fields.process, fields.thread)];
    if (isName) {
        row.name = fields.argsName;
        row.isDriver = startsWith(fields.argsName, "driver");
        return;
    }
    if (!fields.time)
        fail("this event has no ts");
    const std::string& what = fields.category.empty() ? fields.name : fields.category;
    if (what == "worker_idle")
        return;
    // Ray's "task" is any task; its function is in the args. Newer ones are called "task::<function>".
    std::string name = fields.name;
    if (name == "task" && !fields.argsName.empty())
        name = fields.argsName;
    if (startsWith(name, "task::"))
        name.erase(0, 6);
    const std::optional<State> part = partOf(what);
    ForeignSlice slice{*fields.time, *fields.time + fields.length.value_or(0), nameOf(name),
                       part.has_value(), part.value_or(State::Run)};
    if (fields.phase == 'B') {
        row.open.push_back(slice);
        return;
    }
    if (fields.phase == 'E') {
        if (row.open.empty())
            fail("this end (E) has no begin (B) before it on its thread");
        const std::int64_t end = slice.end;
        slice = row.open.back();
        slice.end = end;
        row.open.pop_back();
    }
    if (slice.end < slice.begin)
        fail("this event ends before it begins");
    extend(slice.begin, slice.end);
    row.slices.push_back(slice);
}

std::vector<LaneId> ForeignEvents::Impl::addLanes(TraceBuilder& builder) const
{
    std::vector<LaneId> lanes;
    bool hasDriver = false;
    std::uint32_t workers = 0;
    for (const Row& row : m_rows) {
        if (row.isDriver && !hasDriver) {
            hasDriver = true;
            lanes.push_back(kDriverLane);
            continue;
        }
        Lane lane{row.name, LaneKind::Worker, workers++};
        if (lane.name.empty())
            lane.name = "worker " + std::to_string(workers);
        lanes.push_back(builder.addLane(std::move(lane)));
    }
    builder.info().workers = workers;
    return lanes;
}

// What has begun and not ended lasted until the last event, as the viewers of such files show it.
void ForeignEvents::Impl::endOpenSlices()
{
    for (const Row& row : m_rows) {
        for (const ForeignSlice& slice : row.open)
            extend(slice.begin, slice.begin);
    }
    for (Row& row : m_rows) {
        for (ForeignSlice& slice : row.open) {
            slice.end = m_last;
            row.slices.push_back(slice);
        }
        row.open.clear();
    }
}

Trace ForeignEvents::Impl::finish(const std::string& name)
{
    endOpenSlices();
    if (m_first > m_last)
        fail("there is no task in this file: no complete (X) or begin/end (B, E) events");
    TraceBuilder builder;
    builder.info().clock = Clock::Imported;
    builder.info().scenario = name;
    const std::vector<LaneId> lanes = addLanes(builder);
    NamedFunctions functions(builder, m_names);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        std::vector<ForeignTask> tasks = tasksOfRow(std::move(row.slices));
        std::move(row.tasks.begin(), row.tasks.end(), std::back_inserter(tasks));
        addForeignTasks(builder, lanes[i], std::move(tasks), functions, m_first);
    }
    return std::move(builder).build(Time{Duration(m_last - m_first)});
}

ForeignEvents::ForeignEvents(const ReadLimits& limits)
    : m_impl(std::make_unique<Impl>(limits))
{}

ForeignEvents::~ForeignEvents() = default;

void ForeignEvents::readEvent(std::string_view text)
{
    m_impl->readEvent(text);
}

Trace ForeignEvents::finish(const std::string& name)
{
    return m_impl->finish(name);
}

} // namespace makespan::trace
