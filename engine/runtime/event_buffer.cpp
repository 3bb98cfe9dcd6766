#include "engine/runtime/event_buffer.h"

#include <new>

namespace makespan::runtime {

EventBuffer::~EventBuffer()
{
    Chunk* chunk = m_first.load(std::memory_order_acquire);
    while (chunk != nullptr) {
        Chunk* next = chunk->next.load(std::memory_order_acquire);
        delete chunk;
        chunk = next;
    }
}

void EventBuffer::grow(const Event& event) noexcept
{
    auto* chunk = new (std::nothrow) Chunk;
    if (chunk == nullptr) {
        m_lost.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    chunk->events[0] = event;
    chunk->used.store(1, std::memory_order_relaxed); // published with the chunk
    if (m_last == nullptr)
        m_first.store(chunk, std::memory_order_release);
    else
        m_last->next.store(chunk, std::memory_order_release);
    m_last = chunk;
    m_used = 1;
}

} // namespace makespan::runtime
