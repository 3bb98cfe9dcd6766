# ray.util.queue: a queue in an actor.
from asyncio import Queue as _AioQueue, QueueEmpty as _AioEmpty, QueueFull as _AioFull, wait_for as _aio_wait_for


class Empty(Exception):
    pass


class Full(Exception):
    pass


class _QueueActor:
    __slots__ = ('maxsize', 'queue')

    def __init__(self, maxsize):
        self.maxsize = maxsize
        self.queue = _AioQueue(maxsize)

    def qsize(self):
        return self.queue.qsize()

    def empty(self):
        return self.queue.empty()

    def full(self):
        return self.queue.full()

    async def put(self, item, timeout=None):
        try:
            await _aio_wait_for(self.queue.put(item), timeout)
        except TimeoutError:
            raise Full

    async def get(self, timeout=None):
        try:
            return await _aio_wait_for(self.queue.get(), timeout)
        except TimeoutError:
            raise Empty

    def put_nowait(self, item):
        try:
            self.queue.put_nowait(item)
        except _AioFull:
            raise Full

    def put_nowait_batch(self, items):
        if self.maxsize > 0 and len(items) + self.qsize() > self.maxsize:
            raise Full('Cannot add ' + str(len(items)) + ' items to queue of size ' + str(self.qsize())
                       + ' and maxsize ' + str(self.maxsize) + '.')
        for item in items:
            self.queue.put_nowait(item)

    def get_nowait(self):
        try:
            return self.queue.get_nowait()
        except _AioEmpty:
            raise Empty

    def get_nowait_batch(self, num_items):
        if num_items > self.qsize():
            raise Empty('Cannot get ' + str(num_items) + ' items from queue of size ' + str(self.qsize()) + '.')
        return [self.queue.get_nowait() for i in range(num_items)]


def _check_timeout(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


# What a call of the queue's actor raised, as the queue's own exception.
def _queue_get(ref):
    try:
        return _ray_get(ref)
    except (Empty, Full) as error:
        cause = error.cause
    raise cause


async def _queue_await(ref):
    try:
        return await ref
    except (Empty, Full) as error:
        cause = error.cause
    raise cause


class Queue:
    __slots__ = ('maxsize', 'actor')

    def __init__(self, maxsize=0, actor_options=None):
        self.maxsize = maxsize
        self.actor = _make_remote(_QueueActor, actor_options or {}).remote(maxsize)

    def __len__(self):
        return self.size()

    def size(self):
        return _ray_get(self.actor.qsize.remote())

    def qsize(self):
        return self.size()

    def empty(self):
        return _ray_get(self.actor.empty.remote())

    def full(self):
        return _ray_get(self.actor.full.remote())

    def put(self, item, block=True, timeout=None):
        if not block:
            _queue_get(self.actor.put_nowait.remote(item))
        else:
            _check_timeout(timeout)
            _queue_get(self.actor.put.remote(item, timeout))

    async def put_async(self, item, block=True, timeout=None):
        if not block:
            await _queue_await(self.actor.put_nowait.remote(item))
        else:
            _check_timeout(timeout)
            await _queue_await(self.actor.put.remote(item, timeout))

    def get(self, block=True, timeout=None):
        if not block:
            return _queue_get(self.actor.get_nowait.remote())
        _check_timeout(timeout)
        return _queue_get(self.actor.get.remote(timeout))

    async def get_async(self, block=True, timeout=None):
        if not block:
            return await _queue_await(self.actor.get_nowait.remote())
        _check_timeout(timeout)
        return await _queue_await(self.actor.get.remote(timeout))

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def put_nowait_batch(self, items):
        _queue_get(self.actor.put_nowait_batch.remote(list(items)))

    def get_nowait_batch(self, num_items):
        if not isinstance(num_items, int):
            raise TypeError("Argument 'num_items' must be an int")
        if num_items < 0:
            raise ValueError("'num_items' must be nonnegative")
        return _queue_get(self.actor.get_nowait_batch.remote(num_items))

    def shutdown(self, force=False, grace_period_s=5):
        if self.actor is not None:
            _ray_kill(self.actor)
        self.actor = None
