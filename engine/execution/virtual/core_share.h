#pragma once

#include "engine/execution/capacity.h"
#include "engine/execution/virtual/ordered_queue.h"
#include "engine/trace/time.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::execution {

/// An amount of computing: core time in 1/256 ns, so that a machine whose step is no whole number of nanoseconds, and a
/// core shared by any number of tasks, stay exact enough: half a day of computing drifts by less than a microsecond.
enum class Work : std::int64_t {};

constexpr std::int64_t kWorkPerNanosecond = 256;

constexpr Work workOf(trace::Duration duration)
{
    return Work{duration.count() * kWorkPerNanosecond};
}

/// The cores of the machine under processor sharing: n computing tasks on c cores each progress at the rate min(1, c/n).
/// Real cores get in each other's way: with a measured capacity k(n), in steps of 1/1024 core, each task's rate is
/// k(min(n, c)) / n.
///
/// All computing tasks progress alike, so one number suffices: the service that a task would have received that has been
/// computing since the beginning. A task ends when the service reaches the value at its entry plus its own work: nobody
/// has to be updated when others come and go, and every operation is O(log n) (virtual-time accounting as in
/// generalized processor sharing, Parekh & Gallager 1993). Completion instants are rounded up to whole nanoseconds; two tasks
/// that end at one instant do so in the order of their remaining work, then of their entry.
/// All arithmetic is in integers: the same on every machine.
class CoreShare
{
public:
    /// \param cores >= 1 \param capacity what they are worth together
    explicit CoreShare(std::uint32_t cores, const Capacity& capacity = {});

    bool empty() const { return m_finishes.empty(); }

    /// Whether one more could compute without slowing the others down.
    bool hasRoom() const
    {
        return m_finishes.empty()
               || (isIdeal() && static_cast<std::int64_t>(m_finishes.size()) < m_cores);
    }

    /// How long that much computing takes on a core of its own, in whole nanoseconds, rounded up.
    static constexpr trace::Duration alone(Work work)
    {
        return trace::Duration((static_cast<std::int64_t>(work) + kWorkPerNanosecond - 1)
                               / kWorkPerNanosecond);
    }

    /// A task begins to compute. \param order breaks ties; distinct.
    void add(trace::Time now, std::uint32_t task, std::uint64_t order, Work work);
    /// It stops before it has finished. O(n).
    void remove(trace::Time now, std::uint32_t task);

    /// When the next one finishes, if nobody comes or goes before; kNever when nobody computes.
    trace::Time nextCompletion() const { return m_next; }

    std::uint32_t nextTask() const { return m_finishes.front().task; }

    std::uint64_t nextOrder() const { return m_finishes.front().order; }

    /// Takes out nextTask(), at nextCompletion().
    void pop(trace::Time now);

private:
    struct Finish
    {
        Finish() = default;

        Finish(std::int64_t atService, std::uint64_t tie, std::uint32_t whose)
            : service(atService)
            , order(tie)
            , task(whose)
        {}

        // Field by field, as an Event's.
        Finish(const Finish& other)
            : Finish(other.service, other.order, other.task)
        {}

        Finish& operator=(const Finish& other)
        {
            service = other.service;
            order = other.order;
            task = other.task;
            return *this;
        }

        std::int64_t service = 0;
        std::uint64_t order = 0;
        std::uint32_t task = 0;

        friend bool operator<(const Finish& a, const Finish& b)
        {
            return a.service != b.service ? a.service < b.service : a.order < b.order;
        }
    };

    /// Each core is worth one.
    bool isIdeal() const { return m_worth.empty(); }

    void advance(trace::Time now);
    void findNext();
    std::int64_t worth(std::int64_t tasks) const;

    std::int64_t m_cores;
    std::vector<std::int64_t>
        m_worth; // of 1 … cores computing tasks, in units of kCore; empty: ideal
    trace::Time m_now{};
    std::int64_t m_service = 0; // received since the cores were last idle, in units of Work
    trace::Time m_next = trace::kNever;
    OrderedQueue<Finish> m_finishes;
};

} // namespace makespan::execution
