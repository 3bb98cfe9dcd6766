#pragma once

#include "engine/runtime/recording/recording.h"
#include "engine/runtime/recording/snapshot.h"
#include "engine/runtime/scheduler/pool_options.h"
#include "engine/runtime/task/call.h"
#include "engine/runtime/task/forked_call.h"
#include "engine/runtime/task/future.h"
#include "engine/runtime/task/guarded_call.h"
#include "engine/runtime/task/submission.h"
#include "engine/runtime/task/wait.h"
#include "engine/trace/live_feed.h"

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::runtime {

template <class T>
class Actor;
class Lane;
class Scheduler;

/// How a call made through the typed layer is shown and counted.
struct CallOptions
{
    FunctionId function{0};
    std::uint32_t line = 0;
    double demand = 1.0; ///< of worker slots: 0 to 100 000 in steps of a ten-thousandth
    /// When the function throws it is called again, up to so many times: at most 65 534. Function and arguments must
    /// be copyable then. Each attempt waits for its turn as a task that got ready when the last one failed (with
    /// Policy::Steal it is the next on its worker), and is a task of its own in the trace.
    unsigned retries = 0;
    /// A task that has not started by then does not run, and one that failed is not repeated: its future throws
    /// TimedOut, or the last error. One that runs by then goes on: whoever wants it to end cancels it. Copyable as for
    /// retries.
    std::optional<std::chrono::steady_clock::time_point> deadline;
};

/// How an actor is shown, and what it takes.
struct ActorOptions
{
    std::string name; ///< of its lane
    /// Worker slots, in the range of CallOptions::demand, that it holds from its constructor until it ends (with its last
    /// handle, by kill(), or because the constructor throws). It waits for them in its turn among the tasks that are ready.
    /// With restart() it gives them back and waits for them anew.
    double demand = 0.0;
};

/// A pool of worker threads that runs tasks.
///
///     makespan::runtime::Pool pool(4);
///     const auto left = pool.remote([] { return 3; });
///     const auto right = pool.remote([](int a) { return a + 4; }, left); // begins when `left` has ended
///     std::cout << pool.get(right);
///     const makespan::runtime::Recording recording = pool.close(); // TraceExporter makes a trace of it
///
/// The thread that makes the pool is its driver: it has a lane in the trace, and a deadlock is one only
/// when it waits too. Calls from other threads are fine, and shown on the driver's lane.
///
/// Order (Policy::Fifo): ready tasks are taken by (time they became ready, submission number); tasks
/// that one end makes ready are ready at the same time. A task that asks for more slots than are free
/// lets later ones pass. A task that comes back from a blocking get goes before all that are ready.
/// The lowest-numbered idle worker takes the next task. A worker that ends a task takes the next itself;
/// only when the task was long (1 ms), so that a wake-up does not matter, a lower-numbered idle
/// worker goes first, as on the simulated machine.
///
/// Destruction abandons what has not started (its futures throw Stopped), ends sleeping and waiting, and joins
/// the threads when the running tasks have returned. Futures may outlive the pool.
///
/// Futures and tasks belong to the pool that they were made by: only it can wait for them, cancel them, or take them as
/// arguments.
///
/// Threads: any, except construction, close() and destruction: the driver.
class Pool
{
public:
    /// \throws std::system_error when not even one thread can be started.
    explicit Pool(unsigned workers);
    explicit Pool(const PoolOptions& options = {});
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool();

    /// The pool whose task the calling thread runs; null elsewhere.
    static Pool* current() noexcept;

    /// W. Fewer than asked for when the computer gave no more threads: see shortfall().
    unsigned workers() const;
    /// How many of the workers that were asked for could not be started.
    unsigned shortfall() const;
    /// How many worker slots are free at this moment.
    double freeSlots() const;
    /// Whether something is ready for which too few slots are free.
    bool isShortOfSlots() const;

    /// Runs function(arguments…) on a worker. Arguments are copied or moved into the task; futures among
    /// them are dependencies and arrive as const references to their values. If one of them failed the
    /// task does not run and fails with the same exception.
    template <class Function, class... Args>
    auto remote(Function&& function, Args&&... arguments)
        -> Future<detail::ReturnOf<Function, Args...>>
    {
        return remoteAs(CallOptions{}, std::forward<Function>(function),
                        std::forward<Args>(arguments)...);
    }

    /// The same, with a name, a line, a demand of slots, retries and a deadline.
    /// \throws std::invalid_argument for a demand out of its range, and for retries or a deadline of what cannot be
    /// copied.
    template <class Function, class... Args>
    auto remoteAs(const CallOptions& options, Function&& function, Args&&... arguments)
        -> Future<detail::ReturnOf<Function, Args...>>
    {
        using Return = detail::ReturnOf<Function, Args...>;
        using Call = detail::FunctionCall<Return, std::decay_t<Function>, std::decay_t<Args>...>;
        if (options.retries > 0 || options.deadline) {
            if constexpr ((std::is_copy_constructible_v<std::decay_t<Function>> && ...
                           && std::is_copy_constructible_v<std::decay_t<Args>>)) {
                using Guarded =
                    detail::GuardedCall<Return, std::decay_t<Function>, std::decay_t<Args>...>;
                auto guarded = TaskPtr<Guarded>::adopt(new Guarded(
                    {options.retries, options.deadline}, std::forward<Function>(function),
                    std::forward<Args>(arguments)...));
                submitCall(*guarded, options, guarded->links(), nullptr);
                return Future<Return>(TaskPtr<Result<Return>>(std::move(guarded)));
            } else {
                refuseToCopy();
            }
        }
        auto call = TaskPtr<Call>::adopt(
            new Call(std::forward<Function>(function), std::forward<Args>(arguments)...));
        submitCall(*call, options, call->links(), nullptr);
        return Future<Return>(TaskPtr<Result<Return>>(std::move(call)));
    }

    /// remote() for whoever does not want to know how it ends: nothing is kept, what it throws is dropped.
    template <class Function, class... Args>
    void run(Function&& function, Args&&... arguments)
    {
        using Return = detail::ReturnOf<Function, Args...>;
        using Call = detail::FunctionCall<Return, std::decay_t<Function>, std::decay_t<Args>...>;
        auto call = TaskPtr<Call>::adopt(
            new Call(std::forward<Function>(function), std::forward<Args>(arguments)...));
        Call& task = *call;
        submitUnwatched(std::move(call), task.links());
    }

    /// Structured fork and join: runs all functions, perhaps at the same time, and returns when all have ended. The
    /// first runs in the caller, each other one is a task; with Policy::Steal on a worker's thread that costs no more
    /// than two calls and the trace's clock. Nothing is copied. When functions throw, the first one's
    /// exception in the order of the arguments is thrown on.
    /// \throws Cancelled, Stopped, Deadlock when the waiting could not go on: then those that had not started
    /// did not run.
    template <class First, class... Others>
    void invoke(First&& first, Others&&... others)
    {
        if constexpr (sizeof...(Others) == 0) {
            first();
        } else if constexpr (sizeof...(Others) > 1) {
            invoke(first, [&] { invoke(others...); });
        } else {
            invokeTwo(first, others...);
        }
    }

    /// Makes an actor: an object with a thread of its own that runs the calls on it one after another,
    /// each caller's in order. See Actor.
    template <class T, class... Args>
    Actor<T> actor(Args&&... arguments);

    /// The same, with a name, or with slots that it holds.
    /// \throws std::invalid_argument for slots out of their range.
    template <class T, class... Args>
    Actor<T> actorAs(const ActorOptions& options, Args&&... arguments);

    /// Waits for the result. Given an rvalue that is the last reference, moves it out; else copies.
    /// \throws what the task threw; Deadlock, Stopped, or Cancelled when the waiting cannot go on.
    template <class T>
    T get(const Future<T>& future)
    {
        awaitOne(future.task());
        return future.result().value();
    }

    template <class T>
    T get(Future<T>&& future)
    {
        const Future<T> mine = std::move(future);
        awaitOne(mine.task());
        if constexpr (std::is_void_v<T>) {
            mine.result().value();
        } else {
            if constexpr (std::is_copy_constructible_v<T>) {
                if (!mine.task().isUnshared())
                    return mine.result().value();
            }
            return std::move(mine.result().value());
        }
    }

    /// Waits no longer than `timeout`. \throws TimedOut, and what get() throws.
    template <class T>
    T get(const Future<T>& future, std::chrono::nanoseconds timeout)
    {
        awaitOne(future.task(), timeout);
        return future.result().value();
    }

    /// All results, in the order of the futures. Throws as soon as one has failed.
    template <class T>
    std::vector<T> get(const std::vector<Future<T>>& futures)
    {
        awaitAll(tasksOf(futures));
        std::vector<T> values;
        values.reserve(futures.size());
        for (const Future<T>& future : futures)
            values.push_back(future.result().value());
        return values;
    }

    void get(const std::vector<Future<void>>& futures)
    {
        awaitAll(tasksOf(futures));
        for (const Future<void>& future : futures)
            future.result().value();
    }

    /// Waits until `count` of the futures are ready (failed ones are) or the time is over. What the result says is as it
    /// was at that moment, however long a task that waits has to wait for its slot then.
    /// \throws std::invalid_argument for duplicates, count == 0 or count > futures.size(), unless there
    /// are no futures at all; Deadlock, Stopped, Cancelled.
    template <class T>
    WaitResult<T> wait(const std::vector<Future<T>>& futures,
                       std::size_t count = 1,
                       std::optional<std::chrono::nanoseconds> timeout = std::nullopt)
    {
        WaitResult<T> result;
        const std::vector<Task*> tasks = tasksOf(futures);
        std::vector<bool> ready;
        result.cause = awaitSome(tasks, count, timeout, ready);
        for (std::size_t i = 0; i < futures.size(); ++i) {
            const bool isTaken = ready[i] && result.ready.size() < count;
            (isTaken ? result.ready : result.pending).push_back(futures[i]);
        }
        return result;
    }

    /// Cancels a task that has not started: its future throws Cancelled. One that sleeps or waits is
    /// woken with Cancelled; one that computes can ask isCancelled(). \returns false when it was done.
    template <class T>
    bool cancel(const Future<T>& future)
    {
        return cancel(future.task());
    }

    /// Whether the task that the calling thread runs should give up.
    static bool isCancelled() noexcept;

    /// Sleeps, on a task's thread or on the driver's, and shows it in the trace. 10–60 µs late.
    /// \throws Cancelled, Stopped as soon as the one or the other.
    void sleepFor(std::chrono::nanoseconds duration);

    /// Waits until nothing runs and nothing is ready. Not from a task or an actor's call, which would wait for itself.
    /// \throws Deadlock, Stopped.
    void waitIdle();

    // The untyped way in: what binds another language to the pool.

    /// Registers a function for the trace; the same id for the same name and line.
    FunctionId function(std::string_view name, std::uint32_t line);

    /// Hands a new task to the pool. The caller keeps its reference.
    /// \throws std::system_error when a thread is needed and there is none.
    void submit(Task& task, const Submission& submission);

    /// Blocks until the request is fulfilled. The tasks must have been submitted here.
    AwaitEnd await(std::span<Task* const> tasks, const AwaitRequest& request);

    bool cancel(Task& task);

    /// Ends a task that was never submitted: those who wait for it go on. A promise: not shown in the trace.
    void fulfil(Task& promise);

    /// sleepFor() that returns why it ended: Count when it slept to the end, else Cancelled or Stopped.
    AwaitEnd trySleepFor(std::chrono::nanoseconds duration);

    /// Starts an actor's thread. It ends when retired and done with its calls, or with the pool.
    /// \throws std::system_error when there is no thread for it.
    ActorCore* createActor(std::string name);
    /// The same for one whose making is a call of it (Submission::createsActor), and of whose calls so many may run at
    /// once, each on a thread of its own.
    ActorCore* createThreadedActor(std::string name, unsigned concurrency);
    /// Nobody can call it any more: it ends after its last call.
    void retireActor(ActorCore& actor);
    /// Ends it at once: queued calls are cancelled, a sleeping one is woken with Cancelled.
    void killActor(ActorCore& actor);
    /// The same, but calls that run go on.
    void abandonCalls(ActorCore& actor);
    /// The same for all calls made so far; later ones run again.
    void restartActor(ActorCore& actor);
    /// The slots that it holds (kHeldForLife) are free again, although it goes on: the next call that makes it takes them
    /// anew, in its turn. All that end an actor do it too.
    void freeSlotsOf(ActorCore& actor);

    /// What the pool does at this moment, without stopping it. From any thread; not after close().
    Snapshot snapshot() const;

    /// Follows the pool's trace while it grows: each LiveFeed::read() gives the intervals of the tasks that ended since
    /// the last one, and what runs now. Costs the workers nothing. From any thread; the feed may outlive the pool.
    /// Without PoolOptions::trace it knows only what runs now, not what ended.
    /// \param origin time zero of the feed
    std::unique_ptr<trace::LiveFeed> follow(Ticks origin) const;

    /// What made await return Deadlock; empty before.
    std::vector<WaitEdge> deadlock() const;

    /// The task that the calling thread runs for this pool; null on the driver and elsewhere.
    Task* currentTask() const noexcept;

    /// Records a call that the pool itself knows nothing of (put, …) on the caller's lane.
    void recordCall(CallEvent kind, std::uint32_t line, Ticks begin, Ticks end);

    /// Makes everybody who sleeps or waits return with Stopped and abandons what has not started.
    /// From any thread, also a foreign one; does not block.
    void stop() noexcept;

    /// stop(), joins all threads, and gives what was recorded. Nothing may be submitted afterwards; futures stay as they
    /// are. Once.
    Recording close();

private:
    template <class T>
    friend class Actor;

    void submitCall(Task& task,
                    const CallOptions& options,
                    std::span<Link> dependencies,
                    ActorCore* actor);
    void submitUnwatched(TaskPtr<Task> task, std::span<Link> dependencies);
    ActorCore* createActorAs(const ActorOptions& options);
    void submitCreation(Task& task, double demand, std::span<Link> dependencies, ActorCore& actor);
    static void keepObject(ActorCore& actor, std::shared_ptr<void> object);

    template <class First, class Second>
    void invokeTwo(First& first, Second& second)
    {
        using Fork = detail::ForkedCall<Second>;
        const auto fork = TaskPtr<Fork>::adopt(new Fork(second));
        Lane* const lane = forkTask(*fork);
        try {
            first();
        } catch (...) {
            joinTask(lane, *fork);
            throw;
        }
        const AwaitEnd end = joinTask(lane, *fork);
        if (end != AwaitEnd::Count)
            raise(end);
        fork->value();
    }

    /// \returns what joinTask() wants to know.
    Lane* forkTask(Task& task);
    /// Returns when the task has ended, or was cancelled because the waiting could not go on.
    AwaitEnd joinTask(Lane* lane, Task& task);
    void awaitOne(Task& task, std::optional<std::chrono::nanoseconds> timeout = std::nullopt);
    [[noreturn]] static void refuseToCopy();
    void awaitAll(const std::vector<Task*>& tasks);
    AwaitEnd awaitSome(const std::vector<Task*>& tasks,
                       std::size_t count,
                       std::optional<std::chrono::nanoseconds> timeout,
                       std::vector<bool>& ready);
    [[noreturn]] void raise(AwaitEnd end) const;

    template <class T>
    static std::vector<Task*> tasksOf(const std::vector<Future<T>>& futures)
    {
        std::vector<Task*> tasks;
        tasks.reserve(futures.size());
        for (const Future<T>& future : futures)
            tasks.push_back(&future.task());
        return tasks;
    }

    std::unique_ptr<Scheduler> m_scheduler;
};

} // namespace makespan::runtime

#include "engine/runtime/actor.h"
