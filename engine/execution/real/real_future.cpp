#include "engine/execution/real/real_future.h"

#include "engine/execution/real/real_task.h"

namespace makespan::execution {

RealFuture::RealFuture(std::uint64_t number, RealTask& task)
    : FutureState(number)
    , m_task(&task)
{
    task.retain();
}

namespace {

/// Never submitted: it ends when somebody fulfils it.
class Promise final : public runtime::Task
{
    runtime::Outcome execute() noexcept override { return runtime::Outcome::Finished; }

    void inherit(runtime::Task&) noexcept override {}

    void abandon(runtime::AbandonReason) noexcept override {}
};

} // namespace

RealFuture::RealFuture(std::uint64_t number)
    : FutureState(number)
    , m_promise(new Promise)
{}

RealFuture::~RealFuture()
{
    if (m_task != nullptr)
        m_task->release();
    if (m_promise != nullptr)
        m_promise->release();
}

runtime::Task* RealFuture::awaited() const
{
    return m_promise != nullptr ? m_promise : m_task;
}

language::FutureState::Status RealFuture::status() const
{
    if (m_promise != nullptr)
        return m_promise->isDone() ? Status::Value : Status::Pending;
    if (m_task == nullptr)
        return Status::Value;
    if (!m_task->isDone())
        return Status::Pending;
    return m_task->hasError() ? Status::Error : Status::Value;
}

const language::Parcel& RealFuture::result() const
{
    return m_task != nullptr && m_task->hasError() ? m_task->error() : m_result;
}

} // namespace makespan::execution
