"""A model of Ray in virtual time, for CPython: slow, short, and written without looking at ours.

It stands in for the real package when `python3 run_model.py FILE` runs a scenario. Every task, actor call and the
driver is a Python thread, but only one of them runs at a time: whoever sleeps or waits hands over to the kernel,
which lets the next one run or moves the clock on. Computing takes no time. At one instant, whatever ends comes
before timeouts, and timeouts before the start of the next tasks; tasks start in the order of (the instant at which
their inputs were there, their number), on the free worker with the lowest number.
"""
import collections
import copy
import heapq
import itertools
import random
import threading
import time
import types


class Flow:
    """A thread that runs only when the kernel lets it."""

    def __init__(self, body, worker=None):
        self.worker = worker             # holds a slot: a task that is not an actor's
        self.turn = threading.Semaphore(0)
        self.thread = threading.Thread(target=self._run, args=(body,), daemon=True)
        self.thread.start()

    def _run(self, body):
        self.turn.acquire()
        kernel.current = self
        body()
        kernel.turn.release()


class Kernel:
    def __init__(self):
        self.now = 0.0
        self.turn = threading.Semaphore(0)
        self.current = None
        self.runnable = collections.deque()
        self.events = []                 # (time, 0: sleep ends / 1: timeout, number, flow)
        self.numbers = itertools.count()
        self.waiting = []                # (flow, condition)
        self.ready = []                  # (ready time, number, call)
        self.returning = collections.deque()
        self.free = []
        self.driver_ended = None

    def start(self, program):
        driver = Flow(program)
        self.runnable.append(driver)
        while self.driver_ended is None:
            if self.runnable:
                flow = self.runnable.popleft()
                flow.turn.release()
                self.turn.acquire()
                self.wake()
            elif self.events and self.events[0][0] <= self.now:
                self.end_of_one()
            elif (self.returning or self.ready) and self.free:
                self.dispatch()
            elif self.events:
                self.now = self.events[0][0]
            else:
                raise RuntimeError("deadlock")

    def end_of_one(self):
        _, _, _, flow = heapq.heappop(self.events)
        flow.timed_out = True
        if any(f is flow for f, _ in self.waiting):
            self.waiting = [(f, c) for f, c in self.waiting if f is not flow]
            self.resume(flow)
        elif flow in self.sleeping:
            self.sleeping.remove(flow)
            self.runnable.append(flow)

    sleeping = []

    def wake(self):
        for entry in list(self.waiting):
            flow, condition = entry
            if condition():
                self.waiting.remove(entry)
                self.resume(flow)

    def resume(self, flow):
        if flow.worker is None:
            self.runnable.append(flow)
        else:
            self.returning.append(flow)  # it gave its slot away and needs one again

    def dispatch(self):
        if self.returning:
            flow = self.returning.popleft()
            flow.worker = heapq.heappop(self.free)
            self.runnable.append(flow)
        else:
            _, _, call = heapq.heappop(self.ready)
            self.runnable.append(Flow(call.run, heapq.heappop(self.free)))

    def hand_over(self):
        flow = self.current
        self.turn.release()
        flow.turn.acquire()
        self.current = flow

    def sleep(self, seconds):
        heapq.heappush(self.events, (self.now + seconds, 0, next(self.numbers), self.current))
        self.sleeping.append(self.current)
        self.hand_over()

    def wait(self, condition, timeout=None):
        if condition():
            return
        flow = self.current
        flow.timed_out = False
        if timeout is not None:
            heapq.heappush(self.events, (self.now + timeout, 1, next(self.numbers), flow))
        self.waiting.append((flow, condition))
        if flow.worker is not None:
            heapq.heappush(self.free, flow.worker)
        self.hand_over()


kernel = Kernel()


class ObjectRef:
    def __init__(self, number):
        self.number = number
        self.done = False
        self.value = None

    def __deepcopy__(self, memo):
        return self

    def finish(self, value):
        self.value = copy.deepcopy(value)
        self.done = True


class Call:
    """A task, or a call of an actor."""

    def __init__(self, function, args, kwargs, actor=None):
        self.function = function
        self.args = copy.deepcopy(args)
        self.kwargs = copy.deepcopy(kwargs)
        self.actor = actor
        self.ref = ObjectRef(next(kernel.numbers))
        needs = [a for a in (*args, *kwargs.values()) if isinstance(a, ObjectRef)]
        if actor is not None:
            actor.queue.append(self)
            if len(actor.queue) == 1:
                self.start_actor_call()
        elif all(need.done for need in needs):
            self.become_ready()
        else:
            watcher = Flow(self.become_ready)
            kernel.waiting.append((watcher, lambda: all(need.done for need in needs)))

    def become_ready(self):
        heapq.heappush(kernel.ready, (kernel.now, self.ref.number, self))

    def start_actor_call(self):
        kernel.runnable.append(Flow(self.run))

    def run(self):
        values = [a.value if isinstance(a, ObjectRef) else a for a in self.args]
        named = {k: v.value if isinstance(v, ObjectRef) else v for k, v in self.kwargs.items()}
        self.ref.finish(self.function(*values, **named))
        if self.actor is not None:
            self.actor.queue.popleft()
            if self.actor.queue:
                self.actor.queue[0].start_actor_call()
        else:
            heapq.heappush(kernel.free, kernel.current.worker)


def isolated(function):
    """The function with its own copy of what is global: what it changes, nobody else sees."""
    names = {}
    for name, value in function.__globals__.items():
        plain = isinstance(value, (int, float, str, bool, list, dict, tuple, set, type(None)))
        names[name] = copy.deepcopy(value) if plain and not name.startswith("__") else value
    return types.FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)


class RemoteFunction:
    def __init__(self, function):
        self._function = function

    def __deepcopy__(self, memo):
        return self

    def remote(self, *args, **kwargs):
        return Call(lambda *a, **k: isolated(self._function)(*a, **k), args, kwargs).ref


class ActorHandle:
    def __init__(self, cls, args, kwargs):
        self.__dict__["queue"] = collections.deque()
        self.__dict__["instance"] = cls(*args, **kwargs)

    def __deepcopy__(self, memo):
        return self

    def __getattr__(self, name):
        method = getattr(self.instance, name)
        handle = self
        return types.SimpleNamespace(remote=lambda *a, **k: Call(method, a, k, handle).ref)


class RemoteClass:
    def __init__(self, cls):
        self.cls = cls

    def __deepcopy__(self, memo):
        return self

    def remote(self, *args, **kwargs):
        return ActorHandle(self.cls, args, kwargs)


def remote(thing):
    return RemoteClass(thing) if isinstance(thing, type) else RemoteFunction(thing)


def init(num_cpus):
    kernel.free = list(range(num_cpus))


def get(refs):
    every = refs if isinstance(refs, list) else [refs]
    kernel.wait(lambda: all(ref.done for ref in every))
    values = [copy.deepcopy(ref.value) for ref in every]
    return values if isinstance(refs, list) else values[0]


def wait(refs, num_returns=1, timeout=None):
    kernel.wait(lambda: sum(ref.done for ref in refs) >= num_returns, timeout)
    ready = [ref for ref in refs if ref.done][:num_returns]
    return ready, [ref for ref in refs if ref not in ready]


time.sleep = kernel.sleep
