#include "engine/analysis/span.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::kNever;
using trace::kNoTask;
using trace::Task;
using trace::TaskId;
using trace::Time;

// A strand is cut at its joins into pieces; every edge but a submission begins at the end of a piece, and
// every edge ends at the begin of one. Depth of a piece: the longest chain to its begin. Pieces are
// evaluated on demand, with a stack of our own: chains of a million tasks are ordinary.
class Depths
{
public:
    explicit Depths(const Strands& strands)
        : m_strands(strands)
        , m_firstPiece(strands.trace().taskCount() + 2)
    {
        const std::size_t count = strands.trace().taskCount() + 1;
        for (std::size_t s = 0; s < count; ++s)
            m_firstPiece[s + 1] = m_firstPiece[s] + strands.joins(strandOf(s)).size() + 1;
        m_depth.resize(m_firstPiece[count]);
        m_state.assign(m_firstPiece[count], State::Unknown);
    }

    Duration longestChain()
    {
        Duration longest{0};
        for (std::size_t s = 0; s + 1 < m_firstPiece.size(); ++s) {
            const std::size_t last = m_firstPiece[s + 1] - m_firstPiece[s] - 1;
            const Piece piece{s, last};
            evaluate(piece);
            longest = std::max(longest, depthAt(piece, Time::max()));
        }
        return longest;
    }

private:
    enum class State : std::uint8_t { Unknown, Open, Known };

    struct Piece
    {
        std::size_t strand = 0;
        std::size_t number = 0;
    };

    std::size_t taskCount() const { return m_strands.trace().taskCount(); }

    TaskId strandOf(std::size_t index) const
    {
        return index == taskCount() ? kNoTask : TaskId(static_cast<std::uint32_t>(index));
    }

    std::size_t indexOf(TaskId strand) const
    {
        return strand == kNoTask ? taskCount() : trace::index(strand);
    }

    std::size_t slot(const Piece& piece) const { return m_firstPiece[piece.strand] + piece.number; }

    Piece lastPiece(TaskId task) const
    {
        const std::size_t s = indexOf(task);
        return {s, m_firstPiece[s + 1] - m_firstPiece[s] - 1};
    }

    Piece pieceAt(TaskId strand, Time time) const
    {
        const auto joins = m_strands.joins(strand);
        const auto after =
            std::upper_bound(joins.begin(), joins.end(), time,
                             [](Time value, const Join& join) { return value < join.at; });
        return {indexOf(strand), static_cast<std::size_t>(after - joins.begin())};
    }

    // The longest chain to that instant of a strand, which lies in the piece.
    Duration depthAt(const Piece& piece, Time time) const
    {
        const TaskId strand = strandOf(piece.strand);
        const auto joins = m_strands.joins(strand);
        const Duration before = piece.number == 0
                                    ? Duration{0}
                                    : m_strands.usefulUntil(strand, joins[piece.number - 1].at);
        const Duration until =
            time == Time::max() ? m_strands.useful(strand) : m_strands.usefulUntil(strand, time);
        return m_depth[slot(piece)] + std::max(until - before, Duration{0});
    }

    // Visits the instants of other pieces that a piece follows upon.
    template <typename Visit>
    void forEachPredecessor(const Piece& piece, Visit visit) const
    {
        const TaskId strand = strandOf(piece.strand);
        const trace::Trace& trace = m_strands.trace();
        if (piece.number > 0) {
            const Join& join = m_strands.joins(strand)[piece.number - 1];
            visit(Piece{piece.strand, piece.number - 1}, join.at);
            for (const TaskId joined : m_strands.joinedTasks(join))
                visit(lastPiece(joined), Time::max());
            return;
        }
        if (strand == kNoTask)
            return;
        const Task task = trace.task(strand);
        if (task.started == kNever)
            return;
        visit(pieceAt(task.parent, task.submitted), task.submitted);
        for (const TaskId input : trace.dependencies(strand)) {
            if (trace.task(input).ended <= task.started)
                visit(lastPiece(input), Time::max());
        }
        const TaskId previous = m_strands.previousOnActor(strand);
        if (previous != kNoTask)
            visit(lastPiece(previous), Time::max());
    }

    void evaluate(const Piece& wanted)
    {
        if (m_state[slot(wanted)] == State::Known)
            return;
        m_stack.push_back(wanted);
        while (!m_stack.empty()) {
            const Piece piece = m_stack.back();
            if (m_state[slot(piece)] == State::Known) {
                m_stack.pop_back();
                continue;
            }
            m_state[slot(piece)] = State::Open;
            const std::size_t mine = m_stack.size();
            forEachPredecessor(piece, [this](const Piece& before, Time) {
                // An open one would be a circle, possible only among tasks of no length in a damaged
                // trace: that edge counts as absent.
                if (m_state[slot(before)] == State::Unknown)
                    m_stack.push_back(before);
            });
            if (m_stack.size() > mine)
                continue;
            Duration depth{0};
            forEachPredecessor(piece, [this, &depth](const Piece& before, Time time) {
                if (m_state[slot(before)] == State::Known)
                    depth = std::max(depth, depthAt(before, time));
            });
            m_depth[slot(piece)] = depth;
            m_state[slot(piece)] = State::Known;
            m_stack.pop_back();
        }
    }

    const Strands& m_strands;
    std::vector<std::size_t> m_firstPiece; // by strand
    std::vector<Duration> m_depth;         // by piece
    std::vector<State> m_state;            // by piece
    std::vector<Piece> m_stack;
};

} // namespace

Duration spanOf(const Strands& strands)
{
    return Depths(strands).longestChain();
}

} // namespace makespan::analysis
