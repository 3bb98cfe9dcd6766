#include "engine/runtime/pool.h"

#include "engine/runtime/recording/live_reader.h"
#include "engine/runtime/scheduler/scheduler.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace makespan::runtime {

namespace {

PoolOptions withWorkers(unsigned workers)
{
    PoolOptions options;
    options.workers = workers;
    return options;
}

std::uint32_t unitsOf(double demand)
{
    if (!(demand >= 0.0) || demand > 100'000.0)
        throw std::invalid_argument("a task can ask for 0 to 100000 worker slots");
    return static_cast<std::uint32_t>(std::lround(demand * kUnitsPerSlot));
}

} // namespace

Pool::Pool(unsigned workers)
    : Pool(withWorkers(workers))
{}

Pool::Pool(const PoolOptions& options)
    : m_scheduler(std::make_unique<Scheduler>(*this, options))
{}

Pool::~Pool() = default;

Pool* Pool::current() noexcept
{
    const Lane* lane = Scheduler::threadLane();
    return lane == nullptr ? nullptr : &lane->scheduler.pool();
}

unsigned Pool::workers() const
{
    return m_scheduler->workers();
}

unsigned Pool::shortfall() const
{
    return m_scheduler->shortfall();
}

double Pool::freeSlots() const
{
    return m_scheduler->freeSlots();
}

bool Pool::isCancelled() noexcept
{
    Lane* lane = Scheduler::threadLane();
    if (lane == nullptr)
        return false;
    Task* task = lane->current.load(std::memory_order_relaxed);
    return lane->scheduler.isStopping() || Scheduler::isCancelled(lane, task);
}

bool Pool::isShortOfSlots() const
{
    return m_scheduler->isShortOfSlots();
}

AwaitEnd Pool::trySleepFor(std::chrono::nanoseconds duration)
{
    return m_scheduler->sleepFor(duration);
}

void Pool::sleepFor(std::chrono::nanoseconds duration)
{
    const AwaitEnd end = m_scheduler->sleepFor(duration);
    if (end != AwaitEnd::Count)
        raise(end);
}

void Pool::waitIdle()
{
    const AwaitEnd end = m_scheduler->waitIdle();
    if (end != AwaitEnd::Count)
        raise(end);
}

FunctionId Pool::function(std::string_view name, std::uint32_t line)
{
    return m_scheduler->function(name, line);
}

void Pool::submit(Task& task, const Submission& submission)
{
    m_scheduler->submit(task, submission);
}

AwaitEnd Pool::await(std::span<Task* const> tasks, const AwaitRequest& request)
{
    return m_scheduler->await(tasks, request);
}

bool Pool::cancel(Task& task)
{
    return m_scheduler->cancel(task);
}

ActorCore* Pool::createActor(std::string name)
{
    return m_scheduler->createActor(std::move(name));
}

ActorCore* Pool::createThreadedActor(std::string name, unsigned concurrency)
{
    return m_scheduler->createThreadedActor(std::move(name), concurrency);
}

void Pool::retireActor(ActorCore& actor)
{
    actor.retire();
}

void Pool::fulfil(Task& promise)
{
    m_scheduler->fulfil(promise);
}

void Pool::abandonCalls(ActorCore& actor)
{
    m_scheduler->abandonCalls(actor);
}

void Pool::freeSlotsOf(ActorCore& actor)
{
    m_scheduler->freeSlotsOf(actor);
}

void Pool::killActor(ActorCore& actor)
{
    m_scheduler->killActor(actor);
}

void Pool::restartActor(ActorCore& actor)
{
    m_scheduler->restartActor(actor);
}

Snapshot Pool::snapshot() const
{
    return m_scheduler->snapshot();
}

std::unique_ptr<trace::LiveFeed> Pool::follow(Ticks origin) const
{
    return std::make_unique<LiveReader>(m_scheduler->poolRecord(), origin);
}

std::vector<WaitEdge> Pool::deadlock() const
{
    return m_scheduler->deadlock();
}

Task* Pool::currentTask() const noexcept
{
    const Lane* lane = m_scheduler->callerLane();
    return lane == nullptr ? nullptr : lane->current.load(std::memory_order_relaxed);
}

void Pool::recordCall(CallEvent kind, std::uint32_t line, Ticks begin, Ticks end)
{
    if (m_scheduler->isTracing())
        m_scheduler->record(
            {begin, end, 0, 0, line, 0, EventKind::Call, static_cast<std::uint8_t>(kind)});
}

void Pool::stop() noexcept
{
    m_scheduler->stop();
}

Recording Pool::close()
{
    return m_scheduler->close();
}

void Pool::submitCall(Task& task,
                      const CallOptions& options,
                      std::span<Link> dependencies,
                      ActorCore* actor)
{
    Submission submission;
    submission.function = options.function;
    submission.line = options.line;
    if (options.demand != 1.0)
        submission.slotUnits = unitsOf(options.demand);
    submission.dependencies = dependencies;
    submission.actor = actor;
    m_scheduler->submit(task, submission);
}

ActorCore* Pool::createActorAs(const ActorOptions& options)
{
    return unitsOf(options.demand) == 0 ? createActor(options.name)
                                        : createThreadedActor(options.name, 1);
}

void Pool::submitCreation(Task& task, double demand, std::span<Link> dependencies, ActorCore& actor)
{
    Submission submission;
    const std::uint32_t units = unitsOf(demand);
    if (units != 0) {
        submission.slotUnits = kHeldForLife | units;
        submission.createsActor = true;
    }
    submission.dependencies = dependencies;
    submission.actor = &actor;
    m_scheduler->submit(task, submission);
}

void Pool::submitUnwatched(TaskPtr<Task> task, std::span<Link> dependencies)
{
    Submission submission;
    submission.dependencies = dependencies;
    m_scheduler->submitUnwatched(*task.leak(), submission);
}

void Pool::keepObject(ActorCore& actor, std::shared_ptr<void> object)
{
    actor.keep(std::move(object));
}

Lane* Pool::forkTask(Task& task)
{
    return m_scheduler->fork(task);
}

AwaitEnd Pool::joinTask(Lane* lane, Task& task)
{
    return m_scheduler->join(lane, task);
}

void Pool::refuseToCopy()
{
    throw std::invalid_argument(
        "a task with retries or a deadline needs a function and arguments that can be copied");
}

void Pool::awaitOne(Task& task, std::optional<std::chrono::nanoseconds> timeout)
{
    Task* const tasks[] = {&task};
    AwaitRequest request;
    request.count = 1;
    if (timeout)
        request.deadline = std::chrono::steady_clock::now() + *timeout;
    const AwaitEnd end = m_scheduler->await(tasks, request);
    if (end != AwaitEnd::Count)
        raise(end);
}

void Pool::awaitAll(const std::vector<Task*>& tasks)
{
    AwaitRequest request;
    request.count = tasks.size();
    request.stopAtFailure = true;
    const AwaitEnd end = m_scheduler->await(tasks, request);
    if (end == AwaitEnd::Count)
        return;
    if (end != AwaitEnd::Failure)
        raise(end);
    for (Task* task : tasks) {
        if (task->isDone() && task->outcome() != Outcome::Finished)
            std::rethrow_exception(static_cast<Fallible*>(task)->error());
    }
}

AwaitEnd Pool::awaitSome(const std::vector<Task*>& tasks,
                         std::size_t count,
                         std::optional<std::chrono::nanoseconds> timeout,
                         std::vector<bool>& ready)
{
    if (tasks.empty())
        return AwaitEnd::Count;
    if (count == 0 || count > tasks.size())
        throw std::invalid_argument("wait: the number of results to wait for must be from 1 to the "
                                    "number of futures");
    std::vector<Task*> sorted = tasks;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        throw std::invalid_argument("wait: the same future is in the list twice");
    AwaitRequest request;
    request.count = count;
    request.ready = &ready;
    request.called = now();
    if (timeout)
        request.deadline = std::chrono::steady_clock::now() + *timeout;
    const AwaitEnd end = m_scheduler->await(tasks, request);
    if (end != AwaitEnd::Count && end != AwaitEnd::Timeout)
        raise(end);
    return end;
}

void Pool::raise(AwaitEnd end) const
{
    switch (end) {
    case AwaitEnd::Deadlock:
        throw Deadlock(m_scheduler->deadlock());
    case AwaitEnd::Cancelled:
        throw Cancelled();
    case AwaitEnd::Timeout:
        throw TimedOut();
    case AwaitEnd::Stopped:
    case AwaitEnd::Count:
    case AwaitEnd::Failure:
        break;
    }
    throw Stopped();
}

} // namespace makespan::runtime
