#pragma once

#include "engine/trace/ids.h"
#include "engine/trace/time.h"

#include <span>
#include <utility>
#include <vector>

namespace makespan::analysis {

/// A half-open stretch of time during which something holds for a task.
struct LabelledStretch
{
    trace::Time begin;
    trace::Time end;
    trace::TaskId task = trace::kNoTask;
};

/// The instants at which something holds for at least one task ("a task is ready and waits"), each with
/// one task for which it does.
class TimeSet
{
public:
    TimeSet() = default;

    /// The union of stretches that may overlap, in any order; empty ones are dropped. Every instant of
    /// the union is labelled with a member that covers it: the one that goes on longest among those
    /// that cover the end of the piece before. O(n log n), O(n) when they are sorted by their begin.
    explicit TimeSet(std::vector<LabelledStretch> stretches);

    /// The same of stretches that are not kept: `forEach(add)` calls `add` with every one of them, each time the same. Sorted by
    /// their begin they take no memory but for the pieces; else they are asked for once more and collected.
    template <typename ForEach>
    static TimeSet of(ForEach forEach)
    {
        TimeSet set;
        Cover cover(set.m_pieces);
        bool isSorted = true;
        trace::Time last = trace::Time::min();
        forEach([&](const LabelledStretch& stretch) {
            if (stretch.end <= stretch.begin)
                return;
            isSorted = isSorted && last <= stretch.begin;
            last = stretch.begin;
            if (isSorted)
                cover.add(stretch);
        });
        if (isSorted) {
            cover.close();
            return set;
        }
        std::vector<LabelledStretch> all;
        forEach([&all](const LabelledStretch& stretch) {
            if (stretch.begin < stretch.end)
                all.push_back(stretch);
        });
        return TimeSet(std::move(all));
    }

    /// Sorted, not empty, without overlap; touching pieces differ in their task.
    std::span<const LabelledStretch> pieces() const { return m_pieces; }

    /// Walks forward over the set. Asked with instants that never go back.
    class Cursor
    {
    public:
        explicit Cursor(const TimeSet& set)
            : m_pieces(set.pieces())
        {}

        /// The piece that contains the instant, or null.
        const LabelledStretch* at(trace::Time time);
        /// The next instant after the one asked last at which a piece begins or ends; kNever: none.
        trace::Time nextChange() const;

    private:
        std::span<const LabelledStretch> m_pieces;
        std::size_t m_next = 0; // the first piece that ends after m_time
        trace::Time m_time{};
    };

private:
    /// The smallest cover of the union of stretches that come sorted by their begin.
    class Cover
    {
    public:
        explicit Cover(std::vector<LabelledStretch>& pieces)
            : m_pieces(pieces)
        {}

        /// \param stretch not empty
        void add(const LabelledStretch& stretch);
        /// None follows.
        void close();

    private:
        void open(const LabelledStretch& stretch);
        bool goOn();

        std::vector<LabelledStretch>& m_pieces;
        LabelledStretch m_current; // the piece that is being made
        LabelledStretch m_best; // of those that begin before it ends the one that reaches furthest
        bool m_isOpen = false;
        bool m_isFirst = false; // nothing before it touches the piece
    };

    std::vector<LabelledStretch> m_pieces;
};

} // namespace makespan::analysis
