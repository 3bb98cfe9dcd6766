#include "engine/language/builtins/names/tables.h"

namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kRay[] = {
    {"init", "init(num_cpus=None)", Function, "Starts Ray with that many workers."},
    {"is_initialized", "is_initialized()", Function, "True after init()."},
    {"shutdown", "shutdown()", Function, "Ends Ray; tasks that still run are waited for."},
    {"remote", "remote(function_or_class)", Function,
     "Decorator: makes a function a task, a class an actor."},
    {"get", "get(future_or_list, timeout=None)", Function,
     "Waits for the results and returns them; raises the task's exception."},
    {"wait", "wait(futures, num_returns=1, timeout=None)", Function,
     "Waits until that many are ready or the time is over: (ready, not_ready)."},
    {"put", "put(value)", Function, "Stores a value once and returns a future of it."},
    {"cancel", "cancel(future, force=False, recursive=True)", Function, "Cancels a task."},
    {"kill", "kill(actor, no_restart=True)", Function, "Ends an actor at once."},
    {"get_actor", "get_actor(name)", Function, "The handle of the actor with that name."},
    {"method", "method(num_returns=1)", Function, "Decorator: options of an actor's method."},
    {"ObjectRef", "ObjectRef", Type, "The type of futures."},
    {"RayContext", "RayContext", Type, "What init() gives: with ray.init(): ..."},
    {"ObjectRefGenerator", "ObjectRefGenerator", Type, "The futures of what a task yielded."},
    {"cluster_resources", "cluster_resources()", Function, "All there is: {'CPU': 4.0}."},
    {"available_resources", "available_resources()", Function, "What is free now."},
    {"nodes", "nodes()", Function, "A list with one entry for each computer."},
    {"get_runtime_context", "get_runtime_context()", Function,
     "Where the code runs: get_task_id(), get_actor_id(), get_node_id()."},
    {"timeline", "timeline()", Refused, "Use the timeline of this program."},
    {"data", "data", Refused, "Ray Data is not part of this program."},
    {"train", "train", Refused, "Ray Train is not part of this program."},
    {"tune", "tune", Refused, "Ray Tune is not part of this program."},
    {"serve", "serve", Refused, "Ray Serve is not part of this program."},
    {"rllib", "rllib", Refused, "Ray RLlib is not part of this program."},
    {"exceptions", "exceptions", Module, "The exceptions that get() may raise."},
    {"util", "util", Module, "ActorPool and others."},
    {"actor", "actor", Module, "exit_actor()."},
    {"__version__", "__version__", Constant, "The version whose behaviour is followed."},
};

constexpr Name kRayExceptions[] = {
    {"RayError", "RayError", Exception, "Base of Ray's exceptions."},
    {"RayTaskError", "RayTaskError", Exception, "A task failed; .cause is its exception."},
    {"TaskCancelledError", "TaskCancelledError", Exception, "The task was cancelled."},
    {"GetTimeoutError", "GetTimeoutError", Exception, "get() waited longer than its timeout."},
    {"RayActorError", "RayActorError", Exception, "The actor has ended."},
    {"ActorDiedError", "ActorDiedError", Exception, "The actor has ended."},
    {"ActorUnavailableError", "ActorUnavailableError", Exception, "The actor cannot be reached."},
    {"WorkerCrashedError", "WorkerCrashedError", Exception, "The task's worker ended suddenly."},
    {"ObjectLostError", "ObjectLostError", Exception, "The value is gone."},
    {"OutOfMemoryError", "OutOfMemoryError", Exception, "A worker needed too much memory."},
    {"AsyncioActorExit", "AsyncioActorExit", Exception, "An async actor ends."},
    {"PendingCallsLimitExceeded", "PendingCallsLimitExceeded", Exception,
     "Too many calls wait for an actor."},
    {"TaskUnschedulableError", "TaskUnschedulableError", Exception,
     "No worker can ever run the task."},
};

constexpr Name kRayUtil[] = {
    {"ActorPool", "ActorPool(actors)", Type, "Spreads calls over several actors."},
    {"actor_pool", "actor_pool", Module, "ActorPool, under its longer name."},
    {"queue", "queue", Module, "Queue: a queue in an actor."},
    {"multiprocessing", "multiprocessing", Refused, "Use tasks: f.remote(x)."},
};

constexpr Name kRayActorPool[] = {
    {"ActorPool", "ActorPool(actors)", Type, "Spreads calls over several actors."},
};

constexpr Name kRayQueue[] = {
    {"Queue", "Queue(maxsize=0)", Type, "A queue that tasks and actors share."},
    {"Empty", "Empty", Exception, "The queue is empty."},
    {"Full", "Full", Exception, "The queue is full."},
};

constexpr Name kRayActorModule[] = {
    {"exit_actor", "exit_actor()", Function, "Ends the actor whose method calls it."},
    {"ActorHandle", "ActorHandle", Type, "The type of actors' handles."},
};

constexpr ModuleNames kModules[] = {
    {"ray", "Tasks, futures and actors that run in parallel.", kRay},
    {"ray.exceptions", "The exceptions that get() may raise.", kRayExceptions},
    {"ray.util", "ActorPool.", kRayUtil},
    {"ray.util.actor_pool", "ActorPool.", kRayActorPool},
    {"ray.util.queue", "A queue that tasks and actors share.", kRayQueue},
    {"ray.actor", "exit_actor().", kRayActorModule},
};

} // namespace

std::span<const ModuleNames> rayModules()
{
    return kModules;
}

} // namespace makespan::language::builtins
