#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <utility>

namespace makespan::language {

/// Thrown out of long native work when the run is to end. The interpreter turns it into RunOutcome::Stopped; natives let it
/// pass, as they do MemoryExhausted. What was half done is never looked at again.
struct StopRequested
{};

/// While it lives, native work of this thread heeds `flag` (may be null: nothing stops it).
class StopScope
{
public:
    explicit StopScope(const std::atomic<bool>* flag)
        : m_outer(std::exchange(t_flag, flag))
    {}

    ~StopScope() { t_flag = m_outer; }

    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;

private:
    friend void heedStop();

    static inline constinit thread_local const std::atomic<bool>* t_flag = nullptr;

    const std::atomic<bool>* m_outer;
};

/// Throws StopRequested when the run that this thread computes for is to end. Costs a few nanoseconds.
void heedStop();

/// For loops in natives: heeds a stop once in a while.
class StopCheck
{
public:
    /// Bytes, items or characters that take well below 10 ms, whatever is done with each.
    static constexpr std::size_t kPiece = std::size_t{1} << 16;

    /// \param work items or bytes about to be worked on, or just worked on.
    void operator()(std::size_t work = 1)
    {
        if (work < m_left) [[likely]] {
            m_left -= work;
            return;
        }
        m_left = kPiece;
        heedStop();
    }

private:
    std::size_t m_left = kPiece;
};

/// work(begin, end) for piece after piece of [0, count); heeds a stop between them.
/// \param piece of items that take well below 10 ms together.
template <typename Work>
void inPieces(std::size_t count, std::size_t piece, Work&& work)
{
    std::size_t begin = 0;
    do {
        if (begin > 0)
            heedStop();
        const std::size_t end = begin + std::min(piece, count - begin);
        work(begin, end);
        begin = end;
    } while (begin < count);
}

/// Bytes that are moved or looked through in well below 10 ms.
constexpr std::size_t kBytesAtOnce = std::size_t{4} << 20;

/// std::copy_n of long stretches that do not overlap.
template <typename T>
void copyInPieces(const T* from, std::size_t count, T* to)
{
    inPieces(count, kBytesAtOnce / sizeof(T), [&](std::size_t begin, std::size_t end) {
        std::copy(from + begin, from + end, to + begin);
    });
}

} // namespace makespan::language
