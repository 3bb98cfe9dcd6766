# Module functools.


def reduce(function, iterable, initial=_missing):
    result = initial
    for item in iterable:
        result = item if result is _missing else function(result, item)
    if result is _missing:
        raise TypeError('reduce() of empty iterable with no initial value')
    return result


class partial:
    __slots__ = ('func', 'args', 'keywords')

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(x) for x in self.args]
        parts += [name + '=' + repr(value) for name, value in self.keywords.items()]
        return 'functools.partial(' + ', '.join(parts) + ')'


def update_wrapper(wrapper, wrapped, assigned=None, updated=None):
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=None, updated=None):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped)
    return decorate


class _CacheInfo:
    __slots__ = ('hits', 'misses', 'maxsize', 'currsize')

    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __iter__(self):
        return iter((self.hits, self.misses, self.maxsize, self.currsize))

    def __getitem__(self, index):
        return (self.hits, self.misses, self.maxsize, self.currsize)[index]

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return ('CacheInfo(hits=' + repr(self.hits) + ', misses=' + repr(self.misses) + ', maxsize='
                + repr(self.maxsize) + ', currsize=' + repr(self.currsize) + ')')


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError('Expected first argument to be an integer, a callable, or None')
        maxsize = max(maxsize, 0)

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def cache(function):
    return _cached(function, None, False)


def _cached(function, maxsize, typed):
    results = {}
    hits = misses = 0

    def wrapper(*args, **keywords):
        nonlocal hits, misses
        key = args
        if keywords:
            key = (args, tuple(keywords.items()))
        if typed:
            key = (key, tuple([type(x) for x in args]))
        result = results.get(key, _missing)
        if result is not _missing:
            hits += 1
            if maxsize is not None:
                # The most recently used one stands at the end.
                del results[key]
                results[key] = result
            return result
        misses += 1
        result = function(*args, **keywords)
        if maxsize == 0:
            return result
        if maxsize is not None and len(results) >= maxsize and key not in results:
            for oldest in results:
                break
            del results[oldest]
        results[key] = result
        return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    update_wrapper(wrapper, function)
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


class _Comparable:
    __slots__ = ('obj', '_compare')

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0


def cmp_to_key(mycmp):
    def key(obj):
        return _Comparable(obj, mycmp)
    return key



def total_ordering(cls):
    have = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if _python_attribute(cls, name) is not None]
    if not have:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = have[0]
    if root == '__lt__':
        def gt(self, other):
            answer = self.__lt__(other)
            return answer if answer is NotImplemented else not answer and self != other

        def le(self, other):
            answer = self.__lt__(other)
            return answer if answer is NotImplemented else answer or self == other

        def ge(self, other):
            answer = self.__lt__(other)
            return answer if answer is NotImplemented else not answer
        made = {'__gt__': gt, '__le__': le, '__ge__': ge}
    elif root == '__le__':
        def ge(self, other):
            answer = self.__le__(other)
            return answer if answer is NotImplemented else not answer or self == other

        def lt(self, other):
            answer = self.__le__(other)
            return answer if answer is NotImplemented else answer and self != other

        def gt(self, other):
            answer = self.__le__(other)
            return answer if answer is NotImplemented else not answer
        made = {'__ge__': ge, '__lt__': lt, '__gt__': gt}
    elif root == '__gt__':
        def lt(self, other):
            answer = self.__gt__(other)
            return answer if answer is NotImplemented else not answer and self != other

        def ge(self, other):
            answer = self.__gt__(other)
            return answer if answer is NotImplemented else answer or self == other

        def le(self, other):
            answer = self.__gt__(other)
            return answer if answer is NotImplemented else not answer
        made = {'__lt__': lt, '__ge__': ge, '__le__': le}
    else:
        def le(self, other):
            answer = self.__ge__(other)
            return answer if answer is NotImplemented else not answer or self == other

        def gt(self, other):
            answer = self.__ge__(other)
            return answer if answer is NotImplemented else answer and self != other

        def lt(self, other):
            answer = self.__ge__(other)
            return answer if answer is NotImplemented else not answer
        made = {'__le__': le, '__gt__': gt, '__lt__': lt}
    for name, function in made.items():
        if name not in have:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


class cached_property:
    __slots__ = ('func', 'attrname')

    def __init__(self, func):
        self.func = func
        self.attrname = None

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value


class partialmethod:
    __slots__ = ('func', 'args', 'keywords')

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner):
        if instance is None:
            return partial(self.func, *self.args, **self.keywords)
        return partial(self.func, instance, *self.args, **self.keywords)


def _register_for(registry, cls, function):
    if function is None:
        if not isinstance(cls, type):
            raise TypeError('register() needs the class here: write @function.register(int); '
                            'annotations are not looked at')
        return lambda function: _register_for(registry, cls, function)
    registry[cls] = function
    return function


def _dispatched(registry, cls):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
    for base in registry:
        if issubclass(cls, base) and base is not object:
            return registry[base]
    return registry[object]


def singledispatch(func):
    registry = {object: func}

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(func.__name__ + ' requires at least 1 positional argument')
        return _dispatched(registry, type(args[0]))(*args, **kwargs)

    def dispatch(cls):
        return _dispatched(registry, cls)

    def register(cls, func=None):
        return _register_for(registry, cls, func)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class _BoundDispatch:
    __slots__ = ('_registry', '_instance')

    def __init__(self, registry, instance):
        self._registry = registry
        self._instance = instance

    def __call__(self, *args, **kwargs):
        return _dispatched(self._registry, type(args[0]))(self._instance, *args, **kwargs)


class singledispatchmethod:
    __slots__ = ('func', '_registry')

    def __init__(self, func):
        self.func = func
        self._registry = {object: func}

    def register(self, cls, method=None):
        return _register_for(self._registry, cls, method)

    def __get__(self, instance, owner):
        return _BoundDispatch(self._registry, instance)
