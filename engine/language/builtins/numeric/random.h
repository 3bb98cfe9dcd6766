#pragma once

#include "engine/language/builtins/numeric/bigint.h"
#include "engine/language/builtins/numeric/mersenne_twister.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace makespan::language::numeric {

/// The generator behind module `random` with CPython 3.11's distributions (Lib/random.py): the same
/// seed gives the same numbers. Trivially copyable.
/// Threads: one at a time.
class Random
{
public:
    /// seed(n): the magnitude counts.
    void seed(const BigInt& value);
    void seed(std::uint64_t value);
    /// seed(text) of CPython (version 2): the text and its SHA-512.
    void seedFromText(std::string_view bytes);

    double random() { return m_twister.random(); }

    /// count >= 1.
    std::uint64_t bits64(unsigned count) { return m_twister.bits(count); }

    BigInt bits(std::uint64_t count);
    /// A number of [0, n); n > 0.
    std::uint64_t below(std::uint64_t n);
    BigInt below(const BigInt& n);

    double uniform(double a, double b);
    double triangular(double low, double high, const double* mode);
    double gauss(double mu, double sigma);
    double normalvariate(double mu, double sigma);
    double expovariate(double lambda);
    double vonmisesvariate(double mu, double kappa);
    double gammavariate(double alpha, double beta); ///< both > 0
    double betavariate(double alpha, double beta);
    double paretovariate(double alpha);
    double weibullvariate(double alpha, double beta);

    /// k different indices of [0, n), 0 <= k <= n, by the two methods of CPython's sample().
    std::vector<std::uint64_t> sample(std::uint64_t n, std::uint64_t k);

    MersenneTwister& twister() { return m_twister; }

    bool hasSpare() const { return m_hasSpare; }

    double spare() const { return m_spare; }

    void setSpare(bool given, double value)
    {
        m_hasSpare = given;
        m_spare = value;
    }

private:
    MersenneTwister m_twister;
    bool m_hasSpare = false; ///< gauss() makes two numbers at a time
    double m_spare = 0.0;
};

} // namespace makespan::language::numeric
