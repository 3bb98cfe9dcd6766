#pragma once

#include "engine/language/vm/frozen_store.h"
#include "engine/language/vm/memory_account.h"
#include "engine/language/vm/object.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace makespan::language {

/// Thrown by Heap::allocate when the isolate's memory limit is reached. Natives let it pass; the
/// interpreter turns it into MemoryError.
struct MemoryExhausted
{};

/// The memory of one isolate: mark and sweep, objects never move, size classes in blocks with free lists,
/// large objects one by one.
///
/// Safety: a collection runs only when the interpreter asks for it, at calls and backward jumps; never
/// inside allocate(). So C++ code may hold raw pointers for as long as it does not return to the
/// interpreter. What must live longer has to hang on a root: a frame, a global, a module's state, a Root.
/// Threads: one at a time.
class Heap
{
public:
    /// Calls back with every root and every object's children.
    class Marker
    {
    public:
        void mark(Value value)
        {
            if (value.isObject())
                mark(value.asObject());
        }

        void mark(Object* object)
        {
            if (object == nullptr)
                return;
            if ((object->flags & Object::kImmortal) != 0) {
                if ((object->flags & Object::kFrozen) != 0)
                    reach(FrozenStore::of(*object));
            } else if (object->mark != m_epoch) {
                object->mark = m_epoch;
                m_pending.push_back(object);
            }
        }

    private:
        friend class Heap;

        void reach(const FrozenStore& store)
        {
            if (&store == m_lastReached)
                return;
            m_lastReached = &store;
            const auto place = m_held.find(&store);
            if (place != m_held.end())
                place->second = m_epoch;
        }

        std::vector<Object*> m_pending;
        /// Each with the epoch of the last collection that reached something in it.
        std::unordered_map<const FrozenStore*, std::uint8_t> m_held;
        const FrozenStore* m_lastReached = nullptr;
        std::uint8_t m_epoch = 1;
    };

    Heap();
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    /// An object of kind T with `extra` bytes behind it; T's members have their default values, the extra
    /// bytes are not initialised. Throws MemoryExhausted.
    template <typename T>
    T* make(ClassObject* type, std::size_t extra = 0);

    /// Raw storage for containers. Throws MemoryExhausted.
    BufferObject* makeBuffer(std::size_t bytes);

    /// Room in a buffer behind its head (at least what was asked for).
    static std::size_t capacityOf(const BufferObject& buffer)
    {
        return buffer.size - sizeof(BufferObject);
    }

    /// The storage with more room, at a new place, where that takes less than copying it; null: it does not.
    BufferObject* grow(BufferObject* buffer, std::size_t bytes);

    /// Gives storage back early, when nothing points to it any more.
    void release(BufferObject* buffer);

    /// finalize() will be called for the object: it owns something outside of the heap.
    void addFinalizable(FinalizableObject* object)
    {
        object->nextFinalizable = m_finalizable;
        m_finalizable = object;
    }

    /// Objects of this heap may refer to what is in the store, from now until a collection finds that none does.
    void hold(const FrozenStore& store);

    /// Forgets all stores: for a heap whose objects nobody looks at any more before its next reset().
    void letGo();

    /// Everything allocated so far is never collected again (the prelude's objects).
    void makeImmortal();

    /// True once enough was allocated that a collection pays.
    bool wantsCollection() const { return m_sinceCollection >= m_threshold; }

    /// Marks from `roots(Marker&)` and sweeps. Heeds a stop: then only reset() may follow.
    template <typename Roots>
    void collect(Roots&& roots);
    /// Forgets everything, keeping the memory for the next task. Cost: proportional to size classes used, blocks touched
    /// beyond the first few, and objects with a finalizer.
    void reset();

    std::size_t bytesInUse() const { return m_liveBytes + m_sinceCollection; }

    std::size_t limit() const { return m_limit; }

    void setLimit(std::size_t bytes) { m_limit = bytes; }

    /// Whose memory it is from now on, what it has already included. It must outlive the heap, or be left for another.
    void setAccount(MemoryAccount& account);

    /// For reporting that memory has run out: what the run may take does not count meanwhile.
    void allowExcess(bool on) { m_allowsExcess = on; }

    /// Every collection point collects: for tests.
    void setStress(bool on) { m_stress = on; }

    bool stress() const { return m_stress; }

    std::uint64_t collections() const { return m_collections; }

private:
    struct Block;

    struct FreeCell : Object
    {
        FreeCell* next;
        void* unused;
    };

    static constexpr std::size_t kClasses = 27;
    static constexpr std::size_t kLargest = 4096; ///< bytes of the largest cell in a block

    Object* allocate(std::size_t bytes, ObjectKind kind, ClassObject* type);
    Object* allocateSlow(std::size_t bytes, std::uint8_t sizeClass);
    Object* allocateLarge(std::size_t bytes);
    void trace(Marker& marker);
    void sweep();
    static void traceChildren(Marker& marker, Object* object);
    static void finalize(FinalizableObject* object);
    void finalizeAll();
    void fetch(std::size_t bytes);
    void giveBack(std::size_t bytes);
    static void fetchPages(void* memory, std::size_t bytes);
    void dropLarge(Object* object);
    std::size_t placeOfLarge(const Object* object) const;

    struct SizeClass
    {
        std::byte* bump = nullptr; ///< null: nothing was allocated since the last reset
        std::byte* end = nullptr;
        FreeCell* free = nullptr;
        std::vector<Block*> blocks;
        std::size_t current = 0; ///< index of the block that bump points into
    };

    std::array<SizeClass, kClasses> m_classes;
    std::vector<Object*> m_large;
    FinalizableObject* m_finalizable = nullptr; ///< the latest one
    std::vector<std::uint8_t> m_touched;        ///< size classes used since the last reset
    Marker m_marker;
    std::size_t m_sinceCollection = 0;
    std::size_t m_liveBytes = 0;
    std::size_t m_threshold;
    std::size_t m_limit;
    std::uint64_t m_collections = 0;
    MemoryAccount* m_account = nullptr; ///< of the run
    std::size_t m_fetched = 0;          ///< bytes of blocks and large objects
    std::uint8_t m_epoch = 1;
    bool m_stress = false;
    bool m_allowsExcess = false;
};

/// Bytes of cells are multiples of 16; class c holds cells of kCellSizes[c] bytes.
extern const std::array<std::uint16_t, 27> kCellSizes;
/// (bytes + 15) / 16 → size class, for cells up to Heap's largest.
extern const std::array<std::uint8_t, 257> kClassOfSize;

inline Object* Heap::allocate(std::size_t bytes, ObjectKind kind, ClassObject* type)
{
    Object* cell = nullptr;
    if (bytes <= kLargest) [[likely]] {
        const std::uint8_t sizeClass = kClassOfSize[(bytes + 15) / 16];
        SizeClass& cells = m_classes[sizeClass];
        const std::size_t cellSize = kCellSizes[sizeClass];
        if (cells.free != nullptr) {
            cell = cells.free;
            cells.free = cells.free->next;
            m_sinceCollection += cellSize;
        } else if (cells.end - cells.bump >= static_cast<std::ptrdiff_t>(cellSize)) {
            cell = reinterpret_cast<Object*>(cells.bump);
            cells.bump += cellSize;
            m_sinceCollection += cellSize;
        } else {
            cell = allocateSlow(bytes, sizeClass);
        }
        cell->size = static_cast<std::uint32_t>(cellSize);
        cell->sizeClass = sizeClass;
    } else {
        cell = allocateLarge(bytes);
    }
    cell->type = type;
    cell->kind = kind;
    cell->mark = 0;
    cell->flags = 0;
    return cell;
}

template <typename T>
T* Heap::make(ClassObject* type, std::size_t extra)
{
    static_assert(sizeof(T) % 16 == 0, "members behind the head must fill whole 16 bytes");
    Object* cell = allocate(sizeof(T) + extra, T::kKind, type);
    const Object head = *cell;
    T* object = ::new (static_cast<void*>(cell)) T();
    static_cast<Object&>(*object) = head;
    return object;
}

inline BufferObject* Heap::makeBuffer(std::size_t bytes)
{
    return static_cast<BufferObject*>(
        allocate(sizeof(BufferObject) + bytes, ObjectKind::Buffer, nullptr));
}

template <typename Roots>
void Heap::collect(Roots&& roots)
{
    m_epoch = static_cast<std::uint8_t>(m_epoch == 1 ? 2 : 1);
    m_marker.m_epoch = m_epoch;
    m_marker.m_pending.clear();
    m_marker.m_lastReached = nullptr;
    roots(m_marker);
    trace(m_marker);
    sweep();
}

} // namespace makespan::language
