#pragma once

#include "engine/language/vm/object.h"
#include "engine/language/vm/string.h"

#include <cstdint>

namespace makespan::language {

class Isolate;

/// What an operation that may need Python code (a program's __eq__ or __hash__) came to.
enum class Lookup : std::uint8_t {
    Found,
    Missing,
    NeedsCall, ///< a key that a program's __eq__ has to compare: let the prelude do it
    Raised
};

struct DictEntry
{
    Value key; ///< Undefined: a deleted entry
    Value value;
    std::uint64_t hash = 0;
};

/// dict: insertion-ordered, open addressing: an index table of 32-bit entry numbers and a dense array of
/// entries, both in one Buffer, which may be shared with other isolates (flag kShares) until the first
/// change. Pointer-equal keys are found without comparing.
///
/// The functions with a `hash` parameter take it from hashOf (operations.h). Keys of plain data (None,
/// numbers, str, bytes, tuples of such, objects with identity) never give NeedsCall.
struct DictObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Dict;

    BufferObject* storage = nullptr;
    std::uint32_t used = 0;     ///< live entries: len()
    std::uint32_t filled = 0;   ///< entries so far, deleted ones included
    std::uint32_t capacity = 0; ///< room for entries
    std::uint32_t mask = 0;     ///< size of the index table - 1
    std::uint64_t unused = 0;

    /// Entries 0 … filled - 1 in insertion order; skip those whose key is Undefined.
    const DictEntry* entries() const { return static_cast<const DictEntry*>(storage->data()); }

    const std::uint32_t* indices() const
    {
        return reinterpret_cast<const std::uint32_t*>(entries() + capacity);
    }

    /// Of the whole storage: entries and index table.
    static std::size_t storageBytes(std::uint32_t capacity, std::uint32_t mask)
    {
        return capacity * sizeof(DictEntry) + (std::size_t{mask} + 1) * sizeof(std::uint32_t);
    }

    /// Fast path for str keys.
    const Value* find(StringObject* key) const;
    /// Faster still, for an interned key. Null: it is not there, or only as another str of the same text.
    const Value* findInterned(const StringObject* key) const;
    /// `value` gets the address of the value when Found.
    Lookup find(Isolate& vm, Value key, std::uint64_t hash, const Value*& value) const;

    /// Replaces a value that find() found.
    void replace(Isolate& vm, const Value* found, Value value)
    {
        if ((flags & kShares) == 0) [[likely]]
            *const_cast<Value*>(found) = value;
        else
            replaceShared(vm, found, value);
    }

    /// Inserts or replaces. Found: replaced; Missing: added.
    Lookup set(Isolate& vm, Value key, std::uint64_t hash, Value value);
    void set(Isolate& vm, StringObject* key, Value value);
    /// Adds a key that is known not to be there.
    void addNew(Isolate& vm, Value key, std::uint64_t hash, Value value);
    /// Removes; `removed` (may be null) gets the value.
    Lookup remove(Isolate& vm, Value key, std::uint64_t hash, Value* removed = nullptr);
    bool remove(Isolate& vm, StringObject* key);
    void removeEntry(Isolate& vm, std::uint32_t entry);
    void clear();
    void reserve(Isolate& vm, std::size_t entriesNeeded);

    /// The next candidate whose hash equals `hash`, for the prelude's user-defined keys. `position`
    /// starts at 0 and is the iteration's state. -1: none left.
    std::int64_t probe(std::uint64_t hash, std::uint64_t& position) const;

private:
    DictEntry* ownEntries(Isolate& vm)
    {
        if ((flags & kShares) != 0) [[unlikely]]
            part(vm);
        return static_cast<DictEntry*>(storage->data());
    }

    std::uint32_t* ownIndices(Isolate& vm)
    {
        return reinterpret_cast<std::uint32_t*>(ownEntries(vm) + capacity);
    }

    static constexpr std::uint32_t kFree = 0xffff'ffff;
    static constexpr std::uint32_t kRemoved = 0xffff'fffe;

    /// Where in the index table the search for a key begins. ints hash to themselves; the upper bits of text hashes are as
    /// good as the lower ones.
    static std::uint32_t startOf(std::uint64_t hash, std::uint32_t mask)
    {
        return static_cast<std::uint32_t>(hash ^ (hash >> 32)) & mask;
    }

    std::uint32_t entryOf(const Value* value) const;
    void replaceShared(Isolate& vm, const Value* found, Value value);
    void leaveStorage(Isolate& vm);
    void part(Isolate& vm);
    void resize(Isolate& vm, std::size_t entriesNeeded);
};

inline const Value* DictObject::findInterned(const StringObject* key) const
{
    if (used == 0)
        return nullptr;
    const std::uint32_t* table = indices();
    for (std::uint32_t i = startOf(key->cachedHash, mask);; i = (i + 1) & mask) {
        const std::uint32_t entry = table[i];
        if (entry == kFree)
            return nullptr;
        if (entry != kRemoved && entries()[entry].key == Value::object(key))
            return &entries()[entry].value;
    }
}

/// set, frozenset: CPython's own table and probing, so that iteration order of ints is CPython's. The
/// table may be shared with other isolates (flag kShares) until the first change.
struct SetEntry
{
    Value key; ///< Undefined with hash kDeleted: removed; with hash 0: free
    std::uint64_t hash = 0;
};

struct SetObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Set;
    static constexpr std::uint64_t kDeleted = ~std::uint64_t{0};

    BufferObject* storage = nullptr;
    std::uint32_t used = 0;
    std::uint32_t filled = 0;     ///< with removed ones
    std::uint32_t mask = 0;       ///< table size - 1; the table may be null while it is empty
    std::uint32_t finger = 0;     ///< where pop() looks next
    std::uint64_t cachedHash = 0; ///< of a frozenset

    const SetEntry* table() const
    {
        return storage == nullptr ? nullptr : static_cast<const SetEntry*>(storage->data());
    }

    std::uint32_t tableSize() const { return storage == nullptr ? 0 : mask + 1; }

    Lookup find(Isolate& vm, Value key, std::uint64_t hash);
    /// Found: was there already; Missing: added.
    Lookup add(Isolate& vm, Value key, std::uint64_t hash);
    /// Adds a key that is known not to be there.
    void addNew(Isolate& vm, Value key, std::uint64_t hash);
    /// Adds what another set has, in CPython's way: the order of iteration shows it. Missing: done.
    Lookup merge(Isolate& vm, SetObject& other);
    Lookup remove(Isolate& vm, Value key, std::uint64_t hash);
    void clear();
    /// Takes over the elements of another one, which is not used any more.
    void become(Isolate& vm, SetObject& other);
    /// As DictObject::probe; -1: none left, else the index in the table.
    std::int64_t probe(std::uint64_t hash, std::uint64_t& position) const;

private:
    SetEntry* ownTable(Isolate& vm)
    {
        if ((flags & kShares) != 0) [[unlikely]]
            part(vm);
        return storage == nullptr ? nullptr : static_cast<SetEntry*>(storage->data());
    }

    void leaveStorage(Isolate& vm);
    void part(Isolate& vm);
    void resize(Isolate& vm, std::size_t minimum);
};

/// dict.keys(), .values(), .items(): the kind stands in Object::type.
struct DictViewObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::DictView;

    DictObject* dict = nullptr;
    std::uint64_t unused = 0;
};

DictObject* makeDict(Isolate& vm, std::size_t entriesNeeded = 0);
SetObject* makeSet(Isolate& vm, bool frozen = false);

} // namespace makespan::language
