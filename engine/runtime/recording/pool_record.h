#pragma once

#include "engine/runtime/recording/event_buffer.h"
#include "engine/runtime/recording/recording.h"
#include "engine/runtime/recording/snapshot.h"
#include "engine/runtime/task/errors.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace makespan::runtime {

/// What one thread writes down, and what it does at the moment, for those who look on. They never touch the thread's
/// tasks, which may be gone.
/// Threads: its lane's writes, any read.
class LaneRecord
{
public:
    LaneRecord(LaneKind laneKind, std::uint32_t laneNumber, std::string laneName)
        : kind(laneKind)
        , number(laneNumber)
        , name(std::move(laneName))
    {}

    const LaneKind kind;
    const std::uint32_t number; ///< within its kind
    const std::string name;     ///< an actor's; else empty

    EventBuffer events;
    // Stored with release: who sees a task here, or that it is gone, sees the events before that.
    std::atomic<std::uint32_t> task{kDriver}; ///< that runs, sleeps or waits here; kDriver: none
    std::atomic<std::uint32_t> bottom{
        kDriver};                ///< the same, but for those that run on top of a waiting one
    std::atomic<Ticks> since{0}; ///< when that one began; changes before it does
    std::atomic<LaneState> pause{LaneState::Running}; ///< Sleeping, Blocked, or Running: neither
    std::atomic<Ticks> pausedSince{0};                ///< changes before it does
    std::atomic<std::uint64_t> ended{0};              ///< tasks that ended here

    void setTask(std::uint32_t current) noexcept { task.store(current, std::memory_order_release); }

    void setBottom(std::uint32_t current, Ticks begin) noexcept
    {
        since.store(begin, std::memory_order_release);
        bottom.store(current, std::memory_order_release);
    }

    void setPause(LaneState state, Ticks begin) noexcept
    {
        pausedSince.store(begin, std::memory_order_release);
        pause.store(state, std::memory_order_release);
    }

    void countEnd() noexcept
    {
        ended.store(ended.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
};

/// What a pool writes down. Whoever follows it holds it too, so that it may outlive the pool.
struct PoolRecord
{
    std::mutex mutex; ///< guards the two lists
    std::vector<std::shared_ptr<LaneRecord>>
        lanes; ///< the driver's first, then in the order of their creation
    std::vector<FunctionName> functions; ///< by FunctionId
    EventBuffer foreign;                 ///< submissions by threads that are no lane's
};

} // namespace makespan::runtime
