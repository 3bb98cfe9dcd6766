import ray


class ActorPool:
    def __init__(self, actors):
        self._idle = list(actors)
        self._pending = []

    def submit(self, function, value):
        actor = self._idle[len(self._pending) % len(self._idle)]
        self._pending.append(function(actor, value))

    def has_next(self):
        return bool(self._pending)

    def get_next(self, timeout=None):
        return ray.get(self._pending.pop(0))

    get_next_unordered = get_next

    def map(self, function, values):
        for value in values:
            self.submit(function, value)
        while self.has_next():
            yield self.get_next()

    map_unordered = map
