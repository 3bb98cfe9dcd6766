#include "engine/analysis/span.h"

#include "engine/analysis/pieces.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::kNever;
using trace::kNoTask;
using trace::TaskId;
using trace::TaskRecord;
using trace::Time;

// A strand is cut at its joins into pieces; every edge but a submission begins at the end of a piece, and
// every edge ends at the begin of one. Depth of a piece: the longest chain to its begin. Pieces are
// evaluated on demand, with a stack of our own: chains of a million tasks are ordinary.
class Depths
{
public:
    explicit Depths(const Strands& strands)
        : m_strands(strands)
        , m_pieces(strands)
        , m_depth(m_pieces.count())
        , m_state(m_pieces.count(), State::Unknown)
    {}

    Duration longestChain()
    {
        Duration longest{0};
        for (std::size_t s = 0; s < m_pieces.strandCount(); ++s) {
            const Piece piece = m_pieces.lastOf(s);
            evaluate(piece);
            longest = std::max(longest, depthAt(piece, Time::max()));
        }
        return longest;
    }

private:
    enum class State : std::uint8_t { Unknown, Open, Known };

    // The longest chain to that instant of a strand, which lies in the piece.
    Duration depthAt(const Piece& piece, Time time) const
    {
        const TaskId strand = m_pieces.strandOf(piece.strand);
        const Duration depth = m_depth[m_pieces.slot(piece)];
        if (piece.number == 0 && time == Time::max())
            return depth + m_strands.useful(strand);
        const Duration before =
            piece.number == 0
                ? Duration{0}
                : m_strands.usefulUntil(strand, m_strands.joins(strand)[piece.number - 1].at);
        const Duration until =
            time == Time::max() ? m_strands.useful(strand) : m_strands.usefulUntil(strand, time);
        return depth + std::max(until - before, Duration{0});
    }

    // Visits the instants of other pieces that a piece follows upon.
    template <typename Visit>
    void forEachPredecessor(const Piece& piece, Visit visit) const
    {
        const TaskId strand = m_pieces.strandOf(piece.strand);
        const trace::Trace& trace = m_strands.trace();
        if (piece.number > 0) {
            const Join& join = m_strands.joins(strand)[piece.number - 1];
            visit(Piece{piece.strand, piece.number - 1}, join.at);
            for (const TaskId joined : m_strands.joinedTasks(join))
                visit(m_pieces.lastOf(joined), Time::max());
            return;
        }
        if (strand == kNoTask)
            return;
        const TaskRecord& task = trace.records()[trace::index(strand)];
        if (task.started == kNever)
            return;
        const TaskId failed = m_strands.attempts().before(strand);
        if (failed != kNoTask)
            visit(m_pieces.lastOf(failed), Time::max());
        else
            visit(m_pieces.at(task.parent, task.submitted), task.submitted);
        m_strands.forEachInput(strand, [&](TaskId input) {
            if (trace.records()[trace::index(input)].ended <= task.started)
                visit(m_pieces.lastOf(input), Time::max());
        });
        const TaskId previous = m_strands.previousOnActor(strand);
        if (previous != kNoTask)
            visit(m_pieces.lastOf(previous), Time::max());
    }

    void evaluate(const Piece& wanted)
    {
        m_stack.push_back(wanted);
        while (!m_stack.empty()) {
            const Piece piece = m_stack.back();
            if (m_state[m_pieces.slot(piece)] == State::Known || tryEvaluate(piece))
                m_stack.pop_back();
        }
    }

    // Puts those that it lacks on the stack instead, if there are any.
    bool tryEvaluate(const Piece& piece)
    {
        const std::size_t slot = m_pieces.slot(piece);
        m_state[slot] = State::Open;
        const std::size_t below = m_stack.size();
        Duration depth{0};
        forEachPredecessor(piece, [&](const Piece& before, Time time) {
            // An open one would be a circle, possible only among tasks of no length in a damaged
            // trace: that edge counts as absent.
            const State state = m_state[m_pieces.slot(before)];
            if (state == State::Unknown)
                m_stack.push_back(before);
            else if (state == State::Known)
                depth = std::max(depth, depthAt(before, time));
        });
        if (m_stack.size() > below)
            return false;
        m_depth[slot] = depth;
        m_state[slot] = State::Known;
        return true;
    }

    const Strands& m_strands;
    Pieces m_pieces;
    std::vector<Duration> m_depth; // by piece
    std::vector<State> m_state;    // by piece
    std::vector<Piece> m_stack;
};

} // namespace

Duration spanOf(const Strands& strands)
{
    return Depths(strands).longestChain();
}

} // namespace makespan::analysis
