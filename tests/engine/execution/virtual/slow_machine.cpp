#include "tests/engine/execution/virtual/slow_machine.h"

#include <algorithm>
#include <stdexcept>

namespace makespan::test {

using trace::Duration;
using trace::kNever;

SlowMachine::SlowMachine(const execution::MachineModel& machine, const Body& driver)
    : m_machine(machine)
{
    Flow flow;
    flow.body = &driver;
    flow.state = State::Busy;
    m_flows.push_back(flow);
}

bool SlowMachine::run()
{
    proceed(0);
    for (;;) {
        // The next event: the earliest; completions before timeouts; the one that has been due longest.
        std::size_t next = m_flows.size();
        const auto isBefore = [this](std::size_t a, std::size_t b) {
            const Flow& x = m_flows[a];
            const Flow& y = m_flows[b];
            if (x.until != y.until)
                return x.until < y.until;
            if (x.state != y.state)
                return x.state == State::Busy;
            return x.order < y.order;
        };
        for (std::size_t i = 0; i < m_flows.size(); ++i) {
            const Flow& flow = m_flows[i];
            if ((flow.state == State::Busy || flow.state == State::Blocked) && flow.until != kNever
                && (next == m_flows.size() || isBefore(i, next)))
                next = i;
        }
        const bool isNow = next < m_flows.size() && m_flows[next].until == m_now;
        // With the driver all ends, but for what else is due at this instant.
        if (m_flows[0].state == State::Done && (!isNow || m_flows[next].state != State::Busy))
            return true;
        if (!isNow && dispatchOne()) {
            while (dispatchOne()) {}
            continue;
        }
        if (next == m_flows.size())
            return false;
        Flow& flow = m_flows[next];
        m_now = flow.until;
        if (flow.state == State::Busy) {
            proceed(next);
        } else {
            flow.needs.clear();
            flow.enough = 0;
            wakeWhoCan();
        }
    }
}

std::vector<SlowMachine::Placed> SlowMachine::tasks() const
{
    std::vector<Placed> tasks;
    for (std::size_t i = 1; i < m_flows.size(); ++i)
        tasks.push_back(m_flows[i].placed);
    return tasks;
}

void SlowMachine::busy(std::size_t flow, Duration duration)
{
    m_flows[flow].state = State::Busy;
    m_flows[flow].until = m_now + duration;
    m_flows[flow].order = m_order++;
}

void SlowMachine::proceed(std::size_t index)
{
    while (m_flows[index].next < m_flows[index].body->size()) {
        if (!perform(index, (*m_flows[index].body)[m_flows[index].next++]))
            return;
    }
    Flow& flow = m_flows[index];
    flow.state = State::Done;
    flow.placed.ended = m_now;
    if (index > 0) {
        m_lanes.erase(flow.placed.lane);
        --m_running;
    }
    wakeWhoCan();
}

// False when time has to pass before the next step.
bool SlowMachine::perform(std::size_t index, const Step& step)
{
    switch (step.kind) {
    case Step::Kind::Sleep:
        busy(index, step.duration);
        return false;
    case Step::Kind::Submit: {
        if (m_machine.submit > Duration{0} && !m_flows[index].isSubmitPaid) {
            m_flows[index].isSubmitPaid = true;
            --m_flows[index].next;
            busy(index, m_machine.submit);
            return false;
        }
        m_flows[index].isSubmitPaid = false;
        Flow task;
        task.body = step.body.get();
        task.futures = m_flows[index].futures;
        for (const std::string& input : step.futures)
            task.needs.push_back(task.futures.at(input));
        task.placed.submitted = m_now;
        m_flows[index].futures[step.name] = m_flows.size();
        m_flows.push_back(task);
        wakeWhoCan();
        return true;
    }
    case Step::Kind::Get:
        return block(index, step, step.futures.size());
    case Step::Kind::Wait:
        return block(index, step, step.count);
    default:
        throw std::invalid_argument("the slow machine does not know this step");
    }
}

bool SlowMachine::block(std::size_t index, const Step& step, std::size_t enough)
{
    Flow& flow = m_flows[index];
    std::vector<std::size_t> needs;
    for (const std::string& future : step.futures)
        needs.push_back(flow.futures.at(future));
    if (endedOf(needs) >= enough) {
        if (m_machine.get == Duration{0})
            return true;
        busy(index, m_machine.get);
        return false;
    }
    flow.state = State::Blocked;
    flow.needs = needs;
    flow.enough = enough;
    flow.until = step.duration == execution::Simulation::kForever ? kNever : m_now + step.duration;
    flow.order = m_order++;
    if (index > 0)
        --m_running;
    return false;
}

std::size_t SlowMachine::endedOf(const std::vector<std::size_t>& flows) const
{
    return static_cast<std::size_t>(
        std::count_if(flows.begin(), flows.end(),
                      [this](std::size_t i) { return m_flows[i].state == State::Done; }));
}

// Who has what it waits for: ready, or on the way back, in the order in which they began to wait.
void SlowMachine::wakeWhoCan()
{
    std::vector<std::size_t> woken;
    for (std::size_t i = 0; i < m_flows.size(); ++i) {
        Flow& flow = m_flows[i];
        if (flow.state == State::Waiting && endedOf(flow.needs) == flow.needs.size()) {
            flow.state = State::Ready;
            flow.placed.ready = m_now;
        } else if (flow.state == State::Blocked && endedOf(flow.needs) >= flow.enough) {
            woken.push_back(i);
        }
    }
    std::sort(woken.begin(), woken.end(),
              [this](std::size_t a, std::size_t b) { return m_flows[a].order < m_flows[b].order; });
    for (const std::size_t i : woken) {
        if (i == 0) {
            busy(i, m_machine.get);
        } else {
            m_flows[i].state = State::Returning;
            m_returning.push_back(i);
        }
    }
}

// True when somebody has got a slot.
bool SlowMachine::dispatchOne()
{
    if (m_running == m_machine.workers)
        return false;
    if (!m_returning.empty()) {
        ++m_running;
        busy(m_returning.front(), m_machine.get);
        m_returning.erase(m_returning.begin());
        return true;
    }
    std::size_t best = m_flows.size();
    for (std::size_t i = 1; i < m_flows.size(); ++i) {
        if (m_flows[i].state == State::Ready
            && (best == m_flows.size() || m_flows[i].placed.ready < m_flows[best].placed.ready))
            best = i;
    }
    if (best == m_flows.size())
        return false;
    ++m_running;
    Flow& flow = m_flows[best];
    flow.placed.started = m_now;
    for (flow.placed.lane = 1; m_lanes.contains(flow.placed.lane);)
        ++flow.placed.lane;
    m_lanes.insert(flow.placed.lane);
    busy(best, m_machine.start);
    return true;
}

} // namespace makespan::test
