#include "engine/analysis/slack.h"

#include "engine/analysis/grouped.h"
#include "engine/analysis/pieces.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::kNever;
using trace::kNoLane;
using trace::kNoTask;
using trace::LaneId;
using trace::Task;
using trace::TaskId;
using trace::Time;
using trace::Trace;

// How late each piece may begin follows from how late those may begin that follow upon an instant of it; so the graph is
// walked from its end, every piece when all that follow upon it are known.
class LatestBegins
{
public:
    explicit LatestBegins(const Trace& trace)
        : m_trace(trace)
        , m_strands(trace)
        , m_pieces(m_strands)
        , m_end(trace.makespan())
        , m_begin(m_pieces.count(), kNever)
        , m_latest(m_pieces.count(), m_end)
        , m_latestEnd(trace.taskCount(), m_end)
    {
        for (std::size_t s = 0; s < m_pieces.strandCount(); ++s)
            addStrand(s);
        addSuccessorsOnLanes();
    }

    std::vector<Duration> slack()
    {
        walk();
        std::vector<Duration> slack(m_trace.taskCount(), Duration::max());
        for (std::size_t i = 0; i < slack.size(); ++i) {
            const Time ended = m_trace.task(m_pieces.strandOf(i)).ended;
            if (ended != kNever)
                slack[i] = m_latestEnd[i] - ended;
        }
        return slack;
    }

private:
    static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

    // The piece `to` begins at the instant `at` of the piece `from`, or later.
    struct Edge
    {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t endOf = kNobody; // `at` is the end of this task
        Time at;
    };

    // Its pieces, what they follow upon, and how late the last one may begin at the most.
    void addStrand(std::size_t strand)
    {
        const TaskId id = m_pieces.strandOf(strand);
        Time end = m_end;
        if (id != kNoTask) {
            const Task task = m_trace.task(id);
            if (task.started == kNever)
                return;
            m_begin[m_pieces.slot({strand, 0})] = task.started;
            end = task.ended;
            const TaskId failed = m_strands.attempts().before(id);
            if (failed != kNoTask)
                addEnd(failed, task.started, {strand, 0});
            else
                addEdge(m_pieces.at(task.parent, task.submitted), task.submitted, {strand, 0});
            m_strands.forEachInput(id, [&](TaskId input) {
                addEnd(input, task.started, {strand, 0});
            });
        } else {
            m_begin[m_pieces.slot({strand, 0})] = Time{};
        }
        const auto joins = m_strands.joins(id);
        for (std::size_t i = 0; i < joins.size(); ++i) {
            const Piece after{strand, i + 1};
            m_begin[m_pieces.slot(after)] = joins[i].at;
            // What it waited for may come later; a timeout may not.
            const bool waited = joins[i].cause != kNoTask;
            addEdge({strand, i}, waited ? joins[i].blockedFrom : joins[i].at, after);
            for (const TaskId joined : m_strands.joinedTasks(joins[i]))
                addEnd(joined, joins[i].at, after);
        }
        // What had not ended did not matter to the run: it may begin as late as that.
        const std::size_t last = m_pieces.slot(m_pieces.lastOf(strand));
        if (end != kNever)
            m_latest[last] = m_end - (end - m_begin[last]);
    }

    void addSuccessorsOnLanes()
    {
        struct Start
        {
            LaneId lane;
            Time time;
            TaskId task;
        };

        std::vector<Start> starts;
        for (std::size_t i = 0; i < m_trace.taskCount(); ++i) {
            const TaskId id = m_pieces.strandOf(i);
            const Task task = m_trace.task(id);
            if (task.started != kNever && task.lane != kNoLane)
                starts.push_back({task.lane, task.started, id});
        }
        std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) {
            return std::tie(a.lane, a.time, a.task) < std::tie(b.lane, b.time, b.task);
        });
        for (std::size_t i = 1; i < starts.size(); ++i) {
            if (starts[i - 1].lane == starts[i].lane)
                addEnd(starts[i - 1].task, starts[i].time, {trace::index(starts[i].task), 0});
        }
    }

    // A result that comes after the instant at which it is needed cannot be what was needed.
    void addEnd(TaskId task, Time needed, const Piece& by)
    {
        const Time ended = m_trace.task(task).ended;
        if (ended <= needed)
            addEdge(m_pieces.lastOf(task), ended, by,
                    static_cast<std::uint32_t>(trace::index(task)));
    }

    void addEdge(const Piece& from, Time at, const Piece& to, std::uint32_t endOf = kNobody)
    {
        m_edges.push_back({static_cast<std::uint32_t>(m_pieces.slot(from)),
                           static_cast<std::uint32_t>(m_pieces.slot(to)), endOf, at});
    }

    // Circles, possible among tasks of no length in a damaged trace, are never known: what leads to them keeps what it has
    // from others.
    void walk()
    {
        const std::size_t pieces = m_pieces.count();
        Grouped<Edge> into(m_edges, pieces, [](const Edge& edge) { return edge.to; });
        std::vector<std::uint32_t> unknown(pieces); // of those that follow upon a piece
        for (const Edge& edge : m_edges)
            ++unknown[edge.from];
        std::vector<std::size_t> known;
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            if (unknown[piece] == 0)
                known.push_back(piece);
        }
        while (!known.empty()) {
            const std::size_t piece = known.back();
            known.pop_back();
            for (const Edge& edge : into[piece]) {
                // An instant that lies behind what follows upon it (an imported trace) has no room at all.
                const Time latest = std::max(m_latest[piece], edge.at);
                if (edge.endOf != kNobody)
                    m_latestEnd[edge.endOf] = std::min(m_latestEnd[edge.endOf], latest);
                if (m_begin[edge.from] != kNever)
                    m_latest[edge.from] =
                        std::min(m_latest[edge.from], latest - (edge.at - m_begin[edge.from]));
                if (--unknown[edge.from] == 0)
                    known.push_back(edge.from);
            }
        }
    }

    const Trace& m_trace;
    Strands m_strands;
    Pieces m_pieces;
    Time m_end;
    std::vector<Time> m_begin;     // by slot; kNever: the task never started
    std::vector<Time> m_latest;    // of the begin, by slot
    std::vector<Time> m_latestEnd; // by task
    std::vector<Edge> m_edges;
};

} // namespace

std::vector<Duration> slackOf(const Trace& trace)
{
    return LatestBegins(trace).slack();
}

} // namespace makespan::analysis
