#pragma once

#include "engine/runtime/task/result.h"

namespace makespan::runtime::detail {

/// A function that its caller waits for before it returns: Pool::invoke. The function stays where it is.
template <class Function>
class ForkedCall final : public Result<void>
{
public:
    explicit ForkedCall(Function& function)
        : m_function(function)
    {}

private:
    Outcome execute() noexcept override
    {
        return attempt([this] { m_function(); });
    }

    void discard() noexcept override {}

    Function& m_function;
};

} // namespace makespan::runtime::detail
