#pragma once

#include "engine/runtime/sync/prefetch.h"
#include "engine/runtime/time/clock.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>

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
    Repeat, ///< task is the next attempt at what task `value` failed to do, submitted then: end, attempt
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

/// A growing list of events: one thread writes, any number follow it live, nobody locks.
///
/// Events are packed, because their memory costs more than everything else about them: two words for those of a short
/// task, four for the others. The first word has task, attempt, detail, kind and form; the second one mostly a time,
/// as ticks since the last Base in 32 bits, and a number.
///
/// Invariant: words [0, used) of a chunk are never written again. The writer fills an event, then stores `used` with
/// release; a reader loads it with acquire. The same pairing publishes a chunk through its predecessor's `next`, after
/// the last `used` of the predecessor. Chunks are recycled within the process: fresh memory costs more than the events.
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
        if (event.line == 0) {
            if (event.begin == 0)
                return event.end == 0
                           ? pushPacked(firstWord(event, Form::Timeless), m_base, event.value)
                           : pushPacked(firstWord(event, Form::End), event.end, event.value);
            if (event.end == 0)
                return pushPacked(firstWord(event, Form::Begin), event.begin, event.value);
            if (event.value == 0 && event.end - event.begin <= kLow)
                return pushPacked(firstWord(event, Form::Span), event.end, event.end - event.begin);
        }
        pushWide(event);
    }

    // push() of the events that every short task leaves, without an Event in between.

    void pushEnd(EventKind kind, std::uint32_t task, Ticks end, std::uint32_t value = 0) noexcept
    {
        pushPacked(firstWord(kind, task, Form::End), end, value);
    }

    void pushBegin(EventKind kind, std::uint32_t task, Ticks begin) noexcept
    {
        pushPacked(firstWord(kind, task, Form::Begin), begin, 0);
    }

    void pushSpan(EventKind kind,
                  std::uint32_t task,
                  std::uint16_t attempt,
                  std::uint8_t detail,
                  Ticks begin,
                  Ticks end) noexcept
    {
        if (end - begin <= kLow)
            pushPacked(firstWord(kind, task, Form::Span, attempt, detail), end, end - begin);
        else
            pushWide({begin, end, task, 0, 0, attempt, kind, detail});
    }

    /// How far a reader has come; at first to the beginning.
    class Cursor
    {
        friend class EventBuffer;
        const Chunk* m_chunk = nullptr;
        std::uint32_t m_index = 0;
        Ticks m_base = 0;
    };

    /// Reads the next event that has been published, and moves on past it. \returns whether there was one.
    bool next(Cursor& cursor, Event& event) const;

    std::uint64_t lost() const { return m_lost.load(std::memory_order_relaxed); }

    /// Calls visit(const Event&) for all that has been published so far, in order.
    template <class Visitor>
    void forEach(Visitor&& visit) const
    {
        Cursor cursor;
        Event event;
        while (next(cursor, event))
            visit(std::as_const(event));
    }

private:
    static constexpr std::uint32_t kChunkWords = 4092; // a chunk is just under 32 KiB
    static constexpr std::uint32_t kAhead = 32;        // four cache lines: so long does memory take
    static constexpr std::uint64_t kLow = 0xFFFFFFFFU;

    /// How an event is packed; what is not said is 0.
    enum class Form : std::uint8_t {
        Timeless, ///< value
        End,      ///< end, value
        Begin,    ///< begin, value
        Span,     ///< end, and how long before it `begin` was
        Wide,     ///< two words follow for the times, and one for value and line
        Base      ///< no event: the second word is what times count from
    };

    struct Chunk
    {
        // NOLINTNEXTLINE(modernize-use-equals-default): the words stay as they are until they are used
        Chunk() {}

        std::atomic<Chunk*> next{nullptr};
        std::atomic<std::uint32_t> used{0};

        union
        {
            std::array<std::uint64_t, kChunkWords> words;
        };
    };

    class Recycling;

    static std::uint64_t firstWord(EventKind kind,
                                   std::uint32_t task,
                                   Form form,
                                   std::uint16_t attempt = 0,
                                   std::uint8_t detail = 0) noexcept
    {
        return task | std::uint64_t{attempt} << 32U | std::uint64_t{detail} << 48U
               | static_cast<std::uint64_t>(kind) << 56U | static_cast<std::uint64_t>(form) << 60U;
    }

    static std::uint64_t firstWord(const Event& event, Form form) noexcept
    {
        return firstWord(event.kind, event.task, form, event.attempt, event.detail);
    }

    void pushPacked(std::uint64_t first, Ticks time, std::uint64_t low) noexcept
    {
        // A time before the base is far away, too.
        if (time - m_base > kLow || m_used + 2 > kChunkWords) [[unlikely]] {
            if (!makeRoom(time))
                return countLost();
        }
        std::uint64_t* words = m_last->words.data() + m_used;
        prefetchToWrite(words + kAhead);
        words[0] = first;
        words[1] = (time - m_base) << 32U | low;
        publish(*m_last, 2);
    }

    /// The chunk to write so many words to, from m_used on; null when there is no memory.
    Chunk* room(std::uint32_t words) noexcept
    {
        return m_used + words <= kChunkWords ? m_last : grow();
    }

    void publish(Chunk& chunk, std::uint32_t words) noexcept
    {
        m_used += words;
        chunk.used.store(m_used, std::memory_order_release);
    }

    void pushWide(const Event& event) noexcept;
    bool makeRoom(Ticks time) noexcept;
    void countLost() noexcept;
    Chunk* grow() noexcept;

    std::atomic<Chunk*> m_first{nullptr};
    Chunk* m_last = nullptr;
    std::uint32_t m_used = kChunkWords; ///< of m_last; as if it were full while there is none
    Ticks m_base = 0;
    std::atomic<std::uint64_t> m_lost{0};
};

static_assert(static_cast<int>(EventKind::Call) < 16, "a kind has four bits");

} // namespace makespan::runtime
