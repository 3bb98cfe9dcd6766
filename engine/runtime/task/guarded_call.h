#pragma once

#include "engine/runtime/task/call.h"

#include <chrono>
#include <functional>
#include <optional>
#include <tuple>
#include <utility>

namespace makespan::runtime::detail {

/// How often a call may fail, and until when it is worth starting.
struct CallGuard
{
    unsigned retries = 0;
    std::optional<std::chrono::steady_clock::time_point> deadline;
};

/// fn(args…) as a task that is repeated when it throws: function and arguments are copied for each attempt.
template <class Return, class Function, class... Stored>
class GuardedCall final : public Result<Return>
{
public:
    GuardedCall(const CallGuard& guard, Function function, Stored... arguments)
        : m_guard(guard)
        , m_work(std::in_place, std::move(function), Arguments<Stored...>(std::move(arguments)...))
    {}

    std::span<Link> links() { return m_work->second.links(); }

private:
    Outcome execute() noexcept override
    {
        // Too late for another attempt: the last one's error stays.
        if (this->repeats() > 0 && isLate()) {
            discard();
            return Outcome::Failed;
        }
        this->forgetError();
        const Outcome outcome = this->attempt([this] {
            if (isLate())
                throw TimedOut();
            auto work = *m_work;
            this->fill(
                [&]() -> decltype(auto) { return work.second.applyTo(std::move(work.first)); });
        });
        if (outcome == Outcome::Failed && this->repeats() < m_guard.retries && !isLate()
            && !this->cancelRequested())
            return Outcome::Pending;
        discard();
        return outcome;
    }

    bool isLate() const
    {
        return m_guard.deadline && std::chrono::steady_clock::now() > *m_guard.deadline;
    }

    void discard() noexcept override { m_work.reset(); }

    CallGuard m_guard;
    std::optional<std::pair<Function, Arguments<Stored...>>> m_work;
};

} // namespace makespan::runtime::detail
