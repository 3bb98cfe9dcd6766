#include "engine/language/builtins/numeric/mersenne_twister.h"

#include <algorithm>

namespace makespan::language::numeric {

namespace {

constexpr std::size_t kMiddle = 397;
constexpr std::uint32_t kUpperBit = 0x80000000U;
constexpr std::uint32_t kLowerBits = 0x7FFFFFFFU;

} // namespace

void MersenneTwister::seedWord(std::uint32_t value)
{
    m_words[0] = value;
    for (std::uint32_t i = 1; i < kWords; ++i) {
        m_words[i] = 1812433253U * (m_words[i - 1] ^ (m_words[i - 1] >> 30)) + i;
    }
    m_index = kWords;
}

void MersenneTwister::seed(const std::uint32_t* key, std::size_t count)
{
    seedWord(19650218U);
    std::size_t i = 1;
    std::size_t j = 0;
    const auto mixed = [this](std::size_t at) { return m_words[at - 1] ^ (m_words[at - 1] >> 30); };
    const auto advance = [this, &i] {
        if (++i >= kWords) {
            m_words[0] = m_words[kWords - 1];
            i = 1;
        }
    };
    for (std::size_t k = std::max(kWords, count); k > 0; --k) {
        m_words[i] = (m_words[i] ^ (mixed(i) * 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
        advance();
        j = j + 1 >= count ? 0 : j + 1;
    }
    for (std::size_t k = kWords - 1; k > 0; --k) {
        m_words[i] = (m_words[i] ^ (mixed(i) * 1566083941U)) - static_cast<std::uint32_t>(i);
        advance();
    }
    m_words[0] = 0x80000000U;
}

void MersenneTwister::seed(std::uint64_t value)
{
    const std::uint32_t key[2] = {static_cast<std::uint32_t>(value),
                                  static_cast<std::uint32_t>(value >> 32)};
    seed(key, key[1] == 0 ? 1 : 2);
}

void MersenneTwister::refill()
{
    const auto twist = [](std::uint32_t upper, std::uint32_t lower) {
        const std::uint32_t y = (upper & kUpperBit) | (lower & kLowerBits);
        return (y >> 1) ^ ((y & 1) != 0 ? 0x9908B0DFU : 0U);
    };
    for (std::size_t k = 0; k < kWords; ++k) {
        m_words[k] = m_words[(k + kMiddle) % kWords] ^ twist(m_words[k], m_words[(k + 1) % kWords]);
    }
    m_index = 0;
}

std::uint32_t MersenneTwister::next()
{
    if (m_index >= kWords) {
        refill();
    }
    std::uint32_t y = m_words[m_index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C5680U;
    y ^= (y << 15) & 0xEFC60000U;
    return y ^ (y >> 18);
}

double MersenneTwister::random()
{
    const std::uint32_t a = next() >> 5;
    const std::uint32_t b = next() >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

std::uint64_t MersenneTwister::bits(unsigned count)
{
    if (count <= 32) {
        return next() >> (32 - count);
    }
    const std::uint64_t low = next();
    const std::uint64_t high = next() >> (64 - count);
    return high << 32 | low;
}

} // namespace makespan::language::numeric
