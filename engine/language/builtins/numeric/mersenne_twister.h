#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace makespan::language::numeric {

/// MT19937 (Matsumoto and Nishimura 1998), seeded as CPython seeds it: the same numbers bit by bit.
/// Trivially copyable: its bytes are its state.
class MersenneTwister
{
public:
    /// init_by_array of the authors' reference code; at least one word.
    void seed(const std::uint32_t* key, std::size_t count);
    /// seed(int) of a number of 64 bits.
    void seed(std::uint64_t value);

    std::uint32_t next();
    /// 53 random bits as a number of [0, 1).
    double random();
    /// 1 <= count <= 64 bits.
    std::uint64_t bits(unsigned count);

    /// The 624 words of the state and the place of the next one.
    static constexpr std::size_t kWords = 624;

    std::array<std::uint32_t, kWords>& words() { return m_words; }

    std::uint32_t& index() { return m_index; }

private:
    void seedWord(std::uint32_t value);
    void refill();

    std::array<std::uint32_t, kWords> m_words{};
    std::uint32_t m_index = kWords;
};

} // namespace makespan::language::numeric
