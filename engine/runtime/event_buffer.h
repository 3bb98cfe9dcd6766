#pragma once

#include "engine/runtime/clock.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace makespan::runtime {

enum class EventKind : std::uint8_t {
    Submit, ///< task, value: function, end: call returned, begin: call began (0: not measured), line
    Dependency, ///< task needs task `value`
    ActorTask,  ///< task is one of actor lane `value`; only for tasks that never ran there
    Slots,      ///< task asks for `value` units
    Ready,      ///< end: the last input of `task` came; only for tasks with dependencies
    Nested,     ///< begin: `task`, of a later Run, begins on top of the one that runs
    Run, ///< task, begin, end, detail: Outcome. All events of the lane since its previous Run, or since
         ///< its Nested, are the task's own
    Given,     ///< task ended without having run: detail: Outcome, end
    Sleep,     ///< begin, end
    Get,       ///< begin, end, value: futures, line, task: that of a single future
    Wait,      ///< begin, end, value: futures, line, task: how many were wanted, detail: AwaitEnd
    WaitReady, ///< follows Wait; value: how many were ready
    Awaited, ///< follows Get, or Wait and its WaitReady: the call was about `value` tasks from number `task` on; as
             ///< many as it takes, when it was not about one only
    Call     ///< begin, end, line, detail: CallEvent
};

/// Calls that cost time but do not wait.
enum class CallEvent : std::uint8_t { Put, CreateActor, Cancel, Kill };

/// One thing that happened on a lane; what the fields mean depends on the kind.
struct Event
{
    Ticks begin = 0;
    Ticks end = 0;
    std::uint32_t task = 0;
    std::uint32_t value = 0;
    std::uint32_t line = 0;
    std::uint16_t attempt = 0;
    EventKind kind = EventKind::Submit;
    std::uint8_t detail = 0;
};

static_assert(sizeof(Event) == 32);

/// A growing list of events: one thread writes, any number follow it live, nobody locks.
///
/// Invariant: events [0, used) of a chunk are never written again. The writer fills an event, then
/// stores `used` with release; a reader loads it with acquire. The same pairing publishes a chunk
/// through its predecessor's `next`. Chunks are recycled within the process: fresh memory costs more than the
/// events.
class EventBuffer
{
    struct Chunk;

public:
    EventBuffer() = default;
    EventBuffer(const EventBuffer&) = delete;
    EventBuffer& operator=(const EventBuffer&) = delete;
    ~EventBuffer();

    /// Appends; counts the event as lost when there is no memory. The writer only.
    void push(const Event& event) noexcept
    {
        Chunk* chunk = m_last;
        const std::uint32_t used = m_used;
        if (chunk == nullptr || used == kChunkEvents) {
            grow(event);
            return;
        }
        chunk->events[used] = event;
        m_used = used + 1;
        chunk->used.store(used + 1, std::memory_order_release);
    }

    /// How far a reader has come; at first to the beginning.
    class Cursor
    {
        friend class EventBuffer;
        const Chunk* chunk = nullptr;
        std::uint32_t index = 0;
    };

    /// The next event that has been published, or null; moves on past it. The event stays where it is as long as the
    /// buffer.
    const Event* next(Cursor& cursor) const
    {
        if (cursor.chunk == nullptr)
            cursor.chunk = m_first.load(std::memory_order_acquire);
        while (cursor.chunk != nullptr) {
            if (cursor.index < cursor.chunk->used.load(std::memory_order_acquire))
                return &cursor.chunk->events[cursor.index++];
            const Chunk* after = cursor.index == kChunkEvents
                                     ? cursor.chunk->next.load(std::memory_order_acquire)
                                     : nullptr;
            if (after == nullptr)
                return nullptr;
            cursor.chunk = after;
            cursor.index = 0;
        }
        return nullptr;
    }

    std::uint64_t lost() const { return m_lost.load(std::memory_order_relaxed); }

    /// Calls visit(const Event&) for all that has been published so far, in order.
    template <class Visitor>
    void forEach(Visitor&& visit) const
    {
        for (const Chunk* chunk = m_first.load(std::memory_order_acquire); chunk != nullptr;
             chunk = chunk->next.load(std::memory_order_acquire)) {
            const std::uint32_t used = chunk->used.load(std::memory_order_acquire);
            for (std::uint32_t i = 0; i < used; ++i)
                visit(chunk->events[i]);
        }
    }

private:
    static constexpr std::uint32_t kChunkEvents = 1022; // a chunk is just under 32 KiB

    struct Chunk
    {
        Chunk() {
        } // NOLINT(modernize-use-equals-default): the events stay as they are until they happen

        std::atomic<Chunk*> next{nullptr};
        std::atomic<std::uint32_t> used{0};

        union
        {
            std::array<Event, kChunkEvents> events;
        };
    };

    class Recycling;

    void grow(const Event& event) noexcept;

    std::atomic<Chunk*> m_first{nullptr};
    Chunk* m_last = nullptr;
    std::uint32_t m_used = 0;
    std::atomic<std::uint64_t> m_lost{0};
};

} // namespace makespan::runtime
