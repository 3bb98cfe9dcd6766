#pragma once

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/object.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/string.h"

namespace makespan::language {

struct DictObject;
struct ModuleObject;

/// A captured variable.
struct CellObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Cell;

    Value value; ///< Undefined: not assigned yet
};

/// A `def` or lambda at run time.
struct FunctionObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Function;

    const Code* code = nullptr;      ///< kept alive by the Program
    Value* globals = nullptr;        ///< slots of its module, laid out as code->globals says
    TupleObject* defaults = nullptr; ///< of the last positional parameters; null: none
    DictObject* keywordDefaults = nullptr;
    TupleObject* closure = nullptr; ///< cells, in the order of code->freeSlots
    StringObject* name = nullptr;   ///< __name__
    StringObject* qualifiedName = nullptr;
    Value documentation;              ///< __doc__
    DictObject* attributes = nullptr; ///< assigned attributes; usually null
};

/// A method taken from an object: calling it puts `self` in front.
struct BoundMethodObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::BoundMethod;

    Value function;
    Value self;
};

struct PropertyObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Property;

    Value getter; ///< None: no such accessor
    Value setter;
    Value deleter;
    Value documentation;
};

/// staticmethod, classmethod: Object::kind tells which.
struct WrapperObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::StaticMethod; ///< or ClassMethod

    Value function;
};

/// super(): attribute lookup behind `owner` in the method resolution order of `self`'s class.
struct SuperObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Super;

    ClassObject* owner = nullptr;
    ClassObject* start = nullptr; ///< class whose order is searched
    Value self;
};

/// A module of the library: immutable and shared (immortal).
struct ModuleObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Module;

    StringObject* name = nullptr;
    DictObject* attributes = nullptr;
};

/// A code object as a Python value (only for __code__).
struct CodeObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Code;

    const Code* code = nullptr;
    std::uint64_t unused = 0;
};

FunctionObject* makeFunction(Isolate& vm, const Code& code, Value* globals);
BoundMethodObject* makeBoundMethod(Isolate& vm, Value function, Value self);

} // namespace makespan::language
