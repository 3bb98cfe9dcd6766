#include "engine/runtime/scheduler/task_list.h"

#include "engine/runtime/scheduler/actor_core.h"

#include <array>

namespace makespan::runtime {

bool TaskList::fits(const Task& task, std::int64_t units)
{
    return task.units() <= units
           || (task.isPlacement()
               && (task.m_claimed.load(std::memory_order_relaxed)
                   || task.m_actor->isKilled(task.m_number)));
}

Task* TaskList::popFitting(std::int64_t units)
{
    Task* before = nullptr;
    for (Task* task = m_first; task != nullptr; before = task, task = task->m_next) {
        if (!fits(*task, units))
            continue;
        (before == nullptr ? m_first : before->m_next) = task->m_next;
        if (m_last == task)
            m_last = before;
        --m_count;
        return task;
    }
    return nullptr;
}

Task* TaskList::firstFitting(std::int64_t units) const
{
    Task* task = m_first;
    while (task != nullptr && !fits(*task, units))
        task = task->m_next;
    return task;
}

Task* TaskList::merge(Task* a, Task* b)
{
    Task* first = nullptr;
    Task** end = &first;
    while (a != nullptr && b != nullptr) {
        Task*& least = b->m_number < a->m_number ? b : a;
        *end = least;
        end = &least->m_next;
        least = *end;
    }
    *end = a != nullptr ? a : b;
    return first;
}

void TaskList::sort()
{
    bool isSorted = true;
    for (Task* task = m_first; task != nullptr && task->m_next != nullptr; task = task->m_next)
        isSorted = isSorted && task->m_number <= task->m_next->m_number;
    if (isSorted)
        return;
    // Bottom-up: runs[i] is empty or a sorted run of 2^i tasks, older than those below it.
    std::array<Task*, 33> runs{};
    for (Task* task = m_first; task != nullptr;) {
        Task* next = task->m_next;
        task->m_next = nullptr;
        std::size_t level = 0;
        for (; runs[level] != nullptr; ++level) {
            task = merge(runs[level], task);
            runs[level] = nullptr;
        }
        runs[level] = task;
        task = next;
    }
    Task* all = nullptr;
    for (Task* run : runs)
        all = run == nullptr ? all : merge(run, all);
    m_first = all;
    for (Task* task = all; task != nullptr; task = task->m_next)
        m_last = task;
}

} // namespace makespan::runtime
