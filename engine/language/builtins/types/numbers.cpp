#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/numeric/parse.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/text/float_text.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

/// int and float.
namespace makespan::language::builtins {

namespace {

using numeric::BigInt;

Value fromParsed(Isolate& vm, const numeric::ParsedInt& parsed)
{
    if (const auto* small = std::get_if<std::int64_t>(&parsed)) {
        return Value::integer(*small);
    }
    if (const auto* big = std::get_if<BigInt>(&parsed)) {
        vm.charge(big->bitLength() / 64);
        return fromBigInt(vm, *big);
    }
    return vm.raise(TypeId::ValueError, std::get<numeric::ParseError>(parsed).message);
}

Value truncated(Isolate& vm, double value)
{
    if (std::isnan(value)) {
        return vm.raise(TypeId::ValueError, "cannot convert float NaN to integer");
    }
    if (std::isinf(value)) {
        return vm.raise(TypeId::OverflowError, "cannot convert float infinity to integer");
    }
    return bigint::fromFloat(vm, std::trunc(value));
}

/// The text of a str or bytes argument.
bool textArgument(Value value, std::string_view& out)
{
    if (const auto* text = textOf(value)) {
        out = text->view();
        return true;
    }
    if (const auto* bytes = as<BytesObject>(value)) {
        out = bytes->view();
        return true;
    }
    return false;
}

Value makeInt(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return args.has(2) ? vm.raise(TypeId::TypeError, "int() missing string argument")
                           : Value::integer(0);
    }
    const Value value = plain(args[1]);
    std::string_view text;
    if (args.has(2)) {
        std::int64_t base = 0;
        Value signal;
        if (!wholeArgument(vm, args[2], base, signal)) {
            return signal;
        }
        if (base != 0 && (base < 2 || base > 36)) {
            return vm.raise(TypeId::ValueError, "int() base must be >= 2 and <= 36, or 0");
        }
        if (!textArgument(value, text)) {
            return vm.raise(TypeId::TypeError, "int() can't convert non-string with explicit base");
        }
        return fromParsed(vm, numeric::parseInt(text, static_cast<int>(base)));
    }
    for (StringObject* const name : {names().int_, names().index, names().trunc}) {
        if (hasProgramMethod(args[1], name)) {
            return callPrelude(vm, "_int", {args[1], Value::object(name)});
        }
    }
    if (value.isBool() || value.isInt()) {
        return Value::integer(value.asInt());
    }
    if (value.isFloat()) {
        return truncated(vm, value.asFloat());
    }
    if (isWhole(value)) {
        return value;
    }
    if (textArgument(value, text)) {
        return fromParsed(vm, numeric::parseInt(text, 10));
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("int() argument must be a string, a bytes-like object or a real "
                                "number, not '{}'",
                                typeName(args[1])));
}

Value makeFloat(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return Value::real(0.0);
    }
    if (hasProgramMethod(args[1], names().float_)) {
        return callPrelude(vm, "_float", {args[1], makeString(vm, "__float__")});
    }
    if (hasProgramMethod(args[1], names().index)) {
        return callPrelude(vm, "_float", {args[1], makeString(vm, "__index__")});
    }
    const Value value = plain(args[1]);
    std::string_view text;
    if (value.isFloat()) {
        return value;
    }
    if (value.isInt() || value.isBool()) {
        return Value::real(static_cast<double>(value.asInt()));
    }
    if (isWhole(value)) {
        return bigint::toFloat(vm, value);
    }
    if (textArgument(value, text)) {
        const auto parsed = numeric::parseFloat(text);
        if (const auto* number = std::get_if<double>(&parsed)) {
            return Value::real(*number);
        }
        return vm.raise(TypeId::ValueError, std::get<numeric::ParseError>(parsed).message);
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("float() argument must be a string or a real number, not '{}'",
                                typeName(args[1])));
}

// --- int ------------------------------------------------------------------------------------

bool isInt(Isolate& vm, Value value, Value& signal)
{
    if (isWhole(value)) {
        return true;
    }
    signal = vm.raise(
        TypeId::TypeError,
        fmt::format("descriptor requires a 'int' object but received a '{}'", typeName(value)));
    return false;
}

template <Value (*kFunction)(Isolate&, const BigInt&, const Arguments&)>
Value onInt(Isolate& vm, const Arguments& args)
{
    Value signal;
    return isInt(vm, args[0], signal) ? kFunction(vm, toBigInt(args[0]), args) : signal;
}

Value bitLength(Isolate&, const BigInt& self, const Arguments&)
{
    return Value::integer(static_cast<std::int64_t>(self.bitLength()));
}

Value bitCount(Isolate&, const BigInt& self, const Arguments&)
{
    return Value::integer(static_cast<std::int64_t>(self.bitCount()));
}

Value sameInt(Isolate& vm, const BigInt& self, const Arguments&)
{
    return fromBigInt(vm, self);
}

Value intRatio(Isolate& vm, const BigInt& self, const Arguments&)
{
    const Value parts[] = {fromBigInt(vm, self), Value::integer(1)};
    return Value::object(makeTuple(vm, parts));
}

/// byteorder. False: signal.
bool isBigEndian(Isolate& vm, Value order, bool& out, Value& signal)
{
    const StringObject* text = order.isUndefined() ? nullptr : textOf(order);
    out = order.isUndefined() || (text != nullptr && text->view() == "big");
    if (!out && (text == nullptr || text->view() != "little")) {
        signal = vm.raise(TypeId::ValueError, "byteorder must be either 'little' or 'big'");
        return false;
    }
    return true;
}

Value toBytes(Isolate& vm, const BigInt& self, const Arguments& args)
{
    std::int64_t size = 1;
    bool bigEndian = true;
    Value signal;
    if ((args.has(1) && !wholeArgument(vm, args[1], size, signal))
        || !isBigEndian(vm, args[2], bigEndian, signal)) {
        return signal;
    }
    const bool isSigned = args.has(3) && truth(vm, args[3]) == Answer::Yes;
    if (size < 0) {
        return vm.raise(TypeId::ValueError, "length argument must be non-negative");
    }
    if (size > (std::int64_t{1} << 20)) {
        return vm.raise(TypeId::MemoryError, "");
    }
    if (self.sign() < 0 && !isSigned) {
        return vm.raise(TypeId::OverflowError, "can't convert negative int to unsigned");
    }
    const auto bits = static_cast<std::uint64_t>(size) * 8;
    const std::uint64_t needed =
        isSigned ? (self.sign() < 0 ? self.inverted() : self).bitLength() + (self.isZero() ? 0 : 1)
                 : self.bitLength();
    if (needed > bits) {
        return vm.raise(TypeId::OverflowError, "int too big to convert");
    }
    BigInt magnitude = self;
    if (self.sign() < 0) {
        magnitude = self + *BigInt::shiftLeft(BigInt(std::int64_t{1}), bits);
    }
    const std::vector<std::uint64_t> limbs = magnitude.toLimbs();
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < bytes.size() && i / 8 < limbs.size(); ++i) {
        bytes[i] = static_cast<char>(limbs[i / 8] >> (8 * (i % 8)) & 0xFF);
    }
    if (bigEndian) {
        std::reverse(bytes.begin(), bytes.end());
    }
    return makeBytes(vm, bytes);
}

Value fromBytes(Isolate& vm, const Arguments& args)
{
    bool bigEndian = true;
    Value signal;
    const auto* source = as<BytesObject>(args[1]);
    if (source == nullptr) {
        return vm.raise(TypeId::TypeError,
                        fmt::format("cannot convert '{}' object to bytes", typeName(args[1])));
    }
    if (!isBigEndian(vm, args[2], bigEndian, signal)) {
        return signal;
    }
    const bool isSigned = args.has(3) && truth(vm, args[3]) == Answer::Yes;
    std::string bytes(source->view());
    if (bigEndian) {
        std::reverse(bytes.begin(), bytes.end());
    }
    std::vector<std::uint64_t> limbs((bytes.size() + 7) / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        limbs[i / 8] |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i]))
                        << (8 * (i % 8));
    }
    BigInt result = BigInt::fromLimbs(limbs.data(), limbs.size(), false);
    if (isSigned && !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0) {
        result = result - *BigInt::shiftLeft(BigInt(std::int64_t{1}), bytes.size() * 8);
    }
    return fromBigInt(vm, result);
}

// --- float ----------------------------------------------------------------------------------

template <Value (*kFunction)(Isolate&, double)>
Value onFloat(Isolate& vm, const Arguments& args)
{
    const Value self = plain(args[0]);
    if (!self.isFloat()) {
        return vm.raise(TypeId::TypeError,
                        fmt::format("descriptor requires a 'float' object but received a '{}'",
                                    typeName(args[0])));
    }
    return kFunction(vm, self.asFloat());
}

Value isInteger(Isolate&, double self)
{
    return Value::boolean(std::isfinite(self) && self == std::floor(self));
}

Value sameFloat(Isolate&, double self)
{
    return Value::real(self);
}

Value floatRatio(Isolate& vm, double self)
{
    if (!std::isfinite(self)) {
        return std::isnan(self)
                   ? vm.raise(TypeId::ValueError, "cannot convert NaN to integer ratio")
                   : vm.raise(TypeId::OverflowError, "cannot convert Infinity to integer ratio");
    }
    int exponent = 0;
    double fraction = std::frexp(self, &exponent);
    for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
        fraction *= 2.0;
        --exponent;
    }
    BigInt numerator = *BigInt::fromDouble(fraction);
    BigInt denominator(std::int64_t{1});
    if (exponent > 0) {
        numerator = *BigInt::shiftLeft(numerator, static_cast<std::uint64_t>(exponent));
    } else {
        denominator = *BigInt::shiftLeft(denominator, static_cast<std::uint64_t>(-exponent));
    }
    const Value parts[] = {fromBigInt(vm, numerator), fromBigInt(vm, denominator)};
    return Value::object(makeTuple(vm, parts));
}

Value floatHex(Isolate& vm, double self)
{
    if (!std::isfinite(self)) {
        return makeString(vm, text::floatRepr(self));
    }
    const char* sign = std::signbit(self) ? "-" : "";
    const auto bits = std::bit_cast<std::uint64_t>(self);
    const std::uint64_t mantissa = bits & ((std::uint64_t{1} << 52) - 1);
    const auto biased = static_cast<int>(bits >> 52 & 0x7FF);
    if (self == 0.0) {
        return makeString(vm, fmt::format("{}0x0.0p+0", sign));
    }
    const int exponent = biased == 0 ? -1022 : biased - 1023;
    return makeString(
        vm, fmt::format("{}0x{}.{:013x}p{:+d}", sign, biased == 0 ? 0 : 1, mantissa, exponent));
}

Value floatFromHex(Isolate& vm, const Arguments& args)
{
    const StringObject* text = textOf(args[1]);
    if (text == nullptr) {
        return vm.raise(TypeId::TypeError, "fromhex() argument must be str");
    }
    std::string_view digits = text->view();
    const bool negative = !digits.empty() && digits.front() == '-';
    if (!digits.empty() && (digits.front() == '-' || digits.front() == '+')) {
        digits.remove_prefix(1);
    }
    if (digits.substr(0, 2) == "0x" || digits.substr(0, 2) == "0X") {
        digits.remove_prefix(2);
    }
    double value = 0;
    const auto done = std::from_chars(digits.data(), digits.data() + digits.size(), value,
                                      std::chars_format::hex);
    if (done.ec != std::errc() || done.ptr != digits.data() + digits.size()) {
        return vm.raise(TypeId::ValueError, "invalid hexadecimal floating-point string");
    }
    return Value::real(negative ? -value : value);
}

} // namespace

void registerNumberTypes(Registry& registry)
{
    constexpr TypeId kInt = TypeId::Int;
    registry.exposeType(kInt);
    registry.constructor(kInt, "x=0, /, base=10", &makeInt);
    registry.method(kInt, "bit_length", "self, /", &onInt<bitLength>);
    registry.method(kInt, "bit_count", "self, /", &onInt<bitCount>);
    registry.method(kInt, "conjugate", "self, /", &onInt<sameInt>);
    registry.method(kInt, "as_integer_ratio", "self, /", &onInt<intRatio>);
    registry.method(kInt, "to_bytes", "self, /, length=1, byteorder='big', *, signed=False",
                    &onInt<toBytes>);
    registry.classMethod(kInt, "from_bytes", "cls, /, bytes, byteorder='big', *, signed=False",
                         &fromBytes);
    const auto same = [](Isolate& vm, Value self) { return fromBigInt(vm, toBigInt(self)); };
    registry.property(kInt, "real", same);
    registry.property(kInt, "numerator", same);
    registry.property(kInt, "imag", [](Isolate&, Value) { return Value::integer(0); });
    registry.property(kInt, "denominator", [](Isolate&, Value) { return Value::integer(1); });

    constexpr TypeId kFloat = TypeId::Float;
    registry.exposeType(kFloat);
    registry.constructor(kFloat, "x=0, /", &makeFloat);
    registry.method(kFloat, "is_integer", "self, /", &onFloat<isInteger>);
    registry.method(kFloat, "as_integer_ratio", "self, /", &onFloat<floatRatio>);
    registry.method(kFloat, "hex", "self, /", &onFloat<floatHex>);
    registry.method(kFloat, "conjugate", "self, /", &onFloat<sameFloat>);
    registry.classMethod(kFloat, "fromhex", "cls, string, /", &floatFromHex);
    registry.property(kFloat, "real", [](Isolate&, Value self) { return plain(self); });
    registry.property(kFloat, "imag", [](Isolate&, Value) { return Value::real(0.0); });
}

} // namespace makespan::language::builtins
