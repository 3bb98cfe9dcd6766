#pragma once

#include "engine/language/vm/dict.h"
#include "engine/language/vm/value.h"

#include <cstdint>
#include <string_view>

/// Python's operations on values, as far as no Python code has to run.
///
/// Every function that returns a Value returns a normal value, or a signal:
///   Raised     an exception was set (vm.exception())
///   NeedsCall  a program's class decides (a dunder, a property …): natives then tail-call a prelude
///              function that does the same in Python; the interpreter calls the dunder itself.
/// None of them runs Python code, none collects garbage.
namespace makespan::language {

class Isolate;
struct StringObject;

enum class BinaryOp : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    TrueDivide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitAnd,
    BitOr,
    BitXor,
    MatrixMultiply
};
enum class UnaryOp : std::uint8_t { Negate, Positive, Invert };
enum class CompareOp : std::uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

/// "+", "**" …; "__add__", "__radd__", "__iadd__" …
std::string_view symbolOf(BinaryOp op);
std::string_view symbolOf(CompareOp op);

/// Yes, no, or not decidable here.
enum class Answer : std::uint8_t { No, Yes, NeedsCall, Raised };

Value binary(Isolate& vm, BinaryOp op, Value a, Value b);
/// a op= b: lists, sets, dicts change in place.
Value inplace(Isolate& vm, BinaryOp op, Value a, Value b);
Value unary(Isolate& vm, UnaryOp op, Value a);
/// A Bool, or a signal. Sequences compare item by item.
Value compare(Isolate& vm, CompareOp op, Value a, Value b);
Answer equal(Isolate& vm, Value a, Value b);
/// a < b
Answer less(Isolate& vm, Value a, Value b);
/// bool(value)
Answer truth(Isolate& vm, Value value);
/// item in container
Answer contains(Isolate& vm, Value container, Value item);
/// hash(value): Found: `hash` is set. The numbers' hashes are CPython's. TypeError: unhashable type.
Lookup hashOf(Isolate& vm, Value value, std::uint64_t& hash);

/// As hashOf for None, numbers, str, bytes and tuples of them, without an isolate; false: something else.
bool plainHash(Value value, std::uint64_t& hash);

/// len(value): an Int.
Value length(Isolate& vm, Value value);
Value getItem(Isolate& vm, Value container, Value key);
Value setItem(Isolate& vm, Value container, Value key, Value value); ///< None
Value deleteItem(Isolate& vm, Value container, Value key);           ///< None

/// value.name. Bound methods are made where needed. AttributeError as CPython words it.
Value getAttribute(Isolate& vm, Value value, StringObject* name);
/// As getAttribute, but Undefined instead of AttributeError.
Value findAttribute(Isolate& vm, Value value, StringObject* name);
Value setAttribute(Isolate& vm, Value value, StringObject* name, Value newValue); ///< None
Value deleteAttribute(Isolate& vm, Value value, StringObject* name);              ///< None
/// The attribute of the value's class (dunder lookup: instance attributes are not looked at), not bound.
/// Undefined: none.
Value classAttribute(Isolate& vm, Value value, StringObject* name);

/// An index argument: Int, Bool, heirs of int; Raised TypeError "… object cannot be interpreted as an
/// integer"; NeedsCall for a program's __index__. BigInts give IndexError.
Value indexOf(Isolate& vm, Value value, std::int64_t& index);
/// float(value) for numbers only.
bool toDouble(Value value, double& out);
/// callable(value)
bool isCallable(Isolate& vm, Value value);
/// isinstance(value, classOrTuple): Raised for wrong second arguments.
Answer isInstanceOf(Isolate& vm, Value value, Value classOrTuple);
Answer isSubclassOf(Isolate& vm, Value type, Value classOrTuple);

} // namespace makespan::language
