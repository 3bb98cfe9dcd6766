#pragma once

#include "engine/language/vm/dict.h"
#include "engine/language/vm/object.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/string.h"
#include "engine/language/vm/type_id.h"

#include <cstdint>
#include <string_view>

namespace makespan::language {

class Isolate;
struct NativeObject;

/// A class: built-in (immortal, the same for all isolates) or of the program.
///
/// Attributes of instances live in slots; all instances of a class share the class's `layout`: name →
/// slot number, which only grows. A program's class that derives from a built-in container or number has
/// `payload` set: its instances hold a plain value of that type.
struct ClassObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Class;

    /// What instances may do differently from plain objects: set when a class in the order defines the
    /// dunder in Python. The fast paths look at these only.
    enum Trait : std::uint32_t {
        kHasGetAttr = 1,      ///< __getattr__
        kHasGetAttribute = 2, ///< __getattribute__
        kHasSetAttr = 4,      ///< __setattr__ or __delattr__
        kHasEq = 8,
        kHasHash = 16, ///< __hash__ (or None)
        kHasBool = 32, ///< __bool__ or __len__
        kHasNew = 64,  ///< __new__
        kHasCall = 128,
        kHasIter = 256,
        kIsException = 512,
        kIsActorShell = 1024,
        kIsPrelude = 2048 ///< written in the prelude: shown as a built-in
    };

    StringObject* name = nullptr;
    StringObject* qualifiedName = nullptr;
    StringObject* module = nullptr;
    TupleObject* bases = nullptr;
    TupleObject* order = nullptr;     ///< method resolution order, C3, itself first
    DictObject* attributes = nullptr; ///< the class body's names
    DictObject* layout = nullptr; ///< instance attribute → slot number (int); null until the first
    NativeObject* constructor =
        nullptr;          ///< built-in classes: called with the class in front (see native.h)
    std::uint64_t id = 0; ///< of the class creation, unique in the process: identity in parcels
    std::uint32_t traits = 0;
    std::uint32_t slotCount = 0; ///< slots of the next instance
    TypeId builtin =
        TypeId::Object; ///< the nearest built-in class in the order (itself if built-in)
    ObjectKind instances = ObjectKind::Instance;
    bool payload = false;
    bool isBuiltin = false;
    bool isAbstract = false; ///< abstract methods are left: it cannot be instantiated
    bool fixedSlots = false; ///< __slots__ says which attributes instances may have
    std::uint8_t unused[7] = {};

    /// The value in the class or the nearest ancestor that has it; Undefined: none.
    Value lookup(StringObject* attribute) const;
    Value lookupAfter(const ClassObject* owner, StringObject* attribute) const;
    bool isSubclassOf(const ClassObject* other) const;

    std::string_view nameView() const { return name->view(); }
};

/// An instance of a program's class (not of exceptions: those are ExceptionObject).
struct InstanceObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Instance;

    BufferObject* storage = nullptr; ///< attribute slots; null while there are none
    std::uint32_t capacity = 0;
    std::uint32_t identity = 0; ///< number given when its hash is first asked for
    Value payload; ///< the plain list, dict, int … of an heir of those; else Undefined

    Value* slots() { return storage == nullptr ? nullptr : static_cast<Value*>(storage->data()); }
};

/// A built-in class. The address never changes and is valid before main().
extern ClassObject builtinClasses[static_cast<std::size_t>(TypeId::Count)];

inline ClassObject* builtinType(TypeId id)
{
    return &builtinClasses[static_cast<std::size_t>(id)];
}

/// An instance without attributes, as object.__new__ makes it.
InstanceObject* makeInstance(Isolate& vm, ClassObject* type);
/// Direct access to instance attributes, no descriptors, no __getattr__. Undefined: not there.
Value getInstanceAttribute(Object* instance, StringObject* name);
void setInstanceAttribute(Isolate& vm, Object* instance, StringObject* name, Value value);
bool deleteInstanceAttribute(Isolate& vm, Object* instance, StringObject* name);
/// A new dict of the instance's attributes (vars(x), x.__dict__: a copy).
DictObject* instanceAttributes(Isolate& vm, Object* instance);

/// Makes a class of the program: C3 order, traits, __set_name__-free. Null: raised.
ClassObject* makeClass(Isolate& vm,
                       StringObject* name,
                       StringObject* qualifiedName,
                       std::span<const Value> bases,
                       DictObject* attributes);

/// Order, traits and kind of a class whose names, bases and attributes are set. False: raised.
bool layOutClass(Isolate& vm, ClassObject* type, std::span<const Value> bases);
/// False: __slots__ forbids this instance attribute.
bool allowsAttribute(const ClassObject& type, StringObject* name);
/// After a class attribute was assigned or deleted: looks again which dunders it has.
void refreshTraits(ClassObject* type);

/// The class of any value.
ClassObject* typeOf(Value value);
/// isinstance(value, type) for a class.
bool isInstance(Value value, const ClassObject* type);

/// An heir of a built-in container or number → its plain value; everything else unchanged.
inline Value plain(Value value)
{
    if (isKind(value, ObjectKind::Instance) && !to<InstanceObject>(value).payload.isUndefined())
        return to<InstanceObject>(value).payload;
    return value;
}

} // namespace makespan::language
