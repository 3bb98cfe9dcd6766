# Module queue, for searches that keep their open places in one: nobody else can fill or empty it meanwhile, so what
# would wait for ever is an error.

from collections import deque as _row
from heapq import heappush as _push_ordered, heappop as _pop_ordered


class Empty(Exception):
    pass


class Full(Exception):
    pass


class Queue:
    __slots__ = ('maxsize', 'queue', 'unfinished_tasks')

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init()

    def _init(self):
        self.queue = _row()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return len(self.queue)

    def empty(self):
        return not self.queue

    def full(self):
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item, block=True, timeout=None):
        if self.full():
            if not block or timeout is not None:
                raise Full
            raise RuntimeError('put() would wait for ever: the queue is full and nobody else can get() from it; '
                               'ray.util.queue.Queue is shared by tasks')
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self.queue:
            if not block or timeout is not None:
                raise Empty
            raise RuntimeError('get() would wait for ever: the queue is empty and nobody else can put() into it; '
                               'ray.util.queue.Queue is shared by tasks')
        return self._get()

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError('join() would wait for ever: task_done() is missing for some of what was put')


class LifoQueue(Queue):
    __slots__ = ()

    def _init(self):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    __slots__ = ()

    def _init(self):
        self.queue = []

    def _put(self, item):
        _push_ordered(self.queue, item)

    def _get(self):
        return _pop_ordered(self.queue)


class SimpleQueue(Queue):
    __slots__ = ()

    def __init__(self):
        self.maxsize = 0
        self.unfinished_tasks = 0
        self._init()
