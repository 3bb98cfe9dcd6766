#pragma once

#include "engine/trace/ids.h"
#include "engine/trace/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace makespan::trace {

enum class LaneKind : std::uint8_t { Driver, Worker, ExtraWorker, Actor };

/// A row of the timeline. Order in a trace: driver, workers, extra workers, actors.
struct Lane
{
    std::string name; ///< shown to people: "driver", "worker 1", "Counter 2"
    LaneKind kind = LaneKind::Worker;
    std::uint32_t number = 0; ///< counted from 0 within its kind
};

/// A function whose calls are tasks; several tasks share one.
struct Function
{
    std::string name; ///< "compute", or "Counter.add" for an actor's method
    std::uint32_t line =
        0; ///< where its definition begins (with its decorators), from 1; 0: unknown
};

/// What a lane does during an interval. A lane without an interval is idle; why is analysis' answer.
enum class State : std::uint8_t {
    Run,     ///< computing
    Sleep,   ///< in time.sleep: the lane is occupied, no core is used
    Blocked, ///< waiting in get
    Wait,    ///< waiting in wait
    Overhead ///< submitting, starting a task, fetching a result: the system's work, not the program's
};

/// A half-open stretch [begin, end) of one state on one lane.
struct Interval
{
    Time begin;
    Time end;
    TaskId task = kNoTask; ///< whose; kNoTask: the driver's own
    State state = State::Run;

    friend bool operator==(const Interval&, const Interval&) = default;
};

enum class Outcome : std::uint8_t {
    Pending, ///< had not ended when the driver did (never started, or abandoned while running)
    Finished,
    Failed, ///< it raised, or an argument of it had failed
    Cancelled
};

/// One call of a remote function, an actor's creation or an actor's method.
/// submitted <= ready <= started <= ended; kNever from the first that did not happen.
struct Task
{
    FunctionId function{0};
    std::uint32_t submitLine = 0; ///< line of the .remote call, counted from 1; 0: unknown
    Time submitted = kNever;      ///< the call of .remote returned
    Time ready = kNever;          ///< the last input arrived
    Time started = kNever;        ///< a worker took it (its start overhead included)
    Time ended = kNever;
    LaneId lane = kNoLane;     ///< where it ran
    TaskId parent = kNoTask;   ///< which task submitted it; kNoTask: the driver
    LaneId actor = kNoLane;    ///< the actor's lane, when it is an actor's task
    std::uint16_t attempt = 0; ///< 0: first; n: n-th retry
    Outcome outcome = Outcome::Pending;
    float demand = 1.0F; ///< worker slots that it takes (num_cpus); "slots" is Qt's macro

    friend bool operator==(const Task&, const Task&) = default;
};

enum class CallKind : std::uint8_t { Submit, Get, Wait, Put, CreateActor, Cancel, Kill };

enum class WaitCause : std::uint8_t {
    None,   ///< not a wait, or still waiting
    Count,  ///< as many were ready as were asked for
    Timeout ///< the time ran out first
};

/// A call into the system by the driver or by a task: .remote, get, wait, …
struct Call
{
    CallKind kind = CallKind::Submit;
    WaitCause cause = WaitCause::None;
    Time begin;
    Time end;                ///< kNever: had not returned when the driver ended
    TaskId caller = kNoTask; ///< kNoTask: the driver
    std::uint32_t line = 0;
    TaskId task = kNoTask;     ///< Submit: the task submitted; Get of one future: its task
    std::uint32_t futures = 0; ///< Get, Wait: how many futures were given
    std::uint32_t wanted = 0;  ///< Wait: how many had to be ready
    std::uint32_t ready = 0;   ///< Wait: how many were

    friend bool operator==(const Call&, const Call&) = default;
};

/// A piece of what the program printed.
struct Output
{
    Time time;
    TaskId task = kNoTask;
    std::string text;

    friend bool operator==(const Output&, const Output&) = default;
};

enum class Clock : std::uint8_t { Threads, Virtual, Imported };

enum class Status : std::uint8_t { Finished, Failed, Deadlock, Timeout, Cancelled };

/// The costs that the virtual machine model added, per call; zero: none.
struct Overheads
{
    Duration submit{0};     ///< on the caller's lane, per .remote
    Duration start{0};      ///< on the worker's lane, per task
    Duration get{0};        ///< on the caller's lane, per get or wait
    Duration actorStart{0}; ///< on the actor's lane, once

    friend bool operator==(const Overheads&, const Overheads&) = default;
};

/// What a task that blocks in get does with its worker.
enum class NestedGet : std::uint8_t {
    Release, ///< gives the slot to a spare worker (Ray)
    Hold     ///< keeps it: nested gets can deadlock
};

/// Which program ran on which machine.
struct RunInfo
{
    std::string scenario; ///< title or file name
    Clock clock = Clock::Virtual;
    Status status = Status::Finished;
    std::uint32_t workers = 0; ///< W: worker slots (without actors)
    std::uint32_t cores = 0;   ///< cores of the machine; 0: unknown
    std::uint64_t seed = 0;
    std::uint32_t repetition = 0;
    Overheads overheads;
    std::optional<NestedGet> nestedGet;                     ///< nothing: not known
    std::vector<std::pair<std::string, std::string>> knobs; ///< name, value as written in the file
    std::string host; ///< processor and system of a real run; empty otherwise

    friend bool operator==(const RunInfo&, const RunInfo&) = default;
};

} // namespace makespan::trace
