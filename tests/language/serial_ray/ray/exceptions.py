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
    """An error that is both a RayTaskError and of the task's own type, with the text of the original."""
    if isinstance(error, RayError):
        return error
    kind = type(error)
    made = type("RayTaskError(%s)" % kind.__name__, (RayTaskError, kind), {
        "__init__": lambda self: None,
        "__str__": lambda self: "%s: %s" % (kind.__name__, error),
    })()
    made.cause = error
    made.args = error.args
    return made
