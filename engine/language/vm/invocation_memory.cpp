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
};

constexpr std::uint32_t kOpen = 1U << 31;

// `uses` is counted down with release and read with acquire by whoever comes last: everything that was done with the
// pieces has happened before the slab goes.
void leave(Slab* slab, std::uint32_t uses) noexcept
{
    if (slab->uses.fetch_sub(uses, std::memory_order_acq_rel) == uses) {
        slab->~Slab();
        ::operator delete (slab, std::align_val_t{kSlabBytes});
    }
}

/// A thread's open slab, and how many pieces it has cut off it: counted in when it is closed.
struct OpenSlab
{
    Slab* slab = nullptr;
    std::uint32_t pieces = 0;

    ~OpenSlab() { close(); }

    void close() noexcept
    {
        if (slab != nullptr)
            leave(slab, kOpen - pieces);
        slab = nullptr;
    }

    void open()
    {
        void* memory = ::operator new (kSlabBytes, std::align_val_t{kSlabBytes});
        slab = ::new (memory) Slab{{kOpen}, sizeof(Slab)};
        pieces = 0;
    }
};

thread_local OpenSlab t_open;

} // namespace

void* InvocationMemory::take(std::size_t bytes)
{
    const std::size_t size = (bytes + 15) / 16 * 16;
    if (t_open.slab == nullptr || t_open.slab->cut + size > kSlabBytes) {
        t_open.close();
        t_open.open();
    }
    std::byte* piece = reinterpret_cast<std::byte*>(t_open.slab) + t_open.slab->cut;
    t_open.slab->cut += size;
    ++t_open.pieces;
    return piece;
}

void InvocationMemory::giveBack(void* memory) noexcept
{
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    leave(reinterpret_cast<Slab*>(address / kSlabBytes * kSlabBytes), 1);
}

} // namespace makespan::language
