#include "engine/runtime/event_buffer.h"

#include "engine/runtime/spin_lock.h"

#include <mutex>
#include <new>

namespace makespan::runtime {

/// Chunks that no buffer needs any more, up to 64 MiB of them.
class EventBuffer::Recycling
{
public:
    /// Null when there is no memory.
    static Chunk* make() noexcept
    {
        Recycling& recycling = instance();
        Chunk* chunk = nullptr;
        {
            const std::lock_guard lock(recycling.m_lock);
            chunk = recycling.m_first;
            if (chunk != nullptr) {
                recycling.m_first = chunk->next.load(std::memory_order_relaxed);
                --recycling.m_count;
            }
        }
        return chunk != nullptr ? ::new (chunk) Chunk : new (std::nothrow) Chunk;
    }

    static void release(Chunk* chunk) noexcept
    {
        Recycling& recycling = instance();
        {
            const std::lock_guard lock(recycling.m_lock);
            if (recycling.m_count < kMost) {
                chunk->next.store(recycling.m_first, std::memory_order_relaxed);
                recycling.m_first = chunk;
                ++recycling.m_count;
                return;
            }
        }
        delete chunk;
    }

private:
    static constexpr std::size_t kMost = (std::size_t{64} << 20) / sizeof(Chunk);

    /// Never destroyed: a recording may live longer than statics.
    static Recycling& instance()
    {
        static auto* const recycling = new Recycling;
        return *recycling;
    }

    SpinLock m_lock;
    Chunk* m_first = nullptr;
    std::size_t m_count = 0;
};

EventBuffer::~EventBuffer()
{
    Chunk* chunk = m_first.load(std::memory_order_acquire);
    while (chunk != nullptr) {
        Chunk* next = chunk->next.load(std::memory_order_acquire);
        Recycling::release(chunk);
        chunk = next;
    }
}

void EventBuffer::grow(const Event& event) noexcept
{
    Chunk* chunk = Recycling::make();
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
