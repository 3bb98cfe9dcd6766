#pragma once

#include "engine/language/vm/attribute.h"
#include "engine/language/vm/frame.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/operations.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace makespan::language {

/// What the dispatch loop does after a slow path.
enum class Next : std::uint8_t {
    Go,    ///< reload pc and stack from the current frame, and go on
    Raise, ///< vm.exception() is set: unwind
    Leave  ///< out of run(): m_outcome says why
};

/// What a tail call without a callable asks of a generator: args are (generator, request, value).
constexpr std::int64_t kGeneratorSend = 0;
constexpr std::int64_t kGeneratorThrow = 1;
constexpr std::int64_t kGeneratorClose = 2;

class TaskDefinition;

/// The state of a flow, and everything that the dispatch loop does not do itself.
///
/// The slow paths work on `frame` with its pc (behind the instruction) and sp saved. Calls put their
/// result at frame->sp; operands that a continuation needs stay below.
struct Interpreter::Impl
{
    explicit Impl(Isolate& isolate, Interpreter& interpreter);
    ~Impl();

    // --- state ---------------------------------------------------------------------------------
    Isolate& vm;
    Interpreter& flow;
    EffectHandler* handler = nullptr;
    Frame* frame = nullptr;               ///< the running one
    ExceptionObject* handled = nullptr;   ///< what `except` blocks are at
    ExceptionObject* failure = nullptr;   ///< after Raised
    ExceptionObject* described = nullptr; ///< the failure, while its texts are asked for
    std::int64_t ticks = 0;               ///< bytes of instructions executed: 4 each
    std::int64_t pollAt = 0;              ///< ticks at which poll() has to look around
    std::uint32_t depth = 0;
    RunOutcome outcome = RunOutcome::Finished;
    Continuation waiting = Continuation::Push; ///< for the answer of the effect
    bool reraising = false;                    ///< the exception goes on without a new trace entry
    Value result;
    const Invocation* invocation = nullptr; ///< the call that runs; kept by `kept`
    InvocationRef kept;
    const TaskDefinition* snapshot = nullptr; ///< where unset globals come from; null: the driver
    Value local;                              ///< the flow's own, for the prelude
    bool isDriver = false;
    bool mayPerform = true;
    std::string failureTraceback;
    const Instruction* knownPlace = nullptr; ///< where currentLine() was asked for last
    std::uint32_t knownLine = 0;

    struct Chunk
    {
        std::unique_ptr<Value[]> values;
        std::size_t size = 0;
    };

    std::vector<Chunk> chunks;
    std::size_t chunk = 0; ///< the one that the running frame's end lies in
    Value* chunkEnd = nullptr;
    bool pendingChunk = false;     ///< reserve() went to a new chunk that no frame owns yet
    std::vector<Value> nativeArgs; ///< bound arguments of the native that runs

    void reset();
    void markRoots(Heap::Marker& marker);
    /// An empty stack with the frame under everything.
    void beginStack();
    /// A call of a plain function, with a frame for it on an empty stack: the arguments go straight to where it looks for them.
    /// False: the long way has to be gone, and nothing has been done.
    /// \param self the first argument of a method; Undefined: there is none.
    bool tryEnter(const Code& code, Value* globals, Value self, std::span<const Parcel> args);

    // --- dispatch.cpp --------------------------------------------------------------------------
    RunOutcome run();

    // --- calls.cpp -----------------------------------------------------------------------------
    /// Calls with arguments at base[0 … count), keyword values last; base[-1] may be overwritten. The
    /// result goes to frame->sp by way of the continuation.
    Next call(
        Value callable, Value* base, std::uint32_t count, TupleObject* keywords, Continuation then);
    /// The same with arguments from anywhere: copies them above frame->sp.
    Next callWith(Value callable, std::initializer_list<Value> args, Continuation then);
    Next
    callWith(Value callable, std::span<const Value> args, TupleObject* keywords, Continuation then);
    Next callPrelude(std::string_view name, std::initializer_list<Value> args, Continuation then);
    /// A new frame for bound arguments at `base`.
    Next enter(FunctionObject& function, Value* base, std::uint32_t count, Continuation then);
    Next callUnpacked(Value callable, Value self, Value positional, Value keywords);
    Next instantiate(ClassObject& type,
                     Value* base,
                     std::uint32_t count,
                     TupleObject* keywords,
                     Continuation then);
    Next callNative(NativeObject& native,
                    Value* base,
                    std::uint32_t count,
                    TupleObject* keywords,
                    Continuation then);
    Next afterNative(Value result, Continuation then);
    /// A native wants a whole number where an object of the program stands: its __index__ is asked, then the
    /// native is called again with that number.
    Next callWithIndex(NativeObject& native,
                       const Value* base,
                       std::uint32_t count,
                       const TupleObject* keywords,
                       Continuation then);
    bool bindArguments(FunctionObject& function,
                       Value*& base,
                       std::uint32_t& count,
                       TupleObject* keywords);
    bool bindNative(NativeObject& native,
                    const Value* base,
                    std::uint32_t count,
                    TupleObject* keywords,
                    Arguments& out);
    /// Room for so many values from base; moves the first `count` to a new chunk when there is none.
    Value* reserve(Value* base, std::uint32_t count, std::size_t needed);
    /// Where the flow's own stack is free while the running frame is suspended.
    Value* freeStack() const;
    void dropChunk();

    // --- continuations.cpp ---------------------------------------------------------------------
    /// A call that came to `value` has ended, in the frame that made it.
    Next finish(Value value, Continuation then)
    {
        if (then != Continuation::Push || pendingChunk)
            return finishOtherwise(value, then);
        *frame->sp++ = value;
        return Next::Go;
    }

    Next finishOtherwise(Value value, Continuation then);
    /// A call ended with vm.exception(), in the frame that made it. Raise: nobody takes it here.
    Next failed(Continuation then);
    /// The running frame returns.
    Next returned(Value value);
    Next unwind();
    void leave();
    void addTrace(ExceptionObject& exception, const Frame& where);
    void setContext(ExceptionObject& exception);
    /// Name operand of the attribute instruction before pc.
    StringObject* attributeName() const;
    Next branch(bool condition);
    /// Asks a program's or the prelude's method whether the value is true.
    Next askTruth(Value value, Continuation then);
    Next branchOn(Value value);
    Next pushTruth(Value value, bool negate);

    // --- operators.cpp -------------------------------------------------------------------------
    /// ( a b -- result ) for operators that the fast paths did not take; the operator is read from the
    /// instruction before pc.
    Next binarySlow();
    Next unarySlow();
    Next finishBinary(Value value);
    Next binaryFallback(Continuation tried);
    Next containsSlow(bool negate);
    Next subscriptSlow();
    Next storeSubscriptSlow();
    Next deleteSubscriptSlow();
    Next loadAttribute(StringObject* name, Value object, bool forCall);
    Next storeAttribute(StringObject* name);
    Next deleteAttribute(StringObject* name);
    Next getIterator(Value value);
    Next forNext();
    Next formatValue(std::uint32_t flags);
    Next buildContainer(bool isDict, std::uint32_t count);
    Next addToSet(Value set, Value item);
    Next addToMap(Value map, Value key, Value value);
    Next extendList(bool inCall);
    Next updateSet(std::uint32_t depthOfTarget);
    Next updateMap(std::uint32_t depthOfTarget, bool unique);
    Next unpackSequence(std::uint32_t count);
    Next unpackExtended(std::uint32_t before, std::uint32_t after);

    // --- statements.cpp ------------------------------------------------------------------------
    Next raiseStatement(std::uint32_t form);
    Next matchException();
    Next beforeWith();
    Next importModule(StringObject* name);
    Next importFrom(StringObject* name);
    Next buildClass(std::uint32_t bases);
    Next finishClass(Value bodyResult);
    Next makeFunctionObject(std::uint32_t operand);
    Next loadName(StringObject* name);
    Next globalMissing(std::uint32_t slot);
    Next loadClassDeref(std::uint32_t slot);
    Next setupAnnotations();
    Next matchClass(std::uint32_t positional);
    Next matchKeys();
    Next matchRest();
    Next unboundLocal(std::uint32_t slot);
    Next unboundDeref(std::uint32_t slot);

    // --- generators.cpp ------------------------------------------------------------------------
    Value makeGenerator(FunctionObject& function, Value* base);
    Next resumeGenerator(GeneratorObject& generator, Value sent, Continuation then);
    Next throwInto(GeneratorObject& generator, ExceptionObject* exception, Continuation then);
    Next yieldValue();
    Next yieldFrom();
    Next generatorRequest(Continuation then);
    Next getAwaitable(Value value);

    // --- effects.cpp ---------------------------------------------------------------------------
    Next perform(Continuation then);
    std::uint32_t lineOf(const Effect& effect) const;
    Next exit(int code);
    Next answered(Continuation then, bool failedEffect);
    Value complete(Effect& effect, EffectAnswer& answer);
    Value completeOther(Effect& effect, EffectAnswer& answer);

    /// At a safepoint: collects, stops, checks limits.
    Next poll();
    void schedulePoll();

    bool pollNeeded() const { return ticks >= pollAt || vm.heap().wantsCollection(); }
};

} // namespace makespan::language
