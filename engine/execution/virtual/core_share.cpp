#include "engine/execution/virtual/core_share.h"

#include <algorithm>
#include <cmath>

namespace makespan::execution {

using trace::Duration;
using trace::Time;

namespace {

// The unit of capacities.
constexpr std::int64_t kCore = 1024;

// value * numerator / denominator rounded down, without overflow as long as the result has none:
// numerator and denominator are numbers of tasks and cores in units of kCore, below 2^31.
std::int64_t scaledDown(std::int64_t value, std::int64_t numerator, std::int64_t denominator)
{
    return value / denominator * numerator + value % denominator * numerator / denominator;
}

std::int64_t scaledUp(std::int64_t value, std::int64_t numerator, std::int64_t denominator)
{
    return value / denominator * numerator
           + (value % denominator * numerator + denominator - 1) / denominator;
}

} // namespace

CoreShare::CoreShare(std::uint32_t cores, const Capacity& capacity)
    : m_cores(std::max(cores, 1U))
{
    if (!capacity.isMeasured())
        return;
    bool isIdeal = true;
    for (std::int64_t tasks = 1; tasks <= m_cores; ++tasks) {
        m_worth.push_back(std::llround(capacity.of(static_cast<double>(tasks)) * kCore));
        isIdeal = isIdeal && m_worth.back() == tasks * kCore;
    }
    if (isIdeal)
        m_worth.clear();
}

// What the cores compute while so many tasks do, in units of kCore.
std::int64_t CoreShare::worth(std::int64_t tasks) const
{
    const std::int64_t busy = std::min(tasks, m_cores);
    return isIdeal() ? busy * kCore : m_worth[static_cast<std::size_t>(busy - 1)];
}

void CoreShare::add(Time now, std::uint32_t task, std::uint64_t order, Work work)
{
    advance(now);
    m_finishes.push({m_service + static_cast<std::int64_t>(work), order, task});
    findNext();
}

void CoreShare::remove(Time now, std::uint32_t task)
{
    advance(now);
    m_finishes.removeIf([task](const Finish& finish) { return finish.task == task; });
    findNext();
}

void CoreShare::pop(Time now)
{
    advance(now);
    m_finishes.pop();
    findNext();
}

void CoreShare::advance(Time now)
{
    const auto tasks = static_cast<std::int64_t>(m_finishes.size());
    const std::int64_t elapsed = (now - m_now).count() * kWorkPerNanosecond;
    m_now = now;
    if (tasks == 0)
        m_service = 0;
    else if (isIdeal() && tasks <= m_cores)
        m_service += elapsed;
    else
        m_service += scaledDown(elapsed, worth(tasks), tasks * kCore);
}

void CoreShare::findNext()
{
    if (m_finishes.empty()) {
        m_next = trace::kNever;
        return;
    }
    const auto tasks = static_cast<std::int64_t>(m_finishes.size());
    std::int64_t left = std::max<std::int64_t>(m_finishes.front().service - m_service, 0);
    if (!isIdeal() || tasks > m_cores)
        left = scaledUp(left, tasks * kCore, worth(tasks));
    m_next = m_now + Duration((left + kWorkPerNanosecond - 1) / kWorkPerNanosecond);
}

} // namespace makespan::execution
