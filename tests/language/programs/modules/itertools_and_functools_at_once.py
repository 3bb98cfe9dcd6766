from itertools import *
from functools import *
import operator as op
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(chain("ab", [1])), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(5, 2), 3)), list(islice("abcdefg", 1, 6, 2)), list(zip_longest("ab", [1], fillvalue="-")))
print(list(combinations("abc", 2)), list(permutations([1, 2, 3], 2)), list(product([0, 1], repeat=2)), list(product("a", [1, 2])), list(combinations_with_replacement("ab", 2)), list(compress("abcd", [1, 0, 1, 0])), list(takewhile(lambda v: v < 3, [1, 2, 3, 1])), list(dropwhile(lambda v: v < 3, [1, 2, 3, 1])), list(filterfalse(lambda v: v % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])))
print([(k, list(g)) for k, g in groupby("aaabbc")], [(k, len(list(g))) for k, g in groupby(sorted(["x", "yy", "z", "ww"], key=len), key=len)], list(pairwise([1, 2, 3])), [list(t) for t in tee([1, 2], 2)], list(islice(cycle("ab"), 5)), list(repeat(7, 3)), sum(1 for _ in permutations(range(5))), next(count()), list(zip(count(), "ab")))
print(reduce(op.add, [[1], [2]]), reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2], 5), partial(int, base=2)("101"), partial(pow, 2)(5), op.itemgetter(1, 0)("ab"), op.attrgetter("real")(5), op.methodcaller("upper")("x"), sorted({"b": 1, "a": 2}.items(), key=op.itemgetter(1)), op.mul(3, 4), op.contains([1], 1))
@lru_cache(maxsize=2)
def sq(n): print("calc", n, end=" "); return n * n
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info()); sq.cache_clear(); print(sq.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits, fib.__name__, fib.__wrapped__(1))
def deco(times=1, *, label="d"):
    def wrap(fn):
        @wraps(fn)
        def inner(*a, **k):
            return [label] + [fn(*a, **k) for _ in range(times)]
        return inner
    return wrap
@deco(2, label="twice")
def hello(name="x"):
    "says hello"
    return "hi " + name
print(hello("bob"), hello.__name__, hello.__doc__, hello.__wrapped__())
class Memo:
    def __init__(self, fn): update_wrapper(self, fn); self.fn, self.calls = fn, 0
    def __call__(self, *a): self.calls += 1; return self.fn(*a)
    def __get__(self, o, c=None): return partial(self, o)
class T:
    @Memo
    def m(self, v): return v + 1
    @cached_property
    def cp(self): print("once", end=" "); return 5
    @singledispatchmethod
    def show(self, v): return "obj"
    @show.register(int)
    def _(self, v): return "int"
    half = partialmethod(lambda self, a, b: a / b, b=2)
t = T(); print(t.m(1), t.m(2), T.__dict__["m"].calls, t.cp, t.cp, t.show(1), t.show("a"), t.half(9))
@singledispatch
def kind(v): return "?"
@kind.register(list)
@kind.register(tuple)
def _(v): return f"seq{len(v)}"
@kind.register(float)
def _(v): return "float"
print(kind([1]), kind(()), kind(1.5), kind("x"), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max(V(1), V(3)).n)
