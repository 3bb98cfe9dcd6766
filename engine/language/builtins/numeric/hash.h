#pragma once

#include <cstdint>

namespace makespan::language::numeric {

/// Numbers that are equal have equal hashes whatever their type: the value modulo the prime 2^61 - 1
/// (CPython, Python/pyhash.c). -1 is never a hash; -2 stands for it.
inline constexpr std::uint64_t kHashModulus = (std::uint64_t{1} << 61) - 1;

std::int64_t hashInt(std::int64_t value);
/// Infinities: +-314159; nan: 0 (CPython takes the object's address).
std::int64_t hashFloat(double value);

} // namespace makespan::language::numeric
