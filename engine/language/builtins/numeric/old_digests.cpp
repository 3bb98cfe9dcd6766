#include "engine/language/builtins/numeric/old_digests.h"

#include <bit>
#include <cmath>
#include <cstddef>
#include <string>

namespace makespan::language::numeric {

namespace {

constexpr std::size_t kBlock = 64;

/// The message, a one bit, zeros, and its length in bits at the end of the last block.
std::string padded(std::string_view bytes, bool bigEndian)
{
    std::string result(bytes);
    result += static_cast<char>(0x80);
    while (result.size() % kBlock != kBlock - 8) {
        result += '\0';
    }
    const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (int i = 0; i < 8; ++i) {
        result += static_cast<char>(bits >> (bigEndian ? 56 - 8 * i : 8 * i) & 0xFF);
    }
    return result;
}

std::uint32_t wordAt(const std::string& bytes, std::size_t at, bool bigEndian)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t place = bigEndian ? at + i : at + 3 - i;
        word = word << 8 | static_cast<unsigned char>(bytes[place]);
    }
    return word;
}

} // namespace

std::array<std::uint8_t, 16> md5(std::string_view bytes)
{
    constexpr int kTurns[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    std::array<std::uint32_t, 4> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    const std::string message = padded(bytes, false);
    for (std::size_t at = 0; at < message.size(); at += kBlock) {
        auto [a, b, c, d] = state;
        for (std::size_t i = 0; i < 64; ++i) {
            std::uint32_t mixed = 0;
            std::size_t word = 0;
            switch (i / 16) {
            case 0:
                mixed = (b & c) | (~b & d);
                word = i;
                break;
            case 1:
                mixed = (d & b) | (~d & c);
                word = (5 * i + 1) % 16;
                break;
            case 2:
                mixed = b ^ c ^ d;
                word = (3 * i + 5) % 16;
                break;
            default:
                mixed = c ^ (b | ~d);
                word = (7 * i) % 16;
                break;
            }
            const auto sine = static_cast<std::uint32_t>(
                std::floor(std::abs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
            mixed += a + sine + wordAt(message, at + 4 * word, false);
            a = d;
            d = c;
            c = b;
            b += std::rotl(mixed, kTurns[i / 16][i % 4]);
        }
        const std::array<std::uint32_t, 4> sum = {a, b, c, d};
        for (std::size_t i = 0; i < sum.size(); ++i) {
            state[i] += sum[i];
        }
    }
    std::array<std::uint8_t, 16> digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (8 * (i % 4)));
    }
    return digest;
}

std::array<std::uint8_t, 20> sha1(std::string_view bytes)
{
    constexpr std::uint32_t kRound[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    std::array<std::uint32_t, 5> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476,
                                          0xc3d2e1f0};
    const std::string message = padded(bytes, true);
    for (std::size_t at = 0; at < message.size(); at += kBlock) {
        std::uint32_t w[80];
        for (std::size_t t = 0; t < 80; ++t) {
            w[t] = t < 16 ? wordAt(message, at + 4 * t, true)
                          : std::rotl(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
        }
        auto [a, b, c, d, e] = state;
        for (std::size_t t = 0; t < 80; ++t) {
            const std::uint32_t mixed = t < 20   ? (b & c) | (~b & d)
                                        : t < 40 ? b ^ c ^ d
                                        : t < 60 ? (b & c) | (b & d) | (c & d)
                                                 : b ^ c ^ d;
            const std::uint32_t next = std::rotl(a, 5) + mixed + e + kRound[t / 20] + w[t];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        const std::array<std::uint32_t, 5> sum = {a, b, c, d, e};
        for (std::size_t i = 0; i < sum.size(); ++i) {
            state[i] += sum[i];
        }
    }
    std::array<std::uint8_t, 20> digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
    }
    return digest;
}

} // namespace makespan::language::numeric
