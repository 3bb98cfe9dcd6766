#pragma once

#include "engine/language/vm/reference_count.h"

#include <cstddef>
#include <cstdint>

namespace makespan::language {

/// Memory for the calls of a job, of which millions may wait: small and of about one size, in slabs. They are cut off the open
/// slab one after the other, with many threads off each one's own; whoever gives back the last one of a slab gives back the
/// slab. Calls live about as long as their neighbours, so few slabs are held by a single one; and nothing is searched or
/// joined, which is what a general heap does with a million freed pieces.
/// Threads: those of the job.
class InvocationMemory
{
public:
    explicit InvocationMemory(Threads threads)
        : m_threads(threads)
    {}

    ~InvocationMemory() { m_open.close(); }

    InvocationMemory(const InvocationMemory&) = delete;
    InvocationMemory& operator=(const InvocationMemory&) = delete;

    /// \param bytes less than a thousand. \throws std::bad_alloc
    void* take(std::size_t bytes)
    {
        const std::size_t size = (bytes + 15) / 16 * 16;
        Open& open = m_threads == Threads::One ? m_open : t_open;
        if (open.slab == nullptr || open.cut + size > kSlabBytes)
            open.begin(m_threads);
        std::byte* const piece = reinterpret_cast<std::byte*>(open.slab) + open.cut;
        open.cut += size;
        ++open.pieces;
        return piece;
    }

    static void giveBack(void* piece) noexcept;

private:
    static constexpr std::size_t kSlabBytes = std::size_t{32} << 10;

    struct Slab;

    /// A slab that pieces are cut off, and how many: counted in when it is closed.
    struct Open
    {
        Slab* slab = nullptr;
        std::size_t cut = 0; ///< bytes
        std::uint32_t pieces = 0;

        ~Open() { close(); }

        void close() noexcept;
        void begin(Threads threads);
    };

    Threads m_threads;
    Open m_open;                     ///< of one thread
    static thread_local Open t_open; ///< where there are many: of each
};

} // namespace makespan::language
