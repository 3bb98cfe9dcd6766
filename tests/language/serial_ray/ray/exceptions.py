import traceback

from visible import visible_frames


class RayError(Exception):
    pass


class RayTaskError(RayError):
    cause = None


class TaskCancelledError(RayError):
    pass


class GetTimeoutError(RayError, TimeoutError):
    pass


class WorkerCrashedError(RayError):
    pass


class RayActorError(RayError):
    pass


class ActorDiedError(RayActorError):
    pass


def wrap(error, name):
    """An error that is both a RayTaskError and of the task's own type, with the task's traceback as its text."""
    if isinstance(error, RayError) and not isinstance(error, (RayTaskError, GetTimeoutError)):
        return error
    cause = error.cause if isinstance(error, RayTaskError) else error
    kind = type(cause)
    text = visible_frames("".join(traceback.format_exception(error)))
    head = "Traceback (most recent call last):\n"
    if text.startswith(head):
        text = text[len(head):]
    text = "ray::%s()\n%s" % (name, text.rstrip("\n"))
    made = type("RayTaskError(%s)" % kind.__name__, (RayTaskError, kind), {
        "__init__": lambda self: None,
        "__str__": lambda self: text,
        "__module__": "ray.exceptions",
    })()
    made.cause = cause
    made.args = cause.args
    return made
