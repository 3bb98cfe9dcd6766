#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language::numeric {

/// Whole number of any size, a regular value. Numbers of up to 128 bits need no allocation.
///
/// An operation whose result may grow without bound answers nullopt when the result would have more
/// than kMaxBits bits. What may take longer than some milliseconds heeds a stop (vm/stop.h).
/// The multi-precision library behind it is seen by bigint.cpp only.
/// Threads: as for any value.
class BigInt
{
public:
    static constexpr std::uint64_t kMaxBits = std::uint64_t{1} << 21;
    /// More decimal digits than this are neither printed nor read, as in CPython 3.11.
    static constexpr std::size_t kMaxDigits = 4300;

    BigInt() noexcept;
    explicit BigInt(std::int64_t value) noexcept;
    explicit BigInt(std::uint64_t value) noexcept;
    BigInt(const BigInt& other);
    BigInt(BigInt&& other) noexcept;
    BigInt& operator=(const BigInt& other);
    BigInt& operator=(BigInt&& other) noexcept;
    ~BigInt();

    /// The whole part of a finite number; nullopt for nan and infinities.
    static std::optional<BigInt> fromDouble(double value);
    /// Digits of base 2..36, already checked, without sign or underscores.
    static std::optional<BigInt> fromDigits(std::string_view digits, unsigned base);
    /// Little-endian words of a number that is not negative.
    static BigInt fromWords(const std::uint32_t* words, std::size_t count);
    static BigInt fromLimbs(const std::uint64_t* limbs, std::size_t count, bool negative);
    /// The magnitude, least significant first, without leading zeros; nothing for 0.
    std::vector<std::uint64_t> toLimbs() const;

    bool fitsInt64() const;
    std::int64_t toInt64() const; ///< only when fitsInt64()
    int sign() const;             ///< -1, 0, 1

    bool isZero() const { return sign() == 0; }

    bool isOdd() const;
    std::uint64_t bitLength() const; ///< of the magnitude; 0 for 0
    std::uint64_t bitCount() const;  ///< ones in the magnitude
    /// The lowest 64 bits of the magnitude.
    std::uint64_t lowBits() const;
    /// Nearest double, ties to even; an infinity when it is too large (Python: OverflowError).
    double toDouble() const;
    /// Bytes that the number holds outside of itself.
    std::size_t heapBytes() const;

    /// Decimal; nullopt when it has more than maxDigits digits (0: no limit).
    std::optional<std::string> toDecimal(std::size_t maxDigits = kMaxDigits) const;
    /// Digits of the magnitude in base 2, 8 or 16, lower case, without prefix.
    std::string toDigits(unsigned base) const;

    BigInt negated() const;
    BigInt magnitude() const;
    BigInt inverted() const; ///< ~x
    /// floor(sqrt(x)) of a number that is not negative.
    BigInt squareRoot() const;

    friend BigInt operator+(const BigInt& a, const BigInt& b);
    friend BigInt operator-(const BigInt& a, const BigInt& b);
    friend BigInt operator&(const BigInt& a, const BigInt& b);
    friend BigInt operator|(const BigInt& a, const BigInt& b);
    friend BigInt operator^(const BigInt& a, const BigInt& b);
    friend bool operator==(const BigInt& a, const BigInt& b);
    friend std::strong_ordering operator<=>(const BigInt& a, const BigInt& b);

    static std::optional<BigInt> multiply(const BigInt& a, const BigInt& b);
    static std::optional<BigInt> shiftLeft(const BigInt& a, std::uint64_t bits);
    /// Rounds towards minus infinity, as Python does.
    static BigInt shiftRight(const BigInt& a, std::uint64_t bits);
    static std::optional<BigInt> power(const BigInt& base, std::uint64_t exponent);
    /// base ** exponent % modulus with exponent >= 0 and modulus != 0; the result has the sign of the
    /// modulus. nullopt when that would take too long.
    static std::optional<BigInt>
    powerModulo(const BigInt& base, const BigInt& exponent, const BigInt& modulus);
    static BigInt greatestCommonDivisor(const BigInt& a, const BigInt& b);

    struct Division;
    /// Python's // and %: the quotient is rounded down, the remainder has the divisor's sign.
    /// The divisor must not be 0.
    static Division divide(const BigInt& a, const BigInt& b);

    /// a / b as the nearest double (ties to even), from the exact quotient. nullopt when it is too
    /// large for a double. The divisor must not be 0.
    static std::optional<double> trueDivide(const BigInt& a, const BigInt& b);

    /// Exact comparison; unordered for nan.
    static std::partial_ordering compare(const BigInt& a, double b);

    /// CPython's hash of ints: the value modulo 2^61 - 1, with the sign; never -1.
    std::int64_t hash() const;

private:
    struct Access;
    friend struct Access;

    static constexpr std::size_t kStorageBytes = 48;
    alignas(16) std::array<std::byte, kStorageBytes> m_storage;
};

struct BigInt::Division
{
    BigInt quotient;
    BigInt remainder;
};

} // namespace makespan::language::numeric
