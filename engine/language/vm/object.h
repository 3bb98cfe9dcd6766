#pragma once

#include "engine/language/vm/value.h"

#include <cstddef>
#include <cstdint>

namespace makespan::language {

struct ClassObject;

/// How an object is laid out in memory: what C++ may cast it to. The Python class is Object::type and
/// may be an heir of the built-in one for Exception and Instance only: an instance of a program's class
/// that derives from list, dict, str, int … is an InstanceObject whose `payload` is the plain value.
enum class ObjectKind : std::uint8_t {
    Free,   ///< a hole in a heap block
    Buffer, ///< storage of a list, dict, set … ; never seen by a program
    Class,
    BigInt,
    String,
    Bytes,
    List,
    Tuple,
    Dict,
    Set, ///< set and frozenset: see Object::type
    Range,
    Slice,
    DictView,
    Function,
    Native, ///< function or method descriptor implemented in C++
    BoundMethod,
    Property,
    StaticMethod,
    ClassMethod,
    GetSet,
    Super,
    Generator,
    Module,
    Cell,
    Code,
    Exception,
    Instance,
    Iterator,
    Singleton, ///< NotImplemented, Ellipsis
    ObjectRef,
    RemoteFunction,
    ActorClass,
    ActorHandle,
    ActorMethod,
    Record ///< fixed number of values and a C++ tag, for the modules' own iterators and states
};

/// Head of everything on a heap. Objects never move. No destructor is ever called except through
/// Heap::finalize for the kinds that own something outside of the heap.
struct Object
{
    ClassObject* type = nullptr;
    std::uint32_t size = 0; ///< bytes of the cell, head included; of a frozen one: see FrozenStore
    ObjectKind kind = ObjectKind::Free;
    std::uint8_t mark = 0; ///< of the collector
    std::uint8_t flags = 0;
    std::uint8_t sizeClass = 0; ///< of the heap

    static constexpr std::uint8_t kImmortal =
        1;                                    ///< shared by all threads, never changed, never freed
    static constexpr std::uint8_t kAscii = 4; ///< String: one byte a character
    static constexpr std::uint8_t kInterned = 8; ///< String: the only immortal one with this text
    static constexpr std::uint8_t kFrozen = 16;  ///< immortal as long as its FrozenStore is held
    static constexpr std::uint8_t kShares =
        32; ///< List, Dict, Set: its storage is frozen: copied before the first change
    static constexpr std::uint8_t kParted =
        64; ///< List, Dict: gave up a storage that it shared, as it will do again
    static constexpr std::uint8_t kOutside = 128; ///< String: its bytes are in a TextBuffer
};

static_assert(sizeof(Object) == 16);

/// Something that owns what lies outside of the heap: Heap::finalize is called for it when it goes.
struct FinalizableObject : Object
{
    FinalizableObject* nextFinalizable = nullptr; ///< the heap's: all that it has
};

/// True when the value is an object of this layout.
inline bool isKind(Value value, ObjectKind kind)
{
    return value.isObject() && value.asObject()->kind == kind;
}

/// The value as the object type T (which has a static kKind), or null.
template <typename T>
T* as(Value value)
{
    return isKind(value, T::kKind) ? static_cast<T*>(value.asObject()) : nullptr;
}

/// As `as`, where the caller knows that it fits.
template <typename T>
T& to(Value value)
{
    return *static_cast<T*>(value.asObject());
}

/// Raw storage owned by one container: `capacity` bytes behind the head.
struct BufferObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Buffer;

    void* data() { return this + 1; }

    const void* data() const { return this + 1; }
};

/// `NotImplemented` and `...` (both immortal; see runtime.h).
struct SingletonObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Singleton;
};

} // namespace makespan::language
