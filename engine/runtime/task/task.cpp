#include "engine/runtime/task/task.h"

#include "engine/runtime/memory/task_memory.h"
#include "engine/runtime/sync/spin_lock.h"

namespace makespan::runtime {

// m_links holds one of: nothing (0), the newest Link of a list, either with kLocked while somebody takes a
// link out, or kDone. Adding is one compare-exchange; completing is another, and takes the whole list
// along. Release on both and acquire on reading kDone make the result visible to whoever sees it done, and a
// link's fields to whoever completes the task.

void* Task::operator new(std::size_t bytes)
{
    return allocateTask(bytes);
}

void Task::operator delete(void* memory, std::size_t bytes) noexcept
{
    releaseTask(memory, bytes);
}

void Task::destroy() noexcept
{
    // A task may hold the last reference to the one before it, and so on for a whole chain: what gets
    // free while another one is being destroyed waits until that is done.
    struct Destruction
    {
        bool isGoingOn = false;
        Task* next = nullptr;
    };

    thread_local Destruction destruction;
    if (destruction.isGoingOn) {
        m_next = destruction.next;
        destruction.next = this;
        return;
    }
    destruction.isGoingOn = true;
    delete this;
    while (Task* task = destruction.next) {
        destruction.next = task->m_next;
        delete task;
    }
    destruction.isGoingOn = false;
}

bool Task::addLink(Link& link) noexcept
{
    std::uintptr_t links = m_links.load(std::memory_order_acquire);
    while (true) {
        if (links == kDone)
            return false;
        if ((links & kLocked) != 0) {
            relax();
            links = m_links.load(std::memory_order_acquire);
            continue;
        }
        link.next = reinterpret_cast<Link*>(links);
        if (m_links.compare_exchange_weak(links, reinterpret_cast<std::uintptr_t>(&link),
                                          std::memory_order_release, std::memory_order_acquire))
            return true;
    }
}

bool Task::removeLink(Link& link) noexcept
{
    std::uintptr_t links = m_links.load(std::memory_order_acquire);
    while (true) {
        if (links == kDone)
            return false;
        if ((links & kLocked) == 0
            && m_links.compare_exchange_weak(links, links | kLocked, std::memory_order_acquire))
            break;
        relax();
        links = m_links.load(std::memory_order_acquire);
    }
    // While the lock bit is set nobody adds, removes or completes: the list is ours.
    auto* first = reinterpret_cast<Link*>(links);
    if (first == &link) {
        first = link.next;
    } else {
        Link* before = first;
        while (before != nullptr && before->next != &link)
            before = before->next;
        if (before != nullptr)
            before->next = link.next;
    }
    m_links.store(reinterpret_cast<std::uintptr_t>(first), std::memory_order_release);
    return true;
}

Link* Task::complete(Outcome outcome) noexcept
{
    m_outcome = outcome;
    std::uintptr_t links = m_links.load(std::memory_order_relaxed);
    if (links == 0 && isUnshared()) { // nobody can add a link
        m_links.store(kDone, std::memory_order_relaxed);
        return nullptr;
    }
    while (true) {
        if ((links & kLocked) != 0) {
            relax();
            links = m_links.load(std::memory_order_relaxed);
            continue;
        }
        if (m_links.compare_exchange_weak(links, kDone, std::memory_order_acq_rel,
                                          std::memory_order_relaxed))
            return reinterpret_cast<Link*>(links);
    }
}

} // namespace makespan::runtime
