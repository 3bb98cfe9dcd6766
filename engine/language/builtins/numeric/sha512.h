#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace makespan::language::numeric {

/// SHA-512 (FIPS 180-4), for seeding from texts.
std::array<std::uint8_t, 64> sha512(std::string_view bytes);

} // namespace makespan::language::numeric
