#include "engine/language/vm/freezer.h"

#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"
#include "engine/language/vm/string.h"

#include <algorithm>
#include <cstring>

namespace makespan::language {

bool isShared(const Object* object)
{
    if ((object->flags & Object::kImmortal) == 0 || (object->flags & Object::kFrozen) != 0)
        return false;
    switch (object->kind) {
    case ObjectKind::String:
        return (object->flags & Object::kInterned) != 0;
    case ObjectKind::Bytes:
    case ObjectKind::Tuple:
    case ObjectKind::BigInt:
    case ObjectKind::Set:
        return false;
    default:
        return true;
    }
}

namespace {

/// Tuples in tuples: deeper ones travel as everything else does.
constexpr int kDeepest = 16;

bool canFreezeValue(Value value, int depth);

template <typename Entries>
bool canFreezeKeys(const Entries* entries, std::size_t count, int depth)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (!entries[i].key.isUndefined() && !canFreezeValue(entries[i].key, depth))
            return false;
    }
    return true;
}

bool canFreezeAll(std::span<const Value> values, int depth)
{
    return std::all_of(values.begin(), values.end(),
                       [depth](Value value) { return canFreezeValue(value, depth); });
}

bool canFreezeValue(Value value, int depth)
{
    if (!value.isObject())
        return !value.isSignal();
    Object* object = value.asObject();
    if (isShared(object))
        return true;
    switch (object->kind) {
    case ObjectKind::String:
    case ObjectKind::Bytes:
    case ObjectKind::BigInt:
    case ObjectKind::Range:
        return true;
    case ObjectKind::Tuple:
        return depth < kDeepest
               && canFreezeAll(static_cast<TupleObject*>(object)->values(), depth + 1);
    case ObjectKind::Set: {
        const auto& set = *static_cast<SetObject*>(object);
        return set.type == builtinType(TypeId::FrozenSet) && depth < kDeepest
               && canFreezeKeys(set.table(), set.tableSize(), depth + 1);
    }
    default:
        return false;
    }
}

/// As many bytes as a str may have before its hash is left to those who need it.
constexpr std::uint32_t kHashed = 256;

} // namespace

bool Freezer::canFreeze(Value value)
{
    return canFreezeValue(value, 0);
}

bool Freezer::canFreeze(const ListObject& list)
{
    return canFreezeAll(list.values(), 0);
}

bool Freezer::canFreeze(const DictObject& dict)
{
    if (dict.storage == nullptr)
        return false;
    for (std::uint32_t i = 0; i < dict.filled; ++i) {
        const DictEntry& entry = dict.entries()[i];
        if (!entry.key.isUndefined()
            && (!canFreezeValue(entry.key, 0) || !canFreezeValue(entry.value, 0)))
            return false;
    }
    return true;
}

bool Freezer::canFreeze(const SetObject& set)
{
    return set.storage != nullptr && canFreezeKeys(set.table(), set.tableSize(), 0);
}

Value Freezer::freeze(Value value)
{
    if (!value.isObject() || isShared(value.asObject()))
        return value;
    if (const Object* known = find(value.asObject()))
        return Value::object(known);
    Object* copy = copyOf(value.asObject());
    m_copies.add(value.asObject(), reinterpret_cast<std::uintptr_t>(copy));
    return Value::object(copy);
}

Object* Freezer::copyOf(Object* object)
{
    ++m_extent.objects;
    switch (object->kind) {
    case ObjectKind::String: {
        const auto& text = *static_cast<StringObject*>(object);
        auto* copy = m_store.make<StringObject>(text.type, text.byteLength);
        copy->byteLength = text.byteLength;
        copy->length = text.length;
        copy->flags = static_cast<std::uint8_t>(copy->flags | (text.flags & Object::kAscii));
        std::memcpy(copy->bytes(), text.bytes(), text.byteLength);
        copy->cachedHash = text.cachedHash == 0 && text.byteLength <= kHashed
                               ? hashOfText(text.view())
                               : text.cachedHash;
        m_extent.text += text.byteLength;
        return copy;
    }
    case ObjectKind::Bytes: {
        const auto& bytes = *static_cast<BytesObject*>(object);
        auto* copy = m_store.make<BytesObject>(bytes.type, bytes.byteLength);
        copy->byteLength = bytes.byteLength;
        copy->cachedHash = bytes.cachedHash;
        std::memcpy(copy->bytes(), bytes.bytes(), bytes.byteLength);
        m_extent.text += bytes.byteLength;
        return copy;
    }
    case ObjectKind::BigInt: {
        const auto& big = *static_cast<BigIntObject*>(object);
        auto* copy =
            m_store.make<BigIntObject>(big.type, std::size_t{big.length} * sizeof(std::uint64_t));
        copy->length = big.length;
        copy->negative = big.negative;
        std::copy_n(big.limbs(), big.length, copy->limbs());
        m_extent.values += big.length;
        return copy;
    }
    case ObjectKind::Range: {
        const auto& range = *static_cast<RangeObject*>(object);
        auto* copy = m_store.make<RangeObject>(range.type);
        copy->start = range.start;
        copy->stop = range.stop;
        copy->step = range.step;
        copy->length = range.length;
        m_extent.values += 3;
        return copy;
    }
    case ObjectKind::Tuple: {
        auto& tuple = *static_cast<TupleObject*>(object);
        auto* copy = m_store.make<TupleObject>(tuple.type, tuple.length * sizeof(Value));
        copy->length = tuple.length;
        copy->cachedHash = tuple.cachedHash;
        StopCheck check;
        for (std::uint32_t i = 0; i < tuple.length; ++i, check())
            copy->items()[i] = freeze(tuple.items()[i]);
        m_extent.values += tuple.length;
        return copy;
    }
    default: { // a frozenset: canFreeze() lets nothing else pass
        const auto& set = *static_cast<SetObject*>(object);
        auto* copy = m_store.make<SetObject>(set.type);
        if (set.used > 0) {
            const FrozenStorage table = freeze(set);
            copy->storage = table.buffer;
            copy->used = table.used;
            copy->filled = table.filled;
            copy->mask = table.mask;
        }
        return copy;
    }
    }
}

FrozenStorage Freezer::freeze(const ListObject& list)
{
    const FrozenStore::Extent before = m_extent;
    FrozenStorage result;
    result.buffer = m_store.makeBuffer(list.length * sizeof(Value));
    result.used = list.length;
    auto* copies = static_cast<Value*>(result.buffer->data());
    const Value* items = list.items();
    StopCheck check;
    for (std::uint32_t i = 0; i < list.length; ++i, check())
        copies[i] = freeze(items[i]);
    m_extent.values += list.length;
    FrozenStore::extentOf(*result.buffer) = m_extent - before;
    return result;
}

FrozenStorage Freezer::freeze(const DictObject& dict)
{
    const FrozenStore::Extent before = m_extent;
    FrozenStorage result{nullptr, dict.used, dict.filled, dict.capacity, dict.mask};
    const std::size_t bytes = DictObject::storageBytes(dict.capacity, dict.mask);
    result.buffer = m_store.makeBuffer(bytes);
    auto* entries = static_cast<DictEntry*>(result.buffer->data());
    std::copy_n(dict.indices(), std::size_t{dict.mask} + 1,
                reinterpret_cast<std::uint32_t*>(entries + dict.capacity));
    StopCheck check;
    for (std::uint32_t i = 0; i < dict.filled; ++i, check()) {
        const DictEntry& entry = dict.entries()[i];
        entries[i] = entry.key.isUndefined()
                         ? entry
                         : DictEntry{freeze(entry.key), freeze(entry.value), entry.hash};
    }
    m_extent.values += std::uint64_t{dict.used} * 3;
    FrozenStore::extentOf(*result.buffer) = m_extent - before;
    return result;
}

FrozenStorage Freezer::freeze(const SetObject& set)
{
    const FrozenStore::Extent before = m_extent;
    // Its elements are put into a new set one by one, as pickle does: programs see the order.
    SetObject& fresh = *makeSet(m_vm);
    StopCheck check;
    for (std::uint32_t i = 0; i < set.tableSize(); ++i, check()) {
        const SetEntry& entry = set.table()[i];
        if (!entry.key.isUndefined())
            fresh.addNew(m_vm, freeze(entry.key), entry.hash);
    }
    FrozenStorage result{nullptr, fresh.used, fresh.filled, 0, fresh.mask};
    result.buffer = m_store.makeBuffer(fresh.tableSize() * sizeof(SetEntry));
    std::copy_n(fresh.table(), fresh.tableSize(), static_cast<SetEntry*>(result.buffer->data()));
    fresh.clear();
    m_extent.values += std::uint64_t{set.used} * 2;
    FrozenStore::extentOf(*result.buffer) = m_extent - before;
    return result;
}

} // namespace makespan::language
