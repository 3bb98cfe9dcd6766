#include "engine/trace/formats/foreign_events.h"

#include "engine/trace/formats/foreign_fields.h"
#include "engine/trace/formats/foreign_tasks.h"
#include "engine/trace/formats/json_number.h"
#include "engine/trace/formats/json_splitter.h"
#include "engine/trace/trace_builder.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace makespan::trace {

namespace {

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
    std::vector<ForeignSlice> open;      // of B events without their E
    std::vector<ForeignSlice> unlimited; // of X events that do not say how long they took
};

// Numbers by text; a text that is known is found without a copy of it.
struct TextHash
{
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>{}(text);
    }
};

using Numbers = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

// "add-5167f…" -> "add": Dask's keys end with a hash; those of collections are tuples, "('add-5167…', 0)".
std::string functionOfKey(std::string_view text)
{
    std::string key(text);
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
    std::size_t readPlain(std::string_view text);
    Trace finish(const std::string& name);

private:
    /// A row that was met, by its texts.
    struct Met
    {
        bool isSet = false;
        std::string process;
        std::string thread;
        std::uint32_t row = 0;
    };

    static constexpr std::size_t kMet = 64;

    static std::size_t placeOf(std::string_view process, std::string_view thread)
    {
        const auto last = [](std::string_view text, std::size_t fromEnd) {
            return text.size() < fromEnd ? 0U
                                         : static_cast<unsigned char>(text[text.size() - fromEnd]);
        };
        return (last(thread, 1) + 10U * last(thread, 2) + 7U * last(process, 1)) % kMet;
    }

    void addEvent();
    void addChromeEvent();
    void addDaskTask();
    std::uint32_t rowOf(std::string_view process, std::string_view thread);
    std::uint32_t nameOf(std::string_view name);
    void extend(std::int64_t begin, std::int64_t end);
    void endOpenSlices();
    bool isWorkElsewhere() const;
    std::optional<std::uint32_t> driverRow() const;
    std::vector<LaneId> addLanes(TraceBuilder& builder,
                                 std::optional<std::uint32_t> driver,
                                 const std::vector<std::uint32_t>& further) const;

    const ReadLimits& m_limits;
    ForeignFieldsReader m_reader;
    ForeignFields m_fields; // of the event that is read
    std::vector<Row> m_rows;
    Numbers m_rowNumbers; // by process and thread, with a line end between them
    std::string m_rowKey;
    std::array<Met, kMet> m_met;
    std::vector<std::string> m_names;
    Numbers m_nameNumbers;
    ForeignTasks m_tasks;
    std::int64_t m_first = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_last = std::numeric_limits<std::int64_t>::min();
};

std::uint32_t ForeignEvents::Impl::rowOf(std::string_view process, std::string_view thread)
{
    // A few rows take turns in most files: those met last are known without a search.
    Met& met = m_met[placeOf(process, thread)];
    if (met.isSet && met.process == process && met.thread == thread)
        return met.row;
    m_rowKey.assign(process);
    m_rowKey += '\n';
    m_rowKey += thread;
    if (const auto known = m_rowNumbers.find(m_rowKey); known != m_rowNumbers.end()) {
        met.isSet = true;
        met.process = process;
        met.thread = thread;
        met.row = known->second;
        return met.row;
    }
    if (m_rows.size() >= m_limits.lanes)
        failJson("there are more rows than " + std::to_string(m_limits.lanes));
    const auto number = static_cast<std::uint32_t>(m_rows.size());
    m_rowNumbers.emplace(m_rowKey, number);
    m_rows.push_back({{}, startsWith(thread, "driver"), {}, {}, {}});
    return number;
}

std::uint32_t ForeignEvents::Impl::nameOf(std::string_view name)
{
    if (const auto known = m_nameNumbers.find(name); known != m_nameNumbers.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(m_names.size());
    m_nameNumbers.emplace(name, number);
    m_names.emplace_back(name);
    return number;
}

void ForeignEvents::Impl::readEvent(std::string_view text)
{
    m_reader.read(text, m_fields);
    addEvent();
}

std::size_t ForeignEvents::Impl::readPlain(std::string_view text)
{
    const std::size_t length = readPlainEvent(text, m_fields);
    if (length > 0)
        addEvent();
    return length;
}

void ForeignEvents::Impl::addEvent()
{
    if (m_fields.isDask)
        addDaskTask();
    else
        addChromeEvent();
}

void ForeignEvents::Impl::extend(std::int64_t begin, std::int64_t end)
{
    m_first = std::min(m_first, begin);
    m_last = std::max(m_last, end);
}

void ForeignEvents::Impl::addDaskTask()
{
    const std::uint32_t number = rowOf(m_fields.process, m_fields.thread);
    Row& row = m_rows[number];
    if (row.name.empty())
        row.name = m_fields.process;
    std::vector<ForeignSlice>& parts = m_fields.startstops;
    std::erase_if(parts, [](const ForeignSlice& part) { return part.end < part.begin; });
    if (parts.empty())
        return;
    for (const ForeignSlice& part : parts)
        extend(part.begin, part.end);
    m_tasks.addTask(number, nameOf(functionOfKey(m_fields.key)), parts);
}

void ForeignEvents::Impl::addChromeEvent()
{
    const ForeignFields& fields = m_fields;
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
        failJson("this event has no ts");
    const std::string_view what = fields.category.empty() ? fields.name : fields.category;
    if (what == "worker_idle")
        return;
    // Ray's "task" is any task; its function is in the args. Newer ones are called "task::<function>".
    std::string_view name = fields.name;
    if (name == "task" && !fields.argsName.empty())
        name = fields.argsName;
    if (startsWith(name, "task::"))
        name.remove_prefix(6);
    const std::optional<State> part = partOf(what);
    ForeignSlice slice{*fields.time, *fields.time + fields.length.value_or(0), nameOf(name),
                       part.has_value(), part.value_or(State::Run)};
    if (!fields.argsTask.empty()) {
        slice.task = TextHash()(fields.argsTask);
        slice.isWhole = what == "task";
    }
    if (startsWith(what, "task::"))
        slice.isWhole = true;
    if (fields.phase == 'B') {
        row.open.push_back(slice);
        return;
    }
    if (fields.phase == 'E') {
        if (row.open.empty())
            failJson("this end (E) has no begin (B) before it on its thread");
        const std::int64_t end = slice.end;
        slice = row.open.back();
        slice.end = end;
        row.open.pop_back();
    }
    if (fields.phase == 'X' && !fields.length) {
        row.unlimited.push_back(slice);
        return;
    }
    if (slice.end < slice.begin)
        failJson("this event ends before it begins");
    extend(slice.begin, slice.end);
    row.slices.push_back(slice);
}

// Where all tasks are on rows that are called driver, there is no driver that gave them to others.
bool ForeignEvents::Impl::isWorkElsewhere() const
{
    const auto isTask = [](const ForeignSlice& slice) { return !slice.isPart; };
    const auto hasTasks = [&](const Row& row) {
        return std::any_of(row.slices.begin(), row.slices.end(), isTask);
    };
    const bool driverWorks = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
        return row.isDriver && hasTasks(row);
    });
    return !driverWorks || std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return !row.isDriver && !row.slices.empty();
    });
}

std::optional<std::uint32_t> ForeignEvents::Impl::driverRow() const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row& each) { return each.isDriver; });
    if (row == m_rows.end() || !isWorkElsewhere())
        return std::nullopt;
    return static_cast<std::uint32_t>(row - m_rows.begin());
}

/// \param further of each lane beyond the rows, which row it belongs to
std::vector<LaneId> ForeignEvents::Impl::addLanes(TraceBuilder& builder,
                                                  std::optional<std::uint32_t> driver,
                                                  const std::vector<std::uint32_t>& further) const
{
    std::vector<std::vector<std::size_t>> furtherOf(m_rows.size());
    for (std::size_t i = 0; i < further.size(); ++i)
        furtherOf[further[i]].push_back(m_rows.size() + i);
    std::vector<LaneId> lanes(m_rows.size() + further.size());
    std::uint32_t workers = 0;
    std::uint32_t workerRows = 0;
    for (std::uint32_t row = 0; row < m_rows.size(); ++row) {
        if (row == driver) {
            lanes[row] = kDriverLane;
            continue;
        }
        std::string name = m_rows[row].name;
        ++workerRows;
        if (name.empty())
            name = "worker " + std::to_string(workerRows);
        lanes[row] = builder.addLane({name, LaneKind::Worker, workers++});
        std::size_t count = 1;
        for (const std::size_t lane : furtherOf[row]) {
            lanes[lane] = builder.addLane(
                {name + " (" + std::to_string(++count) + ")", LaneKind::Worker, workers++});
        }
    }
    builder.info().workers = workers;
    return lanes;
}

// What has begun and not ended lasted until the last event, as the viewers of such files show it.
void ForeignEvents::Impl::endOpenSlices()
{
    for (Row& row : m_rows) {
        row.open.insert(row.open.end(), row.unlimited.begin(), row.unlimited.end());
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
        failJson("there is no task in this file: no complete (X) or begin/end (B, E) events");
    if (m_last / 2 - m_first / 2 > kLongestRun / 2)
        failJson("the events of this file lie more than 30 years apart: no run takes that long");
    TraceBuilder builder;
    builder.info().clock = Clock::Imported;
    builder.info().scenario = name;
    const std::optional<std::uint32_t> driver = driverRow();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_tasks.addSlices(static_cast<std::uint32_t>(row), std::move(m_rows[row].slices));
    const std::vector<std::uint32_t> further =
        m_tasks.separate(m_rows.size(), driver, m_limits.lanes);
    const std::vector<LaneId> lanes = addLanes(builder, driver, further);
    m_tasks.build(builder, lanes, m_names, m_first);
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

std::size_t ForeignEvents::readPlain(std::string_view text)
{
    return m_impl->readPlain(text);
}

Trace ForeignEvents::finish(const std::string& name)
{
    return m_impl->finish(name);
}

} // namespace makespan::trace
