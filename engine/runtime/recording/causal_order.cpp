#include "engine/runtime/recording/causal_order.h"

#include <algorithm>

namespace makespan::runtime {

CausalOrder::CausalOrder(RecordedRun& run, Nanoseconds end)
    : m_run(run)
    , m_end(end)
    , m_isOrdered(2 * run.tasks.size())
{}

void CausalOrder::restore()
{
    for (std::uint32_t task = 0; task < m_run.tasks.size(); ++task)
        order(task);
}

/// Nodes of the graph are the tasks' starts (2n) and ends (2n + 1); an explicit stack of them: the chains are long.
void CausalOrder::order(std::uint32_t number)
{
    m_stack.push_back(2 * number + 1);
    while (!m_stack.empty()) {
        const std::uint32_t node = m_stack.back();
        RecordedTask& task = m_run.tasks[node / 2];
        const bool isEnd = node % 2 == 1;
        const bool isOrdered = m_isOrdered[node];
        if (!isOrdered && (isEnd ? pushBeforeEnd(task, node / 2) : pushBeforeStart(task, node / 2)))
            continue;
        if (!isOrdered)
            isEnd ? clampEnd(task) : clampStart(task, node / 2);
        m_isOrdered[node] = true;
        m_stack.pop_back();
    }
}

bool CausalOrder::pushStart(std::uint32_t number)
{
    const bool isNew = number != kNobody && !m_isOrdered[2 * number];
    if (isNew)
        m_stack.push_back(2 * number);
    return isNew;
}

bool CausalOrder::pushEnd(std::uint32_t number)
{
    const bool isNew = number != kNobody && !m_isOrdered[2 * number + 1];
    if (isNew)
        m_stack.push_back(2 * number + 1);
    return isNew;
}

bool CausalOrder::pushBeforeStart(const RecordedTask& task, std::uint32_t number)
{
    bool isNew = pushEnd(task.previousOnLane);
    isNew |= pushStart(task.below);
    isNew |= pushStart(task.parent);
    isNew |= pushEnd(task.before);
    for (const RecordedDependency& dependency : m_run.dependenciesOf(number))
        isNew |= pushEnd(dependency.on);
    return isNew;
}

bool CausalOrder::pushBeforeEnd(const RecordedTask& task, std::uint32_t number)
{
    const bool isNew = pushStart(number);
    return pushEnd(task.lastAbove) || isNew;
}

void CausalOrder::clampStart(RecordedTask& task, std::uint32_t number)
{
    if (task.parent != kNobody && m_run.tasks[task.parent].started != kUnknown)
        task.submitted = std::max(task.submitted, m_run.tasks[task.parent].started);
    // Nothing but the failure submitted it.
    if (task.before != kNobody && m_run.tasks[task.before].ended != kUnknown)
        task.submitted = m_run.tasks[task.before].ended;
    const std::span<const RecordedDependency> inputs = m_run.dependenciesOf(number);
    if (task.ready == kUnknown && (inputs.empty() || task.started != kUnknown))
        task.ready = task.submitted;
    if (task.ready != kUnknown)
        task.ready = std::max(task.ready, task.submitted);
    if (task.started == kUnknown)
        return;
    for (const RecordedDependency& input : inputs) {
        const Nanoseconds ended = m_run.tasks[input.on].ended;
        if (ended != kUnknown)
            task.ready = std::max(task.ready, ended);
    }
    task.started = std::max(task.started, task.ready);
    if (task.previousOnLane != kNobody)
        task.started = std::max(task.started, m_run.tasks[task.previousOnLane].ended);
    if (task.below != kNobody)
        task.started = std::max(task.started, m_run.tasks[task.below].started);
}

void CausalOrder::clampEnd(RecordedTask& task) const
{
    if (task.started == kUnknown)
        return;
    task.ended = std::max(task.ended, task.started);
    if (task.lastAbove != kNobody)
        task.ended = std::max(task.ended, m_run.tasks[task.lastAbove].ended);
    if (task.ended > m_end)
        task.outcome = Outcome::Pending;
}

} // namespace makespan::runtime
