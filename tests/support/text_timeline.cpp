#include "tests/support/text_timeline.h"

#include "engine/trace/trace_builder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace makespan::test {

using namespace trace;

namespace {

constexpr std::size_t kLetters = 26;

[[noreturn]] void reject(const std::string& line, const std::string& why)
{
    throw std::invalid_argument("text timeline: " + why + ": \"" + line + "\"");
}

std::string trimmed(const std::string& text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        if (part = trimmed(part); !part.empty())
            parts.push_back(part);
    }
    return parts;
}

bool isTaskLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

std::size_t letterIndex(char c)
{
    return static_cast<std::size_t>(std::toupper(static_cast<unsigned char>(c)) - 'A');
}

struct LaneText
{
    Lane lane;
    std::string cells;
};

Lane laneNamed(const std::string& name, std::uint32_t& actors)
{
    if (name == "driver")
        return {name, LaneKind::Driver, 0};
    const std::vector<std::string> words = split(name, ' ');
    if (words.size() == 2 && words[0] == "worker")
        return {name, LaneKind::Worker, static_cast<std::uint32_t>(std::stoul(words[1]) - 1)};
    if (words.size() == 2 && words[0] == "extra")
        return {name, LaneKind::ExtraWorker, static_cast<std::uint32_t>(std::stoul(words[1]) - 1)};
    return {name, LaneKind::Actor, actors++};
}

struct TaskText
{
    bool used = false;
    std::optional<std::size_t> firstCell;
    std::size_t endCell = 0;
    LaneId lane = kNoLane;
    std::optional<std::size_t> ready;
    std::string needs;
    Task task;
};

class Reader
{
public:
    Reader(std::string_view text, Duration unit)
        : m_unit(unit)
    {
        m_builder.info().clock = Clock::Virtual;
        std::vector<std::string> taskLines;
        for (const std::string& line : split(std::string(text), '\n')) {
            if (line.find('|') != std::string::npos)
                readLane(line);
            else if (line.rfind("cores: ", 0) == 0)
                m_builder.info().cores = static_cast<std::uint32_t>(std::stoul(line.substr(7)));
            else
                taskLines.push_back(line);
        }
        for (const std::string& line : taskLines)
            readTask(line);
        finish();
    }

    Trace trace() { return std::move(m_builder).build(at(m_end)); }

private:
    Time at(std::size_t cell) const { return Time{m_unit * static_cast<Duration::rep>(cell)}; }

    void readLane(const std::string& line)
    {
        const std::size_t open = line.find('|');
        const std::size_t close = line.rfind('|');
        if (close == open)
            reject(line, "a lane needs a '|' at both ends");
        Lane lane = laneNamed(trimmed(line.substr(0, open)), m_actors);
        const std::string cells = line.substr(open + 1, close - open - 1);
        m_end = std::max(m_end, cells.size());
        if (lane.kind == LaneKind::Worker)
            m_builder.info().workers = std::max(m_builder.info().workers, lane.number + 1);
        LaneId id = kDriverLane;
        if (lane.kind != LaneKind::Driver)
            id = m_builder.addLane(lane);
        if (lane.kind == LaneKind::Actor)
            m_actorLanes[lane.name] = id;
        const bool isDriver = lane.kind == LaneKind::Driver;
        m_lanes.emplace_back(id, cells);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const char owner = ownerOf(cells, i, isDriver, line);
            if (owner == '.')
                continue;
            if (owner == '#')
                continue;
            TaskText& task = m_tasks[letterIndex(owner)];
            task.used = true;
            if (isDriver)
                continue;
            if (!task.firstCell)
                task.firstCell = i;
            task.firstCell = std::min(*task.firstCell, i);
            task.endCell = std::max(task.endCell, i + 1);
            if (task.lane == kNoLane || *task.firstCell == i)
                task.lane = id;
        }
    }

    // The task's letter, '#' for the driver, '.' for nobody.
    static char
    ownerOf(const std::string& cells, std::size_t i, bool isDriver, const std::string& line)
    {
        const char c = cells[i];
        if (isTaskLetter(c))
            return c;
        if (c == '.' || c == ' ')
            return '.';
        if (std::string_view("#~^!?").find(c) == std::string_view::npos)
            reject(line, std::string("unknown character '") + c + "'");
        if (isDriver || c == '#' || c == '~')
            return '#';
        if (c == '^') {
            for (std::size_t k = i; k < cells.size(); ++k) {
                if (isTaskLetter(cells[k]))
                    return cells[k];
            }
        } else {
            for (std::size_t k = i; k > 0; --k) {
                if (isTaskLetter(cells[k - 1]))
                    return cells[k - 1];
            }
        }
        reject(line, std::string("no task to which '") + c + "' belongs");
    }

    static State stateOf(char c)
    {
        switch (c) {
        case '~':
            return State::Sleep;
        case '^':
            return State::Overhead;
        case '!':
            return State::Blocked;
        case '?':
            return State::Wait;
        default:
            return std::islower(static_cast<unsigned char>(c)) != 0 ? State::Sleep : State::Run;
        }
    }

    void readTask(const std::string& line)
    {
        if (line.size() < 2 || line[1] != ':'
            || std::isupper(static_cast<unsigned char>(line[0])) == 0)
            reject(line, "neither a lane (name |...|) nor a task (A: ...)");
        TaskText& text = m_tasks[letterIndex(line[0])];
        text.used = true;
        for (const std::string& part : split(line.substr(2), ',')) {
            const std::size_t space = part.find(' ');
            const std::string key = part.substr(0, space);
            const std::string value = space == std::string::npos ? "" : trimmed(part.substr(space));
            if (key == "submitted")
                text.task.submitted = at(std::stoul(value));
            else if (key == "ready")
                text.ready = std::stoul(value);
            else if (key == "needs")
                text.needs = value;
            else if (key == "parent")
                m_parents[line[0]] = value.at(0);
            else if (key == "attempt")
                text.task.attempt = static_cast<std::uint16_t>(std::stoul(value));
            else if (key == "slots")
                text.task.demand = std::stof(value);
            else if (key == "actor") {
                text.task.actor = m_actorLanes.at(value);
                text.task.demand = 0;
            } else if (key == "pending")
                m_pending[line[0]] = Outcome::Pending;
            else if (key == "failed")
                m_pending[line[0]] = Outcome::Failed;
            else if (key == "cancelled")
                m_pending[line[0]] = Outcome::Cancelled;
            else
                reject(line, "unknown word \"" + key + "\"");
        }
    }

    void finish()
    {
        std::map<char, TaskId> ids;
        for (std::size_t i = 0; i < kLetters; ++i) {
            if (m_tasks[i].used)
                ids.emplace(static_cast<char>('A' + i),
                            TaskId(static_cast<std::uint32_t>(ids.size())));
        }
        const auto idOf = [&ids](char letter) {
            const auto found =
                ids.find(static_cast<char>(std::toupper(static_cast<unsigned char>(letter))));
            if (found == ids.end())
                reject(std::string(1, letter), "no such task");
            return found->second;
        };
        for (const auto& [letter, id] : ids)
            addTask(letter, m_tasks[letterIndex(letter)], idOf);
        for (const auto& [lane, cells] : m_lanes) {
            const bool isDriver = lane == kDriverLane;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const char owner = ownerOf(cells, i, isDriver, cells);
                if (owner == '.')
                    continue;
                m_builder.addInterval(lane, {at(i), at(i + 1), owner == '#' ? kNoTask : idOf(owner),
                                             stateOf(cells[i])});
            }
        }
    }

    template <typename IdOf>
    void addTask(char letter, TaskText& text, const IdOf& idOf)
    {
        Task& task = text.task;
        task.function = m_builder.function(std::string(1, letter), 0);
        if (task.submitted == kNever)
            task.submitted = Time{};
        std::size_t ready = static_cast<std::size_t>(task.submitted.time_since_epoch() / m_unit);
        std::vector<TaskId> dependencies;
        bool isReady = true;
        for (const char needed : text.needs) {
            if (needed == ' ')
                continue;
            const TaskText& other = m_tasks[letterIndex(needed)];
            isReady = isReady && other.endCell > 0;
            ready = std::max(ready, other.endCell);
            dependencies.push_back(idOf(needed));
        }
        if (isReady || text.ready)
            task.ready = at(text.ready.value_or(ready));
        const auto outcome = m_pending.find(letter);
        task.outcome = text.firstCell ? Outcome::Finished : Outcome::Pending;
        if (outcome != m_pending.end())
            task.outcome = outcome->second;
        if (text.firstCell) {
            task.started = at(*text.firstCell);
            task.lane = text.lane;
            if (task.outcome != Outcome::Pending)
                task.ended = at(text.endCell);
        }
        if (const auto parent = m_parents.find(letter); parent != m_parents.end())
            task.parent = idOf(parent->second);
        m_builder.addTask(task, dependencies);
    }

    Duration m_unit;
    TraceBuilder m_builder;
    std::size_t m_end = 0;
    std::uint32_t m_actors = 0;
    std::map<std::string, LaneId> m_actorLanes;
    std::vector<std::pair<LaneId, std::string>> m_lanes;
    std::array<TaskText, kLetters> m_tasks;
    std::map<char, char> m_parents;
    std::map<char, Outcome> m_pending;
};

std::size_t cellOf(Time time, Duration unit)
{
    if (time.time_since_epoch() % unit != Duration{0})
        throw std::invalid_argument("text timeline: " + std::to_string(seconds(time))
                                    + " s is not a multiple of the unit");
    return static_cast<std::size_t>(time.time_since_epoch() / unit);
}

char letterOf(TaskId id)
{
    return static_cast<char>('A' + index(id));
}

char cellFor(const Interval& interval)
{
    const bool isDriver = interval.task == kNoTask;
    switch (interval.state) {
    case State::Run:
        return isDriver ? '#' : letterOf(interval.task);
    case State::Sleep:
        return isDriver ? '~' : static_cast<char>('a' + index(interval.task));
    case State::Blocked:
        return '!';
    case State::Wait:
        return '?';
    case State::Overhead:
        return '^';
    }
    return ' ';
}

// What readTask() would assume when the task had no line.
std::string taskLine(const Trace& trace, TaskId id, Duration unit)
{
    const Task task = trace.task(id);
    std::string line;
    const auto add = [&line](const std::string& part) {
        line += (line.empty() ? " " : ", ") + part;
    };
    if (task.submitted != Time{})
        add("submitted " + std::to_string(cellOf(task.submitted, unit)));
    Time ready = task.submitted;
    std::string needs;
    for (const TaskId on : trace.dependencies(id)) {
        ready = std::max(ready, trace.task(on).ended);
        needs += std::string(" ") + letterOf(on);
    }
    if (!needs.empty())
        add("needs" + needs);
    if (task.ready != ready && task.ready != kNever)
        add("ready " + std::to_string(cellOf(task.ready, unit)));
    if (task.parent != kNoTask)
        add(std::string("parent ") + letterOf(task.parent));
    if (task.attempt > 0)
        add("attempt " + std::to_string(task.attempt));
    if (task.actor != kNoLane)
        add("actor " + trace.lanes()[index(task.actor)].name);
    if (task.demand != (task.actor == kNoLane ? 1.0F : 0.0F)) {
        std::ostringstream slots;
        slots << "slots " << task.demand;
        add(slots.str());
    }
    if (task.outcome == Outcome::Pending && task.started != kNever)
        add("pending");
    if (task.outcome == Outcome::Failed)
        add("failed");
    if (task.outcome == Outcome::Cancelled)
        add("cancelled");
    if (line.empty() && task.started != kNever)
        return {};
    return letterOf(id) + (":" + line) + "\n";
}

} // namespace

Trace traceFromText(std::string_view text, Duration unit)
{
    return Reader(text, unit).trace();
}

std::string textFromTrace(const Trace& trace, Duration unit)
{
    if (trace.taskCount() > kLetters)
        throw std::invalid_argument("text timeline: more than 26 tasks");
    std::size_t width = 0;
    for (const Lane& lane : trace.lanes())
        width = std::max(width, lane.name.size());
    const std::size_t cells = cellOf(Time{trace.makespan()}, unit);
    std::string text;
    for (std::size_t i = 0; i < trace.lanes().size(); ++i) {
        std::string row(cells, '.');
        for (const Interval& interval : trace.intervals(LaneId(static_cast<std::uint32_t>(i)))) {
            for (std::size_t cell = cellOf(interval.begin, unit); cell < cellOf(interval.end, unit);
                 ++cell)
                row[cell] = cellFor(interval);
        }
        std::string name = trace.lanes()[i].name;
        name.resize(width + 1, ' ');
        text += name + "|" + row + "|\n";
    }
    for (std::size_t i = 0; i < trace.taskCount(); ++i)
        text += taskLine(trace, TaskId(static_cast<std::uint32_t>(i)), unit);
    return text;
}

} // namespace makespan::test
