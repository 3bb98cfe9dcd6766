#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace makespan::language::numeric {

enum class DigestKind : std::uint8_t { Md5, Sha1, Sha256, Sha512 };

/// The bytes of a digest, by OpenSSL's libcrypto: hashlib's, and for seeding from texts.
/// \returns nothing ("") where the system's policy forbids that kind, as some do MD5
std::string digest(DigestKind kind, std::string_view bytes);

} // namespace makespan::language::numeric
