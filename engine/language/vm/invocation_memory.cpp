#include "engine/language/vm/invocation_memory.h"

#include <atomic>
#include <cstdint>
#include <new>

namespace makespan::language {

namespace {

constexpr std::size_t kSlabBytes = std::size_t{32} << 10;

/// Aligned to its size, so that a piece finds its slab.
struct alignas(64) Slab
{
    /// Pieces in use, and kOpen while a thread cuts more off it: the slab goes with the last of both.
    std::atomic<std::uint32_t> uses;
    std::size_t cut; ///< bytes; by the thread that has it open
    Threads threads; ///< who gives pieces back
};

constexpr std::uint32_t kOpen = 1U << 31;

// `uses` is counted down with release and read with acquire by whoever comes last: everything that was done with the
// pieces has happened before the slab goes.
// An atomic subtraction waits for all stores before it, which for pieces that one thread takes and gives back is a waste.
void leave(Slab* slab, std::uint32_t uses) noexcept
{
    if (slab->threads == Threads::One) {
        const std::uint32_t left = slab->uses.load(std::memory_order_relaxed) - uses;
        slab->uses.store(left, std::memory_order_relaxed);
        if (left != 0)
            return;
    } else if (slab->uses.fetch_sub(uses, std::memory_order_acq_rel) != uses) {
        return;
    }
    slab->~Slab();
    ::operator delete (slab, std::align_val_t{kSlabBytes});
}

/// A thread's open slab, and how many pieces it has cut off it: counted in when it is closed.
struct OpenSlab
{
    explicit OpenSlab(Threads whose)
        : threads(whose)
    {}

    OpenSlab(const OpenSlab&) = delete;
    OpenSlab& operator=(const OpenSlab&) = delete;

    ~OpenSlab() { close(); }

    const Threads threads;
    Slab* slab = nullptr;
    std::uint32_t pieces = 0;

    void close() noexcept
    {
        if (slab != nullptr)
            leave(slab, kOpen - pieces);
        slab = nullptr;
    }

    void open()
    {
        void* memory = ::operator new (kSlabBytes, std::align_val_t{kSlabBytes});
        slab = ::new (memory) Slab{{kOpen}, sizeof(Slab), threads};
        pieces = 0;
    }
};

thread_local OpenSlab t_ofMany(Threads::Many);
thread_local OpenSlab t_ofOne(Threads::One);

} // namespace

void* InvocationMemory::take(std::size_t bytes, Threads threads)
{
    const std::size_t size = (bytes + 15) / 16 * 16;
    OpenSlab& open = threads == Threads::One ? t_ofOne : t_ofMany;
    if (open.slab == nullptr || open.slab->cut + size > kSlabBytes) {
        open.close();
        open.open();
    }
    std::byte* piece = reinterpret_cast<std::byte*>(open.slab) + open.slab->cut;
    open.slab->cut += size;
    ++open.pieces;
    return piece;
}

void InvocationMemory::giveBack(void* memory) noexcept
{
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    leave(reinterpret_cast<Slab*>(address / kSlabBytes * kSlabBytes), 1);
}

} // namespace makespan::language
