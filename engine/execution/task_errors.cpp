#include "engine/execution/task_errors.h"

#include <string>

namespace makespan::execution {

using language::errorParcel;
using language::Parcel;

Parcel taskCancelledError()
{
    return errorParcel("TaskCancelledError", "This task or its dependency was cancelled.");
}

Parcel workerCrashedError()
{
    return errorParcel("WorkerCrashedError",
                       "The worker died unexpectedly while executing this task.");
}

Parcel actorDiedError()
{
    return errorParcel("ActorDiedError", "The actor died unexpectedly before finishing this task.");
}

Parcel actorNotMadeError(const Parcel& cause)
{
    return errorParcel("ActorDiedError",
                       "The actor died because of an error raised in its creation task, "
                           + language::factsOf(cause).text);
}

Parcel getTimeoutError()
{
    return errorParcel("GetTimeoutError", "Get timed out: some object(s) not ready.");
}

Parcel nameTakenError(std::string_view name)
{
    const std::string quoted(name);
    return errorParcel("ValueError",
                       "The name " + quoted
                           + " (namespace=None) is already taken. Please use a different "
                             "name or get the existing actor using ray.get_actor('"
                           + quoted + "')");
}

Parcel noSuchActorError(std::string_view name)
{
    return errorParcel("ValueError",
                       "Failed to look up actor with name '" + std::string(name) + "'.");
}

Parcel forcedActorCancelError()
{
    return errorParcel("ValueError", "force=True is not supported for actor tasks.");
}

Parcel interruptError()
{
    return errorParcel("KeyboardInterrupt", "");
}

} // namespace makespan::execution
