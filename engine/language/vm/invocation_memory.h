#pragma once

#include "engine/language/vm/reference_count.h"

#include <cstddef>

namespace makespan::language {

/// Memory for calls, of which a program may have millions that wait: small and of about one size, in slabs. A thread cuts its calls off its
/// own slab, one after the other; whichever thread gives back the last one of a slab gives back the slab. Calls live about as
/// long as their neighbours, so few slabs are held by a single one; and nothing is searched or joined, which is what a
/// general heap does with a million freed pieces.
/// Threads: those of what is taken: with Threads::Many any thread gives it back, with One the one that took it.
class InvocationMemory
{
public:
    /// \param bytes less than a thousand. \throws std::bad_alloc
    static void* take(std::size_t bytes, Threads threads);
    static void giveBack(void* memory) noexcept;
};

} // namespace makespan::language
