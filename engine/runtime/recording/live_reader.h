#pragma once

#include "engine/runtime/recording/pool_record.h"
#include "engine/trace/live_feed.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace makespan::runtime {

/// Follows what a pool writes down: see trace::LiveFeed.
///
/// A task's submission is written before it can run, mostly by another thread. So when the lanes are read in turn, an end
/// may be seen whose submission was not: that lane is read on after the others, or with the next update.
class LiveReader final : public trace::LiveFeed
{
public:
    /// \param origin the beginning of the run.
    LiveReader(std::shared_ptr<PoolRecord> record, Ticks origin);

    trace::LiveUpdate read() override;

private:
    /// One of the tasks on a thread's stack.
    struct Level
    {
        trace::TaskId task = trace::kNoTask; ///< the lowest one's is known when it ends
        trace::Time until{};                 ///< so far it is in `pieces`
    };

    /// What is known of a lane.
    struct Row
    {
        std::shared_ptr<const LaneRecord> lane;
        trace::LaneId id{};
        EventBuffer::Cursor cursor;
        bool isHeldBack = false;
        trace::Time shownUntil{};
        std::vector<trace::Interval> pieces; ///< since then, of tasks on the stack
        std::vector<Level> levels{Level{}};
    };

    /// What a lane did when it was looked at.
    struct Glance
    {
        std::uint32_t bottom = kDriver;
        Ticks since = 0;
        LaneState pause = LaneState::Running;
        Ticks pausedSince = 0;
    };

    trace::Time time(Ticks ticks) const;
    void takeNew(trace::LiveUpdate& update);
    static Glance glanceAt(const LaneRecord& lane);
    void readForeign();
    void readLane(Row& row, Glance& glance, trace::LiveUpdate& update);
    void readEvent(Row& row, const Event& event, trace::LiveUpdate& update);
    static void extend(Row& row, trace::Time end, trace::State state);
    void endTask(Row& row, const Event& event, trace::LiveUpdate& update);
    void addOpen(const Row& row, const Glance& glance, trace::LiveUpdate& update) const;
    void show(const Row& row,
              trace::TaskId bottom,
              trace::Time begin,
              std::vector<trace::LiveInterval>& shown) const;
    void noteSubmission(std::uint32_t task, std::uint32_t function);
    bool isKnown(std::uint32_t task) const;

    const std::shared_ptr<PoolRecord> m_record;
    const Ticks m_origin;
    bool m_isLossy = false; ///< there was no memory for some event
    ClockScale m_clock;
    std::vector<Row> m_rows;
    EventBuffer::Cursor m_foreign;
    std::size_t m_functions = 0;             ///< given out
    std::vector<std::uint32_t> m_functionOf; ///< by task
    std::uint64_t m_submitted = 0;
    std::uint64_t m_finished = 0;
};

} // namespace makespan::runtime
