# Module collections.


class deque:
    __slots__ = ('_items', '_first', 'maxlen')
    # The items stand from _first to the end of the list; the room before them is given back now and then.

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._items = []
        self._first = 0
        self.maxlen = maxlen
        self.extend(iterable)

    def append(self, x):
        self._items.append(x)
        if self.maxlen is not None and len(self) > self.maxlen:
            self.popleft()

    def appendleft(self, x):
        if self._first == 0:
            room = len(self._items) + 8
            self._items[0:0] = [None] * room
            self._first = room
        self._first -= 1
        self._items[self._first] = x
        if self.maxlen is not None and len(self) > self.maxlen:
            self.pop()

    def pop(self):
        if self._first >= len(self._items):
            raise IndexError('pop from an empty deque')
        return self._items.pop()

    def popleft(self):
        first = self._first
        items = self._items
        if first >= len(items):
            raise IndexError('pop from an empty deque')
        x = items[first]
        items[first] = None
        first += 1
        if first > 32 and first * 2 > len(items):
            del items[:first]
            first = 0
        self._first = first
        return x

    def extend(self, iterable):
        for x in (list(self) if iterable is self else iterable):
            self.append(x)

    def extendleft(self, iterable):
        for x in (list(self) if iterable is self else iterable):
            self.appendleft(x)

    def clear(self):
        self._items = []
        self._first = 0

    def copy(self):
        return deque(self, self.maxlen)

    def count(self, x):
        return list(self).count(x)

    def index(self, x, start=0, stop=None):
        for i in range(*slice(start, stop).indices(len(self))):
            y = self[i]
            if y is x or y == x:
                return i
        raise ValueError(repr(x) + ' is not in deque')

    def insert(self, index, x):
        if self.maxlen is not None and len(self) >= self.maxlen:
            raise IndexError('deque already at its maximum size')
        length = len(self)
        index = max(0, index + length) if index < 0 else min(index, length)
        self._items.insert(self._first + index, x)

    def remove(self, value):
        for i in range(self._first, len(self._items)):
            x = self._items[i]
            if x is value or x == value:
                del self._items[i]
                return
        raise ValueError(repr(value) + ' is not in deque')

    def reverse(self):
        items = list(self)
        items.reverse()
        self._items = items
        self._first = 0

    def rotate(self, n=1):
        items = list(self)
        if items:
            n %= len(items)
            self._items = items[-n:] + items[:-n] if n else items
            self._first = 0

    def _place(self, index):
        index = _index(index)
        length = len(self._items) - self._first
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise IndexError('deque index out of range')
        return self._first + index

    def __getitem__(self, index):
        if isinstance(index, slice):
            raise TypeError('sequence index must be integer, not \'slice\'')
        return self._items[self._place(index)]

    def __setitem__(self, index, x):
        self._items[self._place(index)] = x

    def __delitem__(self, index):
        del self._items[self._place(index)]

    def __len__(self):
        return len(self._items) - self._first

    def __bool__(self):
        return len(self._items) > self._first

    def __iter__(self):
        return _deque_items(self, self._items[self._first:])

    def __reversed__(self):
        return reversed(self._items[self._first:])

    def __contains__(self, x):
        return x in self._items[self._first:]

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) == list(other)

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) < list(other)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "' + _class_name(other) + '") to deque')
        return deque(list(self) + list(other), self.maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return deque(list(self) * n, self.maxlen)

    def __repr__(self):
        if self.maxlen is None:
            return 'deque(' + repr(list(self)) + ')'
        return 'deque(' + repr(list(self)) + ', maxlen=' + str(self.maxlen) + ')'

    def __hash__(self):
        raise TypeError("unhashable type: 'collections.deque'")

    def __copy__(self):
        return self.copy()


def _deque_items(row, items):
    length = len(items)
    for x in items:
        if len(row) != length:
            raise RuntimeError('deque mutated during iteration')
        yield x
    if len(row) != length:
        raise RuntimeError('deque mutated during iteration')


class defaultdict(dict):
    __slots__ = ('default_factory',)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __copy__(self):
        return self.copy()

    def __repr__(self):
        return 'defaultdict(' + repr(self.default_factory) + ', ' + _repr(_plain(self)) + ')'

    def __or__(self, other):
        result = self.copy()
        result.update(other)
        return result


class OrderedDict(dict):
    __slots__ = ()

    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        for key in self:
            return key, self.pop(key)

    def copy(self):
        return OrderedDict(self)

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = OrderedDict(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = OrderedDict(other)
        result.update(self)
        return result

    def __copy__(self):
        return self.copy()

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return _plain(self) == _plain(other)

    def __repr__(self):
        if not self:
            return 'OrderedDict()'
        return 'OrderedDict(' + repr(list(self.items())) + ')'


class Counter(dict):
    __slots__ = ()

    def __init__(self, iterable=None, /, **kwargs):
        self.update(iterable, **kwargs)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=_second, reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        for item, count in self.items():
            for _ in range(count):
                yield item

    def total(self):
        return sum(self.values())

    def update(self, iterable=None, /, **kwargs):
        if iterable is not None:
            if isinstance(iterable, dict):
                for item, count in iterable.items():
                    self[item] = self.get(item, 0) + count
            else:
                for item in iterable:
                    self[item] = self.get(item, 0) + 1
        for item, count in kwargs.items():
            self[item] = self.get(item, 0) + count

    def subtract(self, iterable=None, /, **kwargs):
        if iterable is not None:
            if isinstance(iterable, dict):
                for item, count in iterable.items():
                    self[item] = self.get(item, 0) - count
            else:
                for item in iterable:
                    self[item] = self.get(item, 0) - 1
        for item, count in kwargs.items():
            self[item] = self.get(item, 0) - count

    def copy(self):
        return Counter(self)

    def __copy__(self):
        return self.copy()

    def __delitem__(self, key):
        if key in self:
            dict.pop(self, key)

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            if count + other[item] > 0:
                result[item] = count + other[item]
        for item, count in other.items():
            if item not in self and count > 0:
                result[item] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            if count - other[item] > 0:
                result[item] = count - other[item]
        for item, count in other.items():
            if item not in self and count < 0:
                result[item] = -count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            larger = max(count, other[item])
            if larger > 0:
                result[item] = larger
        for item, count in other.items():
            if item not in self and count > 0:
                result[item] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            smaller = min(count, other[item])
            if smaller > 0:
                result[item] = smaller
        return result

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[item] == other[item] for counts in (self, other) for item in counts])

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[item] <= other[item] for counts in (self, other) for item in counts])

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[item] >= other[item] for counts in (self, other) for item in counts])

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._keep_positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._keep_positive()

    def _keep_positive(self):
        for item in [item for item, count in self.items() if count <= 0]:
            del self[item]
        return self

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return _plain(self) == _plain(other)
        for item in self:
            if self[item] != other[item]:
                return False
        for item in other:
            if self[item] != other[item]:
                return False
        return True

    def __repr__(self):
        if not self:
            return 'Counter()'
        try:
            pairs = self.most_common()
        except TypeError:
            pairs = list(self.items())
        return 'Counter({' + ', '.join([repr(item) + ': ' + repr(count) for item, count in pairs]) + '})'


def _second(pair):
    return pair[1]


class ChainMap:
    __slots__ = ('maps',)

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError('Key not found in the first mapping: ' + repr(key))
        del self.maps[0][key]

    def new_child(self, m=None):
        return ChainMap({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __repr__(self):
        return 'ChainMap(' + ', '.join([repr(mapping) for mapping in self.maps]) + ')'


# --- named tuples -----------------------------------------------------------------------------


def _field_property(index):
    def get(self):
        return self[index]

    def set(self, value):
        raise AttributeError("can't set attribute")
    return property(get, set)


def _named_values(name, fields, defaults, args, kwargs):
    """The values of the fields for a call of the class."""
    if len(args) > len(fields):
        required = len(fields) + 1
        takes = str(required) if not defaults else 'from ' + str(required - len(defaults)) + ' to ' + str(required)
        raise TypeError(name + '.__new__() takes ' + takes + ' positional argument' + ('' if required == 1 else 's')
                        + ' but ' + str(len(args) + 1) + ' were given')
    values = list(args)
    for field in fields[:len(args)]:
        if field in kwargs:
            raise TypeError(name + ".__new__() got multiple values for argument '" + field + "'")
    absent = []
    for field in fields[len(args):]:
        if field in kwargs:
            values.append(kwargs[field])
        elif field in defaults:
            values.append(defaults[field])
        else:
            absent.append(field)
    for key in kwargs:
        if key not in fields:
            raise TypeError(name + ".__new__() got an unexpected keyword argument '" + key + "'")
    if absent:
        quoted = ["'" + field + "'" for field in absent]
        if len(quoted) > 2:
            text = ', '.join(quoted[:-1]) + ', and ' + quoted[-1]
        else:
            text = ' and '.join(quoted)
        raise TypeError(name + '.__new__() missing ' + str(len(absent)) + ' required positional argument'
                        + ('' if len(absent) == 1 else 's') + ': ' + text)
    return values


def _add_named_tuple_parts(cls, name, fields, defaults):
    def new(class_, /, *args, **kwargs):
        values = _named_values(name, fields, defaults, args, kwargs)
        return _new_around(tuple, class_, (values,), {})

    def make(class_, iterable):
        values = list(iterable)
        if len(values) != len(fields):
            raise TypeError('Expected ' + str(len(fields)) + ' arguments, got ' + str(len(values)))
        return _new_around(tuple, class_, (values,), {})

    def as_dict(self):
        return dict(zip(fields, self))

    def replace(self, /, **kwargs):
        for key in kwargs:
            if key not in fields:
                raise ValueError('Got unexpected field names: ' + repr([key for key in kwargs if key not in fields]))
        return make(type(self), [kwargs.get(field, value) for field, value in zip(fields, self)])

    def show(self):
        return _class_name(self) + '(' + ', '.join([f + '=' + repr(v) for f, v in zip(fields, self)]) + ')'

    cls.__new__ = staticmethod(new)
    cls._make = classmethod(make)
    cls._asdict = as_dict
    cls._replace = replace
    if _python_attribute(cls, '__repr__') is None:
        cls.__repr__ = show
    cls._fields = fields
    cls._field_defaults = defaults
    cls.__match_args__ = fields
    for i in range(len(fields)):
        setattr(cls, fields[i], _field_property(i))


_keywords = frozenset(['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue',
                       'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import',
                       'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while',
                       'with', 'yield'])


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    seen = set()
    for i in range(len(names)):
        name = names[i]
        bad = not name.isidentifier() or name in _keywords
        if rename and (bad or name.startswith('_') or name in seen):
            names[i] = '_' + str(i)
            continue
        if bad:
            raise ValueError('Type names and field names ' + ('must be valid identifiers' if name not in _keywords else
                             'cannot be a keyword') + ': ' + repr(name))
        if name.startswith('_'):
            raise ValueError('Field names cannot start with an underscore: ' + repr(name))
        if name in seen:
            raise ValueError('Encountered duplicate field name: ' + repr(name))
        seen.add(name)
    values = tuple(defaults) if defaults is not None else ()
    if len(values) > len(names):
        raise TypeError('Got more default values than field names')
    known = dict(zip(names[len(names) - len(values):], values))
    cls = type(typename, (tuple,), {})
    _add_named_tuple_parts(cls, typename, tuple(names), known)
    return cls
