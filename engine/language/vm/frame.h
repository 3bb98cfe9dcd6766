#pragma once

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/object.h"

#include <cstddef>
#include <cstdint>

namespace makespan::language {

struct GeneratorObject;

/// What becomes of the value that a call returns (or of its exception), when it is not simply pushed. The
/// comments show the caller's stack when the call ends.
enum class Continuation : std::uint8_t {
    Push,
    Discard,
    Init,  ///< ( instance ) __init__ must return None; the instance stays
    New,   ///< pushes ( value undefined ): a method that __getattr__ found
    Truth, ///< pushes bool(value)
    NotTruth,
    Branch,          ///< truth for the conditional jump before pc
    BinaryForward,   ///< ( a b ) a.__op__(b): NotImplemented tries b's reflected method
    BinaryReflected, ///< ( a b ) b.__rop__(a): NotImplemented is the end
    BinaryFirst,     ///< ( a b ) b.__rop__(a) tried first: NotImplemented tries a.__op__(b)
    BinaryInplace,   ///< ( a b ) a.__iop__(b): NotImplemented tries the plain operator
    ForNext,         ///< ( iterator ) __next__: StopIteration ends the loop
    Contains,        ///< pushes bool(value)
    NotContains,
    Iterator,     ///< __iter__: the value must be an iterator
    Text,         ///< __str__, __repr__, __format__: must be a str
    GetAttribute, ///< property or __getattribute__: an AttributeError asks __getattr__
    GetMethod,    ///< as GetAttribute, for LoadMethod: pushes ( value undefined )
    YieldFrom,    ///< ( iterator ) a step of the inner iterator
    Close,        ///< generator.close()
    Class         ///< ( bases… ) the class body has run
};

/// One call in progress. Memory of a call: locals, then this, then the evaluation stack.
struct Frame
{
    const Code* code = nullptr;
    const Instruction* pc = nullptr; ///< next instruction, while another frame runs
    Value* sp = nullptr;             ///< one past the top, while another frame runs
    Value* locals = nullptr;
    Value* globals = nullptr;
    Frame* caller = nullptr;
    FunctionObject* function = nullptr;
    GeneratorObject* generator = nullptr;
    DictObject* nameSpace = nullptr; ///< of a class body
    ExceptionObject* outerHandled =
        nullptr; ///< generators: what was being handled around the frame
    Continuation continuation = Continuation::Push;
    bool ownsChunk = false; ///< the first frame in its chunk of the stack
    std::uint8_t unused[6] = {};

    Value* stack() { return reinterpret_cast<Value*>(this + 1); }

    /// Return needs no more than a push.
    bool isPlain() const
    {
        return continuation == Continuation::Push && !ownsChunk && generator == nullptr;
    }
};

static_assert(sizeof(Frame) % 8 == 0);
/// Room for a frame, in values.
constexpr std::size_t kFrameValues = (sizeof(Frame) + sizeof(Value) - 1) / sizeof(Value);

/// Room for the locals of a call, its frame, its stack, and what slow paths push above that.
inline std::size_t valuesNeeded(const Code& code)
{
    return std::size_t{code.localCount} + kFrameValues + code.stackSize + 4;
}

/// At the beginning of its code, behind its locals.
inline Frame* makeFrame(const Code& code, Value* locals, Value* globals, Frame* caller)
{
    // Member by member: what is cleared first is cleared by an instruction that takes long to start.
    auto* fresh = reinterpret_cast<Frame*>(locals + code.localCount);
    fresh->code = &code;
    fresh->pc = code.instructions.data();
    fresh->sp = fresh->stack();
    fresh->locals = locals;
    fresh->globals = globals;
    fresh->caller = caller;
    fresh->function = nullptr;
    fresh->generator = nullptr;
    fresh->nameSpace = nullptr;
    fresh->outerHandled = nullptr;
    fresh->continuation = Continuation::Push;
    fresh->ownsChunk = false;
    return fresh;
}

/// A generator or coroutine: its locals, frame and stack live in it, behind the head.
struct GeneratorObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Generator;

    enum class State : std::uint64_t { Created, Suspended, Running, Finished };

    Frame* frame = nullptr; ///< inside this object
    State state = State::Created;
    ExceptionObject* handled = nullptr; ///< what it was handling when it yielded
    StringObject* name = nullptr;
};

} // namespace makespan::language
