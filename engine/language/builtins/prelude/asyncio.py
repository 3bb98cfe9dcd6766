# asyncio: futures, tasks and the event loop. Every flow of a program (the driver, a task, a call of an actor) has a
# loop of its own; flows of one actor wake each other when one settles what another waits for.
# Callbacks run in the order in which CPython's loop runs them.
from collections import deque as _aio_deque
from heapq import heappop as _aio_pop, heappush as _aio_push

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class Future:
    __slots__ = ('_loop', '_state', '_result', '_error', '_callbacks')

    # Whether code outside of the loop that waits may settle it.
    _is_open = True

    def __init__(self, *, loop=None):
        self._loop = _aio_running_loop() if loop is None else loop
        self._state = 'PENDING'
        self._result = None
        self._error = None
        self._callbacks = []
        if self._is_open:
            self._loop._open += 1

    def done(self):
        return self._state != 'PENDING'

    def cancelled(self):
        return self._state == 'CANCELLED'

    def get_loop(self):
        return self._loop

    def result(self):
        if self._state == 'CANCELLED':
            raise CancelledError()
        if self._state == 'PENDING':
            raise InvalidStateError('Result is not set.')
        if self._error is not None:
            raise self._error
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise CancelledError()
        if self._state == 'PENDING':
            raise InvalidStateError('Exception is not set.')
        return self._error

    def set_result(self, result):
        self._expect_pending()
        self._result = result
        self._settle('FINISHED')

    def set_exception(self, exception):
        self._expect_pending()
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._error = exception
        self._settle('FINISHED')

    def cancel(self, msg=None):
        if self._state != 'PENDING':
            return False
        self._settle('CANCELLED')
        return True

    def add_done_callback(self, callback, *, context=None):
        if self._state == 'PENDING':
            self._callbacks.append(callback)
        else:
            self._loop.call_soon(callback, self)

    def remove_done_callback(self, callback):
        before = len(self._callbacks)
        self._callbacks = [one for one in self._callbacks if one != callback]
        return before - len(self._callbacks)

    def _expect_pending(self):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')

    def _settle(self, state):
        self._state = state
        if self._is_open:
            self._loop._open -= 1
        callbacks = self._callbacks
        self._callbacks = []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def __await__(self):
        if self._state == 'PENDING':
            yield self
        if self._state == 'PENDING':
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __repr__(self):
        return '<' + _class_name(self) + ' ' + self._state.lower() + '>'


class _AioInner(Future):
    # Settled by the loop itself.
    __slots__ = ()
    _is_open = False


class Task(Future):
    __slots__ = ('_coro', '_waits_for', '_must_cancel', '_name')
    _is_open = False

    def __init__(self, coro, *, loop=None, name=None, context=None):
        if not _is_coroutine(coro):
            raise TypeError('a coroutine was expected, got ' + _repr(coro))
        Future.__init__(self, loop=loop)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._loop._task_number += 1
        self._name = 'Task-' + str(self._loop._task_number) if name is None else str(name)
        self._loop._tasks[self] = None
        self._loop.call_soon(self._step, None)

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = str(name)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self._state != 'PENDING':
            return False
        if self._waits_for is not None and self._waits_for.cancel():
            return True
        self._must_cancel = True
        return True

    def _end(self, state, result, error):
        self._result = result
        self._error = error
        del self._loop._tasks[self]
        self._settle(state)

    def _step(self, error):
        if self._state != 'PENDING':
            return
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = CancelledError()
            self._must_cancel = False
        self._waits_for = None
        loop = self._loop
        loop._current = self
        try:
            if error is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._end('CANCELLED', None, None)
            else:
                self._end('FINISHED', stop.value, None)
        except CancelledError:
            self._end('CANCELLED', None, None)
        except (KeyboardInterrupt, SystemExit) as failure:
            self._end('FINISHED', None, failure)
            raise
        except BaseException as failure:
            self._end('FINISHED', None, failure)
        else:
            if isinstance(awaited, Future):
                if awaited is self:
                    loop.call_soon(self._step, RuntimeError('Task cannot await on itself'))
                else:
                    awaited.add_done_callback(self._wake)
                    self._waits_for = awaited
                    if self._must_cancel and awaited.cancel():
                        self._must_cancel = False
            elif awaited is None:
                loop.call_soon(self._step, None)
            else:
                loop.call_soon(self._step, RuntimeError('Task got bad yield: ' + _repr(awaited)))
        finally:
            loop._current = None

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step(None)


class _AioTimer:
    __slots__ = ('_callback', '_args', '_when')

    def __init__(self, callback, args, when):
        self._callback = callback
        self._args = args
        self._when = when

    def cancel(self):
        self._callback = None
        self._args = ()

    def cancelled(self):
        return self._callback is None

    def when(self):
        return self._when

    def _run(self):
        if self._callback is not None:
            self._callback(*self._args)


class AbstractEventLoop:
    __slots__ = ('_ready', '_timers', '_number', '_refs', '_open', '_waker', '_current', '_tasks',
                 '_task_number', '_is_running', '_is_closed')

    def __init__(self):
        self._ready = _aio_deque()
        self._timers = []
        self._number = 0
        self._refs = {}
        self._open = 0
        self._waker = None
        self._current = None
        self._tasks = {}
        self._task_number = 0
        self._is_running = False
        self._is_closed = False

    def time(self):
        return _monotonic()

    def is_running(self):
        return self._is_running

    def is_closed(self):
        return self._is_closed

    def close(self):
        self._is_closed = True

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, loop=self, name=name)

    def call_soon(self, callback, *args, context=None):
        handle = _AioTimer(callback, args, None)
        self._ready.append(handle)
        if self._waker is not None:
            waker = self._waker
            self._waker = None
            _fulfil(waker)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(_monotonic() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        handle = _AioTimer(callback, args, when)
        self._number += 1
        _aio_push(self._timers, (when, self._number, handle))
        return handle

    def run_in_executor(self, executor, function, *args):
        raise NotImplementedError('threads are not supported: make the function a task with @ray.remote')

    def run_forever(self):
        raise NotImplementedError('run_forever() is not supported: use asyncio.run()')

    def run_until_complete(self, awaitable):
        if self._is_running:
            raise RuntimeError('This event loop is already running')
        outer = _flow_local()
        _set_flow_local(self)
        self._is_running = True
        try:
            main = ensure_future(awaitable, loop=self)
            while not main.done():
                try:
                    self._turn()
                except KeyboardInterrupt:
                    # Somebody cancels the call: its coroutine is told.
                    if not main.cancel():
                        raise
            return main.result()
        finally:
            self._is_running = False
            _set_flow_local(outer)

    def _ref_future(self, ref):
        future = self._refs.get(ref)
        if future is None:
            future = self._refs[ref] = _AioInner(loop=self)
        return future

    # One turn: waits when nothing is ready, then runs what was ready at its beginning.
    def _turn(self):
        timers = self._timers
        while timers and timers[0][2].cancelled():
            _aio_pop(timers)
        if not self._ready:
            self._wait()
        if timers:
            # The clock counts whole nanoseconds.
            due = _monotonic() + 1e-9
            while timers and timers[0][0] <= due:
                self._ready.append(_aio_pop(timers)[2])
        for i in range(len(self._ready)):
            self._ready.popleft()._run()

    def _wait(self):
        waker = None
        if self._open > 0 or not self._refs and not self._timers:
            # Other calls of the actor may run wherever this one waits for the clock or for an answer: from here
            # on they know whom to wake.
            waker = self._waker = _make_promise()
        try:
            timeout = None
            if self._timers:
                timeout = max(self._timers[0][0] - _monotonic(), 0.0)
            if self._ready:
                return
            refs = list(self._refs)
            if not refs and waker is None:
                _sleep(timeout)
                return
            if waker is not None:
                refs.append(waker)
            ready, rest = _ray_wait(refs, 1, timeout)
        finally:
            self._waker = None
        if ready and len(rest) > 0:
            ready += _ray_wait(rest, len(rest), 0)[0]
        for ref in ready:
            future = self._refs.pop(ref, None)
            if future is not None and not future.done():
                future.set_result(None)


def _aio_running_loop():
    loop = _flow_local()
    if loop is None or not loop._is_running:
        raise RuntimeError('no running event loop')
    return loop


def get_running_loop():
    return _aio_running_loop()


def get_event_loop():
    loop = _flow_local()
    if loop is None:
        loop = AbstractEventLoop()
        _set_flow_local(loop)
    return loop


def new_event_loop():
    return AbstractEventLoop()


def set_event_loop(loop):
    _set_flow_local(loop)


def current_task(loop=None):
    return _aio_running_loop()._current


def all_tasks(loop=None):
    return set(_aio_running_loop()._tasks)


def iscoroutine(value):
    return _is_coroutine(value)


def iscoroutinefunction(function):
    return _is_coroutine_function(function)


def isfuture(value):
    return isinstance(value, Future)


def run(main, *, debug=None):
    loop = _flow_local()
    if loop is not None and loop._is_running:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not _is_coroutine(main):
        raise ValueError('a coroutine was expected, got ' + _repr(main))
    loop = AbstractEventLoop()
    try:
        return loop.run_until_complete(main)
    finally:
        left = list(loop._tasks)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(_aio_end_all(left))


async def _aio_end_all(tasks):
    await gather(*tasks, return_exceptions=True)


# A call of an async actor.
def _run_coroutine(method, *args, **kwargs):
    return AbstractEventLoop().run_until_complete(method(*args, **kwargs))


def _await_ref(ref):
    yield from _aio_running_loop()._ref_future(ref).__await__()
    return _ray_get(ref)


async def _aio_value(awaitable):
    return await awaitable


def ensure_future(awaitable, *, loop=None):
    if isinstance(awaitable, Future):
        return awaitable
    if loop is None:
        loop = _aio_running_loop()
    if not _is_coroutine(awaitable):
        if not _is_ref(awaitable) and not hasattr(awaitable, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        awaitable = _aio_value(awaitable)
    return loop.create_task(awaitable)


def wrap_future(future, *, loop=None):
    return ensure_future(future, loop=loop)


def create_task(coro, *, name=None, context=None):
    return _aio_running_loop().create_task(coro, name=name)


class _AioPause:
    __slots__ = ()

    def __await__(self):
        yield


def _aio_finish(future, result):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    if delay <= 0:
        await _AioPause()
        return result
    loop = _aio_running_loop()
    future = _AioInner(loop=loop)
    timer = loop.call_later(delay, _aio_finish, future, result)
    try:
        return await future
    finally:
        timer.cancel()


class _AioGathering(_AioInner):
    __slots__ = ('_children', '_missing', '_keeps_errors', '_cancel_asked')

    def __init__(self, children, keeps_errors, loop):
        _AioInner.__init__(self, loop=loop)
        self._children = children
        self._keeps_errors = keeps_errors
        self._cancel_asked = False
        waited = []
        for child in children:
            if child not in waited:
                waited.append(child)
        self._missing = len(waited)
        for child in waited:
            child.add_done_callback(self._child_done)

    def cancel(self, msg=None):
        if self.done():
            return False
        asked = False
        for child in self._children:
            if child.cancel():
                asked = True
        if asked:
            self._cancel_asked = True
        return asked

    def _child_done(self, child):
        self._missing -= 1
        if self.done():
            return
        if not self._keeps_errors:
            if child.cancelled():
                self.set_exception(CancelledError())
                return
            if child.exception() is not None:
                self.set_exception(child.exception())
                return
        if self._missing > 0:
            return
        if self._cancel_asked:
            self.set_exception(CancelledError())
            return
        results = []
        for one in self._children:
            if one.cancelled():
                results.append(CancelledError())
            elif one.exception() is not None:
                results.append(one.exception())
            else:
                results.append(one.result())
        self.set_result(results)


def gather(*awaitables, return_exceptions=False):
    loop = _aio_running_loop()
    if not awaitables:
        future = _AioInner(loop=loop)
        future.set_result([])
        return future
    known = []
    children = []
    for awaitable in awaitables:
        for one, future in known:
            if one is awaitable:
                break
        else:
            future = ensure_future(awaitable, loop=loop)
            known.append((awaitable, future))
        children.append(future)
    return _AioGathering(children, return_exceptions, loop)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isinstance(fs, Future) or _is_coroutine(fs):
        raise TypeError('expect a list of futures, not ' + _class_name(fs))
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return_when value: ' + str(return_when))
    futures = []
    for one in fs:
        if _is_coroutine(one):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
        future = ensure_future(one)
        if future not in futures:
            futures.append(future)
    loop = _aio_running_loop()
    waiter = _AioInner(loop=loop)

    def is_over():
        pending = [one for one in futures if not one.done()]
        if not pending:
            return True
        if return_when == FIRST_COMPLETED:
            return len(pending) < len(futures)
        if return_when == FIRST_EXCEPTION:
            for one in futures:
                if one.done() and not one.cancelled() and one.exception() is not None:
                    return True
        return False

    def one_done(future):
        if is_over():
            _aio_finish(waiter, None)

    if not is_over():
        timer = None
        if timeout is not None:
            timer = loop.call_later(timeout, _aio_finish, waiter, None)
        for one in futures:
            one.add_done_callback(one_done)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for one in futures:
                one.remove_done_callback(one_done)
    done = set()
    pending = set()
    for one in futures:
        (done if one.done() else pending).add(one)
    return done, pending


async def wait_for(fut, timeout):
    if timeout is None:
        return await fut
    future = ensure_future(fut)
    if not future.done():
        loop = _aio_running_loop()
        waiter = _AioInner(loop=loop)

        def ended(one):
            _aio_finish(waiter, None)

        timer = loop.call_later(max(timeout, 0), _aio_finish, waiter, None)
        future.add_done_callback(ended)
        try:
            await waiter
        except CancelledError:
            if not future.done():
                future.remove_done_callback(ended)
                future.cancel()
                raise
        finally:
            timer.cancel()
    if future.done():
        return future.result()
    future.remove_done_callback(ended)
    future.cancel()
    await wait([future])
    if not future.cancelled() and future.exception() is None:
        return future.result()
    raise TimeoutError()


def as_completed(fs, *, timeout=None):
    loop = _aio_running_loop()
    futures = []
    for one in fs:
        future = ensure_future(one, loop=loop)
        if future not in futures:
            futures.append(future)
    done = Queue()
    for future in futures:
        future.add_done_callback(done.put_nowait)
    deadline = None if timeout is None else loop.time() + timeout

    async def next_one():
        if deadline is None:
            return (await done.get()).result()
        return (await wait_for(done.get(), deadline - loop.time())).result()

    for future in futures:
        yield next_one()


def shield(arg):
    inner = ensure_future(arg)
    outer = _AioInner(loop=inner.get_loop())

    def ended(one):
        if outer.done():
            return
        if one.cancelled():
            outer.cancel()
        elif one.exception() is not None:
            outer.set_exception(one.exception())
        else:
            outer.set_result(one.result())

    inner.add_done_callback(ended)
    return outer


class Event:
    __slots__ = ('_waiters', '_value')

    def __init__(self):
        self._waiters = []
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                _aio_finish(waiter, True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        waiter = _aio_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Semaphore:
    __slots__ = ('_waiters', '_value')

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = []
        self._value = value

    def locked(self):
        return self._value == 0 or len(self._waiters) > 0

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = _aio_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1
            raise
        finally:
            self._waiters.remove(waiter)
            self._hand_on()
        return True

    def release(self):
        self._value += 1
        self._hand_on()

    def _hand_on(self):
        for waiter in self._waiters:
            if self._value == 0:
                return
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, value, traceback):
        self.release()


class BoundedSemaphore(Semaphore):
    __slots__ = ('_bound',)

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._bound = value

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        Semaphore.release(self)


class Lock:
    __slots__ = ('_semaphore',)

    def __init__(self):
        self._semaphore = Semaphore(1)

    def locked(self):
        return self._semaphore._value == 0

    async def acquire(self):
        return await self._semaphore.acquire()

    def release(self):
        if not self.locked():
            raise RuntimeError('Lock is not acquired.')
        self._semaphore.release()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, value, traceback):
        self.release()


class Condition:
    __slots__ = ('_lock', '_waiters')

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self._waiters = []

    def locked(self):
        return self._lock.locked()

    async def acquire(self):
        return await self._lock.acquire()

    def release(self):
        self._lock.release()

    async def __aenter__(self):
        await self._lock.acquire()

    async def __aexit__(self, kind, value, traceback):
        self._lock.release()

    async def wait(self):
        if not self._lock.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self._lock.release()
        waiter = _aio_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)
            await self._lock.acquire()
        return True

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._lock.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        for waiter in self._waiters:
            if n > 0 and not waiter.done():
                waiter.set_result(None)
                n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))


class Queue:
    __slots__ = ('_maxsize', '_items', '_getters', '_putters', '_unfinished', '_finished')

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = _aio_deque()
        self._putters = _aio_deque()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._init()

    def _init(self):
        self._items = _aio_deque()

    def _get(self):
        return self._items.popleft()

    def _put(self, item):
        self._items.append(item)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self._maxsize <= len(self._items)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake_next(self._getters)

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake_next(self._putters)
        return item

    async def put(self, item):
        while self.full():
            await self._wait_among(self._putters, self.full)
        self.put_nowait(item)

    async def get(self):
        while self.empty():
            await self._wait_among(self._getters, self.empty)
        return self.get_nowait()

    async def _wait_among(self, waiters, is_stuck):
        waiter = _aio_running_loop().create_future()
        waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            if waiter in waiters:
                waiters.remove(waiter)
            if not is_stuck() and not waiter.cancelled():
                self._wake_next(waiters)
            raise

    def _wake_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()


class LifoQueue(Queue):
    __slots__ = ()

    def _init(self):
        self._items = []

    def _get(self):
        return self._items.pop()


class PriorityQueue(Queue):
    __slots__ = ()

    def _init(self):
        self._items = []

    def _get(self):
        return _aio_pop(self._items)

    def _put(self, item):
        _aio_push(self._items, item)


class TaskGroup:
    __slots__ = ('_children', '_parent', '_errors', '_is_aborting')

    def __init__(self):
        self._children = []
        self._errors = []
        self._parent = None
        self._is_aborting = False

    async def __aenter__(self):
        self._parent = current_task()
        return self

    def create_task(self, coro, *, name=None, context=None):
        task = create_task(coro, name=name)
        self._children.append(task)
        task.add_done_callback(self._child_done)
        return task

    def _child_done(self, task):
        if task.cancelled() or task.exception() is None:
            return
        self._errors.append(task.exception())
        if not self._is_aborting:
            self._is_aborting = True
            for child in self._children:
                child.cancel()

    async def __aexit__(self, kind, error, traceback):
        if error is not None:
            self._is_aborting = True
            for child in self._children:
                child.cancel()
        while True:
            open_ones = [child for child in self._children if not child.done()]
            if not open_ones:
                break
            await wait(open_ones)
        if self._errors:
            # CPython groups them; the first one tells what went wrong.
            raise self._errors[0]
        return False
