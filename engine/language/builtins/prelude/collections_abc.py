# Module collections.abc: what a value can do. Built-in types count by what they are, classes of a program by
# their methods, or by deriving from these.


class _Interface(type):
    __slots__ = ()

    def __instancecheck__(cls, x):
        return _offers(cls, type(x))

    def __subclasscheck__(cls, other):
        return _offers(cls, other)


def _offers(interface, cls):
    if interface in cls.__mro__:
        return True
    if interface._kinds and issubclass(cls, interface._kinds):
        return True
    if not interface._methods:
        return False
    if interface is Hashable and issubclass(cls, (list, dict, set)):
        return _python_attribute(cls, '__hash__') is not None
    for name in interface._methods:
        if not hasattr(cls, name) or getattr(cls, name) is None:
            return False
    return True


class Hashable(metaclass=_Interface):
    __slots__ = ()
    _kinds = ()
    _methods = ('__hash__',)

    def __class_getitem__(cls, item):
        return cls


class Sized(Hashable):
    __slots__ = ()
    _methods = ('__len__',)


class Container(Hashable):
    __slots__ = ()
    _methods = ('__contains__',)


class Iterable(Hashable):
    __slots__ = ()
    _methods = ('__iter__',)


class Iterator(Iterable):
    __slots__ = ()
    _methods = ('__iter__', '__next__')

    def __iter__(self):
        return self


class Generator(Iterator):
    __slots__ = ()
    _methods = ('__iter__', '__next__', 'send', 'throw', 'close')


class Callable(Hashable):
    __slots__ = ()
    _methods = ('__call__',)


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    _methods = ('__len__', '__iter__', '__contains__')


class Sequence(Collection):
    __slots__ = ()
    _kinds = (list, tuple, str, range, bytes)
    _methods = ()

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for index in range(len(self) - 1, -1, -1):
            yield self[index]

    def index(self, value):
        for index in range(len(self)):
            if self[index] is value or self[index] == value:
                return index
        raise ValueError

    def count(self, value):
        return sum([1 for item in self if item is value or item == value])


class MutableSequence(Sequence):
    __slots__ = ()
    _kinds = (list,)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()


class Set(Collection):
    __slots__ = ()
    _kinds = (set, frozenset)
    _methods = ()


class MutableSet(Set):
    __slots__ = ()
    _kinds = (set,)


class Mapping(Collection):
    __slots__ = ()
    _kinds = (dict,)
    _methods = ()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return [key for key in self]

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        if not isinstance(other, (Mapping, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None


class MutableMapping(Mapping):
    __slots__ = ()

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if not default:
                raise
            return default[0]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        for key in self.keys():
            del self[key]

    def update(self, other=(), /, **kwargs):
        for key, value in dict(other, **kwargs).items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]
