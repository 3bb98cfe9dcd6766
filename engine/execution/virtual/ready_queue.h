#pragma once

#include "engine/execution/machine_model.h"
#include "engine/execution/virtual/index_set.h"
#include "engine/execution/virtual/ordered_queue.h"
#include "engine/trace/time.h"

#include <cstdint>
#include <deque>
#include <random>
#include <vector>

namespace makespan::execution {

/// A task that could start, as it is handed to the queue.
struct ReadyTask
{
    trace::Time ready;         ///< since when
    std::uint32_t number = 0;  ///< its submission number
    std::uint32_t task = 0;    ///< index of the simulation's record
    trace::Duration length{0}; ///< known in advance for Longest and Shortest only
};

/// What the queue keeps of it: its place in the order of the policy. Millions may wait: small.
struct ReadyEntry
{
    ReadyEntry(std::int64_t before,
               std::int64_t behind,
               std::uint32_t submission,
               std::uint32_t index)
        : first(before)
        , second(behind)
        , number(submission)
        , task(index)
    {}

    // Field by field, as an Event's.
    ReadyEntry(const ReadyEntry& other)
        : ReadyEntry(other.first, other.second, other.number, other.task)
    {}

    ReadyEntry& operator=(const ReadyEntry& other)
    {
        first = other.first;
        second = other.second;
        number = other.number;
        task = other.task;
        return *this;
    }

    std::int64_t first = 0;
    std::int64_t second = 0;
    std::uint32_t number = 0; ///< its submission number
    std::uint32_t task = 0;   ///< index of the simulation's record

    /// Of entries of one policy: which is handed out first. Random and Steal: in order of time.
    friend bool operator<(const ReadyEntry& a, const ReadyEntry& b)
    {
        if (a.first != b.first)
            return a.first < b.first;
        return a.second != b.second ? a.second < b.second : a.number < b.number;
    }
};

/// The ready tasks of one machine in the order of its policy. Ties, under every policy that has any: the earlier ready
/// first, then the lower submission number (for Lifo: the later, the higher).
///
/// Steal: a task goes to the deque of the worker whose task made it; the owner takes its latest one, everybody else
/// first what the driver submitted, in order, and then steals the oldest of the next worker that has any. Random takes any
/// with equal chance, from the seed: the same on every run.
class ReadyQueue
{
public:
    ReadyQueue(QueuePolicy policy, std::uint64_t seed);

    bool empty() const { return m_size == 0; }

    std::size_t size() const { return m_size; }

    /// \param madeBy the worker on whose lane the task was submitted or became ready; kDriver: none's.
    void push(const ReadyTask& task, std::uint32_t madeBy = kDriver);
    /// Which one this worker would take. Not empty.
    const ReadyEntry& front(std::uint32_t worker);
    /// Takes front(worker).
    ReadyEntry pop(std::uint32_t worker);

    static constexpr std::uint32_t kDriver = 0xFFFFFFFFU;

private:
    ReadyEntry entryOf(const ReadyTask& task) const;
    std::deque<ReadyEntry>& dequeFor(std::uint32_t worker);

    QueuePolicy m_policy;
    std::size_t m_size = 0;
    OrderedQueue<ReadyEntry> m_ordered; // Fifo, Lifo, Longest, Shortest; Steal: the driver's
    std::vector<ReadyEntry> m_bag;      // Random; the chosen one is moved to the back
    bool m_isChosen = false;
    std::mt19937_64 m_random;
    std::vector<std::deque<ReadyEntry>> m_deques; // Steal
    IndexSet m_nonEmptyDeques;
};

} // namespace makespan::execution
