#pragma once

#include "engine/runtime/call.h"

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
        Outcome outcome = Outcome::Failed;
        for (std::uint16_t attempt = 0;; ++attempt) {
            this->setAttempt(attempt);
            outcome = this->attempt([this] {
                if (m_guard.deadline && std::chrono::steady_clock::now() > *m_guard.deadline)
                    throw TimedOut();
                auto work = *m_work;
                this->fill(
                    [&]() -> decltype(auto) { return work.second.applyTo(std::move(work.first)); });
            });
            const bool isLate =
                m_guard.deadline && std::chrono::steady_clock::now() > *m_guard.deadline;
            if (outcome != Outcome::Failed || attempt >= m_guard.retries || isLate
                || this->cancelRequested())
                break;
            this->forgetError();
        }
        discard();
        return outcome;
    }

    void discard() noexcept override { m_work.reset(); }

    CallGuard m_guard;
    std::optional<std::pair<Function, Arguments<Stored...>>> m_work;
};

} // namespace makespan::runtime::detail
