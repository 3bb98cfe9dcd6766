import functools
from functools import cmp_to_key, lru_cache, partial, reduce, wraps

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), partial(pow, 2)(5), partial(int, base=2)("101"), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.cache
def slow(n):
    print("computing", n)
    return n * 2


print(slow(2), slow(2), slow(3))


@functools.total_ordering
class A:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


print(A(1) <= A(2), A(2) > A(1), A(1) >= A(1), A(1) != A(2))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
add = partial(lambda a, b, c=0: (a, b, c), 1, c=3)
print(add(2), add(2, c=9))
