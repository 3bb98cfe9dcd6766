#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <fmt/format.h>

/// Module math: functions of whole numbers.
namespace makespan::language::builtins {

namespace {

using numeric::BigInt;

bool whole(Isolate& vm, Value value, BigInt& out, Value& signal)
{
    if (isWhole(value)) {
        out = toBigInt(value);
        return true;
    }
    signal = refuseAsWhole(vm, value);
    return false;
}

Value raiseTooLarge(Isolate& vm)
{
    return fromBigInt(vm, std::optional<BigInt>());
}

/// first * (first + 1) * … * last by halves: the factors stay of equal length. nullopt: too large.
std::optional<BigInt> product(std::uint64_t first, std::uint64_t last)
{
    if (first > last) {
        return BigInt(std::int64_t{1});
    }
    if (last - first < 4) {
        BigInt result(first);
        for (std::uint64_t i = first + 1; i <= last; ++i) {
            auto next = BigInt::multiply(result, BigInt(i));
            if (!next) {
                return std::nullopt;
            }
            result = std::move(*next);
        }
        return result;
    }
    const std::uint64_t middle = first + (last - first) / 2;
    const auto low = product(first, middle);
    if (!low) {
        return std::nullopt;
    }
    const auto high = product(middle + 1, last);
    return high ? BigInt::multiply(*low, *high) : std::nullopt;
}

/// Factors beyond this many never fit (each is worth more than a bit from the second on).
constexpr std::int64_t kMostFactors = 250'000;

Value factorial(Isolate& vm, const Arguments& args)
{
    if (plain(args[0]).isFloat()) {
        return vm.raise(TypeId::TypeError, "'float' object cannot be interpreted as an integer");
    }
    BigInt n;
    Value signal;
    if (!whole(vm, args[0], n, signal)) {
        return signal;
    }
    if (n.sign() < 0) {
        return vm.raise(TypeId::ValueError, "factorial() not defined for negative values");
    }
    if (!n.fitsInt64() || n.toInt64() > kMostFactors) {
        return raiseTooLarge(vm);
    }
    vm.charge(static_cast<std::uint64_t>(n.toInt64()) / 4 + 1);
    return fromBigInt(
        vm, product(2, static_cast<std::uint64_t>(std::max<std::int64_t>(1, n.toInt64()))));
}

/// n * (n-1) * … of k factors.
std::optional<BigInt> falling(const BigInt& n, std::uint64_t k)
{
    if (n.fitsInt64()) {
        const auto last = static_cast<std::uint64_t>(n.toInt64());
        return product(last - k + 1, last);
    }
    BigInt result(std::int64_t{1});
    for (std::uint64_t i = 0; i < k; ++i) {
        auto next = BigInt::multiply(result, n - BigInt(i));
        if (!next) {
            return std::nullopt;
        }
        result = std::move(*next);
    }
    return result;
}

template <bool kCombinations>
Value choose(Isolate& vm, const Arguments& args)
{
    BigInt n;
    BigInt k;
    Value signal;
    if (!whole(vm, args[0], n, signal)) {
        return signal;
    }
    if (!kCombinations && (!args.has(1) || args[1].isNone())) {
        return factorial(vm, args);
    }
    if (!whole(vm, args[1], k, signal)) {
        return signal;
    }
    if (n.sign() < 0) {
        return vm.raise(TypeId::ValueError, "n must be a non-negative integer");
    }
    if (k.sign() < 0) {
        return vm.raise(TypeId::ValueError, "k must be a non-negative integer");
    }
    if (k > n) {
        return Value::integer(0);
    }
    if (kCombinations && n - k < k) {
        k = n - k;
    }
    if (!k.fitsInt64() || k.toInt64() > kMostFactors) {
        return raiseTooLarge(vm);
    }
    const auto count = static_cast<std::uint64_t>(k.toInt64());
    vm.charge(count / 4 + 1);
    const auto numerator = falling(n, count);
    if (!numerator || !kCombinations) {
        return fromBigInt(vm, numerator);
    }
    const auto denominator = product(2, std::max<std::uint64_t>(1, count));
    return denominator ? fromBigInt(vm, BigInt::divide(*numerator, *denominator).quotient)
                       : raiseTooLarge(vm);
}

template <bool kLeastMultiple>
Value common(Isolate& vm, const Arguments& args)
{
    BigInt result(std::int64_t{kLeastMultiple ? 1 : 0});
    for (const Value value : args.rest()) {
        heedStop();
        BigInt number;
        Value signal;
        if (!whole(vm, value, number, signal)) {
            return signal;
        }
        const BigInt divisor = BigInt::greatestCommonDivisor(result, number).magnitude();
        if (!kLeastMultiple) {
            result = divisor;
        } else if (number.isZero() || result.isZero()) {
            result = BigInt();
        } else {
            const auto multiple =
                BigInt::multiply(BigInt::divide(result, divisor).quotient, number.magnitude());
            if (!multiple) {
                return raiseTooLarge(vm);
            }
            result = *multiple;
        }
        vm.charge(1 + number.bitLength() / 8);
    }
    return fromBigInt(vm, result.magnitude());
}

Value isqrt(Isolate& vm, const Arguments& args)
{
    BigInt n;
    Value signal;
    if (!whole(vm, args[0], n, signal)) {
        return signal;
    }
    if (n.sign() < 0) {
        return vm.raise(TypeId::ValueError, "isqrt() argument must be nonnegative");
    }
    vm.charge(1 + n.bitLength() * n.bitLength() / 65536);
    return fromBigInt(vm, n.squareRoot());
}

Value prod(Isolate& vm, const Arguments& args)
{
    const Value start = args.get(1, Value::integer(1));
    Value total = start;
    Value signal;
    std::vector<Value> items;
    if (!collect(vm, args[0], items, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_math_prod", {args[0], start}) : signal;
    }
    StopCheck check;
    for (const Value item : items) {
        check(isKind(total, ObjectKind::BigInt) ? 256 : 1);
        total = binary(vm, BinaryOp::Multiply, total, item);
        if (total.needsCall()) {
            return callPrelude(vm, "_math_prod", {Value::object(makeList(vm, items)), start});
        }
        if (total.isSignal()) {
            return total;
        }
    }
    return total;
}

} // namespace

void registerMathIntegers(Registry& registry)
{
    constexpr std::string_view kMath = "math";
    registry.function(kMath, "factorial", "n, /", &factorial);
    registry.function(kMath, "comb", "n, k, /", &choose<true>);
    registry.function(kMath, "perm", "n, k=None, /", &choose<false>);
    registry.function(kMath, "gcd", "*integers", &common<false>);
    registry.function(kMath, "lcm", "*integers", &common<true>);
    registry.function(kMath, "isqrt", "n, /", &isqrt);
    registry.function(kMath, "prod", "iterable, /, *, start=1", &prod);
}

} // namespace makespan::language::builtins
