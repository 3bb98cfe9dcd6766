"""The recipes of itertools' documentation, and tools whose laziness shows."""
import itertools as it
import operator


def take(n, iterable):
    return list(it.islice(iterable, n))


def tail(n, iterable):
    items = list(iterable)
    return items[-n:]


def all_equal(iterable):
    g = it.groupby(iterable)
    return next(g, True) and not next(g, False)


def quantify(iterable, pred=bool):
    return sum(map(pred, iterable))


def flatten(lists):
    return it.chain.from_iterable(lists)


def triplewise(iterable):
    for (a, _), (b, c) in it.pairwise(it.pairwise(iterable)):
        yield a, b, c


def roundrobin(*iterables):
    left = len(iterables)
    nexts = it.cycle(iter(i).__next__ for i in iterables)
    while left:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            left -= 1
            nexts = it.cycle(it.islice(nexts, left))


def powerset(iterable):
    s = list(iterable)
    return it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1))


def unique(iterable, key=None):
    seen = set()
    for x in iterable:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x


def partition(pred, iterable):
    a, b = it.tee(iterable)
    return list(it.filterfalse(pred, a)), list(filter(pred, b))


print(take(3, it.count(10, 2.5)), tail(2, range(9)), all_equal("aaa"), all_equal("ab"), all_equal(""), quantify([1, 0, 2]), list(flatten([[1], [2, [3]]])), list(triplewise("abcd")), list(powerset("abc")), "".join(unique("AbBa", str.lower)), partition(lambda x: x % 2, range(6)))
print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate([1, 2, 3], operator.mul, initial=10)), list(it.accumulate([])), list(it.accumulate("abc")), list(it.pairwise([1])), list(it.zip_longest("abc", [1], fillvalue=0)), list(it.islice("abcdef", 1, None, 2)), list(it.repeat(5, 0)), list(it.starmap(lambda a, b: a * b, zip([1, 2], [3, 4]))), list(it.compress("abcde", [1, 0, 1])), list(it.product("ab", repeat=3))[:3], len(list(it.permutations(range(5)))), list(it.combinations([1, 2, 3], 0)), list(it.combinations([1], 2)), list(it.permutations("ab", 3)), list(it.product()), list(it.product([], [1])))
for k, group in it.groupby(sorted("the quick brown fox jumps over".split(), key=len), key=len):
    print(k, list(group), end="; ")
print()
groups = it.groupby("aabb")
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]))
print("".join(roundrobin("ABC", "D", "EF")))
a, b, c = it.tee(iter("xyz"), 3)
print(next(a), next(a), list(b), next(a), list(c), list(a))
cycle = it.cycle([1, 2])
print([next(cycle) for _ in range(5)], list(zip(it.count(), "ab")), next(it.chain([], [], [7])), list(it.takewhile(str.isalpha, "ab1c")), list(it.dropwhile(str.isalpha, "ab1c")), list(it.chain("ab", range(2), {5: 6})))
for call in (lambda: it.islice([1], -1), lambda: list(it.combinations([1], -1)), lambda: list(it.chain(5)), lambda: list(it.product([1], repeat=-1)), lambda: list(it.starmap(pow, [5])), lambda: next(it.chain())):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
