#include "engine/language/builtins/integers.h"
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

/// Module math: functions of floats.
namespace makespan::language::builtins {

namespace {

/// A number as a double; programs' __float__ is not asked. False: signal.
bool real(Isolate& vm, Value value, double& out, Value& signal)
{
    const Value number = plain(value);
    if (toDouble(number, out)) {
        return true;
    }
    if (isWhole(number)) {
        const Value converted = bigint::toFloat(vm, number);
        if (converted.isSignal()) {
            signal = converted;
            return false;
        }
        out = converted.asFloat();
        return true;
    }
    signal =
        vm.raise(TypeId::TypeError, fmt::format("must be real number, not {}", typeName(value)));
    return false;
}

/// CPython's rule: nan from a number is a domain error; an infinity from a finite one is a range error
/// where the function overflows, a domain error where it has a pole.
Value checked(Isolate& vm, double result, bool argumentsFinite, bool argumentsNan, bool canOverflow)
{
    if (std::isnan(result) && !argumentsNan) {
        return vm.raise(TypeId::ValueError, "math domain error");
    }
    if (std::isinf(result) && argumentsFinite) {
        return canOverflow ? vm.raise(TypeId::OverflowError, "math range error")
                           : vm.raise(TypeId::ValueError, "math domain error");
    }
    return Value::real(result);
}

template <double (*kFunction)(double), bool kCanOverflow>
Value unary(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    if (!real(vm, args[0], x, signal)) {
        return signal;
    }
    return checked(vm, kFunction(x), std::isfinite(x), std::isnan(x), kCanOverflow);
}

/// ln |Γ(x)|. std::lgamma would write its sign to a variable of the whole process.
double logGamma(double x)
{
    int sign = 0;
    return ::lgamma_r(x, &sign);
}

template <double (*kFunction)(double, double), bool kCanOverflow>
Value twofold(Isolate& vm, const Arguments& args)
{
    double x = 0;
    double y = 0;
    Value signal;
    if (!real(vm, args[0], x, signal) || !real(vm, args[1], y, signal)) {
        return signal;
    }
    return checked(vm, kFunction(x, y), std::isfinite(x) && std::isfinite(y),
                   std::isnan(x) || std::isnan(y), kCanOverflow);
}

double gammaFunction(double x)
{
    // CPython: a pole or an infinity below 0 is a domain error.
    if (x == 0.0 || (x < 0 && (x == std::floor(x)))) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::tgamma(x);
}

double power(double x, double y)
{
    if (x == 0.0 && y < 0 && std::isfinite(y)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::pow(x, y);
}

/// log of a positive int beyond the range of doubles as well.
bool logOf(Isolate& vm, Value value, double& out, Value& signal, double (*log)(double))
{
    const Value number = plain(value);
    double x = 0;
    if (isKind(number, ObjectKind::BigInt)) {
        const numeric::BigInt big = toBigInt(number);
        if (big.sign() <= 0) {
            signal = vm.raise(TypeId::ValueError, "math domain error");
            return false;
        }
        out = big.toDouble();
        if (std::isfinite(out)) {
            out = log(out);
            return true;
        }
        // mantissa * 2^bits with a mantissa of [0.5, 1), as CPython's loghelper.
        const std::uint64_t bits = big.bitLength();
        const double mantissa =
            std::ldexp(numeric::BigInt::shiftRight(big, bits - 1000).toDouble(), -1000);
        out = log(mantissa) + log(2.0) * static_cast<double>(bits);
        return true;
    }
    if (!real(vm, value, x, signal)) {
        return false;
    }
    if (x <= 0) {
        signal = vm.raise(TypeId::ValueError, "math domain error");
        return false;
    }
    out = log(x);
    return true;
}

Value log(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    if (!logOf(vm, args[0], x, signal, &std::log)) {
        return signal;
    }
    if (!args.has(1)) {
        return Value::real(x);
    }
    double base = 0;
    if (!logOf(vm, args[1], base, signal, &std::log)) {
        return signal;
    }
    return base == 0.0 ? vm.raise(TypeId::ZeroDivisionError, "float division by zero")
                       : Value::real(x / base);
}

Value log2(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    return logOf(vm, args[0], x, signal, &std::log2) ? Value::real(x) : signal;
}

Value log10(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    return logOf(vm, args[0], x, signal, &std::log10) ? Value::real(x) : signal;
}

/// floor, ceil, trunc: ints stay, floats become ints, programs' classes decide for themselves.
template <double (*kRound)(double)>
Value toWhole(Isolate& vm, const Arguments& args, StringObject* dunder)
{
    if (hasProgramMethod(args[0], dunder)) {
        return callPrelude(vm, "_call_dunder", {args[0], Value::object(dunder)});
    }
    const Value number = plain(args[0]);
    if (isWhole(number)) {
        return number.isBool() ? Value::integer(number.asInt()) : number;
    }
    double x = 0;
    Value signal;
    if (!real(vm, args[0], x, signal)) {
        return signal;
    }
    if (std::isnan(x)) {
        return vm.raise(TypeId::ValueError, "cannot convert float NaN to integer");
    }
    if (std::isinf(x)) {
        return vm.raise(TypeId::OverflowError, "cannot convert float infinity to integer");
    }
    return bigint::fromFloat(vm, kRound(x));
}

Value floor(Isolate& vm, const Arguments& args)
{
    return toWhole<&std::floor>(vm, args, names().floor);
}

Value ceil(Isolate& vm, const Arguments& args)
{
    return toWhole<&std::ceil>(vm, args, names().ceil);
}

Value trunc(Isolate& vm, const Arguments& args)
{
    return toWhole<&std::trunc>(vm, args, names().trunc);
}

template <bool (*kQuestion)(double)>
Value question(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    return real(vm, args[0], x, signal) ? Value::boolean(kQuestion(x)) : signal;
}

bool isNan(double x)
{
    return std::isnan(x);
}

bool isInf(double x)
{
    return std::isinf(x);
}

bool isFinite(double x)
{
    return std::isfinite(x);
}

Value frexp(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    if (!real(vm, args[0], x, signal)) {
        return signal;
    }
    int exponent = 0;
    const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    const Value parts[] = {Value::real(mantissa), Value::integer(exponent)};
    return Value::object(makeTuple(vm, parts));
}

Value ldexp(Isolate& vm, const Arguments& args)
{
    double x = 0;
    std::int64_t exponent = 0;
    Value signal;
    if (!real(vm, args[0], x, signal) || !wholeArgument(vm, args[1], exponent, signal)) {
        return signal;
    }
    const double result =
        std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -5000, 5000)));
    return checked(vm, result, std::isfinite(x), std::isnan(x), true);
}

Value modf(Isolate& vm, const Arguments& args)
{
    double x = 0;
    Value signal;
    if (!real(vm, args[0], x, signal)) {
        return signal;
    }
    double whole = 0;
    const double fraction = std::modf(x, &whole);
    const Value parts[] = {Value::real(fraction), Value::real(whole)};
    return Value::object(makeTuple(vm, parts));
}

Value isClose(Isolate& vm, const Arguments& args)
{
    double a = 0;
    double b = 0;
    double relative = 1e-9;
    double absolute = 0;
    Value signal;
    if (!real(vm, args[0], a, signal) || !real(vm, args[1], b, signal)
        || (args.has(2) && !real(vm, args[2], relative, signal))
        || (args.has(3) && !real(vm, args[3], absolute, signal))) {
        return signal;
    }
    if (relative < 0 || absolute < 0) {
        return vm.raise(TypeId::ValueError, "tolerances must be non-negative");
    }
    if (a == b) {
        return Value::boolean(true);
    }
    if (std::isinf(a) || std::isinf(b)) {
        return Value::boolean(false);
    }
    const double difference = std::fabs(b - a);
    return Value::boolean(difference <= std::fabs(relative * b)
                          || difference <= std::fabs(relative * a) || difference <= absolute);
}

/// The numbers of an iterable or of *args. False: signal.
bool reals(Isolate& vm, std::span<const Value> values, std::vector<double>& out, Value& signal)
{
    for (const Value value : values) {
        double x = 0;
        if (!real(vm, value, x, signal)) {
            return false;
        }
        out.push_back(x);
    }
    return true;
}

/// Length of a vector, scaled by its largest part so that no square overflows.
double norm(const std::vector<double>& parts)
{
    double largest = 0;
    bool nan = false;
    for (const double part : parts) {
        nan = nan || std::isnan(part);
        largest = std::max(largest, std::fabs(part));
    }
    if (std::isinf(largest)) {
        return largest;
    }
    if (nan) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (largest == 0.0) {
        return 0.0;
    }
    if (parts.size() == 2) {
        return std::hypot(parts[0], parts[1]);
    }
    // Neumaier's compensated sum of the squares.
    long double sum = 0;
    for (const double part : parts) {
        const long double scaled = static_cast<long double>(part) / largest;
        sum += scaled * scaled;
    }
    return static_cast<double>(std::sqrt(sum) * largest);
}

Value hypot(Isolate& vm, const Arguments& args)
{
    std::vector<double> parts;
    Value signal;
    return reals(vm, args.rest(), parts, signal) ? Value::real(norm(parts)) : signal;
}

Value dist(Isolate& vm, const Arguments& args)
{
    std::vector<Value> p;
    std::vector<Value> q;
    Value signal;
    if (!collect(vm, args[0], p, signal) || !collect(vm, args[1], q, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_math_dist", {args[0], args[1]}) : signal;
    }
    if (p.size() != q.size()) {
        return vm.raise(TypeId::ValueError, "both points must have the same number of dimensions");
    }
    std::vector<double> a;
    std::vector<double> b;
    if (!reals(vm, p, a, signal) || !reals(vm, q, b, signal)) {
        return signal;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        a[i] -= b[i];
    }
    return Value::real(norm(a));
}

/// Shewchuk 1997: exact partial sums, rounded once at the end.
Value fsum(Isolate& vm, const Arguments& args)
{
    std::vector<double> partials;
    double special = 0;
    Value failure;
    Value signal;
    const bool walked = forEach(vm, args[0], signal, [&](Value item) {
        double x = 0;
        if (!real(vm, item, x, failure)) {
            return false;
        }
        if (!std::isfinite(x)) {
            special += x;
            return true;
        }
        std::size_t kept = 0;
        for (double y : partials) {
            if (std::fabs(x) < std::fabs(y)) {
                std::swap(x, y);
            }
            const double high = x + y;
            const double low = y - (high - x);
            if (low != 0.0) {
                partials[kept++] = low;
            }
            x = high;
        }
        partials.resize(kept);
        partials.push_back(x);
        return true;
    });
    if (!failure.isUndefined()) {
        return failure;
    }
    if (!walked) {
        return signal.needsCall() ? callPrelude(vm, "_math_fsum", {args[0]}) : signal;
    }
    if (special != 0.0) {
        return std::isnan(special) ? vm.raise(TypeId::ValueError, "-inf + inf in fsum")
                                   : Value::real(special);
    }
    double high = 0;
    std::size_t n = partials.size();
    if (n > 0) {
        high = partials[--n];
        double low = 0;
        while (n > 0) {
            const double x = high;
            const double y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0.0) {
                break;
            }
        }
        // Half an ulp: the sign of what is left decides.
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
            const double doubled = low * 2.0;
            const double x = high + doubled;
            if (doubled == x - high) {
                high = x;
            }
        }
    }
    return Value::real(high);
}

double degrees(double x)
{
    return x * (180.0 / 3.141592653589793238462643);
}

double radians(double x)
{
    return x * (3.141592653589793238462643 / 180.0);
}

double exp2(double x)
{
    return std::exp2(x);
}

double ulp(double x)
{
    x = std::fabs(x);
    if (!std::isfinite(x)) {
        return x;
    }
    const double next = std::nextafter(x, std::numeric_limits<double>::infinity());
    return std::isinf(next) ? x - std::nextafter(x, 0.0) : next - x;
}

} // namespace

void registerMathFloats(Registry& registry)
{
    constexpr std::string_view kMath = "math";
    const auto function = [&registry](std::string_view name, std::string_view signature,
                                      NativeFunction native) {
        registry.function("math", name, signature, native);
    };
    registry.constant(kMath, "pi", Value::real(3.141592653589793));
    registry.constant(kMath, "e", Value::real(2.718281828459045));
    registry.constant(kMath, "tau", Value::real(6.283185307179586));
    registry.constant(kMath, "inf", Value::real(std::numeric_limits<double>::infinity()));
    registry.constant(kMath, "nan", Value::real(std::numeric_limits<double>::quiet_NaN()));
    function("sqrt", "x, /", &unary<&std::sqrt, false>);
    function("cbrt", "x, /", &unary<&std::cbrt, false>);
    function("exp", "x, /", &unary<&std::exp, true>);
    function("exp2", "x, /", &unary<&exp2, true>);
    function("expm1", "x, /", &unary<&std::expm1, true>);
    function("log1p", "x, /", &unary<&std::log1p, false>);
    function("sin", "x, /", &unary<&std::sin, false>);
    function("cos", "x, /", &unary<&std::cos, false>);
    function("tan", "x, /", &unary<&std::tan, false>);
    function("asin", "x, /", &unary<&std::asin, false>);
    function("acos", "x, /", &unary<&std::acos, false>);
    function("atan", "x, /", &unary<&std::atan, false>);
    function("sinh", "x, /", &unary<&std::sinh, true>);
    function("cosh", "x, /", &unary<&std::cosh, true>);
    function("tanh", "x, /", &unary<&std::tanh, false>);
    function("asinh", "x, /", &unary<&std::asinh, false>);
    function("acosh", "x, /", &unary<&std::acosh, false>);
    function("atanh", "x, /", &unary<&std::atanh, false>);
    function("erf", "x, /", &unary<&std::erf, true>);
    function("erfc", "x, /", &unary<&std::erfc, true>);
    function("gamma", "x, /", &unary<&gammaFunction, true>);
    function("lgamma", "x, /", &unary<&logGamma, true>);
    function("fabs", "x, /", &unary<&std::fabs, false>);
    function("degrees", "x, /", &unary<&degrees, true>);
    function("radians", "x, /", &unary<&radians, false>);
    function("ulp", "x, /", &unary<&ulp, true>);
    function("atan2", "y, x, /", &twofold<&std::atan2, false>);
    function("fmod", "x, y, /", &twofold<&std::fmod, false>);
    function("pow", "x, y, /", &twofold<&power, true>);
    function("copysign", "x, y, /", &twofold<&std::copysign, false>);
    function("remainder", "x, y, /", &twofold<&std::remainder, false>);
    function("nextafter", "x, y, /", &twofold<&std::nextafter, true>);
    function("log", "x, base=None, /", &log);
    function("log2", "x, /", &log2);
    function("log10", "x, /", &log10);
    function("floor", "x, /", &floor);
    function("ceil", "x, /", &ceil);
    function("trunc", "x, /", &trunc);
    function("isnan", "x, /", &question<&isNan>);
    function("isinf", "x, /", &question<&isInf>);
    function("isfinite", "x, /", &question<&isFinite>);
    function("frexp", "x, /", &frexp);
    function("ldexp", "x, i, /", &ldexp);
    function("modf", "x, /", &modf);
    function("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", &isClose);
    function("hypot", "*coordinates", &hypot);
    function("dist", "p, q, /", &dist);
    function("fsum", "seq, /", &fsum);
}

} // namespace makespan::language::builtins
