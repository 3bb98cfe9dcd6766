#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace makespan::language::numeric {

/// SHA-512 (FIPS 180-4): hashlib's, and for seeding from texts.
std::array<std::uint8_t, 64> sha512(std::string_view bytes);

/// SHA-256 (FIPS 180-4).
std::array<std::uint8_t, 32> sha256(std::string_view bytes);

} // namespace makespan::language::numeric
