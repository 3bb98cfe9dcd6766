#include "engine/language/vm/invocation_memory.h"

#include <atomic>
#include <new>

namespace makespan::language {

/// Aligned to its size, so that a piece finds its slab.
struct alignas(64) InvocationMemory::Slab
{
    /// Pieces in use, and kOpen while more are cut off it: the slab goes with the last of both.
    std::atomic<std::uint32_t> uses;
    Threads threads;

    static constexpr std::uint32_t kOpen = 1U << 31;

    // `uses` is counted down with release and read with acquire by whoever comes last: everything that was done with the
    // pieces has happened before the slab goes. One thread has no need of that, nor of counting in one step, which waits for
    // all stores before it.
    bool drop(std::uint32_t count) noexcept
    {
        if (threads == Threads::Many)
            return uses.fetch_sub(count, std::memory_order_acq_rel) == count;
        const std::uint32_t left = uses.load(std::memory_order_relaxed) - count;
        uses.store(left, std::memory_order_relaxed);
        return left == 0;
    }

    static void leave(Slab* slab, std::uint32_t count) noexcept
    {
        if (!slab->drop(count))
            return;
        slab->~Slab();
        ::operator delete (slab, std::align_val_t{kSlabBytes});
    }
};

thread_local InvocationMemory::Open InvocationMemory::t_open;

void InvocationMemory::Open::close() noexcept
{
    if (slab != nullptr)
        Slab::leave(slab, Slab::kOpen - pieces);
    slab = nullptr;
}

void InvocationMemory::Open::begin(Threads threads)
{
    close();
    void* memory = ::operator new (kSlabBytes, std::align_val_t{kSlabBytes});
    slab = ::new (memory) Slab{{Slab::kOpen}, threads};
    cut = sizeof(Slab);
    pieces = 0;
}

void InvocationMemory::giveBack(void* piece) noexcept
{
    const auto address = reinterpret_cast<std::uintptr_t>(piece);
    Slab::leave(reinterpret_cast<Slab*>(address / kSlabBytes * kSlabBytes), 1);
}

} // namespace makespan::language
