#pragma once

#include "engine/runtime/task/result.h"
#include "engine/runtime/task/task.h"

#include <type_traits>

namespace makespan::runtime {

/// What Pool::remote returns: the promise of a T. Cheap to copy; all copies are the same future.
/// Given as an argument to remote or to an actor's call it is a dependency and arrives as its value.
/// Threads: like a shared_ptr.
template <class T>
class Future
{
public:
    using Value = T;

    Future() = default;

    explicit Future(TaskPtr<Result<T>> result)
        : m_result(std::move(result))
    {}

    /// Whether it stands for a task at all.
    bool isValid() const { return static_cast<bool>(m_result); }

    /// Whether Pool::get would return or throw at once.
    bool isReady() const { return m_result->isDone(); }

    /// The submission number of its task.
    std::uint32_t number() const { return m_result->number(); }

    Task& task() const { return *m_result; }

    Result<T>& result() const { return *m_result; }

    friend bool operator==(const Future& a, const Future& b)
    {
        return a.m_result.get() == b.m_result.get();
    }

private:
    TaskPtr<Result<T>> m_result;
};

template <class T>
struct IsFuture : std::false_type
{};

template <class T>
struct IsFuture<Future<T>> : std::true_type
{};

} // namespace makespan::runtime
