#include "engine/execution/virtual/ready_queue.h"

#include <utility>

namespace makespan::execution {

ReadyQueue::ReadyQueue(QueuePolicy policy, std::uint64_t seed)
    : m_policy(policy)
    , m_random(seed)
{}

void ReadyQueue::push(const ReadyTask& task, std::uint32_t madeBy)
{
    ++m_size;
    if (m_policy == QueuePolicy::Random) {
        m_bag.push_back(entryOf(task));
        m_isChosen = false;
    } else if (m_policy == QueuePolicy::Steal && madeBy != kDriver) {
        if (m_deques.size() <= madeBy)
            m_deques.resize(madeBy + 1);
        m_deques[madeBy].push_back(entryOf(task));
        m_nonEmptyDeques.insert(madeBy);
    } else {
        m_ordered.push(entryOf(task));
    }
}

const ReadyEntry& ReadyQueue::front(std::uint32_t worker)
{
    if (m_policy == QueuePolicy::Random) {
        if (!m_isChosen) {
            // Not std::uniform_int_distribution: its numbers differ between standard libraries.
            std::swap(m_bag[m_random() % m_bag.size()], m_bag.back());
            m_isChosen = true;
        }
        return m_bag.back();
    }
    if (m_policy == QueuePolicy::Steal) {
        if (m_nonEmptyDeques.contains(worker))
            return m_deques[worker].back();
        if (m_ordered.empty())
            return dequeFor(worker).front();
    }
    return m_ordered.front();
}

ReadyEntry ReadyQueue::pop(std::uint32_t worker)
{
    const ReadyEntry entry = front(worker);
    --m_size;
    if (m_policy == QueuePolicy::Random) {
        m_bag.pop_back();
        m_isChosen = false;
        return entry;
    }
    if (m_policy == QueuePolicy::Steal
        && (m_nonEmptyDeques.contains(worker) || m_ordered.empty())) {
        const bool isOwner = m_nonEmptyDeques.contains(worker);
        std::deque<ReadyEntry>& deque = dequeFor(worker);
        if (isOwner)
            deque.pop_back();
        else
            deque.pop_front();
        if (deque.empty())
            m_nonEmptyDeques.erase(static_cast<std::uint32_t>(&deque - m_deques.data()));
        return entry;
    }
    m_ordered.pop();
    return entry;
}

ReadyEntry ReadyQueue::entryOf(const ReadyTask& task) const
{
    const std::int64_t time = task.ready.time_since_epoch().count();
    switch (m_policy) {
    case QueuePolicy::Lifo:
        return {-time, -std::int64_t{task.number}, task.number, task.task};
    case QueuePolicy::Longest:
        return {-task.length.count(), time, task.number, task.task};
    case QueuePolicy::Shortest:
        return {task.length.count(), time, task.number, task.task};
    case QueuePolicy::Fifo:
    case QueuePolicy::Random:
    case QueuePolicy::Steal:
        break;
    }
    return {time, 0, task.number, task.task};
}

// The worker's own deque; else the next one after it, in a circle, that has work.
std::deque<ReadyEntry>& ReadyQueue::dequeFor(std::uint32_t worker)
{
    std::uint32_t index = m_nonEmptyDeques.lowestFrom(worker);
    if (index == IndexSet::kNone)
        index = m_nonEmptyDeques.lowest();
    return m_deques[index];
}

} // namespace makespan::execution
