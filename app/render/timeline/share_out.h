#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>

namespace makespan::render {

/// What is left to do of pieces 0 … count - 1; each is taken once, by whichever thread comes first.
/// Threads: any.
class ShareOfWork
{
public:
    explicit ShareOfWork(std::size_t count)
        : m_count(count)
    {}

    /// The next piece; nothing when all are taken.
    std::optional<std::size_t> next()
    {
        const std::size_t taken = m_next.fetch_add(1, std::memory_order_relaxed);
        return taken < m_count ? std::optional(taken) : std::nullopt;
    }

private:
    std::size_t m_count;
    std::atomic<std::size_t> m_next{0};
};

/// Calls \p work in this thread, and beside it in as many threads of the application's pool as are free now, up to
/// \p threads in all. Returns when every call has returned, so all pieces are done.
/// \param work takes pieces from its share until there are none; throws nothing
void shareOut(std::size_t count,
              std::size_t threads,
              const std::function<void(ShareOfWork& share)>& work);

} // namespace makespan::render
