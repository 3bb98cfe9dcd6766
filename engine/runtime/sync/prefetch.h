#pragma once

namespace makespan::runtime {

/// Asks for a cache line that is going to be written; goes on at once, whatever the address. An atomic access waits for
/// all stores before it: without this, each store to memory that is not in the cache costs its whole way there.
inline void prefetchToWrite([[maybe_unused]] const void* address) noexcept
{
#if defined(__GNUC__) && defined(__x86_64__)
    // The builtin asks for a copy to read only, unless told that the processor knows this one. All do, the first of
    // the 64-bit ones by ignoring it.
    asm volatile("prefetchw %0" : : "m"(*static_cast<const char*>(address)));
#elif defined(__GNUC__)
    __builtin_prefetch(address, 1);
#endif
}

} // namespace makespan::runtime
