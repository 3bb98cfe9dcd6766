#pragma once

#include "engine/runtime/task/task.h"

#include <cstddef>
#include <cstdint>

namespace makespan::runtime {

/// Tasks in a row, through their own m_next: a task is in at most one list.
class TaskList
{
public:
    bool isEmpty() const { return m_first == nullptr; }

    std::size_t count() const { return m_count; }

    Task* first() const { return m_first; }

    static Task* next(const Task& task) { return task.m_next; }

    void pushBack(Task& task)
    {
        task.m_next = nullptr;
        if (m_first == nullptr)
            m_first = &task;
        else
            m_last->m_next = &task;
        m_last = &task;
        ++m_count;
    }

    void pushFront(Task& task)
    {
        if (m_first == nullptr)
            m_last = &task;
        task.m_next = m_first;
        m_first = &task;
        ++m_count;
    }

    /// Moves all of the other list to the end of this one.
    void append(TaskList& other)
    {
        if (other.isEmpty())
            return;
        if (m_first == nullptr)
            m_first = other.m_first;
        else
            m_last->m_next = other.m_first;
        m_last = other.m_last;
        m_count += other.m_count;
        other = {};
    }

    /// Null when empty.
    Task* popFront()
    {
        Task* task = m_first;
        if (task != nullptr) {
            m_first = task->m_next;
            --m_count;
        }
        return task;
    }

    /// The first task that needs no more than `units`; null when there is none. An actor's creation that will only be
    /// given up needs none.
    Task* firstFitting(std::int64_t units) const;
    /// Takes it.
    Task* popFitting(std::int64_t units);

    /// By submission number; stable, without memory.
    void sort();

private:
    static bool fits(const Task& task, std::int64_t units);
    static Task* merge(Task* a, Task* b);

    Task* m_first = nullptr;
    Task* m_last = nullptr;
    std::size_t m_count = 0;
};

} // namespace makespan::runtime
