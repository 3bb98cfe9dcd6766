#include "engine/execution/real/real_future.h"

#include "engine/execution/real/real_task.h"

namespace makespan::execution {

RealFuture::RealFuture(std::uint64_t number, RealTask& task)
    : FutureState(number)
    , m_task(&task)
{
    task.retain();
}

RealFuture::~RealFuture()
{
    if (m_task != nullptr)
        m_task->release();
}

language::FutureState::Status RealFuture::status() const
{
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
