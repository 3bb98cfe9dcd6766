# What walks through iterables that only Python code can step: generators, a program's iterators.


def _to_list(iterable):
    return [item for item in iterable]


def _to_tuple(iterable):
    return tuple([item for item in iterable])


def _list_extend(items, iterable):
    for item in iterable:
        items.append(item)


def _iter(x):
    method = _dunder(x, '__iter__')
    if method is not None:
        iterator = method(x)
        if _kind(iterator) == 'instance' and _dunder(iterator, '__next__') is None:
            raise TypeError("iter() returned non-iterator of type '" + _class_name(iterator) + "'")
        return iterator
    if _dunder(x, '__getitem__') is not None:
        return _iter_items(x)
    if _kind(x) == 'generator':
        return x
    raise TypeError("'" + _class_name(x) + "' object is not iterable")


def _iter_items(x):
    index = 0
    while True:
        try:
            item = x[index]
        except IndexError:
            return
        yield item
        index += 1


def _iter_until(function, sentinel):
    if not callable(function):
        raise TypeError('iter(v, w): v must be callable')
    return _call_until(function, sentinel)


def _call_until(function, sentinel):
    while True:
        value = function()
        if value == sentinel:
            return
        yield value


def _next(iterator):
    method = _dunder(iterator, '__next__')
    if method is not None:
        return method(iterator)
    if _kind(iterator) != 'generator':
        raise TypeError("'" + _class_name(iterator) + "' object is not an iterator")
    return iterator.__next__()


def _next_default(iterator, default):
    try:
        return _next(iterator)
    except StopIteration:
        return default


def _sum(iterable, start):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for item in iterable:
        total = total + item
    return total


def _all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def _any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def _max(iterable, key, default=_missing):
    best = best_key = _missing
    for item in iterable:
        item_key = item if key is None else key(item)
        if best is _missing or item_key > best_key:
            best, best_key = item, item_key
    if best is _missing:
        if default is _missing:
            raise ValueError('max() arg is an empty sequence')
        return default
    return best


def _min(iterable, key, default=_missing):
    best = best_key = _missing
    for item in iterable:
        item_key = item if key is None else key(item)
        if best is _missing or item_key < best_key:
            best, best_key = item, item_key
    if best is _missing:
        if default is _missing:
            raise ValueError('min() arg is an empty sequence')
        return default
    return best


def _enumerate(iterable, start):
    return _enumerate_items(iter(iterable), start)


def _enumerate_items(iterator, number):
    for item in iterator:
        yield number, item
        number += 1


def _zip(strict, *iterables):
    return _zip_items(strict, [iter(iterable) for iterable in iterables])


def _zip_items(strict, iterators):
    if not iterators:
        return
    while True:
        items = []
        for iterator in iterators:
            item = next(iterator, _missing)
            if item is _missing:
                if strict:
                    _check_ends(iterators, len(items))
                return
            items.append(item)
        yield tuple(items)


def _check_ends(iterators, ended):
    plural = 's 1-' if ended > 1 else ' '
    if ended > 0:
        raise ValueError('zip() argument ' + str(ended + 1) + ' is shorter than argument' + plural + str(ended))
    for i in range(1, len(iterators)):
        if next(iterators[i], _missing) is not _missing:
            plural = 's 1-' if i > 1 else ' '
            raise ValueError('zip() argument ' + str(i + 1) + ' is longer than argument' + plural + str(i))


def _reversed(x):
    method = _dunder(x, '__reversed__')
    if method is not None:
        return method(x)
    if _dunder(x, '__getitem__') is None or _dunder(x, '__len__') is None:
        raise TypeError("'" + _class_name(x) + "' object is not reversible")
    return _reversed_items(x)


def _reversed_items(x):
    for index in range(len(x) - 1, -1, -1):
        yield x[index]


def _make_map(function, *iterables):
    if len(iterables) == 1:
        return _of_class(_map_one(function, iter(iterables[0])), map)
    return _of_class(_map_many(function, [iter(iterable) for iterable in iterables]), map)


def _map_one(function, iterator):
    for item in iterator:
        yield function(item)


def _map_many(function, iterators):
    for items in _zip_items(False, iterators):
        yield function(*items)


def _make_filter(function, iterable):
    return _of_class(_filter_items(function, iter(iterable)), filter)


def _filter_items(function, iterator):
    if function is None:
        for item in iterator:
            if item:
                yield item
    else:
        for item in iterator:
            if function(item):
                yield item


def _sorted(iterable, key, reverse):
    items = [item for item in iterable]
    keys = items if key is None else [key(item) for item in items]
    result = _sort_by_keys(items, keys, reverse)
    if result is not None:
        return result
    pairs = [(keys[i], items[i]) for i in range(len(items))]
    if reverse:
        pairs.reverse()
    pairs = _merge_sort(pairs)
    if reverse:
        pairs.reverse()
    return [pair[1] for pair in pairs]


def _merge_sort(pairs):
    """Stable; compares keys with < only, the later one first, as CPython does."""
    if len(pairs) <= 8:
        for i in range(1, len(pairs)):
            pair = pairs[i]
            low, high = 0, i
            while low < high:
                middle = (low + high) // 2
                if pair[0] < pairs[middle][0]:
                    high = middle
                else:
                    low = middle + 1
            del pairs[i]
            pairs.insert(low, pair)
        return pairs
    middle = len(pairs) // 2
    left, right = _merge_sort(pairs[:middle]), _merge_sort(pairs[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def _list_sort(items, key, reverse):
    items[:] = _sorted(items, key, reverse)


def _remote_decorator(options):
    def decorate(target):
        return _make_remote(target, options)
    return decorate


def _to_bytes(iterable):
    return bytes([item for item in iterable])
