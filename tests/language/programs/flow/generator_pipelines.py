"""Generators that feed generators: laziness, order of effects, infinite sources, early end."""
def numbers():
    n = 0
    while True:
        print("make", n)
        yield n
        n += 1


def even(source):
    for x in source:
        if x % 2 == 0:
            yield x


def squares(source):
    return (x * x for x in source)


def take(n, source):
    if n <= 0:
        return
    for x in source:
        yield x
        n -= 1
        if n == 0:
            return


print(list(take(3, squares(even(numbers())))))
pipe = squares(even(numbers()))
print(next(pipe), next(pipe))
print(sum(take(2, pipe)), any(x > 10 for x in take(5, iter([1, 20, 3]))), all(x for x in iter([1, 0, 2])))


def batches(items, size):
    batch = []
    for x in items:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def windows(items, n):
    window = []
    for x in items:
        window = (window + [x])[-n:]
        if len(window) == n:
            yield tuple(window)


def interleave(*sources):
    sources = [iter(s) for s in sources]
    while sources:
        for s in list(sources):
            try:
                yield next(s)
            except StopIteration:
                sources.remove(s)


print(list(batches(range(7), 3)), list(windows("abcd", 2)), "".join(interleave("ace", "bd", "xyz12")))


def running():
    total = count = 0
    mean = None
    while True:
        x = yield mean
        total += x
        count += 1
        mean = total / count


m = running()
next(m)
print([m.send(x) for x in (10, 20, 60)])
