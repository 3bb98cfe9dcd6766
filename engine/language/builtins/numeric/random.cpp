#include "engine/language/builtins/numeric/random.h"

#include "engine/language/builtins/numeric/arithmetic.h"
#include "engine/language/builtins/numeric/digest.h"
#include "engine/language/vm/stop.h"
#include "engine/language/vm/word_set.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace makespan::language::numeric {

namespace {

constexpr double kPi = 3.141592653589793;
constexpr double kTwoPi = 2.0 * kPi;
constexpr double kE = 2.718281828459045;

} // namespace

void Random::seed(const BigInt& value)
{
    std::vector<std::uint32_t> words;
    for (const std::uint64_t limb : value.toLimbs()) {
        words.push_back(static_cast<std::uint32_t>(limb));
        words.push_back(static_cast<std::uint32_t>(limb >> 32));
    }
    while (words.size() > 1 && words.back() == 0) {
        words.pop_back();
    }
    if (words.empty()) {
        words.push_back(0);
    }
    m_twister.seed(words.data(), words.size());
    m_hasSpare = false;
}

void Random::seed(std::uint64_t value)
{
    m_twister.seed(value);
    m_hasSpare = false;
}

void Random::seedFromText(std::string_view bytes)
{
    const std::string all = std::string(bytes) + digest(DigestKind::Sha512, bytes);
    // int.from_bytes(all, 'big')
    std::vector<std::uint64_t> limbs((all.size() + 7) / 8);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto byte = static_cast<unsigned char>(all[all.size() - 1 - i]);
        limbs[i / 8] |= static_cast<std::uint64_t>(byte) << (8 * (i % 8));
    }
    seed(BigInt::fromLimbs(limbs.data(), limbs.size(), false));
}

BigInt Random::bits(std::uint64_t count)
{
    std::vector<std::uint32_t> words;
    for (; count > 0; count -= std::min<std::uint64_t>(count, 32)) {
        std::uint32_t word = m_twister.next();
        if (count < 32) {
            word >>= 32 - count;
        }
        words.push_back(word);
    }
    return BigInt::fromWords(words.data(), words.size());
}

std::uint64_t Random::below(std::uint64_t n)
{
    const auto count = static_cast<unsigned>(std::bit_width(n));
    std::uint64_t result = m_twister.bits(count);
    while (result >= n) {
        result = m_twister.bits(count);
    }
    return result;
}

BigInt Random::below(const BigInt& n)
{
    const std::uint64_t count = n.bitLength();
    BigInt result = bits(count);
    while (result >= n) {
        result = bits(count);
    }
    return result;
}

double Random::uniform(double a, double b)
{
    return a + (b - a) * random();
}

double Random::triangular(double low, double high, const double* mode)
{
    double u = random();
    if (mode != nullptr && high - low == 0.0) {
        return low;
    }
    double c = mode == nullptr ? 0.5 : (*mode - low) / (high - low);
    if (u > c) {
        u = 1.0 - u;
        c = 1.0 - c;
        std::swap(low, high);
    }
    return low + (high - low) * std::sqrt(u * c);
}

double Random::gauss(double mu, double sigma)
{
    double z = m_spare;
    if (m_hasSpare) {
        m_hasSpare = false;
    } else {
        const double angle = random() * kTwoPi;
        const double radius = std::sqrt(-2.0 * std::log(1.0 - random()));
        z = std::cos(angle) * radius;
        m_spare = std::sin(angle) * radius;
        m_hasSpare = true;
    }
    return mu + z * sigma;
}

double Random::normalvariate(double mu, double sigma)
{
    // Kinderman and Monahan 1977, "Computer generation of random variables using the ratio of uniform
    // deviates".
    const double magic = 4 * std::exp(-0.5) / std::sqrt(2.0);
    for (;;) {
        const double u1 = random();
        const double u2 = 1.0 - random();
        const double z = magic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -std::log(u2)) {
            return mu + z * sigma;
        }
    }
}

double Random::expovariate(double lambda)
{
    return -std::log(1.0 - random()) / lambda;
}

double Random::vonmisesvariate(double mu, double kappa)
{
    // Fisher 1993, "Statistical Analysis of Circular Data".
    if (kappa <= 1e-6) {
        return kTwoPi * random();
    }
    const double s = 0.5 / kappa;
    const double r = s + std::sqrt(1.0 + s * s);
    double z = 0.0;
    for (;;) {
        const double u1 = random();
        z = std::cos(kPi * u1);
        const double d = z / (r + z);
        const double u2 = random();
        if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * std::exp(d)) {
            break;
        }
    }
    const double q = 1.0 / r;
    const double f = (q + z) / (1.0 + q * z);
    const double u3 = random();
    return modulo(u3 > 0.5 ? mu + std::acos(f) : mu - std::acos(f), kTwoPi);
}

double Random::gammavariate(double alpha, double beta)
{
    if (alpha > 1.0) {
        // Cheng 1977, "The generation of Gamma variables with non-integral shape parameters".
        const double ainv = std::sqrt(2.0 * alpha - 1.0);
        const double bbb = alpha - std::log(4.0);
        const double ccc = alpha + ainv;
        const double magic = 1.0 + std::log(4.5);
        for (;;) {
            const double u1 = random();
            if (!(1e-7 < u1 && u1 < 0.9999999)) {
                continue;
            }
            const double u2 = 1.0 - random();
            const double v = std::log(u1 / (1.0 - u1)) / ainv;
            const double x = alpha * std::exp(v);
            const double z = u1 * u1 * u2;
            const double r = bbb + ccc * v - x;
            if (r + magic - 4.5 * z >= 0.0 || r >= std::log(z)) {
                return x * beta;
            }
        }
    }
    if (alpha == 1.0) {
        return -std::log(1.0 - random()) * beta;
    }
    // Ahrens and Dieter 1974, algorithm GS, in Kennedy and Gentle, "Statistical Computing".
    for (;;) {
        const double u = random();
        const double b = (kE + alpha) / kE;
        const double p = b * u;
        const double x = p <= 1.0 ? std::pow(p, 1.0 / alpha) : -std::log((b - p) / alpha);
        const double u1 = random();
        if (p > 1.0 ? u1 <= std::pow(x, alpha - 1.0) : u1 <= std::exp(-x)) {
            return x * beta;
        }
    }
}

double Random::betavariate(double alpha, double beta)
{
    const double y = gammavariate(alpha, 1.0);
    return y == 0.0 ? 0.0 : y / (y + gammavariate(beta, 1.0));
}

double Random::paretovariate(double alpha)
{
    const double u = 1.0 - random();
    return std::pow(u, -1.0 / alpha);
}

double Random::weibullvariate(double alpha, double beta)
{
    const double u = 1.0 - random();
    return alpha * std::pow(-std::log(u), 1.0 / beta);
}

std::vector<std::uint64_t> Random::sample(std::uint64_t n, std::uint64_t k)
{
    std::vector<std::uint64_t> result;
    result.reserve(k);
    StopCheck check;
    double setSize = 21.0;
    if (k > 5) {
        setSize += std::pow(4.0, std::ceil(std::log(static_cast<double>(k) * 3.0) / std::log(4.0)));
    }
    if (static_cast<double>(n) <= setSize) {
        std::vector<std::uint64_t> pool;
        pool.reserve(n);
        for (std::uint64_t i = 0; i < n; ++i, check()) {
            pool.push_back(i);
        }
        for (std::uint64_t i = 0; i < k; ++i, check(8)) {
            const std::uint64_t j = below(n - i);
            result.push_back(pool[j]);
            pool[j] = pool[n - i - 1];
        }
        return result;
    }
    WordSet selected(k);
    for (std::uint64_t i = 0; i < k; ++i) {
        std::uint64_t j = below(n);
        while (!selected.insert(j + 1)) {
            j = below(n);
        }
        result.push_back(j);
    }
    return result;
}

} // namespace makespan::language::numeric
