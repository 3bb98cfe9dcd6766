#pragma once

#include "engine/execution/local_future.h"
#include "engine/execution/virtual/simulation.h"

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace makespan::execution {

class VirtualFutures;

/// One result of a simulated task, or a value that was put (kNoTaskIndex). Keeps the task's record. Of those that were made long
/// ago each costs a way to memory: one cache line.
class alignas(64) VirtualFuture : public LocalFuture
{
public:
    VirtualFuture(std::uint64_t number, VirtualFutures& all, TaskIndex task)
        : LocalFuture(number)
        , m_task(task)
        , m_all(all)
    {}

    TaskIndex task() const { return m_task; }

private:
    TaskIndex m_task; // fills up what the next one leaves

public:
    /// Of a promise: who waits for it; else nobody.
    TaskIndex waiter = kNoTaskIndex;

    /// The next result of the same task.
    boost::intrusive_ptr<VirtualFuture> next;

private:
    void destroy() override;

    VirtualFutures& m_all;
};

static_assert(sizeof(VirtualFuture) == 64);

using VirtualFutureRef = boost::intrusive_ptr<VirtualFuture>;

/// All futures of a virtual run are.
inline const VirtualFuture& virtualOf(const language::FutureRef& future)
{
    return static_cast<const VirtualFuture&>(*future);
}

/// The futures of a simulation, of which there may be millions: their memory is used again. Has to outlive them.
/// Threads: one at a time.
class VirtualFutures
{
public:
    explicit VirtualFutures(Simulation& simulation)
        : m_simulation(simulation)
    {}

    /// \param task one reference to it becomes the future's
    VirtualFutureRef make(std::uint64_t number, TaskIndex task)
    {
        if (m_free == nullptr)
            addChunk();
        Cell* const cell = m_free;
        m_free = cell->next;
        return new (cell->future) VirtualFuture(number, *this, task);
    }

private:
    friend class VirtualFuture;

    union Cell
    {
        Cell* next;
        alignas(VirtualFuture) std::byte future[sizeof(VirtualFuture)];
    };

    static constexpr std::size_t kChunk = 256;

    void addChunk()
    {
        m_chunks.push_back(std::make_unique_for_overwrite<Cell[]>(kChunk));
        Cell* const cells = m_chunks.back().get();
        for (std::size_t i = kChunk; i-- > 0; m_free = &cells[i])
            cells[i].next = m_free;
    }

    void giveBack(VirtualFuture* future)
    {
        if (future->task() != kNoTaskIndex)
            m_simulation.release(future->task());
        future->~VirtualFuture();
        auto* const cell = reinterpret_cast<Cell*>(future);
        cell->next = m_free;
        m_free = cell;
    }

    Simulation& m_simulation;
    std::vector<std::unique_ptr<Cell[]>> m_chunks;
    Cell* m_free = nullptr;
};

inline void VirtualFuture::destroy()
{
    m_all.giveBack(this);
}

} // namespace makespan::execution
