"""A serial stand-in for Ray, so that CPython can be the judge of programs that use it.

Every task is executed when it is submitted, in place (the serial elision); arguments and results are
copied, as they are when they travel to a worker. Only what the test programs need.
"""
import asyncio
import concurrent.futures
import copy
import functools
import inspect
import os
import types

from . import exceptions


class ObjectRef:
    def __init__(self, value=None, error=None):
        self._value = value
        self._error = error

    def _get(self):
        if self._error is not None:
            raise self._error
        return copy.deepcopy(self._value)

    def __deepcopy__(self, memo):
        return self

    def __await__(self):
        return self._get()
        yield  # what makes it a generator


def _finished(value):
    """What a coroutine comes to, in an event loop of its own (and its thread: one may run in this one)."""
    if not inspect.iscoroutine(value):
        return value
    with concurrent.futures.ThreadPoolExecutor(1) as loops:
        return loops.submit(asyncio.run, value).result()


def _resolve(args, kwargs):
    values = [a._get() if isinstance(a, ObjectRef) else copy.deepcopy(a) for a in args]
    named = {k: v._get() if isinstance(v, ObjectRef) else copy.deepcopy(v) for k, v in kwargs.items()}
    return values, named


def _refs(count, value):
    if count is None or count == 1:
        return ObjectRef(copy.deepcopy(value))
    if count == 0:
        return None
    parts = list(value)
    if len(parts) != count:
        raise ValueError("Task returned %d objects, but num_returns=%d." % (len(parts), count))
    return [ObjectRef(copy.deepcopy(p)) for p in parts]


def _name(function):
    if isinstance(function, types.MethodType):
        return f"{type(function.__self__).__name__}.{function.__name__}"
    return getattr(function, "__name__", "task")


class ObjectRefGenerator:
    """The futures of what a task yielded: all there at once, as everything is here."""

    def __init__(self, refs):
        self._refs = refs

    def __iter__(self):
        return self

    def __next__(self):
        if not self._refs:
            raise StopIteration
        return self._refs.pop(0)


def _run(function, args, kwargs, options):
    count = options.get("num_returns", 1)
    if count in ("streaming", "dynamic") or "num_returns" not in options and inspect.isgeneratorfunction(function):
        values, named = _resolve(args, kwargs)
        refs = ObjectRefGenerator([ObjectRef(copy.deepcopy(value)) for value in function(*values, **named)])
        return refs if count != "dynamic" else ObjectRef(refs)
    try:
        values, named = _resolve(args, kwargs)
    except Exception as failed:
        return ObjectRef(error=failed) if count in (None, 1) else [ObjectRef(error=failed) for _ in range(count)]
    retries = options.get("max_retries", 3)
    retry = options.get("retry_exceptions", False)
    for attempt in range(1 + (retries if retry else 0)):
        try:
            return _refs(count, _finished(function(*values, **named)))
        except Exception as error:
            wanted = retry is True or (retry and isinstance(error, tuple(retry)))
            if wanted and attempt < retries:
                continue
            failed = exceptions.wrap(error, _name(function))
            return ObjectRef(error=failed) if count in (None, 1) else [ObjectRef(error=failed) for _ in range(count)]


def _names(code):
    """The global names that a code object uses, with those of the functions inside it."""
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= _names(constant)
    return names


def _snapshot(function, table, memo):
    """The function with copies of the globals and closure cells that it uses, as cloudpickle makes it: helpers
    of the program itself likewise, all others as they are."""
    if id(function) in memo:
        return memo[id(function)]
    cells = None
    if function.__closure__ is not None:
        cells = tuple(types.CellType() for _ in function.__closure__)
    made = types.FunctionType(function.__code__, table, function.__name__, function.__defaults__, cells)
    made.__kwdefaults__, made.__doc__, made.__qualname__ = function.__kwdefaults__, function.__doc__, function.__qualname__
    made.__dict__.update(function.__dict__)
    memo[id(function)] = made

    def taken(value):
        if isinstance(value, types.FunctionType) and value.__globals__ is function.__globals__:
            return _snapshot(value, table, memo)
        return copy.deepcopy(value, memo)

    for cell, old in zip(cells or (), function.__closure__ or ()):
        try:
            cell.cell_contents = taken(old.cell_contents)
        except ValueError:
            pass
    for name in _names(function.__code__):
        if name in function.__globals__ and name not in table:
            table[name] = None
            table[name] = taken(function.__globals__[name])
    return made


def _shipped(function):
    table = {k: v for k, v in function.__globals__.items() if k.startswith("__")}
    memo = {id(m): m for m in function.__globals__.values() if isinstance(m, types.ModuleType)}
    return _snapshot(function, table, memo)


class RemoteFunction:
    def __init__(self, function, options):
        self._function = function
        self._options = options
        self._sent = None
        functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        name = self._function.__name__
        raise TypeError(
            f"Remote functions cannot be called directly. Instead of running '{name}()', try '{name}.remote()'."
        )

    def remote(self, *args, **kwargs):
        if self._sent is None:
            self._sent = _shipped(self._function) if isinstance(self._function, types.FunctionType) else self._function
        again = _shipped(self._sent) if isinstance(self._sent, types.FunctionType) else self._sent
        return _run(again, args, kwargs, self._options)

    def __deepcopy__(self, memo):
        return self

    def options(self, **options):
        return RemoteFunction(self._function, {**self._options, **options})


class ActorMethod:
    def __init__(self, handle, name, options):
        self._handle, self._name, self._options = handle, name, options

    def remote(self, *args, **kwargs):
        return self._handle._call(self._name, args, kwargs, self._options)

    def options(self, **options):
        return ActorMethod(self._handle, self._name, {**self._options, **options})

    def __call__(self, *args, **kwargs):
        raise TypeError(
            f"Actor methods cannot be called directly. Instead of running 'object.{self._name}()', try 'object.{self._name}.remote()'."
        )


class ActorHandle:
    def __init__(self, cls, args, kwargs):
        self._dead = None
        self._instance = None
        try:
            values, named = _resolve(args, kwargs)
            self._instance = cls(*values, **named)
        except Exception as error:
            self._dead = exceptions.ActorDiedError(str(error))
        self._cls = cls

    def _call(self, name, args, kwargs, options):
        if self._dead is not None:
            return ObjectRef(error=self._dead)
        method = getattr(self._instance, name)
        options = {**getattr(getattr(self._cls, name), "_ray_method_options", {}), **options}
        return _run(method, args, kwargs, options)

    def __getattr__(self, name):
        if name.startswith("__") and name != "__ray_ready__":
            raise AttributeError(name)
        if not hasattr(self._cls, name):
            raise AttributeError(f"'ActorHandle' object has no attribute '{name}'")
        return ActorMethod(self, name, {})

    def __deepcopy__(self, memo):
        return self


_named = {}


class ActorClass:
    def __deepcopy__(self, memo):
        return self

    def __init__(self, cls, options):
        self._cls, self._options = cls, options
        self.__name__ = cls.__name__
        self.__doc__ = cls.__doc__

    def __call__(self, *args, **kwargs):
        name = self._cls.__name__
        raise TypeError(
            f"Actors cannot be instantiated directly. Instead of '{name}()', use '{name}.remote()'."
        )

    def remote(self, *args, **kwargs):
        name = self._options.get("name")
        if name is not None and name in _named:
            if self._options.get("get_if_exists"):
                return _named[name]
            raise ValueError(f"The name {name} (namespace=None) is already taken.")
        handle = ActorHandle(self._cls, args, kwargs)
        if name is not None:
            _named[name] = handle
        return handle

    def options(self, **options):
        return ActorClass(self._cls, {**self._options, **options})


def remote(*args, **options):
    def wrap(thing):
        return ActorClass(thing, options) if isinstance(thing, type) else RemoteFunction(thing, options)

    if len(args) == 1 and not options:
        return wrap(args[0])
    return wrap


def method(**options):
    def wrap(function):
        function._ray_method_options = options
        return function

    return wrap


_initialized = False
_cpus = 4


def init(num_cpus=None, **ignored):
    global _initialized, _cpus
    if _initialized and not ignored.get("ignore_reinit_error"):
        raise RuntimeError("Maybe you called ray.init twice by accident?")
    _initialized = True
    _cpus = num_cpus or os.cpu_count()


def is_initialized():
    return _initialized


def shutdown():
    global _initialized
    _initialized = False


def get(refs, timeout=None):
    if isinstance(refs, ObjectRef):
        return refs._get()
    if not isinstance(refs, list):
        raise ValueError("'object_refs' must either be an ObjectRef or a list of ObjectRefs.")
    for ref in refs:
        if not isinstance(ref, ObjectRef):
            raise TypeError(f"Attempting to call `get` on the value {ref}, which is not an ray.ObjectRef.")
    return [ref._get() for ref in refs]


def wait(refs, num_returns=1, timeout=None, fetch_local=True):
    if not isinstance(refs, list):
        raise TypeError(f"wait() expected a list of ray.ObjectRef, got {type(refs)}")
    for ref in refs:
        if not isinstance(ref, ObjectRef):
            raise TypeError(f"wait() expected a list of ray.ObjectRef, got list containing {type(ref)}")
    if len(set(map(id, refs))) != len(refs):
        raise ValueError("Wait requires a list of unique ray_waitables.")
    if not refs:
        return [], []
    if num_returns <= 0:
        raise ValueError("Invalid number of objects to return %d." % num_returns)
    if num_returns > len(refs):
        raise ValueError("num_returns cannot be greater than the number of ray_waitables provided to ray.wait.")
    return refs[:num_returns], refs[num_returns:]


def put(value):
    if isinstance(value, ObjectRef):
        raise TypeError("Calling 'put' on an ray.ObjectRef is not allowed.")
    return ObjectRef(copy.deepcopy(value))


def kill(actor, no_restart=True):
    actor._dead = exceptions.ActorDiedError("The actor died because it was killed by `ray.kill`.")


def cancel(ref, force=False, recursive=True):
    pass


def get_actor(name, namespace=None):
    if name not in _named:
        raise ValueError(f"Failed to look up actor with name '{name}'.")
    return _named[name]


def cluster_resources():
    return {"CPU": float(_cpus)}


def available_resources():
    return {"CPU": float(_cpus)}


actor = types.SimpleNamespace(ActorHandle=ActorHandle, ActorClass=ActorClass)

from . import util  # noqa: E402
