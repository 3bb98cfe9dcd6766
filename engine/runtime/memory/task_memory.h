#pragma once

#include <cstddef>

namespace makespan::runtime {

/// Memory for control blocks. A task is usually made by one thread and freed by another, which general
/// allocators do slowly; here every thread keeps free blocks by size, and whole magazines of them go
/// through a common depot from the threads that free to the threads that make (Bonwick and Adams,
/// "Magazines and Vmem", 2001). One lock per magazine, not per block.
///
/// Threads: any. \throws std::bad_alloc.
void* allocateTask(std::size_t bytes);
void releaseTask(void* memory, std::size_t bytes) noexcept;

/// Gives the calling thread's free blocks to the depot, and those of the depot to the system.
void trimTaskMemory() noexcept;

} // namespace makespan::runtime
