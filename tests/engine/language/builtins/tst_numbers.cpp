#include "engine/language/builtins/numeric/arithmetic.h"
#include "engine/language/builtins/numeric/bigint.h"
#include "engine/language/builtins/numeric/hash.h"
#include "engine/language/builtins/numeric/parse.h"
#include "tests/engine/language/builtins/golden_table.h"

#include <QtTest>

#include <cmath>

using namespace makespan::language;
using numeric::BigInt;

namespace {

BigInt number(const std::string& text)
{
    const bool negative = text.front() == '-';
    const BigInt magnitude =
        *BigInt::fromDigits(std::string_view(text).substr(negative ? 1 : 0), 10);
    return negative ? magnitude.negated() : magnitude;
}

std::string shown(const BigInt& value)
{
    return *value.toDecimal(0);
}

bool sameFloat(double a, double b)
{
    return std::isnan(a) ? std::isnan(b) : a == b && std::signbit(a) == std::signbit(b);
}

/// The operation of a row of bigint.tsv; floats are compared by the caller.
std::string compute(const std::string& operation, const BigInt& a, const BigInt& b)
{
    const auto count = [&b] { return static_cast<std::uint64_t>(b.toInt64()); };
    if (operation == "+") {
        return shown(a + b);
    }
    if (operation == "-") {
        return shown(a - b);
    }
    if (operation == "*") {
        return shown(*BigInt::multiply(a, b));
    }
    if (operation == "//") {
        return shown(BigInt::divide(a, b).quotient);
    }
    if (operation == "%") {
        return shown(BigInt::divide(a, b).remainder);
    }
    if (operation == "&") {
        return shown(a & b);
    }
    if (operation == "|") {
        return shown(a | b);
    }
    if (operation == "^") {
        return shown(a ^ b);
    }
    if (operation == "gcd") {
        return shown(BigInt::greatestCommonDivisor(a, b));
    }
    if (operation == "<<") {
        return shown(*BigInt::shiftLeft(a, count()));
    }
    if (operation == ">>") {
        return shown(BigInt::shiftRight(a, count()));
    }
    if (operation == "**") {
        return shown(*BigInt::power(a, count()));
    }
    if (operation == "hash") {
        return std::to_string(a.hash());
    }
    if (operation == "isqrt") {
        return shown(a.squareRoot());
    }
    if (operation == "bits") {
        return std::to_string(a.bitLength());
    }
    return "?";
}

} // namespace

class NumbersTest : public QObject
{
    Q_OBJECT

private slots:

    void bigIntsComputeAsCPythonDoes()
    {
        const auto rows = goldenTable("bigint");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const BigInt a = number(row[1]);
            const BigInt b = number(row[2]);
            if (row[0] == "/" || row[0] == "float") {
                const double result = row[0] == "/" ? *BigInt::trueDivide(a, b) : a.toDouble();
                QVERIFY2(sameFloat(result, goldenFloat(row[3])),
                         mismatch(row, std::to_string(result)).c_str());
                continue;
            }
            const std::string result = compute(row[0], a, b);
            QVERIFY2(result == row[3], mismatch(row, result).c_str());
        }
    }

    void smallAndLargeIntsHaveTheSameHash()
    {
        for (const std::int64_t value :
             {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1} << 62, INT64_MIN}) {
            QCOMPARE(numeric::hashInt(value), BigInt(value).hash());
        }
    }

    void floatsHashAsInCPython()
    {
        const auto rows = goldenTable("float_hash");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string result = std::to_string(numeric::hashFloat(goldenFloat(row[0])));
            QVERIFY2(result == row[1], mismatch(row, result).c_str());
        }
    }

    void limbsAndDigitsRoundTrip()
    {
        for (const char* text :
             {"0", "1", "-1", "18446744073709551616", "-340282366920938463463374607431768211456"}) {
            const BigInt value = number(text);
            const auto limbs = value.toLimbs();
            QVERIFY(BigInt::fromLimbs(limbs.data(), limbs.size(), value.sign() < 0) == value);
            for (const unsigned base : {2U, 8U, 16U}) {
                const BigInt back = *BigInt::fromDigits(value.toDigits(base), base);
                QVERIFY(back == value.magnitude());
            }
        }
    }

    void resultsBeyondTheLimitAreRefused()
    {
        const BigInt large = *BigInt::shiftLeft(BigInt(std::int64_t{1}), BigInt::kMaxBits - 1);
        QVERIFY(!BigInt::multiply(large, large));
        QVERIFY(!BigInt::shiftLeft(large, 1));
        QVERIFY(!BigInt::power(BigInt(std::int64_t{10}), 10'000'000'000U));
        QVERIFY(BigInt::power(BigInt(std::int64_t{-1}), 10'000'000'001U)->sign() < 0);
        QVERIFY(!large.toDecimal());
        QVERIFY(number(std::string(4300, '9')).toDecimal());
        QVERIFY(!number(std::string(4301, '9')).toDecimal());
    }

    void powersModuloHaveTheSignOfTheModulus()
    {
        const auto result = [](std::int64_t a, std::int64_t b, std::int64_t m) {
            return BigInt::powerModulo(BigInt(a), BigInt(b), BigInt(m))->toInt64();
        };
        QCOMPARE(result(3, 200, 13), 9);
        QCOMPARE(result(3, 200, -13), -4);
        QCOMPARE(result(-3, 3, 5), 3);
        QCOMPARE(result(5, 0, 1), 0);
    }

    void floatsDivideWithTheRulesOfPython()
    {
        const auto rows = goldenTable("float_divmod");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const auto [quotient, rest] =
                numeric::divideModulo(goldenFloat(row[0]), goldenFloat(row[1]));
            QVERIFY2(sameFloat(quotient, goldenFloat(row[2]))
                         && sameFloat(rest, goldenFloat(row[3])),
                     mismatch(row, std::to_string(quotient) + " " + std::to_string(rest)).c_str());
        }
    }

    void intsDivideTowardsMinusInfinity()
    {
        QCOMPARE(numeric::floorDivide(std::int64_t{-7}, std::int64_t{2}), std::int64_t{-4});
        QCOMPARE(numeric::modulo(std::int64_t{-7}, std::int64_t{2}), std::int64_t{1});
        QCOMPARE(numeric::modulo(std::int64_t{7}, std::int64_t{-2}), std::int64_t{-1});
        QCOMPARE(numeric::modulo(INT64_MIN, std::int64_t{-1}), std::int64_t{0});
    }

    void intsAndFloatsCompareExactly()
    {
        const std::int64_t large = (std::int64_t{1} << 53) + 1;
        QVERIFY(numeric::compare(large, 9007199254740992.0) > 0);
        QVERIFY(numeric::compare(INT64_MAX, 9223372036854775808.0) < 0);
        QVERIFY(numeric::compare(1, 1.5) < 0);
        QVERIFY(numeric::compare(-1, -1.5) > 0);
        QVERIFY(numeric::compare(2, 2.0) == 0);
        QVERIFY(numeric::compare(0, std::nan("")) == std::partial_ordering::unordered);
        QVERIFY(BigInt::compare(number("9007199254740993"), 9007199254740992.0) > 0);
        QVERIFY(BigInt::compare(number("-5"), -5.5) > 0);
        QVERIFY(BigInt::compare(number("5"), 5.5) < 0);
        QVERIFY(BigInt::compare(number("5"), -std::numeric_limits<double>::infinity()) > 0);
    }

    void roundingIsHalfEvenOnTheExactValue()
    {
        const auto rows = goldenTable("round");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const auto result = numeric::roundTo(goldenFloat(row[0]), std::stoll(row[1]));
            if (row[2] != "ok") {
                QVERIFY2(!result, mismatch(row, "a value").c_str());
                continue;
            }
            QVERIFY2(result && sameFloat(*result, goldenFloat(goldenText(row[3]))),
                     mismatch(row, result ? std::to_string(*result) : "refused").c_str());
        }
    }

    void intsRoundToTensHalfEven()
    {
        const auto rows = goldenTable("round_int");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string result = shown(numeric::roundTo(number(row[0]), std::stoll(row[1])));
            QVERIFY2(result == row[2], mismatch(row, result).c_str());
        }
    }

    void textsBecomeIntsAsInCPython()
    {
        const auto rows = goldenTable("parse_int");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const auto parsed = numeric::parseInt(goldenText(row[0]), std::stoi(row[1]));
            std::string result;
            if (const auto* small = std::get_if<std::int64_t>(&parsed)) {
                result = "ok " + std::to_string(*small);
            } else if (const auto* large = std::get_if<BigInt>(&parsed)) {
                result = "ok " + shown(*large);
            } else {
                result = "ValueError " + std::get<numeric::ParseError>(parsed).message;
            }
            QVERIFY2(result == row[2] + " " + goldenText(row[3]), mismatch(row, result).c_str());
        }
    }

    void textsBecomeFloatsAsInCPython()
    {
        const auto rows = goldenTable("parse_float");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const auto parsed = numeric::parseFloat(goldenText(row[0]));
            const auto* value = std::get_if<double>(&parsed);
            if (row[1] == "ok") {
                QVERIFY2(value != nullptr && sameFloat(*value, goldenFloat(goldenText(row[2]))),
                         mismatch(row, "another value").c_str());
            } else {
                QVERIFY2(value == nullptr, mismatch(row, "a value").c_str());
                QCOMPARE(std::get<numeric::ParseError>(parsed).message, goldenText(row[2]));
            }
        }
    }
};

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
