#pragma once

#include "engine/trace/task_record.h"
#include "engine/trace/trace.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace makespan::trace {

/// Collects what happens and makes a Trace of it. Records may come in any order of time within a lane;
/// lanes may be added in any order: build() brings them into the order of Trace and renumbers.
/// Threads: one at a time.
class TraceBuilder
{
public:
    explicit TraceBuilder(RunInfo info = {});

    RunInfo& info();

    /// The driver's lane exists from the start, as kDriverLane.
    LaneId addLane(Lane lane);
    /// Lanes "worker 1" … "worker `count`"; there may be a hundred thousand, most of them never used. Before any other lane, and
    /// once; no other workers then. \returns the first one's; the others follow. \throws std::logic_error
    LaneId addWorkers(std::uint32_t count);

    /// The id of the function of that name and line; makes it at the first call.
    FunctionId function(const std::string& name, std::uint32_t line);
    const Function& functionOf(FunctionId id) const;

    TaskId addTask(const Task& task, std::span<const TaskId> dependencies = {});
    /// One that has just been submitted; the rest is learned later.
    TaskId addTask(const TaskSite& site, Time submitted, TaskId parent);
    /// From the same place as another one.
    TaskId addTask(const TaskRecord& task);
    /// For what is learned later: ready, started, ended, lane, outcome … Valid until the next addTask.
    TaskRecord& task(TaskId id);
    const TaskSite& siteOf(TaskId id) const;
    void addDependency(TaskId task, TaskId on);

    /// How many are about to come: they are then not copied while they grow.
    void reserveCalls(std::size_t count);

    /// Empty intervals are dropped; touching ones of the same task and state are joined by build().
    void addInterval(LaneId lane, const Interval& interval);
    void addInterval(LaneId lane, Time begin, Time end, TaskId task, State state);
    /// \returns its number here, for setCallTasks.
    std::size_t addCall(const Call& call);
    /// See Trace::callTasks. In any order, each once; when it is set again, the last one counts.
    void setCallTasks(std::size_t call, std::span<const TaskId> tasks);
    void addOutput(Output output);

    /// \param end when the driver ended; what lies beyond is cut there, and tasks that end later are
    /// Pending with ended == kNever.
    /// \throws std::invalid_argument when intervals of a lane overlap or an id points nowhere.
    Trace build(Time end) &&;

private:
    struct Collected;
    std::shared_ptr<Collected> m_collected;
};

} // namespace makespan::trace
