#include "engine/language/builtins/numeric/bigint.h"

#include "engine/language/builtins/numeric/hash.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>
#include <new>
#include <utility>
#include <vector>

// Boost's header is not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/multiprecision/cpp_int.hpp>
#pragma GCC diagnostic pop

namespace makespan::language::numeric {

namespace mp = boost::multiprecision;
using Number = mp::number<mp::cpp_int_backend<>, mp::et_off>;

struct BigInt::Access
{
    static_assert(sizeof(Number) <= kStorageBytes && alignof(Number) <= 16);

    static Number& number(BigInt& x)
    {
        return *std::launder(reinterpret_cast<Number*>(x.m_storage.data()));
    }

    static const Number& number(const BigInt& x)
    {
        return *std::launder(reinterpret_cast<const Number*>(x.m_storage.data()));
    }

    static BigInt make(Number&& value)
    {
        BigInt result;
        number(result) = std::move(value);
        return result;
    }
};

namespace {

std::uint64_t bits(const Number& x)
{
    return x.is_zero() ? 0 : mp::msb(x.sign() < 0 ? Number(-x) : x) + 1;
}

/// Numbers of so many bits are worked on in one go; with more the library would take longer than a stop may wait.
constexpr std::uint64_t kDirectBits = std::uint64_t{1} << 16;

/// As divide_qr, bit group by bit group where the numbers are long: heeds a stop in between.
void divideInSteps(const Number& a, const Number& b, Number& quotient, Number& remainder)
{
    const std::uint64_t length = bits(a);
    if (length <= kDirectBits || length <= bits(b)) {
        mp::divide_qr(a, b, quotient, remainder);
        return;
    }
    constexpr std::uint64_t kGroup = std::uint64_t{1} << 13;
    const Number dividend = a.sign() < 0 ? Number(-a) : a;
    const Number divisor = b.sign() < 0 ? Number(-b) : b;
    quotient = 0;
    remainder = 0;
    for (std::uint64_t left = (length + kGroup - 1) / kGroup; left-- > 0;) {
        heedStop();
        const Number upper = dividend >> (left * kGroup);
        Number group = upper & ((Number(1) << kGroup) - 1);
        group |= remainder << kGroup;
        Number part;
        mp::divide_qr(group, divisor, part, remainder);
        quotient = (quotient << kGroup) | part;
    }
    if (a.sign() < 0)
        remainder = -remainder;
    if ((a.sign() < 0) != (b.sign() < 0))
        quotient = -quotient;
}

/// Mantissa of 64 bits and exponent: the magnitude is about mantissa * 2^exponent; the lowest bit is
/// set when anything was cut off, so that a later rounding still sees which side of a tie it is on.
struct Scaled
{
    std::uint64_t mantissa;
    std::int64_t exponent;
};

Scaled scaled(const Number& magnitude)
{
    const std::uint64_t length = bits(magnitude);
    if (length <= 64) {
        return {static_cast<std::uint64_t>(magnitude), 0};
    }
    const std::uint64_t shift = length - 64;
    auto mantissa = static_cast<std::uint64_t>(Number(magnitude >> shift));
    if (mp::lsb(magnitude) < shift) {
        mantissa |= 1;
    }
    return {mantissa, static_cast<std::int64_t>(shift)};
}

/// mantissa * 2^exponent, rounded once, ties to even; also where the result is subnormal.
double scaledToDouble(std::uint64_t mantissa, std::int64_t exponent)
{
    if (mantissa == 0) {
        return 0.0;
    }
    const int length = static_cast<int>(std::bit_width(mantissa));
    // The weight of the last bit that the result can hold.
    const std::int64_t lastBit = std::max<std::int64_t>(exponent + length - 53, -1074);
    const std::int64_t drop = lastBit - exponent;
    if (drop > 0) {
        if (drop > 64) {
            return 0.0;
        }
        const std::uint64_t half = std::uint64_t{1} << (drop - 1);
        const std::uint64_t rest =
            drop == 64 ? mantissa : mantissa & ((std::uint64_t{1} << drop) - 1);
        std::uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
        if (rest > half || (rest == half && (kept & 1) != 0)) {
            ++kept;
        }
        mantissa = kept;
        exponent = lastBit;
    }
    if (exponent > 2000) {
        return std::numeric_limits<double>::infinity();
    }
    return std::ldexp(static_cast<double>(mantissa), static_cast<int>(exponent));
}

} // namespace

BigInt::BigInt() noexcept
{
    ::new (static_cast<void*>(m_storage.data())) Number();
}

BigInt::BigInt(std::int64_t value) noexcept
{
    ::new (static_cast<void*>(m_storage.data())) Number(value);
}

BigInt::BigInt(std::uint64_t value) noexcept
{
    ::new (static_cast<void*>(m_storage.data())) Number(value);
}

BigInt::BigInt(const BigInt& other)
{
    ::new (static_cast<void*>(m_storage.data())) Number(Access::number(other));
}

BigInt::BigInt(BigInt&& other) noexcept
{
    ::new (static_cast<void*>(m_storage.data())) Number(std::move(Access::number(other)));
    Access::number(other) = 0;
}

BigInt& BigInt::operator=(const BigInt& other)
{
    Access::number(*this) = Access::number(other);
    return *this;
}

BigInt& BigInt::operator=(BigInt&& other) noexcept
{
    if (this != &other) {
        Access::number(*this) = std::move(Access::number(other));
        Access::number(other) = 0;
    }
    return *this;
}

BigInt::~BigInt()
{
    std::destroy_at(&Access::number(*this));
}

std::optional<BigInt> BigInt::fromDouble(double value)
{
    if (!std::isfinite(value)) {
        return std::nullopt;
    }
    int exponent = 0;
    const double fraction = std::frexp(std::trunc(value), &exponent);
    Number result(static_cast<std::int64_t>(std::ldexp(fraction, 53)));
    if (exponent >= 53) {
        result <<= exponent - 53;
    } else {
        // The number is whole, so only zeros are shifted out.
        const bool negative = result.sign() < 0;
        Number magnitude = negative ? Number(-result) : result;
        magnitude >>= 53 - exponent;
        result = negative ? Number(-magnitude) : magnitude;
    }
    return Access::make(std::move(result));
}

BigInt BigInt::fromWords(const std::uint32_t* words, std::size_t count)
{
    Number result;
    if (count > 0) {
        mp::import_bits(result, words, words + count, 32, false);
    }
    return Access::make(std::move(result));
}

BigInt BigInt::fromLimbs(const std::uint64_t* limbs, std::size_t count, bool negative)
{
    Number result;
    if (count > 0) {
        mp::import_bits(result, limbs, limbs + count, 64, false);
    }
    return Access::make(negative ? Number(-result) : std::move(result));
}

std::vector<std::uint64_t> BigInt::toLimbs() const
{
    std::vector<std::uint64_t> limbs;
    if (!isZero()) {
        mp::export_bits(Access::number(magnitude()), std::back_inserter(limbs), 64, false);
    }
    return limbs;
}

std::optional<BigInt> BigInt::fromDigits(std::string_view digits, unsigned base)
{
    const auto valueOf = [](char c) {
        return static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    };
    while (!digits.empty() && digits.front() == '0') {
        digits.remove_prefix(1);
    }
    if (std::has_single_bit(base)) {
        const auto width = static_cast<unsigned>(std::countr_zero(base));
        if (digits.size() * width > kMaxBits) {
            return std::nullopt;
        }
        std::vector<std::uint32_t> words;
        std::uint64_t buffer = 0;
        unsigned filled = 0;
        for (std::size_t i = digits.size(); i-- > 0;) {
            buffer |= static_cast<std::uint64_t>(valueOf(digits[i])) << filled;
            filled += width;
            if (filled >= 32) {
                words.push_back(static_cast<std::uint32_t>(buffer));
                buffer >>= 32;
                filled -= 32;
            }
        }
        words.push_back(static_cast<std::uint32_t>(buffer));
        return fromWords(words.data(), words.size());
    }
    if (digits.size() > kMaxBits / 6) {
        return std::nullopt;
    }
    Number result;
    StopCheck check;
    std::size_t i = 0;
    while (i < digits.size()) {
        std::uint64_t chunk = 0;
        std::uint64_t weight = 1;
        for (; i < digits.size() && weight < (std::uint64_t{1} << 58); ++i) {
            chunk = chunk * base + valueOf(digits[i]);
            weight *= base;
        }
        check(8 + i / 64);
        result = result * weight + chunk;
    }
    return Access::make(std::move(result));
}

bool BigInt::fitsInt64() const
{
    const Number& x = Access::number(*this);
    return x >= std::numeric_limits<std::int64_t>::min()
           && x <= std::numeric_limits<std::int64_t>::max();
}

std::int64_t BigInt::toInt64() const
{
    return static_cast<std::int64_t>(Access::number(*this));
}

int BigInt::sign() const
{
    return Access::number(*this).sign();
}

bool BigInt::isOdd() const
{
    return (*Access::number(*this).backend().limbs() & 1) != 0;
}

std::uint64_t BigInt::bitLength() const
{
    return bits(Access::number(*this));
}

std::uint64_t BigInt::bitCount() const
{
    const auto& backend = Access::number(*this).backend();
    std::uint64_t count = 0;
    for (unsigned i = 0; i < backend.size(); ++i) {
        count += static_cast<std::uint64_t>(std::popcount(backend.limbs()[i]));
    }
    return count;
}

std::uint64_t BigInt::lowBits() const
{
    const auto& backend = Access::number(*this).backend();
    std::uint64_t result = 0;
    for (unsigned i = 0; i < backend.size() && i * sizeof(mp::limb_type) < 8; ++i) {
        result |= static_cast<std::uint64_t>(backend.limbs()[i]) << (8 * sizeof(mp::limb_type) * i);
    }
    return result;
}

double BigInt::toDouble() const
{
    const Number& x = Access::number(*this);
    const Scaled parts = scaled(x.sign() < 0 ? Number(-x) : x);
    const double magnitude = scaledToDouble(parts.mantissa, parts.exponent);
    return x.sign() < 0 ? -magnitude : magnitude;
}

std::size_t BigInt::heapBytes() const
{
    const std::size_t size = Access::number(*this).backend().size() * sizeof(mp::limb_type);
    return size <= 16 ? 0 : size;
}

std::optional<std::string> BigInt::toDecimal(std::size_t maxDigits) const
{
    // log10(2) = 0.30103: enough bits for certainly more digits are refused before the work.
    if (maxDigits > 0
        && static_cast<double>(bitLength()) > (static_cast<double>(maxDigits) + 1) * 3.3220) {
        return std::nullopt;
    }
    std::string text = Access::number(*this).str();
    if (maxDigits > 0 && text.size() - (sign() < 0 ? 1 : 0) > maxDigits) {
        return std::nullopt;
    }
    return text;
}

std::string BigInt::toDigits(unsigned base) const
{
    const auto width = static_cast<unsigned>(std::countr_zero(base));
    const auto& backend = Access::number(*this).backend();
    constexpr unsigned kLimbBits = 8 * sizeof(mp::limb_type);
    const unsigned total = backend.size() * kLimbBits;
    std::string text;
    text.reserve(total / width + 1);
    for (unsigned position = 0; position < total; position += width) {
        const unsigned limb = position / kLimbBits;
        const unsigned offset = position % kLimbBits;
        mp::limb_type digit = backend.limbs()[limb] >> offset;
        if (offset + width > kLimbBits && limb + 1 < backend.size()) {
            digit |= backend.limbs()[limb + 1] << (kLimbBits - offset);
        }
        text += "0123456789abcdef"[static_cast<unsigned>(digit) & (base - 1)];
    }
    while (text.size() > 1 && text.back() == '0') {
        text.pop_back();
    }
    std::reverse(text.begin(), text.end());
    return text;
}

BigInt BigInt::negated() const
{
    return Access::make(Number(-Access::number(*this)));
}

BigInt BigInt::magnitude() const
{
    return sign() < 0 ? negated() : *this;
}

BigInt BigInt::inverted() const
{
    return Access::make(Number(-Access::number(*this) - 1));
}

BigInt BigInt::squareRoot() const
{
    // Doubling the digits step by step (Zimmermann 1999, as CPython's math.isqrt): all the work is in the divisions.
    const std::uint64_t length = bitLength();
    if (length <= kDirectBits) {
        return Access::make(Number(mp::sqrt(Access::number(*this))));
    }
    const std::uint64_t c = (length - 1) / 2;
    std::uint64_t d = 0;
    BigInt root(std::int64_t{1});
    for (int s = static_cast<int>(std::bit_width(c)); s-- > 0;) {
        const std::uint64_t e = d;
        d = c >> s;
        root = *shiftLeft(root, d - e - 1)
               + divide(shiftRight(*this, 2 * c - e - d + 1), root).quotient;
    }
    return *multiply(root, root) > *this ? root - BigInt(std::int64_t{1}) : root;
}

BigInt operator+(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::make(BigInt::Access::number(a) + BigInt::Access::number(b));
}

BigInt operator-(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::make(BigInt::Access::number(a) - BigInt::Access::number(b));
}

BigInt operator&(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::make(BigInt::Access::number(a) & BigInt::Access::number(b));
}

BigInt operator|(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::make(BigInt::Access::number(a) | BigInt::Access::number(b));
}

BigInt operator^(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::make(BigInt::Access::number(a) ^ BigInt::Access::number(b));
}

bool operator==(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::number(a) == BigInt::Access::number(b);
}

std::strong_ordering operator<=>(const BigInt& a, const BigInt& b)
{
    return BigInt::Access::number(a).compare(BigInt::Access::number(b)) <=> 0;
}

std::optional<BigInt> BigInt::multiply(const BigInt& a, const BigInt& b)
{
    if (a.bitLength() + b.bitLength() > kMaxBits) {
        return std::nullopt;
    }
    return Access::make(Access::number(a) * Access::number(b));
}

std::optional<BigInt> BigInt::shiftLeft(const BigInt& a, std::uint64_t count)
{
    if (a.isZero()) {
        return a;
    }
    if (count > kMaxBits || a.bitLength() + count > kMaxBits) {
        return std::nullopt;
    }
    return Access::make(Number(Access::number(a) << count));
}

BigInt BigInt::shiftRight(const BigInt& a, std::uint64_t count)
{
    if (count >= a.bitLength()) {
        return BigInt(std::int64_t{a.sign() < 0 ? -1 : 0});
    }
    return Access::make(Number(Access::number(a) >> count));
}

std::optional<BigInt> BigInt::power(const BigInt& base, std::uint64_t exponent)
{
    const std::uint64_t length = base.bitLength();
    if (length <= 1 || exponent == 0) { // 0, 1, -1
        if (exponent == 0) {
            return BigInt(std::int64_t{1});
        }
        return base.sign() < 0 && exponent % 2 == 0 ? base.negated() : base;
    }
    // base >= 2^(length-1), so the result has at least (length-1)*exponent bits.
    if (exponent > kMaxBits || (length - 1) * exponent > kMaxBits) {
        return std::nullopt;
    }
    Number result = 1;
    const Number& factor = Access::number(base);
    for (int bit = static_cast<int>(std::bit_width(exponent)); bit-- > 0;) {
        heedStop();
        result *= result;
        if ((exponent >> bit & 1) != 0) {
            result *= factor;
        }
    }
    return Access::make(std::move(result));
}

std::optional<BigInt>
BigInt::powerModulo(const BigInt& base, const BigInt& exponent, const BigInt& modulus)
{
    constexpr double kMaxLimbOperations = 4e8;
    const double limbs = static_cast<double>(modulus.bitLength()) / 64 + 1;
    if (static_cast<double>(exponent.bitLength()) * limbs * limbs * 4 > kMaxLimbOperations) {
        return std::nullopt;
    }
    const Number m = Access::number(modulus.magnitude());
    Number factor = Access::number(divide(base, modulus.magnitude()).remainder);
    Number result = 1 % m;
    for (std::uint64_t bit = exponent.bitLength(); bit-- > 0;) {
        heedStop();
        result = result * result % m;
        if (mp::bit_test(Access::number(exponent), static_cast<unsigned>(bit))) {
            result = result * factor % m;
        }
    }
    if (modulus.sign() < 0 && !result.is_zero()) {
        result -= m;
    }
    return Access::make(std::move(result));
}

BigInt BigInt::greatestCommonDivisor(const BigInt& a, const BigInt& b)
{
    BigInt x = a.magnitude();
    BigInt y = b.magnitude();
    // Euclid's way is the slower one, but it can be interrupted.
    while (!y.isZero() && x.bitLength() > kDirectBits) {
        heedStop();
        BigInt rest = divide(x, y).remainder;
        x = std::move(y);
        y = std::move(rest);
    }
    return Access::make(Number(mp::gcd(Access::number(x), Access::number(y))));
}

BigInt::Division BigInt::divide(const BigInt& a, const BigInt& b)
{
    Number quotient;
    Number remainder;
    divideInSteps(Access::number(a), Access::number(b), quotient, remainder);
    if (!remainder.is_zero() && (remainder.sign() < 0) != (b.sign() < 0)) {
        --quotient;
        remainder += Access::number(b);
    }
    return {Access::make(std::move(quotient)), Access::make(std::move(remainder))};
}

std::optional<double> BigInt::trueDivide(const BigInt& a, const BigInt& b)
{
    const bool negative = (a.sign() < 0) != (b.sign() < 0);
    if (a.isZero()) {
        return negative ? -0.0 : 0.0;
    }
    Number x = Access::number(a.magnitude());
    Number y = Access::number(b.magnitude());
    // Scale so that the quotient has 64 to 66 bits: enough for one correct rounding to 53.
    const std::int64_t shift =
        static_cast<std::int64_t>(bits(x)) - static_cast<std::int64_t>(bits(y)) - 65;
    if (shift > 1100) {
        return std::nullopt;
    }
    if (shift < -1300) {
        return negative ? -0.0 : 0.0;
    }
    if (shift >= 0) {
        y <<= shift;
    } else {
        x <<= -shift;
    }
    Number quotient;
    Number remainder;
    mp::divide_qr(x, y, quotient, remainder);
    const Scaled parts = scaled(quotient);
    const std::uint64_t sticky = remainder.is_zero() ? 0 : 1;
    const double magnitude = scaledToDouble(parts.mantissa | sticky, parts.exponent + shift);
    if (std::isinf(magnitude)) {
        return std::nullopt;
    }
    return negative ? -magnitude : magnitude;
}

std::partial_ordering BigInt::compare(const BigInt& a, double b)
{
    if (std::isnan(b)) {
        return std::partial_ordering::unordered;
    }
    if (std::isinf(b)) {
        return b > 0 ? std::partial_ordering::less : std::partial_ordering::greater;
    }
    const BigInt whole = *fromDouble(b);
    const auto order = a <=> whole;
    if (order != 0) {
        return order;
    }
    const double rest = b - std::trunc(b);
    return 0.0 <=> rest;
}

std::int64_t BigInt::hash() const
{
    const Number& x = Access::number(*this);
    const auto rest =
        static_cast<std::int64_t>(Number((x.sign() < 0 ? Number(-x) : x) % kHashModulus));
    const std::int64_t result = x.sign() < 0 ? -rest : rest;
    return result == -1 ? -2 : result;
}

} // namespace makespan::language::numeric
