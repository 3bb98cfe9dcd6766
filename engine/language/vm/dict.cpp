#include "engine/language/vm/dict.h"

#include "engine/language/vm/isolate.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <cstddef>

namespace makespan::language {

namespace {

/// Table size for so many entries: a power of two, at most 2/3 full.
std::uint32_t tableSizeFor(std::size_t entries)
{
    std::uint32_t size = 8;
    while (std::size_t{size} * 2 < entries * 3)
        size *= 2;
    return size;
}

} // namespace

DictObject* makeDict(Isolate& vm, std::size_t entriesNeeded)
{
    auto* dict = vm.heap().make<DictObject>(builtinType(TypeId::Dict));
    if (entriesNeeded > 0)
        dict->reserve(vm, entriesNeeded);
    return dict;
}

const Value* DictObject::find(StringObject* key) const
{
    if (used == 0)
        return nullptr;
    const std::uint64_t hash = key->hash();
    const std::uint32_t* table = indices();
    const DictEntry* data = entries();
    for (std::uint32_t i = startOf(hash, mask);; i = (i + 1) & mask) {
        const std::uint32_t entry = table[i];
        if (entry == kFree)
            return nullptr;
        if (entry == kRemoved || data[entry].hash != hash || !data[entry].key.isObject())
            continue;
        Object* candidate = data[entry].key.asObject();
        if (candidate == key)
            return &data[entry].value;
        if (candidate->kind == ObjectKind::String
            && sameText(*static_cast<StringObject*>(candidate), *key))
            return &data[entry].value;
    }
}

Lookup DictObject::find(Isolate& vm, Value key, std::uint64_t hash, const Value*& value) const
{
    if (used == 0)
        return Lookup::Missing;
    const std::uint32_t* table = indices();
    const DictEntry* data = entries();
    for (std::uint32_t i = startOf(hash, mask);; i = (i + 1) & mask) {
        const std::uint32_t entry = table[i];
        if (entry == kFree)
            return Lookup::Missing;
        if (entry == kRemoved || data[entry].hash != hash)
            continue;
        if (!(data[entry].key == key)) {
            const Answer same = equal(vm, data[entry].key, key);
            if (same == Answer::No)
                continue;
            if (same == Answer::NeedsCall)
                return Lookup::NeedsCall;
            if (same == Answer::Raised)
                return Lookup::Raised;
        }
        value = &data[entry].value;
        return Lookup::Found;
    }
}

std::uint32_t DictObject::entryOf(const Value* value) const
{
    const auto* entry = reinterpret_cast<const DictEntry*>(reinterpret_cast<const char*>(value)
                                                           - offsetof(DictEntry, value));
    return static_cast<std::uint32_t>(entry - entries());
}

void DictObject::replaceShared(Isolate& vm, const Value* found, Value value)
{
    const std::uint32_t entry = entryOf(found);
    ownEntries(vm)[entry].value = value;
}

/// Another storage takes the place of the present one.
void DictObject::leaveStorage(Isolate& vm)
{
    if ((flags & kShares) != 0)
        flags = static_cast<std::uint8_t>((flags & ~kShares) | kParted);
    else if (storage != nullptr)
        vm.heap().release(storage);
}

void DictObject::part(Isolate& vm)
{
    BufferObject* fresh = vm.heap().makeBuffer(storageBytes(capacity, mask));
    auto* copies = static_cast<DictEntry*>(fresh->data());
    copyInPieces(entries(), filled, copies);
    copyInPieces(indices(), std::size_t{mask} + 1,
                 reinterpret_cast<std::uint32_t*>(copies + capacity));
    leaveStorage(vm);
    storage = fresh;
}

void DictObject::resize(Isolate& vm, std::size_t entriesNeeded)
{
    const std::uint32_t places = tableSizeFor(entriesNeeded);
    const std::uint32_t room = places / 3 * 2 + 1;
    BufferObject* fresh = vm.heap().makeBuffer(storageBytes(room, places - 1));
    auto* newEntries = static_cast<DictEntry*>(fresh->data());
    auto* table = reinterpret_cast<std::uint32_t*>(newEntries + room);
    std::fill_n(table, places, kFree);
    std::uint32_t count = 0;
    if (used > 0) {
        const DictEntry* old = entries();
        StopCheck check;
        for (std::uint32_t e = 0; e < filled; ++e) {
            check();
            if (old[e].key.isUndefined())
                continue;
            newEntries[count] = old[e];
            std::uint32_t i = startOf(old[e].hash, places - 1);
            while (table[i] != kFree)
                i = (i + 1) & (places - 1);
            table[i] = count++;
        }
    }
    leaveStorage(vm);
    storage = fresh;
    capacity = room;
    mask = places - 1;
    filled = count;
    vm.charge(count / 4);
}

void DictObject::reserve(Isolate& vm, std::size_t entriesNeeded)
{
    if (entriesNeeded > capacity)
        resize(vm, entriesNeeded);
}

void DictObject::addNew(Isolate& vm, Value key, std::uint64_t hash, Value value)
{
    if (filled == capacity)
        resize(vm, std::max<std::size_t>(4, std::size_t{used} * 2));
    std::uint32_t* table = ownIndices(vm);
    std::uint32_t i = startOf(hash, mask);
    while (table[i] != kFree && table[i] != kRemoved)
        i = (i + 1) & mask;
    table[i] = filled;
    static_cast<DictEntry*>(storage->data())[filled++] = {key, value, hash};
    ++used;
}

Lookup DictObject::set(Isolate& vm, Value key, std::uint64_t hash, Value value)
{
    const Value* place = nullptr;
    const Lookup found = find(vm, key, hash, place);
    if (found == Lookup::Found)
        replace(vm, place, value);
    else if (found == Lookup::Missing)
        addNew(vm, key, hash, value);
    return found;
}

void DictObject::set(Isolate& vm, StringObject* key, Value value)
{
    if (const Value* place = find(key))
        replace(vm, place, value);
    else
        addNew(vm, Value::object(key), key->hash(), value);
}

void DictObject::removeEntry(Isolate& vm, std::uint32_t entry)
{
    DictEntry& gone = ownEntries(vm)[entry];
    std::uint32_t* table = ownIndices(vm);
    std::uint32_t i = startOf(gone.hash, mask);
    while (table[i] != entry)
        i = (i + 1) & mask;
    // A free neighbour ends every probe here, so the place itself may become free again.
    table[i] = table[(i + 1) & mask] == kFree ? kFree : kRemoved;
    gone = {};
    --used;
    if (used == 0) {
        std::fill_n(table, mask + 1, kFree);
        filled = 0;
    } else if (entry + 1 == filled) {
        while (filled > 0 && entries()[filled - 1].key.isUndefined())
            --filled;
    }
}

Lookup DictObject::remove(Isolate& vm, Value key, std::uint64_t hash, Value* removed)
{
    const Value* place = nullptr;
    const Lookup found = find(vm, key, hash, place);
    if (found != Lookup::Found)
        return found;
    if (removed != nullptr)
        *removed = *place;
    removeEntry(vm, entryOf(place));
    return Lookup::Found;
}

bool DictObject::remove(Isolate& vm, StringObject* key)
{
    const Value* place = find(key);
    if (place == nullptr)
        return false;
    removeEntry(vm, entryOf(place));
    return true;
}

void DictObject::clear()
{
    flags = static_cast<std::uint8_t>(flags & ~kShares);
    storage = nullptr;
    used = 0;
    filled = 0;
    capacity = 0;
    mask = 0;
}

std::int64_t DictObject::probe(std::uint64_t hash, std::uint64_t& position) const
{
    if (used == 0)
        return -1;
    const std::uint32_t* table = indices();
    while (position <= mask) {
        const std::uint32_t i = (startOf(hash, mask) + static_cast<std::uint32_t>(position)) & mask;
        ++position;
        const std::uint32_t entry = table[i];
        if (entry == kFree)
            return -1;
        if (entry != kRemoved && entries()[entry].hash == hash)
            return entry;
    }
    return -1;
}

} // namespace makespan::language
