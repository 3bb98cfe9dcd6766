#include "engine/language/vm/bigint.h"

#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/numeric/arithmetic.h"
#include "engine/language/builtins/numeric/hash.h"
#include "engine/language/builtins/text/format_spec.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/isolate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace makespan::language {

using builtins::fromBigInt;
using builtins::toBigInt;
using numeric::BigInt;

namespace builtins {

bool isWhole(Value value)
{
    const Value whole = plain(value);
    return whole.isInt() || whole.isBool() || isKind(whole, ObjectKind::BigInt);
}

BigInt toBigInt(Value value)
{
    const Value whole = plain(value);
    if (!whole.isObject()) {
        return BigInt(whole.asInt());
    }
    const auto& big = to<BigIntObject>(whole);
    return BigInt::fromLimbs(big.limbs(), big.length, big.negative != 0);
}

Value fromBigInt(Isolate& vm, const BigInt& value)
{
    if (value.fitsInt64()) {
        return Value::integer(value.toInt64());
    }
    const std::vector<std::uint64_t> limbs = value.toLimbs();
    BigIntObject* object = allocateBigInt(vm, limbs.size());
    object->length = static_cast<std::uint32_t>(limbs.size());
    object->negative = value.sign() < 0 ? 1 : 0;
    std::copy(limbs.begin(), limbs.end(), object->limbs());
    return Value::object(object);
}

Value fromBigInt(Isolate& vm, const std::optional<BigInt>& value)
{
    if (!value) {
        return vm.raise(
            TypeId::OverflowError,
            "the number is too large: ints of more than 2097152 bits are not supported");
    }
    return fromBigInt(vm, *value);
}

} // namespace builtins

BigIntObject* allocateBigInt(Isolate& vm, std::size_t limbs)
{
    auto* object =
        vm.heap().make<BigIntObject>(vm.type(TypeId::Int), limbs * sizeof(std::uint64_t));
    object->length = static_cast<std::uint32_t>(limbs);
    return object;
}

namespace bigint {

namespace {

/// Bytecode instructions that work on this many limbs is worth, about.
void charge(Isolate& vm, const BigInt& a, const BigInt& b, bool quadratic)
{
    const std::uint64_t x = a.bitLength() / 64 + 1;
    const std::uint64_t y = b.bitLength() / 64 + 1;
    vm.charge(1 + (quadratic ? std::min(x, y) * std::max(x, y) / 8 : (x + y) / 16));
}

Value raiseDivision(Isolate& vm)
{
    return vm.raise(TypeId::ZeroDivisionError, "integer division or modulo by zero");
}

template <typename Operation>
Value linear(Isolate& vm, Value a, Value b, Operation&& operation)
{
    const BigInt x = toBigInt(a);
    const BigInt y = toBigInt(b);
    charge(vm, x, y, false);
    return fromBigInt(vm, operation(x, y));
}

} // namespace

Value add(Isolate& vm, Value a, Value b)
{
    return linear(vm, a, b, [](const BigInt& x, const BigInt& y) { return x + y; });
}

Value subtract(Isolate& vm, Value a, Value b)
{
    return linear(vm, a, b, [](const BigInt& x, const BigInt& y) { return x - y; });
}

Value multiply(Isolate& vm, Value a, Value b)
{
    const BigInt x = toBigInt(a);
    const BigInt y = toBigInt(b);
    charge(vm, x, y, true);
    return fromBigInt(vm, BigInt::multiply(x, y));
}

Value floorDivide(Isolate& vm, Value a, Value b)
{
    const BigInt divisor = toBigInt(b);
    if (divisor.isZero()) {
        return raiseDivision(vm);
    }
    const BigInt dividend = toBigInt(a);
    charge(vm, dividend, divisor, true);
    return fromBigInt(vm, BigInt::divide(dividend, divisor).quotient);
}

Value modulo(Isolate& vm, Value a, Value b)
{
    const BigInt divisor = toBigInt(b);
    if (divisor.isZero()) {
        return vm.raise(TypeId::ZeroDivisionError, "integer modulo by zero");
    }
    const BigInt dividend = toBigInt(a);
    charge(vm, dividend, divisor, true);
    return fromBigInt(vm, BigInt::divide(dividend, divisor).remainder);
}

Value trueDivide(Isolate& vm, Value a, Value b)
{
    const BigInt divisor = toBigInt(b);
    if (divisor.isZero()) {
        return vm.raise(TypeId::ZeroDivisionError, "division by zero");
    }
    const auto quotient = BigInt::trueDivide(toBigInt(a), divisor);
    if (!quotient) {
        return vm.raise(TypeId::OverflowError, "integer division result too large for a float");
    }
    return Value::real(*quotient);
}

Value power(Isolate& vm, Value base, Value exponent)
{
    const BigInt x = toBigInt(base);
    const BigInt n = toBigInt(exponent);
    if (x.bitLength() <= 1) {
        return fromBigInt(vm, BigInt::power(x, n.isZero() ? 0 : n.isOdd() ? 1 : 2));
    }
    if (!n.fitsInt64()) {
        return fromBigInt(vm, std::optional<BigInt>());
    }
    const auto result = BigInt::power(x, static_cast<std::uint64_t>(n.toInt64()));
    if (result) {
        charge(vm, *result, *result, true);
    }
    return fromBigInt(vm, result);
}

Value powerModulo(Isolate& vm, Value base, Value exponent, Value modulus)
{
    const BigInt m = toBigInt(modulus);
    if (m.isZero()) {
        return vm.raise(TypeId::ValueError, "pow() 3rd argument cannot be 0");
    }
    BigInt x = toBigInt(base);
    BigInt n = toBigInt(exponent);
    if (n.sign() < 0) {
        // The inverse by Euclid's extended algorithm.
        BigInt r0 = m.magnitude();
        BigInt r1 = BigInt::divide(x, r0).remainder;
        BigInt t0;
        BigInt t1(std::int64_t{1});
        while (!r1.isZero()) {
            const auto [quotient, remainder] = BigInt::divide(r0, r1);
            BigInt next = t0 - *BigInt::multiply(quotient, t1);
            r0 = std::move(r1);
            r1 = remainder;
            t0 = std::move(t1);
            t1 = std::move(next);
        }
        if (!(r0 == BigInt(std::int64_t{1}))) {
            return vm.raise(TypeId::ValueError, "base is not invertible for the given modulus");
        }
        x = t0;
        n = n.negated();
    }
    vm.charge(n.bitLength() * (m.bitLength() / 64 + 1) * (m.bitLength() / 64 + 1) / 4);
    return fromBigInt(vm, BigInt::powerModulo(x, n, m));
}

Value shiftLeft(Isolate& vm, Value a, Value b)
{
    const BigInt count = toBigInt(b);
    if (count.sign() < 0) {
        return vm.raise(TypeId::ValueError, "negative shift count");
    }
    const BigInt x = toBigInt(a);
    if (!count.fitsInt64()) {
        return x.isZero() ? Value::integer(0) : fromBigInt(vm, std::optional<BigInt>());
    }
    vm.charge(
        (x.bitLength()
         + static_cast<std::uint64_t>(std::min<std::int64_t>(count.toInt64(), BigInt::kMaxBits)))
        / 1024);
    return fromBigInt(vm, BigInt::shiftLeft(x, static_cast<std::uint64_t>(count.toInt64())));
}

Value shiftRight(Isolate& vm, Value a, Value b)
{
    const BigInt count = toBigInt(b);
    if (count.sign() < 0) {
        return vm.raise(TypeId::ValueError, "negative shift count");
    }
    const BigInt x = toBigInt(a);
    const std::uint64_t bits =
        count.fitsInt64() ? static_cast<std::uint64_t>(count.toInt64()) : BigInt::kMaxBits + 1;
    return fromBigInt(vm, BigInt::shiftRight(x, bits));
}

Value bitAnd(Isolate& vm, Value a, Value b)
{
    return linear(vm, a, b, [](const BigInt& x, const BigInt& y) { return x & y; });
}

Value bitOr(Isolate& vm, Value a, Value b)
{
    return linear(vm, a, b, [](const BigInt& x, const BigInt& y) { return x | y; });
}

Value bitXor(Isolate& vm, Value a, Value b)
{
    return linear(vm, a, b, [](const BigInt& x, const BigInt& y) { return x ^ y; });
}

Value negate(Isolate& vm, Value a)
{
    return fromBigInt(vm, toBigInt(a).negated());
}

Value invert(Isolate& vm, Value a)
{
    return fromBigInt(vm, toBigInt(a).inverted());
}

int compare(Value a, Value b)
{
    const auto order = toBigInt(a) <=> toBigInt(b);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

int compare(Value a, double b)
{
    const auto order = BigInt::compare(toBigInt(a), b);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

std::uint64_t hash(Value a)
{
    return static_cast<std::uint64_t>(toBigInt(a).hash());
}

Value toFloat(Isolate& vm, Value a)
{
    const double result = toBigInt(a).toDouble();
    if (std::isinf(result)) {
        return vm.raise(TypeId::OverflowError, "int too large to convert to float");
    }
    return Value::real(result);
}

Value fromFloat(Isolate& vm, double whole)
{
    return fromBigInt(vm, BigInt::fromDouble(whole));
}

std::string toText(Value a, int base)
{
    const BigInt x = toBigInt(a);
    if (base == 10) {
        return x.toDecimal(0).value_or("");
    }
    return (x.sign() < 0 ? "-" : "") + x.toDigits(static_cast<unsigned>(base));
}

Value fromText(Isolate& vm, std::string_view digits, int base)
{
    const bool negative = !digits.empty() && digits.front() == '-';
    std::int64_t small = 0;
    const auto done = std::from_chars(digits.data(), digits.data() + digits.size(), small, base);
    if (done.ec == std::errc()) {
        return Value::integer(small);
    }
    auto result = BigInt::fromDigits(digits.substr(negative ? 1 : 0), static_cast<unsigned>(base));
    if (result && negative) {
        result = result->negated();
    }
    return fromBigInt(vm, result);
}

} // namespace bigint
} // namespace makespan::language
