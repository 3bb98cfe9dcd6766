#pragma once

#include "engine/execution/virtual/ready_queue.h"
#include "engine/execution/virtual/worker_slots.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

namespace makespan::execution {

/// The ready tasks by how many slots they take. A task that does not fit now does not hold up those that do: the next is
/// the first in the order of the policy among those that fit, as in Ray.
class ReadyClasses
{
public:
    ReadyClasses(QueuePolicy policy, std::uint64_t seed)
        : m_policy(policy)
        , m_seed(seed)
    {}

    void push(Demand demand, const ReadyTask& task, std::uint32_t madeBy)
    {
        m_queues.try_emplace(demand, m_policy, m_seed).first->second.push(task, madeBy);
    }

    /// Whether the slots are too few for all of them at once.
    bool exceeds(std::int64_t units) const
    {
        std::int64_t sum = 0;
        for (const auto& [demand, queue] : m_queues)
            sum += static_cast<std::int64_t>(demand) * static_cast<std::int64_t>(queue.size());
        return sum > std::max<std::int64_t>(units, 0);
    }

    /// Takes the next one for the lane; none when none fits.
    std::optional<ReadyEntry> pop(const WorkerSlots& workers)
    {
        ReadyQueue* best = nullptr;
        const std::uint32_t worker =
            m_policy == QueuePolicy::Steal ? workers.nextLane() : ReadyQueue::kDriver;
        for (auto& [demand, queue] : m_queues) {
            if (!workers.fits(demand))
                break; // in ascending order of demand: the others do not fit either
            if (!queue.empty() && (best == nullptr || queue.front(worker) < best->front(worker)))
                best = &queue;
        }
        if (best == nullptr)
            return std::nullopt;
        return best->pop(worker);
    }

private:
    QueuePolicy m_policy;
    std::uint64_t m_seed;
    std::map<Demand, ReadyQueue> m_queues;
};

} // namespace makespan::execution
