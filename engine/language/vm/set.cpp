#include "engine/language/vm/dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/stop.h"

#include <algorithm>

namespace makespan::language {

namespace {

// The table, its growth and its probing are CPython's (Objects/setobject.c describes them): iteration
// order of small ints is visible to programs, so it has to be the same.
constexpr std::uint32_t kLinearProbes = 9;
constexpr std::uint64_t kPerturbShift = 5;
constexpr std::uint32_t kSmallest = 8;

bool isFree(const SetEntry& entry)
{
    return entry.key.isUndefined() && entry.hash == 0;
}

/// Walks the places of a hash in probing order until `visit(place)` says stop.
template <typename Visit>
void walk(std::uint64_t hash, std::uint32_t mask, Visit&& visit)
{
    std::uint64_t perturb = hash;
    std::uint64_t i = hash & mask;
    for (;;) {
        const std::uint64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
        for (std::uint64_t j = 0; j <= probes; ++j) {
            if (visit(static_cast<std::uint32_t>(i + j)))
                return;
        }
        perturb >>= kPerturbShift;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

} // namespace

SetObject* makeSet(Isolate& vm, bool frozen)
{
    return vm.heap().make<SetObject>(builtinType(frozen ? TypeId::FrozenSet : TypeId::Set));
}

Lookup SetObject::find(Isolate& vm, Value key, std::uint64_t hash)
{
    if (used == 0)
        return Lookup::Missing;
    // As walk(), by hand: sets are asked more than anything else is done to them.
    const SetEntry* entries = table();
    std::uint64_t perturb = hash;
    std::uint64_t i = hash & mask;
    for (;;) {
        const SetEntry* entry = entries + i;
        const SetEntry* last = i + kLinearProbes <= mask ? entry + kLinearProbes : entry;
        for (; entry <= last; ++entry) {
            if (entry->hash == hash) {
                if (entry->key == key)
                    return Lookup::Found;
                if (!entry->key.isUndefined()) {
                    const Answer same = equal(vm, entry->key, key);
                    if (same == Answer::Yes)
                        return Lookup::Found;
                    if (same != Answer::No)
                        return same == Answer::NeedsCall ? Lookup::NeedsCall : Lookup::Raised;
                    continue;
                }
            }
            if (isFree(*entry))
                return Lookup::Missing;
        }
        perturb >>= kPerturbShift;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

/// Another storage takes the place of the present one.
void SetObject::leaveStorage(Isolate& vm)
{
    if ((flags & kShares) != 0)
        flags = static_cast<std::uint8_t>(flags & ~kShares);
    else if (storage != nullptr)
        vm.heap().release(storage);
}

void SetObject::part(Isolate& vm)
{
    BufferObject* fresh = vm.heap().makeBuffer(tableSize() * sizeof(SetEntry));
    copyInPieces(table(), tableSize(), static_cast<SetEntry*>(fresh->data()));
    leaveStorage(vm);
    storage = fresh;
}

void SetObject::resize(Isolate& vm, std::size_t minimum)
{
    std::size_t places = kSmallest;
    while (places <= minimum)
        places *= 2;
    BufferObject* fresh = vm.heap().makeBuffer(places * sizeof(SetEntry));
    auto* entries = static_cast<SetEntry*>(fresh->data());
    std::fill_n(entries, places, SetEntry{});
    const SetEntry* old = table();
    const std::uint32_t oldSize = tableSize();
    const auto newMask = static_cast<std::uint32_t>(places - 1);
    StopCheck check;
    for (std::uint32_t i = 0; i < oldSize; ++i) {
        check();
        if (old[i].key.isUndefined())
            continue;
        walk(old[i].hash, newMask, [&](std::uint32_t place) {
            if (!isFree(entries[place]))
                return false;
            entries[place] = old[i];
            return true;
        });
    }
    leaveStorage(vm);
    storage = fresh;
    mask = newMask;
    filled = used;
    vm.charge(used / 4);
}

void SetObject::addNew(Isolate& vm, Value key, std::uint64_t hash)
{
    if (storage == nullptr)
        resize(vm, 0);
    SetEntry* entries = ownTable(vm);
    SetEntry* removed =
        nullptr; // the last place on the way whose key has been removed is used again
    SetEntry* free = nullptr;
    walk(hash, mask, [&](std::uint32_t place) {
        SetEntry& entry = entries[place];
        if (isFree(entry)) {
            free = &entry;
            return true;
        }
        if (entry.key.isUndefined())
            removed = &entry;
        return false;
    });
    ++used;
    if (removed != nullptr) {
        *removed = {key, hash};
        return;
    }
    *free = {key, hash};
    ++filled;
    if (filled * 5 >= mask * 3)
        resize(vm, used > 50000 ? std::size_t{used} * 2 : std::size_t{used} * 4);
}

Lookup SetObject::add(Isolate& vm, Value key, std::uint64_t hash)
{
    const Lookup found = find(vm, key, hash);
    if (found == Lookup::Missing)
        addNew(vm, key, hash);
    return found;
}

Lookup SetObject::merge(Isolate& vm, SetObject& other)
{
    if (&other == this || other.used == 0)
        return Lookup::Missing;
    if (storage == nullptr)
        resize(vm, 0);
    if ((std::size_t{filled} + other.used) * 5 >= std::size_t{mask} * 3)
        resize(vm, (std::size_t{used} + other.used) * 2);
    vm.charge(other.used / 2);
    if (filled == 0 && mask == other.mask && other.filled == other.used) {
        std::copy_n(other.table(), std::size_t{mask} + 1, ownTable(vm));
        used = filled = other.used;
        return Lookup::Missing;
    }
    const bool wasEmpty = filled == 0;
    StopCheck check;
    for (std::uint32_t i = 0; i < other.tableSize(); ++i) {
        check();
        const SetEntry entry = other.table()[i];
        if (entry.key.isUndefined())
            continue;
        if (wasEmpty) {
            addNew(vm, entry.key, entry.hash);
            continue;
        }
        const Lookup done = add(vm, entry.key, entry.hash);
        if (done == Lookup::NeedsCall || done == Lookup::Raised)
            return done;
    }
    return Lookup::Missing;
}

Lookup SetObject::remove(Isolate& vm, Value key, std::uint64_t hash)
{
    if (used == 0)
        return Lookup::Missing;
    Lookup result = Lookup::Missing;
    SetEntry* entries = ownTable(vm);
    walk(hash, mask, [&](std::uint32_t place) {
        SetEntry& entry = entries[place];
        if (isFree(entry))
            return true;
        if (entry.key.isUndefined() || entry.hash != hash)
            return false;
        const Answer same = entry.key == key ? Answer::Yes : equal(vm, entry.key, key);
        if (same == Answer::No)
            return false;
        if (same == Answer::Yes) {
            entry = {Value::undefined(), kDeleted};
            --used;
            result = Lookup::Found;
        } else {
            result = same == Answer::NeedsCall ? Lookup::NeedsCall : Lookup::Raised;
        }
        return true;
    });
    return result;
}

void SetObject::become(Isolate& vm, SetObject& other)
{
    leaveStorage(vm);
    flags = static_cast<std::uint8_t>(flags | (other.flags & kShares));
    storage = other.storage;
    used = other.used;
    filled = other.filled;
    mask = other.mask;
}

void SetObject::clear()
{
    flags = static_cast<std::uint8_t>(flags & ~kShares);
    storage = nullptr;
    used = 0;
    filled = 0;
    mask = 0;
    finger = 0;
}

std::int64_t SetObject::probe(std::uint64_t hash, std::uint64_t& position) const
{
    if (used == 0)
        return -1;
    std::int64_t result = -1;
    std::uint64_t steps = 0;
    const SetEntry* entries = table();
    walk(hash, mask, [&](std::uint32_t place) {
        if (isFree(entries[place]))
            return true;
        if (steps++ < position || entries[place].key.isUndefined() || entries[place].hash != hash)
            return false;
        position = steps;
        result = place;
        return true;
    });
    return result;
}

} // namespace makespan::language
