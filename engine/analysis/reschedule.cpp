#include "engine/analysis/reschedule.h"

#include "engine/analysis/recorded_work.h"
#include "engine/analysis/shared_cores.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <span>
#include <utility>
#include <vector>

namespace makespan::analysis {

namespace {

using trace::Duration;
using trace::kNever;
using trace::kNoLane;
using trace::kNoTask;
using trace::TaskId;
using trace::Time;
using trace::Trace;

/// Slots in 1/10 000: demands add up exactly.
constexpr double kSlot = 10'000;

class ListScheduler
{
public:
    ListScheduler(const RecordedWork& work, std::uint32_t workers)
        : m_work(work)
        , m_strands(work.strands)
        , m_pieces(work.pieces)
        , m_cores(work.trace.info().cores)
        , m_states(m_pieces.strandCount())
        , m_slots(static_cast<std::int64_t>(workers) * static_cast<std::int64_t>(kSlot))
        , m_free(m_slots)
    {}

    std::optional<Duration> makespan()
    {
        begin(driver());
        while (!m_hasDriverEnded) {
            m_now = nextInstant();
            if (m_now == kNever)
                return std::nullopt;
            while (nextInstant() == m_now) {
                if (m_cores.next() == m_now) {
                    goOn(m_cores.pop(m_now));
                } else {
                    const Event event = m_events.top();
                    m_events.pop();
                    happen(event);
                }
            }
            dispatch();
        }
        return m_end.time_since_epoch();
    }

private:
    static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

    enum class What : std::uint8_t { GoOn, EndOfWait };

    /// At one instant: in the order in which they were made.
    struct Event
    {
        Time time;
        std::uint64_t order = 0;
        std::uint32_t strand = 0;
        What what = What::GoOn;

        friend bool operator>(const Event& a, const Event& b)
        {
            return std::pair(a.time, a.order) > std::pair(b.time, b.order);
        }
    };

    struct State
    {
        Time at; // how far it has come, in the time of the recorded run
        std::uint32_t piece = 0;
        std::uint32_t child = 0;             // the next one of the piece that it submits
        std::uint32_t stretch = 0;           // in which it is, or the next
        std::uint32_t missing = 0;           // inputs before it begins, or tasks that it waits for
        std::uint32_t firstWaiter = kNobody; // who waits for its end
        bool hasEnded = false;
        bool hasBegun = false;
    };

    struct Waiter
    {
        std::uint32_t strand = 0;
        std::uint32_t next = kNobody;
    };

    std::uint32_t driver() const { return static_cast<std::uint32_t>(m_pieces.strandCount() - 1); }

    Time nextInstant() const
    {
        return std::min(m_cores.next(), m_events.empty() ? kNever : m_events.top().time);
    }

    void add(Duration after, What what, std::uint32_t strand)
    {
        m_events.push({m_now + after, m_order++, strand, what});
    }

    void happen(const Event& event)
    {
        switch (event.what) {
        case What::GoOn:
            goOn(event.strand);
            break;
        case What::EndOfWait:
            if (--m_states[event.strand].missing == 0)
                comeBack(event.strand);
            break;
        }
    }

    void waitFor(TaskId task, std::uint32_t strand)
    {
        State& other = m_states[trace::index(task)];
        if (other.hasEnded)
            return;
        m_waiters.push_back({strand, other.firstWaiter});
        other.firstWaiter = static_cast<std::uint32_t>(m_waiters.size() - 1);
        ++m_states[strand].missing;
    }

    void submit(std::uint32_t index)
    {
        const TaskId id = m_pieces.strandOf(index);
        const Time started = m_work.task(index).started;
        m_strands.forEachInput(id, [&](TaskId input) {
            if (m_work.task(trace::index(input)).ended <= started)
                waitFor(input, index);
        });
        const TaskId previous = m_strands.previousOnActor(id);
        if (previous != kNoTask)
            waitFor(previous, index);
        if (m_states[index].missing == 0)
            becomeReady(index);
    }

    bool isActors(std::uint32_t strand) const
    {
        return m_work.trace.siteOf(m_work.task(strand)).actor != kNoLane;
    }

    // More slots than there are would never be free.
    std::int64_t demand(std::uint32_t strand) const
    {
        const float slots = m_work.trace.siteOf(m_work.task(strand)).demand;
        return std::min<std::int64_t>(std::llround(static_cast<double>(slots) * kSlot), m_slots);
    }

    void becomeReady(std::uint32_t strand)
    {
        if (isActors(strand))
            begin(strand);
        else
            m_ready.push({m_now, strand});
    }

    void dispatch()
    {
        while (!m_returning.empty() && demand(m_returning.front()) <= m_free) {
            const std::uint32_t strand = m_returning.front();
            m_returning.pop_front();
            m_free -= demand(strand);
            nextPiece(strand);
        }
        // One that does not fit holds up those behind it: as good as any order, and no search.
        while (m_returning.empty() && !m_ready.empty() && demand(m_ready.top().second) <= m_free) {
            const std::uint32_t strand = m_ready.top().second;
            m_ready.pop();
            m_free -= demand(strand);
            begin(strand);
        }
    }

    // Not at once: chains of strands that do nothing may be long.
    void begin(std::uint32_t strand)
    {
        m_states[strand].hasBegun = true;
        add(Duration{0}, What::GoOn, strand);
    }

    void nextPiece(std::uint32_t strand)
    {
        State& state = m_states[strand];
        ++state.piece;
        state.child = 0;
        add(Duration{0}, What::GoOn, strand);
    }

    // Up to the next point at which it submits, stops to compute or to sleep, or joins. What it did not do of use there
    // (overheads, waiting) takes no time.
    void goOn(std::uint32_t strand)
    {
        State& state = m_states[strand];
        const auto joins = m_strands.joins(m_pieces.strandOf(strand));
        const Time endOfPiece = state.piece < joins.size() ? joins[state.piece].at : kNever;
        const std::span<const std::uint32_t> children =
            m_work.children[m_pieces.slot({strand, state.piece})];
        const std::span<const RecordedWork::Stretch> stretches = m_work.stretches[strand];
        for (;;) {
            while (state.stretch < stretches.size() && stretches[state.stretch].end <= state.at)
                ++state.stretch;
            // A stretch may go on behind the end of a piece: who gets what is there already does not stop.
            const Time next = state.stretch == stretches.size()
                                  ? kNever
                                  : std::max(state.at, stretches[state.stretch].begin);
            const bool isIdle = next >= endOfPiece;
            const Time from = std::min(next, endOfPiece);
            const Time submits = state.child < children.size()
                                     ? m_work.task(children[state.child]).submitted
                                     : kNever;
            if (submits <= from && state.child < children.size()) {
                submit(children[state.child++]);
                continue;
            }
            if (isIdle) {
                endPiece(strand);
                return;
            }
            const Time until = std::min({stretches[state.stretch].end, endOfPiece, submits});
            state.at = until;
            if (stretches[state.stretch].isSleep)
                add(until - from, What::GoOn, strand);
            else
                m_cores.add(m_now, strand, m_work.service.at(until) - m_work.service.at(from));
            return;
        }
    }

    void endPiece(std::uint32_t strand)
    {
        const TaskId id = m_pieces.strandOf(strand);
        const auto joins = m_strands.joins(id);
        if (m_states[strand].piece == joins.size()) {
            end(strand);
            return;
        }
        const Join& join = joins[m_states[strand].piece];
        for (const TaskId joined : m_strands.joinedTasks(join))
            waitFor(joined, strand);
        if (join.cause == kNoTask && join.blockedFrom < join.at) {
            ++m_states[strand].missing;
            add(join.at - join.blockedFrom, What::EndOfWait, strand);
        }
        if (m_states[strand].missing == 0)
            nextPiece(strand);
        else if (releasesSlots(strand))
            m_free += demand(strand);
    }

    bool holdsSlots(std::uint32_t strand) const { return strand != driver() && !isActors(strand); }

    bool releasesSlots(std::uint32_t strand) const
    {
        return holdsSlots(strand) && !m_work.holdsWorkers;
    }

    void end(std::uint32_t strand)
    {
        if (strand == driver()) {
            m_hasDriverEnded = true;
            m_end = m_now;
            return;
        }
        State& ended = m_states[strand];
        ended.hasEnded = true;
        if (holdsSlots(strand))
            m_free += demand(strand);
        const TaskId again = m_strands.attempts().after(m_pieces.strandOf(strand));
        if (again != kNoTask && m_work.task(trace::index(again)).started != kNever)
            submit(static_cast<std::uint32_t>(trace::index(again)));
        std::vector<std::uint32_t> waiting;
        for (std::uint32_t i = ended.firstWaiter; i != kNobody; i = m_waiters[i].next)
            waiting.push_back(m_waiters[i].strand);
        for (auto waiter = waiting.rbegin(); waiter != waiting.rend(); ++waiter) {
            if (--m_states[*waiter].missing > 0)
                continue;
            if (m_states[*waiter].hasBegun)
                comeBack(*waiter);
            else
                becomeReady(*waiter);
        }
    }

    // What it waited for is there.
    void comeBack(std::uint32_t strand)
    {
        if (releasesSlots(strand))
            m_returning.push_back(strand);
        else
            nextPiece(strand);
    }

    const RecordedWork& m_work;
    const Strands& m_strands;
    const Pieces& m_pieces;
    SharedCores m_cores;         // of the new run
    std::vector<State> m_states; // by strand
    std::vector<Waiter> m_waiters;
    std::int64_t m_slots;
    std::int64_t m_free;
    Time m_now{};
    Time m_end{};
    bool m_hasDriverEnded = false;
    std::uint64_t m_order = 0;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
    using Ready = std::pair<Time, std::uint32_t>; // since when, and which
    std::priority_queue<Ready, std::vector<Ready>, std::greater<>> m_ready;
    std::deque<std::uint32_t> m_returning;
};

} // namespace

Rescheduling::Rescheduling(const Trace& trace)
    : m_work(std::make_unique<RecordedWork>(trace))
{}

Rescheduling::~Rescheduling() = default;

std::optional<Duration> Rescheduling::makespan(std::uint32_t workers) const
{
    return ListScheduler(*m_work, std::max(workers, 1U)).makespan();
}

std::optional<Duration> rescheduled(const Trace& trace, std::uint32_t workers)
{
    return Rescheduling(trace).makespan(workers);
}

} // namespace makespan::analysis
