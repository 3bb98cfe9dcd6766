#include "tests/engine/runtime/interleaving.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

/// Whose fiber runs; null: none.
Interleaving* g_interleaving = nullptr;

constexpr std::size_t kMostThreads = 8;

} // namespace

Interleaving::Result Interleaving::explore(const std::function<Scene()>& set)
{
    Result result;
    m_choices.clear();
    do {
        Scene scene = set();
        run(scene);
        ++result.runs;
        if (m_isStuck) {
            result.sleepsForever = true;
            return result;
        }
        scene.check();
    } while (nextRun());
    return result;
}

void Interleaving::run(Scene& scene)
{
    constexpr std::size_t kStackBytes = std::size_t{64} << 10;
    m_position = 0;
    m_preemptions = 0;
    m_isStuck = false;
    m_fibers.resize(scene.threads.size());
    for (std::size_t i = 0; i < m_fibers.size(); ++i) {
        if (!m_fibers[i])
            m_fibers[i] = std::make_unique<Fiber>();
        Fiber& fiber = *m_fibers[i];
        fiber.stack.resize(kStackBytes);
        fiber.body = std::move(scene.threads[i]);
        fiber.isDone = false;
        fiber.asleepOn = nullptr;
        getcontext(&fiber.context);
        fiber.context.uc_stack.ss_sp = fiber.stack.data();
        fiber.context.uc_stack.ss_size = fiber.stack.size();
        fiber.context.uc_link = nullptr;
        makecontext(&fiber.context, &Interleaving::play, 0);
    }
    m_current = choose(m_fibers.size());
    g_interleaving = this;
    swapcontext(&m_explorer, &m_fibers[m_current]->context);
    g_interleaving = nullptr;
}

void Interleaving::play()
{
    Interleaving& self = *g_interleaving;
    Fiber& fiber = *self.m_fibers[self.m_current];
    try {
        if (!self.m_isStuck)
            fiber.body();
    } catch (const Abandoned&) {}
    fiber.body = nullptr;
    fiber.isDone = true;
    self.goOn(false);
}

/// Goes on with whoever is chosen; comes back with the next turn, unless the fiber has ended.
void Interleaving::goOn(bool canGoOn)
{
    // The first choice is to go on, the others are preemptions.
    std::array<std::size_t, kMostThreads> runnable{};
    std::size_t count = 0;
    if (canGoOn)
        runnable[count++] = m_current;
    if (!canGoOn || m_preemptions < m_mostPreemptions) {
        for (std::size_t i = 0; i < m_fibers.size(); ++i) {
            const Fiber& fiber = *m_fibers[i];
            if (i != m_current && !fiber.isDone && (fiber.asleepOn == nullptr || m_isStuck))
                runnable[count++] = i;
        }
    }
    Fiber& self = *m_fibers[m_current];
    if (count == 0) {
        const bool isAnyLeft = std::any_of(m_fibers.begin(), m_fibers.end(),
                                           [](const auto& fiber) { return !fiber->isDone; });
        if (!isAnyLeft)
            setcontext(&m_explorer);
        // All that are left sleep. They are woken one by one, to be abandoned.
        m_isStuck = true;
        if (!self.isDone)
            throw Abandoned();
        goOn(false);
        return;
    }
    const std::size_t next = runnable[m_isStuck ? 0 : choose(count)];
    if (next == m_current)
        return;
    if (canGoOn)
        ++m_preemptions;
    m_current = next;
    swapcontext(&self.context, &m_fibers[next]->context);
    if (m_isStuck)
        throw Abandoned();
}

std::size_t Interleaving::choose(std::size_t count)
{
    if (m_position == m_choices.size())
        m_choices.push_back({0, count});
    return m_choices[m_position++].taken;
}

bool Interleaving::nextRun()
{
    while (!m_choices.empty() && m_choices.back().taken + 1 == m_choices.back().count)
        m_choices.pop_back();
    if (m_choices.empty())
        return false;
    ++m_choices.back().taken;
    return true;
}

void Interleaving::step()
{
    if (g_interleaving != nullptr)
        g_interleaving->goOn(true);
}

void Interleaving::sleepOn(const void* thing)
{
    if (g_interleaving == nullptr)
        return;
    g_interleaving->m_fibers[g_interleaving->m_current]->asleepOn = thing;
    g_interleaving->goOn(false);
}

void Interleaving::wake(const void* thing)
{
    if (g_interleaving == nullptr)
        return;
    for (const auto& fiber : g_interleaving->m_fibers) {
        if (fiber->asleepOn == thing)
            fiber->asleepOn = nullptr;
    }
}
