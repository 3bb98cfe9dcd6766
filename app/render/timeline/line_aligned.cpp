#include "app/render/timeline/line_aligned.h"

#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace makespan::render {
namespace {

constexpr std::align_val_t kLine{64};
constexpr std::size_t kLargePage = std::size_t{2} << 20;

// Below, most of the last large page would be wasted.
constexpr std::size_t kFromHere = kLargePage;

std::align_val_t alignment(std::size_t bytes)
{
    return bytes >= kFromHere ? std::align_val_t{kLargePage} : kLine;
}

} // namespace

void* allocateLines(std::size_t bytes)
{
    void* const memory = ::operator new(bytes, alignment(bytes));
#if defined(MADV_HUGEPAGE)
    if (bytes >= kFromHere) {
        madvise(memory, bytes, MADV_HUGEPAGE); // advice: nothing is lost where it is not taken
    }
#endif
    return memory;
}

void freeLines(void* memory, std::size_t bytes)
{
    ::operator delete(memory, alignment(bytes));
}

} // namespace makespan::render
