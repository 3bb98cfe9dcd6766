#include "engine/language/vm/frozen_store.h"

#include "engine/language/vm/heap.h"

#include <algorithm>

namespace makespan::language {

FrozenStore::~FrozenStore()
{
    for (Chunk* chunk : m_chunks)
        ::operator delete(chunk);
    if (m_account != nullptr)
        m_account->giveBack(m_bytes);
}

std::byte* FrozenStore::allocate(std::size_t bytes)
{
    constexpr std::size_t kFirst = std::size_t{4} << 10;
    constexpr std::size_t kLargest = std::size_t{1} << 20;
    bytes = (bytes + 15) / 16 * 16;
    if (static_cast<std::size_t>(m_end - m_next) < bytes) {
        // As large as everything so far: little is left over, and there are few chunks.
        const std::size_t size =
            std::max(bytes + sizeof(Chunk), std::clamp(m_bytes, kFirst, kLargest));
        if (m_account != nullptr && !m_account->take(size))
            throw MemoryExhausted{};
        m_bytes += size;
        m_chunks.push_back(nullptr);
        auto* memory = static_cast<std::byte*>(::operator new(size));
        m_chunks.back() = ::new (static_cast<void*>(memory)) Chunk{this};
        m_chunk = memory;
        m_next = memory + sizeof(Chunk);
        m_end = memory + size;
    }
    std::byte* place = m_next;
    m_next += bytes;
    return place;
}

void FrozenStore::stamp(Object& object, ObjectKind kind, ClassObject* type) const
{
    object.type = type;
    object.kind = kind;
    object.flags = Object::kImmortal | Object::kFrozen;
    object.size =
        static_cast<std::uint32_t>((reinterpret_cast<std::byte*>(&object) - m_chunk) / 16);
}

BufferObject* FrozenStore::makeBuffer(std::size_t bytes)
{
    std::byte* memory = allocate(kExtentBytes + sizeof(BufferObject) + bytes);
    ::new (static_cast<void*>(memory)) Extent();
    auto* buffer = ::new (static_cast<void*>(memory + kExtentBytes)) BufferObject();
    stamp(*buffer, ObjectKind::Buffer, nullptr);
    return buffer;
}

} // namespace makespan::language
