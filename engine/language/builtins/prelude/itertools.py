# Module itertools, as generators.


def chain(*iterables):
    return _chain_items(iterables)


def _chain_items(iterables):
    for iterable in iterables:
        yield from iterable


chain.from_iterable = _chain_items


def count(start=0, step=1):
    if not isinstance(start, (int, float)) or not isinstance(step, (int, float)):
        raise TypeError('a number is required')
    return _count_items(start, step)


def _count_items(start, step):
    while True:
        yield start
        start += step


def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=None):
    total = _missing if initial is None else initial
    if initial is not None:
        yield total
    for item in iterable:
        if total is _missing:
            total = item
        elif func is None:
            total = total + item
        else:
            total = func(total, item)
        yield total


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        if dropping and predicate(item):
            continue
        dropping = False
        yield item


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable):
    for arguments in iterable:
        yield function(*arguments)


def pairwise(iterable):
    previous = _missing
    for item in iterable:
        if previous is not _missing:
            yield previous, item
        previous = item


def islice(iterable, *args):
    bounds = slice(*args)
    start = 0 if bounds.start is None else bounds.start
    stop = bounds.stop
    step = 1 if bounds.step is None else bounds.step
    for value in (start, 0 if stop is None else stop):
        if not isinstance(value, int) or value < 0:
            if len(args) == 1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if not isinstance(step, int) or step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _islice_items(iter(iterable), start, stop, step)


def _islice_items(iterator, start, stop, step):
    # The items behind the last wanted one and before stop are consumed as well, as CPython does.
    index = 0
    wanted = start
    while stop is None or index < stop:
        item = next(iterator, _missing)
        if item is _missing:
            return
        if index == wanted:
            wanted += step
            yield item
        index += 1


def _not_negative(r):
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError('repeat argument cannot be negative')
    pools = [tuple(iterable) for iterable in iterables] * repeat
    return _product_items(pools)


def _product_items(pools):
    for pool in pools:
        if not pool:
            return
    indices = [0] * len(pools)
    items = [pool[0] for pool in pools]
    while True:
        yield tuple(items)
        place = len(pools) - 1
        while place >= 0:
            indices[place] += 1
            if indices[place] < len(pools[place]):
                items[place] = pools[place][indices[place]]
                break
            indices[place] = 0
            items[place] = pools[place][0]
            place -= 1
        if place < 0:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    return _permutations_items(pool, len(pool) if r is None else _not_negative(r))


def _permutations_items(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in indices[:r]])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple([pool[k] for k in indices[:r]])
                break
        else:
            return


def combinations(iterable, r):
    return _combinations_items(tuple(iterable), _not_negative(r))


def _combinations_items(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple([pool[i] for i in indices])
    while True:
        place = r - 1
        while place >= 0 and indices[place] == place + n - r:
            place -= 1
        if place < 0:
            return
        indices[place] += 1
        for j in range(place + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple([pool[i] for i in indices])


def combinations_with_replacement(iterable, r):
    return _multicombinations_items(tuple(iterable), _not_negative(r))


def _multicombinations_items(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[i] for i in indices])
    while True:
        place = r - 1
        while place >= 0 and indices[place] == n - 1:
            place -= 1
        if place < 0:
            return
        indices[place:] = [indices[place] + 1] * (r - place)
        yield tuple([pool[i] for i in indices])


def groupby(iterable, key=None):
    iterator = iter(iterable)
    item = next(iterator, _missing)
    state = [item, _missing if item is _missing else item if key is None else key(item)]
    while state[0] is not _missing:
        current = state[1]
        group = _group_items(iterator, key, state, current)
        yield current, group
        for _ in group:
            pass


def _group_items(iterator, key, state, current):
    while state[0] is not _missing and state[1] == current:
        item = state[0]
        following = next(iterator, _missing)
        state[0] = following
        if following is not _missing:
            state[1] = following if key is None else key(following)
        yield item


def tee(iterable, n=2):
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]
    return tuple([_tee_items(iterator, queues, i) for i in range(n)])


def _tee_items(iterator, queues, own):
    while True:
        if not queues[own]:
            item = next(iterator, _missing)
            if item is _missing:
                return
            for queue in queues:
                queue.append(item)
        yield queues[own].pop(0)


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest_items([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest_items(iterators, fillvalue):
    active = len(iterators)
    while active:
        items = []
        for i in range(len(iterators)):
            item = fillvalue if iterators[i] is None else next(iterators[i], _missing)
            if item is _missing:
                active -= 1
                if not active:
                    return
                iterators[i] = None
                item = fillvalue
            items.append(item)
        yield tuple(items)
