#pragma once

#include "engine/language/vm/object.h"
#include "engine/language/vm/string.h"
#include "engine/language/vm/type_id.h" // before the alias NativeFunction: no shadowing

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// How a function written in C++ takes part (contract for BUILTINS).
///
/// A native is `Value f(Isolate& vm, const Arguments& args)`. It runs to its end without calling back into
/// the interpreter, and no garbage collection happens while it runs: raw Object* are safe throughout.
/// Nothing of it survives its return, except what it stores into objects. It returns one of
///   - a value;
///   - `vm.raise(TypeId::ValueError, "message")`: raises. The same with fmt: vm.raise(id, fmt::format(…));
///   - `vm.tailCall(callable, {arguments…})`: "call this; its result is mine". The way to reach Python
///     code: a `key=` function, a prelude function (`vm.tailCall(vm.prelude("sorted"), {…})`);
///   - `vm.perform(effect)`: an effect for the executor (effect.h); its answer becomes the result.
/// A native that got a signal from an operation (operations.h) passes Raised on by returning it, and
/// turns NeedsCall into a tail call of a prelude function.
/// Loops over data charge their cost: vm.charge(n) with n about the number of bytecode instructions that
/// the same work would be worth / 10; that is what computing costs on the virtual clock.
/// Natives must be bounded: anything that may run for more than about 10 ms without growing memory
/// (pow of huge ints, `"a" in` long strings …) is the prelude's business or heeds a stop (stop.h).
namespace makespan::language {

class Isolate;
struct DictObject;

/// The bound arguments of a call of a native: one entry per declared parameter (without *args and
/// **kwargs), Undefined where the caller left an optional one out.
struct Arguments
{
    const Value* fixed = nullptr;
    std::uint32_t count = 0;      ///< declared parameters
    std::uint32_t extraCount = 0; ///< what *args took
    const Value* extra = nullptr;
    DictObject* keywords = nullptr; ///< what **kwargs took; null when not declared or empty

    Value operator[](std::size_t index) const { return fixed[index]; }

    bool has(std::size_t index) const { return !fixed[index].isUndefined(); }

    /// The argument, or `fallback` where it was left out.
    Value get(std::size_t index, Value fallback) const
    {
        return has(index) ? fixed[index] : fallback;
    }

    std::span<const Value> rest() const { return {extra, extraCount}; }
};

using NativeFunction = Value (*)(Isolate& vm, const Arguments& args);

/// The parameters of a native, from text as in a Python signature:
///   "iterable, /, *, key=None, reverse=False"   "*objects, sep=' ', end='\\n'"   "self, value, /"
/// What stands behind "=" is documentation; a parameter with it is optional and arrives as Undefined.
struct Signature
{
    struct Parameter
    {
        StringObject* name = nullptr;
        bool optional = false;
    };

    std::string_view text;
    std::vector<Parameter> parameters; ///< positional ones first, then keyword-only
    std::uint32_t positionalOnly = 0;
    std::uint32_t positional = 0; ///< positional-only ones included
    std::uint32_t required = 0;   ///< of the positional ones
    bool takesExtra = false;      ///< *args
    bool takesKeywords = false;   ///< **kwargs

    static Signature parse(std::string_view text);
};

/// A native as a Python value (immortal, made by the Registry). Its class is NativeFunction, or
/// MethodDescriptor for methods of types: then calling `x.name(…)` puts x in front.
struct NativeObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Native;

    NativeFunction function = nullptr;
    const Signature* signature = nullptr;
    StringObject* name = nullptr;
    StringObject* owner = nullptr; ///< "list" of list.append; null: none
    std::uint32_t exact =
        0;             ///< argument count of the fast path: all positional, none optional or extra
    bool fast = false; ///< calls with exactly `exact` positional arguments need no binding
    bool hidden = false; ///< an intrinsic for the prelude only
    bool takesRest =
        false; ///< so do calls with more: its parameters are `exact` positional ones and *args
    std::uint64_t unused = 0;
};

/// An attribute computed in C++ (`int.real`, `exception.args`); `set` may be null: read-only.
struct GetSetObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::GetSet;

    using Getter = Value (*)(Isolate& vm, Value self);
    using Setter = Value (*)(Isolate& vm, Value self, Value value); ///< Undefined value: delete

    Getter get = nullptr;
    Setter set = nullptr;
    StringObject* name = nullptr;
    StringObject* owner = nullptr;
};

} // namespace makespan::language
