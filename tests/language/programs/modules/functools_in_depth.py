"""partial, reduce, lru_cache with sizes, cache_clear, wraps, total_ordering, cached_property, cmp_to_key."""
import functools
from functools import cached_property, lru_cache, partial, reduce, total_ordering

say = partial(print, "prefix:", sep=" ~ ")
say("a", "b")
say("a", sep="-")
base2 = partial(int, base=2)
print(base2("101"), base2.func is int, base2.args, base2.keywords, partial(partial(pow, 2), 5)(), list(map(partial(max, 3), [1, 5])), sorted([-3, 2], key=partial(pow, exp=2)) if False else "skip")
calls = []


@lru_cache(maxsize=2)
def slow(x, y=0):
    calls.append(x)
    return x * 10 + y


print([slow(n) for n in (1, 2, 1, 3, 2, 1)], calls, slow.cache_info(), slow(1, y=5), slow(x=1), slow.cache_info().currsize, slow.__name__, slow.__wrapped__(7))
slow.cache_clear()
print(slow.cache_info(), slow(1), slow.cache_info())


@functools.lru_cache
def bare(n):
    return n


try:
    bare([])
except TypeError as e:
    print(e)


@functools.cache
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print(paths(12, 12), paths.cache_info().misses, reduce(lambda a, b: b + a, "abc"), reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [3, 9, 2]), reduce(lambda a, f: f(a), [abs, str], -5), reduce(lambda d, w: {**d, w: d.get(w, 0) + 1}, "aba", {}))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, o):
        return self.parts == o.parts

    def __lt__(self, o):
        return self.parts < o.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


v = [Version(t) for t in ("1.10", "1.2", "2.0")]
print(sorted(v), max(v), v[0] >= v[1], v[0] <= v[1], v[1] > v[2], v[0] != v[1])


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing", end=" ")
        return 3 * self.r**2


c = Circle(2)
print(c.area, c.area, vars(c))
del c.area
print(c.area)
for call in (lambda: reduce(max, []), lambda: partial(5), lambda: reduce(5, [1, 2]), lambda: base2("9"), lambda: lru_cache(maxsize="x")(len) if False else slow()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
