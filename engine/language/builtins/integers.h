#pragma once

#include "engine/language/builtins/numeric/bigint.h"
#include "engine/language/vm/value.h"

#include <optional>

/// The bridge from ints as values to numeric::BigInt.
namespace makespan::language {
class Isolate;
} // namespace makespan::language

namespace makespan::language::builtins {

/// int or bool, of any size; heirs of int count as well.
bool isWhole(Value value);
/// Of a whole value.
numeric::BigInt toBigInt(Value value);
/// An Int where it fits, else a BigIntObject.
Value fromBigInt(Isolate& vm, const numeric::BigInt& value);
/// The same; no value: raises that the number is too large.
Value fromBigInt(Isolate& vm, const std::optional<numeric::BigInt>& value);

} // namespace makespan::language::builtins
