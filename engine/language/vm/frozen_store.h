#pragma once

#include "engine/language/vm/memory_account.h"
#include "engine/language/vm/object.h"

#include <atomic>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace makespan::language {

/// Objects that many isolates read at once: immutable ones (str, bytes, int, tuple, frozenset, range) and the
/// storages of lists, dicts and sets. They are laid out as on a heap, refer only to each other and to what is immortal
/// for the whole process, and carry the flags kImmortal and kFrozen: no collector follows them and nobody writes to them.
///
/// They live until the last reference to the store goes. A parcel has one, and every heap in which one of the
/// objects can be reached (Heap::hold), until a collection there reaches none any more.
/// Threads: one fills it; after that, any read it.
class FrozenStore
{
public:
    /// What copying a storage and all that it refers to comes to: the copy is charged, made or not.
    struct Extent
    {
        std::uint64_t objects = 0;
        std::uint64_t values = 0;
        std::uint64_t text = 0; ///< bytes

        Extent operator-(const Extent& other) const
        {
            return {objects - other.objects, values - other.values, text - other.text};
        }
    };

    /// Its bytes count there (null: nowhere), once, however many read them. The account must outlive it.
    explicit FrozenStore(MemoryAccount* account)
        : m_account(account)
    {}

    ~FrozenStore();
    FrozenStore(const FrozenStore&) = delete;
    FrozenStore& operator=(const FrozenStore&) = delete;

    /// An object of kind T with `extra` bytes behind it. Throws MemoryExhausted when the run has no more.
    template <typename T>
    T* make(ClassObject* type, std::size_t extra = 0);
    /// A container's storage; its extent is filled in by the caller. Throws MemoryExhausted.
    BufferObject* makeBuffer(std::size_t bytes);

    static Extent& extentOf(BufferObject& buffer)
    {
        return *reinterpret_cast<Extent*>(reinterpret_cast<std::byte*>(&buffer) - kExtentBytes);
    }

    /// Where a frozen object lives.
    static const FrozenStore& of(const Object& frozen)
    {
        // Object::size of a frozen object is its distance from the head of its chunk, in 16 bytes.
        return *reinterpret_cast<const Chunk*>(reinterpret_cast<const std::byte*>(&frozen)
                                               - std::size_t{frozen.size} * 16)
                    ->store;
    }

    std::size_t bytes() const { return m_bytes; }

private:
    friend void intrusive_ptr_add_ref(const FrozenStore* store);
    friend void intrusive_ptr_release(const FrozenStore* store);

    struct alignas(16) Chunk
    {
        const FrozenStore* store;
    };

    static constexpr std::size_t kExtentBytes = 32;
    static_assert(sizeof(Extent) <= kExtentBytes);

    std::byte* allocate(std::size_t bytes);
    void stamp(Object& object, ObjectKind kind, ClassObject* type) const;

    mutable std::atomic<std::uint32_t> m_references{0};
    MemoryAccount* m_account;
    std::vector<Chunk*> m_chunks;
    std::byte* m_chunk = nullptr; ///< begin of the one that is being filled
    std::byte* m_next = nullptr;
    std::byte* m_end = nullptr;
    std::size_t m_bytes = 0;
};

using FrozenRef = boost::intrusive_ptr<const FrozenStore>;

inline void intrusive_ptr_add_ref(const FrozenStore* store)
{
    store->m_references.fetch_add(1, std::memory_order_relaxed);
}

inline void intrusive_ptr_release(const FrozenStore* store)
{
    if (store->m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete store;
}

template <typename T>
T* FrozenStore::make(ClassObject* type, std::size_t extra)
{
    T* object = ::new (static_cast<void*>(allocate(sizeof(T) + extra))) T();
    stamp(*object, T::kKind, type);
    return object;
}

} // namespace makespan::language
