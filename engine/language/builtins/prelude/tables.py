# Comparing containers, and dict and set, where a program's __eq__, __lt__ or __hash__ decides.


def _equal(a, b):
    first, second = _plain(a), _plain(b)
    kind = _kind(first)
    if _set_like(first) and _set_like(second):
        if len(first) != len(second):
            return False
        other = second if _kind(second) == 'set' else _build_set(second)
        for x in first:
            if not _set_contains(other, x):
                return False
        return True
    if kind == 'view' or _kind(second) == 'view':
        return first is second
    if kind != _kind(second):
        return first == second
    if kind == 'list' or kind == 'tuple':
        if len(first) != len(second):
            return False
        for i in range(len(first)):
            x, y = first[i], second[i]
            if not (x is y or x == y):
                return False
        return True
    if kind == 'dict':
        if len(first) != len(second):
            return False
        for key, x in first.items():
            y = _dict_get_default(second, key, _missing)
            if y is _missing or not (x is y or x == y):
                return False
        return True
    if kind == 'slice':
        return _equal((first.start, first.stop, first.step), (second.start, second.stop, second.step))
    return a == b


def _not_equal(a, b):
    return not _equal(a, b)


def _ordered(a, b, symbol):
    """The first pair that differs, or None and both lengths when one is a prefix of the other."""
    first, second = _plain(a), _plain(b)
    kind = _kind(first)
    if kind != _kind(second) or (kind != 'list' and kind != 'tuple'):
        raise TypeError("'" + symbol + "' not supported between instances of '" + _class_name(a) + "' and '"
                        + _class_name(b) + "'")
    for i in range(min(len(first), len(second))):
        x, y = first[i], second[i]
        if not (x is y or x == y):
            return True, x, y
    return False, len(first), len(second)


def _set_like(x):
    kind = _kind(_plain(x))
    return kind == 'set' or kind == 'view' and _class_name(x) != 'dict_values'


def _less(a, b):
    if _set_like(a) and _set_like(b):
        a = _build_set(a)
        return len(a) < len(b) and _set_method('issubset', a, [b])
    differs, x, y = _ordered(a, b, '<')
    return x < y


def _less_equal(a, b):
    if _set_like(a) and _set_like(b):
        a = _build_set(a)
        return _set_method('issubset', a, [b])
    differs, x, y = _ordered(a, b, '<=')
    return x <= y


def _greater(a, b):
    if _set_like(a) and _set_like(b):
        a = _build_set(a)
        return len(a) > len(b) and _set_method('issuperset', a, [b])
    differs, x, y = _ordered(a, b, '>')
    return x > y


def _greater_equal(a, b):
    if _set_like(a) and _set_like(b):
        a = _build_set(a)
        return _set_method('issuperset', a, [b])
    differs, x, y = _ordered(a, b, '>=')
    return x >= y


def _contains(container, item):
    method = _dunder(container, '__contains__')
    if method is not None:
        return _truth(method(container, item))
    if _dunder(container, '__iter__') is None:
        inner = _plain(container)
        kind = _kind(inner)
        if kind == 'dict':
            return _dict_contains(inner, item)
        if kind == 'set':
            return _set_contains(inner, item)
        if kind == 'view' and _class_name(inner) == 'dict_keys':
            for x in inner:
                if x is item or x == item:
                    return True
            return False
        container = inner
    for x in container:
        if x is item or x == item:
            return True
    return False


def _hash(x):
    method = _class_attribute(x, '__hash__', None)
    if _dunder(x, '__eq__') is not None and _dunder(x, '__hash__') is None:
        raise TypeError("unhashable type: '" + _class_name(x) + "'")
    method = _dunder(x, '__hash__')
    if method is not None:
        result = method(x)
        if not isinstance(result, int):
            raise TypeError('__hash__ method should return an integer')
        return hash(_plain(result))
    inner = _plain(x)
    kind = _kind(inner)
    if kind == 'tuple':
        return hash(tuple([_hash(item) for item in inner]))
    if kind == 'set':
        return hash(frozenset([_hash(item) for item in inner]))
    return hash(x)


# --- dict -------------------------------------------------------------------------------------


def _dict_entry(d, key):
    """The number of the key's entry, or -1; and the key's hash."""
    code = _hash(key)
    position = 0
    while True:
        entry, position = _dict_probe(d, code, position)
        if entry < 0:
            return -1, code
        found = _dict_entry_key(d, entry)
        if found is key or found == key:
            return entry, code


def _dict_get(d, key):
    entry, code = _dict_entry(d, key)
    if entry < 0:
        method = _dunder(d, '__missing__')
        if method is not None:
            return method(d, key)
        raise KeyError(key)
    return _dict_entry_value(d, entry)


def _dict_get_default(d, key, default):
    entry, code = _dict_entry(d, key)
    return default if entry < 0 else _dict_entry_value(d, entry)


def _dict_set(d, key, value):
    entry, code = _dict_entry(d, key)
    if entry < 0:
        _dict_add_entry(d, key, code, value)
    else:
        _dict_set_entry(d, entry, value)


def _dict_setdefault(d, key, default):
    entry, code = _dict_entry(d, key)
    if entry < 0:
        _dict_add_entry(d, key, code, default)
        return default
    return _dict_entry_value(d, entry)


def _dict_delete(d, key):
    entry, code = _dict_entry(d, key)
    if entry < 0:
        raise KeyError(key)
    _dict_remove_entry(d, entry)


def _dict_contains(d, key):
    entry, code = _dict_entry(d, key)
    return entry >= 0


def _dict_pop(d, key, default=_missing):
    entry, code = _dict_entry(d, key)
    if entry < 0:
        if default is _missing:
            raise KeyError(key)
        return default
    value = _dict_entry_value(d, entry)
    _dict_remove_entry(d, entry)
    return value


def _dict_update(d, other, keywords):
    if hasattr(other, 'keys'):
        for key in other.keys():
            _dict_set(d, key, other[key])
    else:
        number = 0
        for item in other:
            pair = [part for part in item]
            if len(pair) != 2:
                raise ValueError('dictionary update sequence element #' + str(number) + ' has length '
                                 + str(len(pair)) + '; 2 is required')
            _dict_set(d, pair[0], pair[1])
            number += 1
    for key, value in keywords.items():
        d[key] = value


def _dict_updated(d, other, keywords):
    _dict_update(d, other, keywords)
    return d


def _dict_fromkeys(keys, value):
    result = {}
    for key in keys:
        _dict_set(result, key, value)
    return result


def _build_dict(pairs):
    result = {}
    for i in range(0, len(pairs), 2):
        _dict_set(result, pairs[i], pairs[i + 1])
    return result


# --- set --------------------------------------------------------------------------------------


def _set_entry(s, x):
    code = _hash(x)
    position = 0
    while True:
        index, position = _set_probe(s, code, position)
        if index < 0:
            return -1, code
        found = _set_entry_key(s, index)
        if found is x or found == x:
            return index, code


def _set_contains(s, x):
    index, code = _set_entry(s, x)
    return index >= 0


def _set_add(s, x):
    index, code = _set_entry(s, x)
    if index < 0:
        _set_add_entry(s, x, code)


def _set_remove(s, x, must_exist):
    index, code = _set_entry(s, x)
    if index >= 0:
        _set_remove_entry(s, index)
    elif must_exist:
        raise KeyError(x)


def _build_set(items):
    result = set()
    for item in items:
        _set_add(result, item)
    return result


def _to_set(iterable):
    return _build_set(iterable)


def _to_frozenset(iterable):
    return _freeze(_build_set(iterable))


def _set_method(name, s, others):
    sets = [_build_set(other) for other in others]
    if name == 'update':
        for other in sets:
            for x in other:
                _set_add(s, x)
        return None
    if name == 'issubset':
        for x in s:
            if not _set_contains(sets[0], x):
                return False
        return True
    if name == 'issuperset':
        for x in sets[0]:
            if not _set_contains(s, x):
                return False
        return True
    if name == 'isdisjoint':
        for x in sets[0]:
            if _set_contains(s, x):
                return False
        return True
    result = _build_set(s)
    if name == 'union':
        for other in sets:
            for x in other:
                _set_add(result, x)
    elif name == 'intersection' or name == 'intersection_update':
        for other in sets:
            result = _build_set([x for x in result if _set_contains(other, x)])
    elif name == 'difference' or name == 'difference_update':
        for other in sets:
            result = _build_set([x for x in result if not _set_contains(other, x)])
    else:
        both = [x for x in sets[0] if _set_contains(result, x)]
        for x in sets[0]:
            _set_add(result, x)
        for x in both:
            _set_remove(result, x, True)
    if name[-7:] == '_update':
        s.clear()
        for x in result:
            _set_add(s, x)
        return None
    return _freeze(result) if isinstance(s, frozenset) else result


def _view_isdisjoint(view, other):
    for x in other:
        if x in view:
            return False
    return True


def _set_operator(name, a, b):
    first, second = _plain(a), _plain(b)
    if _kind(first) == 'dict' and _kind(second) == 'dict' and name == '__or__':
        result = first.copy()
        _dict_update(result, second, {})
        return result
    if _kind(first) == 'view' or _kind(second) == 'view':
        return _view_operator(name, first, second)
    for value in (first, second):
        if _kind(value) != 'set':
            raise TypeError("unsupported operand type(s) for " + _symbols[name] + ": '" + _class_name(a) + "' and '"
                            + _class_name(b) + "'")
    method = _set_methods[name]
    result = _set_method(method, _build_set(first), [second])
    return _freeze(result) if isinstance(first, frozenset) else result


# A view computes with anything that can be looped over; items need not be hashable to be looked for.
def _view_operator(name, first, second):
    if name != '__and__':
        return _set_method(_set_methods[name], {x for x in first}, [second])
    view, other = (first, second) if _kind(first) == 'view' else (second, first)
    if _kind(other) == 'view' and len(other) > len(view):
        view, other = other, view
    return {x for x in other if x in view}


_symbols = {'__or__': '|', '__and__': '&', '__sub__': '-', '__xor__': '^'}
_set_methods = {'__or__': 'union', '__and__': 'intersection', '__sub__': 'difference',
                '__xor__': 'symmetric_difference'}


# --- list -------------------------------------------------------------------------------------


def _sequence_index(sequence, value, start, stop):
    for i in range(start, min(stop, len(sequence))):
        x = sequence[i]
        if x is value or x == value:
            return i
    if isinstance(sequence, tuple):
        raise ValueError('tuple.index(x): x not in tuple')
    raise ValueError(_repr(value) + ' is not in list')


def _sequence_count(sequence, value):
    count = 0
    for x in sequence:
        if x is value or x == value:
            count += 1
    return count


def _list_remove(items, value):
    for i in range(len(items)):
        x = items[i]
        if x is value or x == value:
            del items[i]
            return
    raise ValueError('list.remove(x): x not in list')
