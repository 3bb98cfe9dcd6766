# ray.util: the pool of actors.


class ActorPool:
    __slots__ = ('_idle', '_future_to_actor', '_index_to_future', '_next_task_index', '_next_return_index',
                 '_pending')

    def __init__(self, actors):
        self._idle = list(actors)
        self._future_to_actor = {}
        self._index_to_future = {}
        self._next_task_index = 0
        self._next_return_index = 0
        self._pending = []

    def map(self, fn, values):
        self._forget_results()
        for value in values:
            self.submit(fn, value)
        return self._results()

    def map_unordered(self, fn, values):
        self._forget_results()
        for value in values:
            self.submit(fn, value)
        return self._results_unordered()

    def _forget_results(self):
        while self.has_next():
            try:
                self.get_next_unordered(timeout=0)
            except TimeoutError:
                break

    def _results(self):
        while self.has_next():
            yield self.get_next()

    def _results_unordered(self):
        while self.has_next():
            yield self.get_next_unordered()

    def submit(self, fn, value):
        if self._idle:
            actor = self._idle.pop()
            future = fn(actor, value)
            self._future_to_actor[future] = (self._next_task_index, actor)
            self._index_to_future[self._next_task_index] = future
            self._next_task_index += 1
        else:
            self._pending.append((fn, value))

    def has_next(self):
        return bool(self._future_to_actor)

    def get_next(self, timeout=None, ignore_if_timedout=False):
        if not self.has_next():
            raise StopIteration('No more results to get')
        if self._next_return_index >= self._next_task_index:
            raise ValueError('It is not allowed to call get_next() after get_next_unordered().')
        future = self._index_to_future[self._next_return_index]
        timeout_message = 'Timed out waiting for result'
        raise_timeout = False
        if timeout is not None:
            ready, rest = _ray_wait([future], 1, timeout)
            if not ready:
                if ignore_if_timedout:
                    raise_timeout = True
                else:
                    raise TimeoutError(timeout_message)
        del self._index_to_future[self._next_return_index]
        self._next_return_index += 1
        index, actor = self._future_to_actor.pop(future)
        self._return_actor(actor)
        if raise_timeout:
            raise TimeoutError(timeout_message + '. The task ' + repr(future) + ' has been ignored.')
        return _ray_get(future)

    def get_next_unordered(self, timeout=None, ignore_if_timedout=False):
        if not self.has_next():
            raise StopIteration('No more results to get')
        ready, rest = _ray_wait(list(self._future_to_actor), 1, timeout)
        timeout_message = 'Timed out waiting for result'
        raise_timeout = False
        if ready:
            future = ready[0]
        elif ignore_if_timedout:
            raise_timeout = True
            future = rest[0]
        else:
            raise TimeoutError(timeout_message)
        index, actor = self._future_to_actor.pop(future)
        self._return_actor(actor)
        del self._index_to_future[index]
        self._next_return_index = max(self._next_return_index, index + 1)
        if raise_timeout:
            raise TimeoutError(timeout_message + '. The task ' + repr(future) + ' has been ignored.')
        return _ray_get(future)

    def _return_actor(self, actor):
        self._idle.append(actor)
        if self._pending:
            fn, value = self._pending.pop(0)
            self.submit(fn, value)

    def has_free(self):
        return len(self._idle) > 0 and len(self._pending) == 0

    def pop_idle(self):
        if self.has_free():
            return self._idle.pop()
        return None

    def push(self, actor):
        busy = [entry[1] for entry in self._future_to_actor.values()]
        if actor in self._idle or actor in busy:
            raise ValueError('Actor already belongs to current ActorPool')
        self._return_actor(actor)
