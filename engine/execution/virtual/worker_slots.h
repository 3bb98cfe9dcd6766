#pragma once

#include "engine/execution/virtual/index_set.h"

#include <cstdint>

namespace makespan::execution {

/// How many worker slots something takes, in 1/10 000 (Ray's precision): num_cpus = 0.5 is 5000.
enum class Demand : std::int32_t {};

constexpr std::int64_t kWholeSlot = 10'000;

constexpr Demand demandOf(double count)
{
    return Demand{static_cast<std::int32_t>(count * static_cast<double>(kWholeSlot) + 0.5)};
}

/// The worker slots of the machine, and the lanes on which their tasks are shown.
///
/// Slots are counted: the demands of what runs never exceed them. Lanes are numbered: a task keeps its lane until it
/// ends, also while it is blocked and its slots do other work; so there can be more lanes in use than workers, and the
/// lowest-numbered free one is taken next. Lanes 0 … workers - 1 are the workers, the others are extra.
class WorkerSlots
{
public:
    explicit WorkerSlots(std::uint32_t workers)
        : m_workers(workers)
        , m_lanes(workers)
        , m_free(std::int64_t{workers} * kWholeSlot)
    {
        m_freeLanes.insertFirst(workers);
    }

    std::uint32_t workers() const { return m_workers; }

    bool fits(Demand demand) const { return static_cast<std::int64_t>(demand) <= m_free; }

    /// Whether it could ever fit.
    bool isPossible(Demand demand) const
    {
        return static_cast<std::int64_t>(demand) <= std::int64_t{m_workers} * kWholeSlot;
    }

    std::int64_t freeUnits() const { return m_free; }

    /// In slots.
    double free() const { return static_cast<double>(m_free) / static_cast<double>(kWholeSlot); }

    void take(Demand demand) { m_free -= static_cast<std::int64_t>(demand); }

    void giveBack(Demand demand) { m_free += static_cast<std::int64_t>(demand); }

    /// For an actor, which keeps them as long as it lives.
    void takeForLife(Demand demand)
    {
        take(demand);
        m_heldForLife += static_cast<std::int64_t>(demand);
    }

    void giveBackFromActor(Demand demand)
    {
        giveBack(demand);
        m_heldForLife -= static_cast<std::int64_t>(demand);
    }

    /// For a task that comes back from a get. Slots that other tasks hold it waits for; those that actors took for life
    /// meanwhile may never come back, and it goes on without them: as in Ray, more are in use then than there are.
    bool fitsAgain(Demand demand) const
    {
        return fits(demand)
               || static_cast<std::int64_t>(demand)
                      > std::int64_t{m_workers} * kWholeSlot - m_heldForLife;
    }

    /// The lane that takeLane() would take.
    std::uint32_t nextLane() const
    {
        const std::uint32_t lane = m_freeLanes.lowest();
        return lane == IndexSet::kNone ? m_lanes : lane;
    }

    std::uint32_t takeLane()
    {
        const std::uint32_t lane = nextLane();
        if (lane == m_lanes)
            ++m_lanes;
        else
            m_freeLanes.erase(lane);
        return lane;
    }

    void giveBackLane(std::uint32_t lane) { m_freeLanes.insert(lane); }

private:
    std::uint32_t m_workers;
    std::uint32_t m_lanes; // workers and extra ones made so far
    std::int64_t m_free;   // in 1/kWholeSlot
    std::int64_t m_heldForLife = 0;
    IndexSet m_freeLanes;
};

} // namespace makespan::execution
