# Module heapq where Python code has to compare, and what is not worth C++: see modules/heapq.cpp.


def _heap_up(heap, start, place):
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _heap_down(heap, place):
    # The smaller child moves up until a leaf is reached; from there the item finds its place upwards:
    # fewer comparisons than looking at each level.
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _heap_up(heap, start, place)


def _heappush(heap, item):
    heap.append(item)
    _heap_up(heap, 0, len(heap) - 1)


def _heappop(heap):
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        result = heap[0]
        heap[0] = last
        _heap_down(heap, 0)
        return result
    return last


def heapreplace(heap, item):
    result = heap[0]
    heap[0] = item
    _heap_down(heap, 0)
    return result


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _heap_down(heap, 0)
    return item


def _heapify(x):
    for i in range(len(x) // 2 - 1, -1, -1):
        _heap_down(x, i)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    heads = []
    for iterable in iterables:
        iterator = iter(iterable)
        item = next(iterator, _missing)
        if item is not _missing:
            heads.append([item if key is None else key(item), item, iterator])
    while heads:
        best = 0
        for i in range(1, len(heads)):
            if (heads[best][0] < heads[i][0]) if reverse else (heads[i][0] < heads[best][0]):
                best = i
        head = heads[best]
        yield head[1]
        item = next(head[2], _missing)
        if item is _missing:
            del heads[best]
        else:
            head[0] = item if key is None else key(item)
            head[1] = item
