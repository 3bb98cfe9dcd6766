#include "engine/execution/virtual/core_share.h"

#include <algorithm>

namespace makespan::execution {

using trace::Duration;
using trace::Time;

namespace {

// value * numerator / denominator rounded down, without overflow as long as the result has none:
// numerator and denominator are numbers of tasks and cores, far below 2^31.
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

CoreShare::CoreShare(std::uint32_t cores)
    : m_cores(std::max(cores, 1U))
{}

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
    else if (tasks <= m_cores)
        m_service += elapsed;
    else
        m_service += scaledDown(elapsed, m_cores, tasks);
}

void CoreShare::findNext()
{
    if (m_finishes.empty()) {
        m_next = trace::kNever;
        return;
    }
    const auto tasks = static_cast<std::int64_t>(m_finishes.size());
    std::int64_t left = std::max<std::int64_t>(m_finishes.front().service - m_service, 0);
    if (tasks > m_cores)
        left = scaledUp(left, tasks, m_cores);
    m_next = m_now + Duration((left + kWorkPerNanosecond - 1) / kWorkPerNanosecond);
}

} // namespace makespan::execution
