#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/numeric/arithmetic.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace makespan::language::builtins {

namespace {

Value abs(Isolate& vm, const Arguments& args)
{
    const Value value = plain(args[0]);
    if (hasProgramMethod(args[0], names().abs)) {
        return callPrelude(vm, "_abs", {args[0]});
    }
    if (value.isInt() || value.isBool()) {
        const std::int64_t number = value.asInt();
        if (number == std::numeric_limits<std::int64_t>::min()) {
            return bigint::negate(vm, value);
        }
        return Value::integer(number < 0 ? -number : number);
    }
    if (value.isFloat()) {
        return Value::real(std::fabs(value.asFloat()));
    }
    if (isWhole(value)) {
        return fromBigInt(vm, toBigInt(value).magnitude());
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("bad operand type for abs(): '{}'", typeName(args[0])));
}

Value divideModulo(Isolate& vm, const Arguments& args)
{
    const Value a = plain(args[0]);
    const Value b = plain(args[1]);
    if (hasProgramMethod(args[0], names().divmod) || hasProgramMethod(args[1], names().rdivmod)) {
        return callPrelude(vm, "_divmod", {args[0], args[1]});
    }
    Value parts[2];
    double x = 0;
    double y = 0;
    if (isWhole(a) && isWhole(b)) {
        parts[0] = binary(vm, BinaryOp::FloorDivide, a, b);
        if (parts[0].isSignal()) {
            return parts[0];
        }
        parts[1] = binary(vm, BinaryOp::Modulo, a, b);
    } else if (toDouble(a, x) && toDouble(b, y)) {
        if (y == 0.0) {
            return vm.raise(TypeId::ZeroDivisionError, "float divmod()");
        }
        const auto [quotient, rest] = numeric::divideModulo(x, y);
        parts[0] = Value::real(quotient);
        parts[1] = Value::real(rest);
    } else {
        return vm.raise(TypeId::TypeError,
                        fmt::format("unsupported operand type(s) for divmod(): '{}' and '{}'",
                                    typeName(args[0]), typeName(args[1])));
    }
    return Value::object(makeTuple(vm, parts));
}

Value power(Isolate& vm, const Arguments& args)
{
    if (!args.has(2) || args[2].isNone()) {
        const Value result = binary(vm, BinaryOp::Power, args[0], args[1]);
        return result.needsCall() ? callPrelude(vm, "_pow", {args[0], args[1]}) : result;
    }
    if (hasProgramMethod(args[0], names().pow)) {
        return callPrelude(vm, "_pow_modulo", {args[0], args[1], args[2]});
    }
    if (!isWhole(args[0]) || !isWhole(args[1]) || !isWhole(args[2])) {
        return vm.raise(TypeId::TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return bigint::powerModulo(vm, args[0], args[1], args[2]);
}

Value round(Isolate& vm, const Arguments& args)
{
    if (hasProgramMethod(args[0], names().round)) {
        return handOver(vm, "_round", args);
    }
    const Value value = plain(args[0]);
    const bool whole = isWhole(value);
    if (!whole && !value.isFloat()) {
        return vm.raise(TypeId::TypeError,
                        fmt::format("type {} doesn't define __round__ method", typeName(args[0])));
    }
    if (!args.has(1) || args[1].isNone()) {
        if (whole) {
            return value.isBool() ? Value::integer(value.asInt()) : value;
        }
        const double number = value.asFloat();
        if (std::isnan(number)) {
            return vm.raise(TypeId::ValueError, "cannot convert float NaN to integer");
        }
        if (std::isinf(number)) {
            return vm.raise(TypeId::OverflowError, "cannot convert float infinity to integer");
        }
        return bigint::fromFloat(vm, numeric::roundToWhole(number));
    }
    std::int64_t digits = 0;
    Value signal;
    if (!wholeArgument(vm, args[1], digits, signal)) {
        return signal;
    }
    if (whole) {
        if (digits >= 0) {
            return value.isBool() ? Value::integer(value.asInt()) : value;
        }
        return fromBigInt(vm, numeric::roundTo(toBigInt(value), digits));
    }
    const auto result = numeric::roundTo(value.asFloat(), digits);
    return result ? Value::real(*result)
                  : vm.raise(TypeId::OverflowError, "rounded value too large to represent");
}

} // namespace

void registerNumberFunctions(Registry& registry)
{
    registry.builtin("abs", "x, /", &abs);
    registry.builtin("divmod", "x, y, /", &divideModulo);
    registry.builtin("pow", "base, exp, mod=None", &power);
    registry.builtin("round", "number, ndigits=None", &round);
}

} // namespace makespan::language::builtins
