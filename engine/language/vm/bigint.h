#pragma once

#include "engine/language/vm/object.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace makespan::language {

class Isolate;

/// An int beyond 64 bits: sign and magnitude, `length` limbs of 64 bits, least significant first, no
/// leading zero limb. Immutable.
struct BigIntObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::BigInt;

    std::uint32_t length = 0;
    std::uint32_t negative = 0; ///< 0 or 1
    std::uint64_t unused = 0;

    std::uint64_t* limbs() { return reinterpret_cast<std::uint64_t*>(this + 1); }

    const std::uint64_t* limbs() const { return reinterpret_cast<const std::uint64_t*>(this + 1); }
};

BigIntObject* allocateBigInt(Isolate& vm, std::size_t limbs);

/// Arithmetic of ints of any size. Operands are Int, Bool or BigInt; results are normalised (Int when
/// they fit). Implemented in builtins/bigint.cpp (BUILTINS); the interpreter calls it when its own 64-bit
/// paths overflow. All charge the isolate for their length, and raise (return a signal) as CPython does.
namespace bigint {

Value add(Isolate& vm, Value a, Value b);
Value subtract(Isolate& vm, Value a, Value b);
Value multiply(Isolate& vm, Value a, Value b);
Value floorDivide(Isolate& vm, Value a, Value b); ///< ZeroDivisionError
Value modulo(Isolate& vm, Value a, Value b);
Value trueDivide(Isolate& vm, Value a, Value b);      ///< correctly rounded float
Value power(Isolate& vm, Value base, Value exponent); ///< exponent >= 0
Value powerModulo(Isolate& vm, Value base, Value exponent, Value modulus);
Value shiftLeft(Isolate& vm, Value a, Value b);
Value shiftRight(Isolate& vm, Value a, Value b);
Value bitAnd(Isolate& vm, Value a, Value b);
Value bitOr(Isolate& vm, Value a, Value b);
Value bitXor(Isolate& vm, Value a, Value b);
Value negate(Isolate& vm, Value a);
Value invert(Isolate& vm, Value a);
/// -1, 0, 1
int compare(Value a, Value b);
/// Against a float that is not NaN: exact.
int compare(Value a, double b);
/// CPython's hash(int) (modulo 2^61 - 1).
std::uint64_t hash(Value a);
/// OverflowError when it does not fit a double.
Value toFloat(Isolate& vm, Value a);
/// A whole double → int.
Value fromFloat(Isolate& vm, double whole);
std::string toText(Value a, int base = 10);
/// Digits only (and a leading '-'), base 2 … 36; the caller has checked them.
Value fromText(Isolate& vm, std::string_view digits, int base = 10);

} // namespace bigint
} // namespace makespan::language
