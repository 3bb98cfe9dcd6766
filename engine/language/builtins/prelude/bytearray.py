# bytearray: a list of numbers from 0 to 255 that prints and computes like bytes.


class bytearray:
    __slots__ = ('_items',)

    def __init__(self, source=b'', encoding=None, errors='strict'):
        if isinstance(source, str):
            if encoding is None:
                raise TypeError('string argument without an encoding')
            source = source.encode(encoding, errors)
        if isinstance(source, int):
            if source < 0:
                raise ValueError('negative count')
            self._items = [0] * source
        elif isinstance(source, (bytes, bytearray)):
            self._items = [byte for byte in source]
        else:
            self._items = [_checked_byte(byte) for byte in source]

    @classmethod
    def fromhex(cls, string):
        return cls(bytes.fromhex(string))

    def __repr__(self):
        return 'bytearray(' + _repr(bytes(self._items)) + ')'

    def __bytes__(self):
        return bytes(self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, item):
        if isinstance(item, (bytes, bytearray)):
            return bytes(item) in bytes(self._items)
        return _checked_byte(item) in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return _bytearray_of(self._items[index])
        try:
            return self._items[index]
        except (IndexError, TypeError) as error:
            raise type(error)(str(error).replace('list', 'bytearray')) from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if isinstance(value, int):
                raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
            self._items[index] = value._items if isinstance(value, bytearray) else [_checked_byte(x) for x in value]
            return
        try:
            self._items[index] = _checked_byte(value)
        except IndexError:
            raise IndexError('bytearray index out of range') from None

    def __delitem__(self, index):
        del self._items[index]

    def __add__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            raise TypeError("can't concat " + _class_name(other) + ' to bytearray')
        return _bytearray_of(self._items + [byte for byte in other])

    def __radd__(self, other):
        return other + bytes(self._items) if isinstance(other, bytes) else NotImplemented

    def __iadd__(self, other):
        self._items += [_checked_byte(byte) for byte in other]
        return self

    def __mul__(self, count):
        return _bytearray_of(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return bytes(self._items) == bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __lt__(self, other):
        return bytes(self._items) < bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __le__(self, other):
        return bytes(self._items) <= bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __gt__(self, other):
        return bytes(self._items) > bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __ge__(self, other):
        return bytes(self._items) >= bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    __hash__ = None

    def __getattr__(self, name):
        # What looks only is done by bytes; what gives bytes there gives a bytearray here.
        if name not in ('capitalize', 'center', 'count', 'decode', 'endswith', 'expandtabs', 'find', 'hex', 'isalnum',
                        'isalpha', 'isdigit', 'islower', 'isspace', 'isupper', 'join', 'ljust', 'lower', 'lstrip',
                        'partition', 'replace', 'rfind', 'rjust', 'rstrip', 'split', 'splitlines', 'startswith',
                        'strip', 'swapcase', 'title', 'upper', 'zfill', 'rindex', 'index'):
            raise AttributeError("'bytearray' object has no attribute " + _repr(name))
        method = getattr(bytes(self._items), name)

        def call(*args, **kwargs):
            plain = [bytes(x) if isinstance(x, bytearray) else x for x in args]
            result = method(*plain, **kwargs)
            if isinstance(result, bytes):
                return bytearray(result)
            if isinstance(result, (list, tuple)):
                return type(result)([bytearray(part) for part in result])
            return result
        return call

    def append(self, item):
        self._items.append(_checked_byte(item))

    def extend(self, items):
        self._items.extend([_checked_byte(item) for item in items])

    def insert(self, index, item):
        self._items.insert(index, _checked_byte(item))

    def pop(self, index=-1):
        if not self._items:
            raise IndexError('pop from empty bytearray')
        return self._items.pop(index)

    def remove(self, value):
        if value not in self._items:
            raise ValueError('value not found in bytearray')
        self._items.remove(value)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def copy(self):
        return _bytearray_of(self._items[:])


def _bytearray_of(items):
    result = bytearray()
    result._items = items
    return result


def _checked_byte(value):
    value = _index(value)
    if not 0 <= value <= 255:
        raise ValueError('byte must be in range(0, 256)')
    return value
