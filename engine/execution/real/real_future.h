#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/parcel.h"
#include "engine/runtime/memory/task_memory.h"
#include "engine/runtime/task/task.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace makespan::execution {

class RealTask;

/// A future of the real executor: one result of a task, a value that was put, or a promise.
/// Threads: any; what result() gives is acquired by status().
class RealFuture final : public language::FutureState
{
public:
    /// A result of a task; keeps the task alive.
    RealFuture(std::uint64_t number, RealTask& task);

    /// A value that is there at once.
    RealFuture(std::uint64_t number, language::Parcel value)
        : FutureState(number)
        , m_result(std::move(value))
    {}

    /// A promise: fulfilled by a flow, with None.
    explicit RealFuture(std::uint64_t number);

    ~RealFuture() override;

    static void* operator new(std::size_t bytes) { return runtime::allocateTask(bytes); }

    static void operator delete(void* memory, std::size_t bytes) noexcept
    {
        runtime::releaseTask(memory, bytes);
    }

    Status status() const override;
    const language::Parcel& result() const override;

    /// Null: it was put, or is a promise.
    RealTask* task() const { return m_task; }

    /// What the pool waits for; null: it was put.
    runtime::Task* awaited() const;

    bool isPromise() const { return m_promise != nullptr; }

    /// By the task's thread, before the task is done.
    void fill(language::Parcel value) { m_result = std::move(value); }

private:
    RealTask* m_task = nullptr;
    runtime::Task* m_promise = nullptr;
    language::Parcel m_result;
};

} // namespace makespan::execution
