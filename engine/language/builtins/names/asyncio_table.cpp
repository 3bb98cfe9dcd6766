#include "engine/language/builtins/names/tables.h"

namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kAsyncio[] = {
    {"run", "run(coroutine)", Function, "Runs a coroutine to its end and gives its result."},
    {"sleep", "sleep(seconds, result=None)", Function, "Lets others go on for so long."},
    {"gather", "gather(*awaitables, return_exceptions=False)", Function,
     "Waits for all and gives their results in order."},
    {"wait", "wait(futures, timeout=None, return_when=ALL_COMPLETED)", Function,
     "Waits for futures: (done, pending)."},
    {"wait_for", "wait_for(awaitable, timeout)", Function,
     "Waits no longer than that: then TimeoutError."},
    {"as_completed", "as_completed(awaitables)", Function,
     "One awaitable after another, as they end."},
    {"create_task", "create_task(coroutine)", Function, "Runs a coroutine beside the others."},
    {"ensure_future", "ensure_future(awaitable)", Function,
     "A future of anything that can be awaited."},
    {"wrap_future", "wrap_future(future)", Function, "A future that can be awaited."},
    {"shield", "shield(awaitable)", Function, "Keeps it from being cancelled."},
    {"current_task", "current_task()", Function, "The task that runs."},
    {"all_tasks", "all_tasks()", Function, "The tasks that have not ended."},
    {"get_event_loop", "get_event_loop()", Function, "The event loop."},
    {"get_running_loop", "get_running_loop()", Function, "The event loop that runs."},
    {"new_event_loop", "new_event_loop()", Function, "Makes an event loop."},
    {"set_event_loop", "set_event_loop(loop)", Function, "Sets the event loop."},
    {"iscoroutine", "iscoroutine(value)", Function, "True for what an async function gives."},
    {"iscoroutinefunction", "iscoroutinefunction(function)", Function, "True for async functions."},
    {"isfuture", "isfuture(value)", Function, "True for futures of asyncio."},
    {"Future", "Future()", Type, "A result that is set later."},
    {"Task", "Task(coroutine)", Type, "A coroutine that runs."},
    {"Event", "Event()", Type, "Something that happens once: set(), wait()."},
    {"Lock", "Lock()", Type, "One at a time: async with lock."},
    {"Semaphore", "Semaphore(value=1)", Type, "So many at a time."},
    {"BoundedSemaphore", "BoundedSemaphore(value=1)", Type, "So many at a time, checked."},
    {"Condition", "Condition(lock=None)", Type, "Waiting for a change."},
    {"Queue", "Queue(maxsize=0)", Type, "First in, first out: await put(x), await get()."},
    {"LifoQueue", "LifoQueue(maxsize=0)", Type, "Last in, first out."},
    {"PriorityQueue", "PriorityQueue(maxsize=0)", Type, "Smallest first."},
    {"TaskGroup", "TaskGroup()", Type, "Tasks that end together: async with."},
    {"AbstractEventLoop", "AbstractEventLoop", Type, "The type of event loops."},
    {"CancelledError", "CancelledError", Exception, "The task was cancelled."},
    {"InvalidStateError", "InvalidStateError", Exception, "A future is not in that state."},
    {"QueueEmpty", "QueueEmpty", Exception, "The queue is empty."},
    {"QueueFull", "QueueFull", Exception, "The queue is full."},
    {"TimeoutError", "TimeoutError", Exception, "It took longer than its time limit."},
    {"FIRST_COMPLETED", "FIRST_COMPLETED", Constant, "wait() returns when one is done."},
    {"FIRST_EXCEPTION", "FIRST_EXCEPTION", Constant, "wait() returns when one has failed."},
    {"ALL_COMPLETED", "ALL_COMPLETED", Constant, "wait() returns when all are done."},
    {"to_thread", "to_thread()", Refused, "Make the function a task with @ray.remote."},
};

constexpr ModuleNames kModules[] = {
    {"asyncio", "Coroutines: async def, await.", kAsyncio},
};

} // namespace

std::span<const ModuleNames> asyncioModules()
{
    return kModules;
}

} // namespace makespan::language::builtins
