#include "engine/language/builtins/numeric/digest.h"
#include "engine/language/builtins/numeric/random.h"
#include "tests/engine/language/builtins/golden_table.h"

#include <QtTest>

#include <map>

using namespace makespan::language;
using numeric::BigInt;
using numeric::Random;

namespace {

std::string joined(const std::vector<std::uint64_t>& numbers)
{
    std::string text;
    for (const std::uint64_t number : numbers) {
        text += (text.empty() ? "" : " ") + std::to_string(number);
    }
    return text;
}

std::string hex(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%a", value);
    // Both forms read back as the same number.
    return text;
}

using Call = std::string (*)(Random&);

const std::map<std::string, Call, std::less<>>& calls()
{
    const auto mode = [](Random& r) {
        const double two = 2;
        return hex(r.triangular(1, 5, &two));
    };
    static const std::map<std::string, Call, std::less<>> table = {
        {"random()", [](Random& r) { return hex(r.random()); }},
        {"getrandbits(1)", [](Random& r) { return std::to_string(r.bits64(1)); }},
        {"getrandbits(32)", [](Random& r) { return std::to_string(r.bits64(32)); }},
        {"getrandbits(63)", [](Random& r) { return std::to_string(r.bits64(63)); }},
        {"getrandbits(64)", [](Random& r) { return std::to_string(r.bits64(64)); }},
        {"getrandbits(200)", [](Random& r) { return *r.bits(200).toDecimal(); }},
        {"_randbelow(1)", [](Random& r) { return std::to_string(r.below(std::uint64_t{1})); }},
        {"_randbelow(6)", [](Random& r) { return std::to_string(r.below(std::uint64_t{6})); }},
        {"_randbelow(1000000)",
         [](Random& r) { return std::to_string(r.below(std::uint64_t{1000000})); }},
        {"_randbelow(2**40)",
         [](Random& r) { return std::to_string(r.below(std::uint64_t{1} << 40)); }},
        {"_randbelow(2**63-1)",
         [](Random& r) { return std::to_string(r.below((std::uint64_t{1} << 63) - 1)); }},
        {"_randbelow(10**30)",
         [](Random& r) {
             return *r.below(*BigInt::power(BigInt(std::int64_t{10}), 30)).toDecimal();
         }},
        {"uniform(-2, 5)", [](Random& r) { return hex(r.uniform(-2, 5)); }},
        {"triangular(1, 5, 2)", mode},
        {"triangular(0, 1, None)", [](Random& r) { return hex(r.triangular(0, 1, nullptr)); }},
        {"gauss(0, 1)", [](Random& r) { return hex(r.gauss(0, 1)); }},
        {"gauss(10, 3)", [](Random& r) { return hex(r.gauss(10, 3)); }},
        {"normalvariate(1, 2)", [](Random& r) { return hex(r.normalvariate(1, 2)); }},
        {"expovariate(0.5)", [](Random& r) { return hex(r.expovariate(0.5)); }},
        {"vonmisesvariate(1, 4)", [](Random& r) { return hex(r.vonmisesvariate(1, 4)); }},
        {"vonmisesvariate(0, 0)", [](Random& r) { return hex(r.vonmisesvariate(0, 0)); }},
        {"gammavariate(2.5, 1.5)", [](Random& r) { return hex(r.gammavariate(2.5, 1.5)); }},
        {"gammavariate(1, 2)", [](Random& r) { return hex(r.gammavariate(1, 2)); }},
        {"gammavariate(0.5, 2)", [](Random& r) { return hex(r.gammavariate(0.5, 2)); }},
        {"betavariate(2, 3)", [](Random& r) { return hex(r.betavariate(2, 3)); }},
        {"paretovariate(3)", [](Random& r) { return hex(r.paretovariate(3)); }},
        {"weibullvariate(1, 2)", [](Random& r) { return hex(r.weibullvariate(1, 2)); }},
        {"sample(range(10), 4)", [](Random& r) { return joined(r.sample(10, 4)); }},
        {"sample(range(50), 20)", [](Random& r) { return joined(r.sample(50, 20)); }},
        {"sample(range(1000), 30)", [](Random& r) { return joined(r.sample(1000, 30)); }},
        {"sample(range(3), 3)", [](Random& r) { return joined(r.sample(3, 3)); }},
    };
    return table;
}

} // namespace

class RandomTest : public QObject
{
    Q_OBJECT

private slots:

    void everySeedGivesTheNumbersOfCPython()
    {
        const auto rows = goldenTable("random");
        QVERIFY(!rows.empty());
        Random random;
        std::string seed;
        for (const GoldenRow& row : rows) {
            if (row[0] + row[1] != seed) {
                seed = row[0] + row[1];
                if (row[0] == "text") {
                    random.seedFromText(goldenText(row[1]));
                } else {
                    const bool negative = row[1].front() == '-';
                    random.seed(
                        *BigInt::fromDigits(std::string_view(row[1]).substr(negative ? 1 : 0), 10));
                }
            }
            const auto call = calls().find(row[2]);
            QVERIFY2(call != calls().end(), row[2].c_str());
            const std::string result = call->second(random);
            const bool isFloat = row[3].find('x') != std::string::npos;
            QVERIFY2(isFloat ? goldenFloat(result) == goldenFloat(row[3]) : result == row[3],
                     mismatch(row, result).c_str());
        }
    }

    void aNumberOf64BitsSeedsAsTheSameBigInt()
    {
        for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{7}, ~std::uint64_t{0}}) {
            Random a;
            Random b;
            a.seed(seed);
            b.seed(BigInt(seed));
            QCOMPARE(a.random(), b.random());
        }
    }

    void seedingForgetsTheSpareNumberOfGauss()
    {
        Random random;
        random.seed(std::uint64_t{1});
        const double first = random.gauss(0, 1);
        random.seed(std::uint64_t{1});
        QCOMPARE(random.gauss(0, 1), first);
    }

    void hashesAreTheirStandards()
    {
        using numeric::digest;
        using numeric::DigestKind;
        for (const int length : {0, 1, 55, 56, 64, 111, 112, 128, 1000}) {
            const std::string text(static_cast<std::size_t>(length), 'a');
            const auto standard = [&text](QCryptographicHash::Algorithm algorithm) {
                return QCryptographicHash::hash(QByteArray::fromStdString(text), algorithm)
                    .toStdString();
            };
            QCOMPARE(digest(DigestKind::Sha512, text), standard(QCryptographicHash::Sha512));
            QCOMPARE(digest(DigestKind::Sha256, text), standard(QCryptographicHash::Sha256));
            QCOMPARE(digest(DigestKind::Sha1, text), standard(QCryptographicHash::Sha1));
            QCOMPARE(digest(DigestKind::Md5, text), standard(QCryptographicHash::Md5));
        }
    }
};

QTEST_GUILESS_MAIN(RandomTest)
#include "tst_random.moc"
