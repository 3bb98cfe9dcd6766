import queue

from queue import Empty, Full  # noqa: F401  (of this module, too)


class Queue:
    """One that all tasks share: where one would wait, nobody could ever end that here."""

    def __init__(self, maxsize=0, actor_options=None):
        self._queue = queue.Queue(maxsize)

    def __deepcopy__(self, memo):
        return self

    def __len__(self):
        return self._queue.qsize()

    size = qsize = __len__

    def empty(self):
        return self._queue.empty()

    def full(self):
        return self._queue.full()

    def put(self, item, block=True, timeout=None):
        self._queue.put(item, False)

    def get(self, block=True, timeout=None):
        return self._queue.get(False)

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get()

    def put_nowait_batch(self, items):
        for item in items:
            self.put(item)

    def get_nowait_batch(self, count):
        return [self.get() for _ in range(count)]

    def shutdown(self, force=False, grace_period_s=5):
        pass
