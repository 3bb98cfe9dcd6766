#pragma once

#include "engine/trace/records.h"

#include <cstdint>
#include <vector>

namespace makespan::trace {

/// An interval on a lane of a run that goes on.
struct LiveInterval
{
    LaneId lane = kDriverLane; ///< of the feed
    Interval interval;
    FunctionId function{
        0}; ///< of the feed: of interval.task; without meaning where that is kNoTask
};

/// What came to be known between two reads of a feed.
struct LiveUpdate
{
    Time now{}; ///< when it was read
    /// Lanes and functions that are new: ids count all that came so far, in this order. Lane 0 is the driver.
    std::vector<Lane> lanes;
    std::vector<Function> functions;
    /// What tasks that have ended, and the driver, did. Each lane's are sorted and do not overlap, and begin where its
    /// last ones ended or later: they can be appended to what was there.
    std::vector<LiveInterval> ended;
    /// What goes on at this moment: the tasks that run, sleep or wait, with what they did before, and the driver. They
    /// stand in for what `ended` will say and are to be replaced by the next update's. Likewise sorted; the last ones end
    /// now.
    std::vector<LiveInterval> open;
    std::uint64_t submitted = 0; ///< tasks so far
    std::uint64_t finished = 0;  ///< tasks so far that ran to their end, well or not
};

/// Follows a run while it goes on, without stopping it or slowing it down. Ids and times are nearly those of the run's
/// trace, not exactly: there actors come after extra workers, numbers that were not used are left out, and times of
/// different threads are put into causal order.
/// Threads: one at a time, any. It may outlive the run, and then has nothing new to say.
class LiveFeed
{
public:
    LiveFeed() = default;
    LiveFeed(const LiveFeed&) = delete;
    LiveFeed& operator=(const LiveFeed&) = delete;
    virtual ~LiveFeed() = default;

    /// What is new since the last read; the first one gives all there is. Costs some 10 ns for each task that is new.
    virtual LiveUpdate read() = 0;
};

} // namespace makespan::trace
