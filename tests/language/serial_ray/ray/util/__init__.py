import ray


class ActorPool:
    """As Ray's: an actor is idle again when its result was taken; results come in the order of submission."""

    def __init__(self, actors):
        self._idle = list(actors)
        self._running = {}  # number of the submission -> (future, actor)
        self._waiting = []  # (function, value), while no actor is idle
        self._submitted = 0
        self._taken = 0

    def submit(self, function, value):
        if not self._idle:
            self._waiting.append((function, value))
            return
        actor = self._idle.pop()
        self._running[self._submitted] = function(actor, value), actor
        self._submitted += 1

    def has_next(self):
        return bool(self._running)

    def has_free(self):
        return bool(self._idle) and not self._waiting

    def get_next(self, timeout=None, ignore_if_timedout=False):
        if not self.has_next():
            raise StopIteration("No more results to get")
        future, actor = self._running.pop(self._taken)
        self._taken += 1
        self._idle.append(actor)
        if self._waiting:
            self.submit(*self._waiting.pop(0))
        return ray.get(future)

    get_next_unordered = get_next

    def map(self, function, values):
        for value in values:
            self.submit(function, value)

        def results():
            while self.has_next():
                yield self.get_next()

        return results()

    map_unordered = map
