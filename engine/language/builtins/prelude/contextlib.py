# Module contextlib.


class _GeneratorContextManager:
    __slots__ = ('gen', '_function', '_args', '_kwargs')

    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        self._function = function
        self._args = args
        self._kwargs = kwargs

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        length = _trace_length(value)
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except BaseException as error:
            if error is value:
                _cut_trace(value, length)
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")

    def __call__(self, function):
        def wrapper(*args, **kwargs):
            with _GeneratorContextManager(self._function, self._args, self._kwargs):
                return function(*args, **kwargs)
        return update_wrapper(wrapper, function)


def contextmanager(function):
    def helper(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)
    return update_wrapper(helper, function)


class suppress:
    __slots__ = ('_exceptions',)

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class closing:
    __slots__ = ('thing',)

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class nullcontext:
    __slots__ = ('enter_result',)

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        pass


class ExitStack:
    __slots__ = ('_exits',)

    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        cls = type(manager)
        result = cls.__enter__(manager)
        self._exits.append(lambda *details: cls.__exit__(manager, *details))
        return result

    def push(self, exit):
        method = getattr(exit, '__exit__', None)
        self._exits.append(exit if method is None else method)
        return exit

    def callback(self, function, /, *args, **kwargs):
        def call(*details):
            function(*args, **kwargs)
        self._exits.append(call)
        return function

    def pop_all(self):
        other = ExitStack()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        received = kind is not None
        suppressed = False
        pending = value
        while self._exits:
            exit = self._exits.pop()
            try:
                if exit(None if pending is None else type(pending), pending, traceback):
                    suppressed = True
                    pending = None
            except BaseException as error:
                pending = error
                suppressed = False
        if pending is not None and pending is not value:
            raise pending
        return received and suppressed


class AbstractContextManager:
    __slots__ = ()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    __slots__ = ()

    def _recreate_cm(self):
        return self

    def __call__(self, function):
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return update_wrapper(inner, function)


class _Redirection:
    __slots__ = ('_target', '_before')
    _is_error = False

    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        self._before.append(_redirection(self._is_error))
        _redirect(self._is_error, self._target)
        return self._target

    def __exit__(self, kind, error, traceback):
        _redirect(self._is_error, self._before.pop())


class redirect_stdout(_Redirection):
    __slots__ = ()


class redirect_stderr(_Redirection):
    __slots__ = ()
    _is_error = True
