#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace makespan::language::numeric {

/// MD5 (RFC 1321) and SHA-1 (FIPS 180-4), for programs that show what a hash is; not for secrets.
std::array<std::uint8_t, 16> md5(std::string_view bytes);
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

} // namespace makespan::language::numeric
