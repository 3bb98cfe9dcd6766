#include "engine/runtime/recording/event_buffer.h"

#include "engine/runtime/sync/spin_lock.h"

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

EventBuffer::Chunk* EventBuffer::grow() noexcept
{
    Chunk* chunk = Recycling::make();
    if (chunk == nullptr)
        return nullptr;
    if (m_last == nullptr)
        m_first.store(chunk, std::memory_order_release);
    else
        m_last->next.store(chunk, std::memory_order_release);
    m_last = chunk;
    m_used = 0;
    return chunk;
}

void EventBuffer::pushWide(const Event& event) noexcept
{
    constexpr std::uint32_t kWords = 4;
    Chunk* chunk = room(kWords);
    if (chunk == nullptr)
        return countLost();
    chunk->words[m_used] = firstWord(event, Form::Wide);
    chunk->words[m_used + 1] = event.begin;
    chunk->words[m_used + 2] = event.end;
    chunk->words[m_used + 3] = std::uint64_t{event.value} << 32U | event.line;
    publish(*chunk, kWords);
}

/// For a packed event of that time. \returns whether there was memory.
bool EventBuffer::makeRoom(Ticks time) noexcept
{
    if (time - m_base > kLow) {
        Chunk* chunk = room(2);
        if (chunk == nullptr)
            return false;
        chunk->words[m_used] = firstWord({}, Form::Base);
        chunk->words[m_used + 1] = time;
        m_base = time;
        publish(*chunk, 2);
    }
    return room(2) != nullptr;
}

void EventBuffer::countLost() noexcept
{
    m_lost.fetch_add(1, std::memory_order_relaxed);
}

bool EventBuffer::next(Cursor& cursor, Event& event) const
{
    if (cursor.m_chunk == nullptr)
        cursor.m_chunk = m_first.load(std::memory_order_acquire);
    while (cursor.m_chunk != nullptr) {
        if (cursor.m_index == cursor.m_chunk->used.load(std::memory_order_acquire)) {
            const Chunk* after = cursor.m_chunk->next.load(std::memory_order_acquire);
            if (after == nullptr)
                return false;
            // Between the two looks this one may have become full.
            if (cursor.m_index == cursor.m_chunk->used.load(std::memory_order_relaxed)) {
                cursor.m_chunk = after;
                cursor.m_index = 0;
            }
            continue;
        }
        const std::uint64_t* words = cursor.m_chunk->words.data() + cursor.m_index;
        const auto form = static_cast<Form>(words[0] >> 60U);
        cursor.m_index += form == Form::Wide ? 4 : 2;
        if (form == Form::Base) {
            cursor.m_base = words[1];
            continue;
        }
        event = {};
        event.task = static_cast<std::uint32_t>(words[0]);
        event.attempt = static_cast<std::uint16_t>(words[0] >> 32U);
        event.detail = static_cast<std::uint8_t>(words[0] >> 48U);
        event.kind = static_cast<EventKind>(words[0] >> 56U & 15U);
        const Ticks time = cursor.m_base + (words[1] >> 32U);
        const auto low = static_cast<std::uint32_t>(words[1]);
        switch (form) {
        case Form::Timeless:
            event.value = low;
            break;
        case Form::End:
            event.end = time;
            event.value = low;
            break;
        case Form::Begin:
            event.begin = time;
            event.value = low;
            break;
        case Form::Span:
            event.end = time;
            event.begin = time - low;
            break;
        case Form::Wide:
            event.begin = words[1];
            event.end = words[2];
            event.value = static_cast<std::uint32_t>(words[3] >> 32U);
            event.line = static_cast<std::uint32_t>(words[3]);
            break;
        case Form::Base:
            break;
        }
        return true;
    }
    return false;
}

} // namespace makespan::runtime
