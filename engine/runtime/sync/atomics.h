#pragma once

#include <atomic>

namespace makespan::runtime {

/// What the lock-free parts are built on: the processor's atomics. A test puts its own in their place, which stop
/// at every access so that schedules can be permuted.
struct StandardAtomics
{
    template <class T>
    using Atomic = std::atomic<T>;
};

} // namespace makespan::runtime
