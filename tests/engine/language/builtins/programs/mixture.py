def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({"a": 1}.keys() & {"a", "b"}, {"a": 1}.keys() | {"b"} == {"a","b"}, {"a": 1, "b": 2}.items() - {("a", 1)}, {1:2}.items() == {1:2}.items(), {1:2}.keys() == [1], {1: 2}.values() == {1: 2}.values())
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def name(self): return type(self).__name__
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
print(Sq(3).area(), Sq(2).name())
attempt(lambda: Shape())
from types import SimpleNamespace
n = SimpleNamespace(a=1, b="x")
n.c = 5
print(n, n.a, n.c, n == SimpleNamespace(a=1, b="x", c=5))
attempt(lambda: n.zzz)
class Vec:
    def __init__(self, *xs): self.xs = list(xs)
    def __add__(self, o): return Vec(*[a + b for a, b in zip(self.xs, o.xs)])
    def __mul__(self, k): return Vec(*[a * k for a in self.xs])
    __rmul__ = __mul__
    def __eq__(self, o): return self.xs == o.xs
    def __repr__(self): return f"Vec{tuple(self.xs)}"
    def __getitem__(self, i): return self.xs[i]
    def __len__(self): return len(self.xs)
    def __setitem__(self, i, v): self.xs[i] = v
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __iadd__(self, o): self.xs = [a + b for a, b in zip(self.xs, o.xs)]; return self
v = Vec(1, 2)
v += Vec(1, 1)
v[0] = 10
print(v, v * 2, 3 * v, v @ Vec(1, 1), v == Vec(10, 3), v[-1], len(v), list(v), 10 in v, sum(v), max(v), sorted(v), list(reversed(v)), v != Vec(1))
import functools
@functools.lru_cache
def slow(a, *, b=1): return a + b
print(slow(1), slow(1, b=2), slow(1), slow.cache_info().hits)
class Memo:
    @functools.cached_property
    def value(self):
        print("computing")
        return 42
m = Memo()
print(m.value, m.value)
class Temp:
    count = 0
    def __init__(self): Temp.count += 1; self._c = 0
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
t = Temp()
t.f = 212
print(t._c, t.f, Temp.count)
def gen(n):
    for i in range(n):
        r = yield i
        if r: print("r", r)
    return "done"
def outer():
    x = yield from gen(2)
    print("inner said", x)
print(list(outer()))
print(sorted({"b": 2, "a": 1}.items(), key=lambda kv: kv[1]), dict(sorted({"b": 2, "a": 1}.items())), max({"a": 3, "b": 5}.items(), key=lambda kv: kv[1]), min("hello world".split(), key=len))
print([*map(lambda a, b: a * b, range(3), range(3))], [x for x in range(20) if x % 3 == 0 if x % 2], {x: [y for y in range(x)] for x in range(3)}, [[i * j for j in range(3)] for i in range(3)])
print("%-10s|%5.1f|%03d" % ("ab", 3.14159, 7), "{:>8}|{:<8}|{:^8}".format("a", "b", "c"), f"{'x':-^9}", f"{12345.678:,.1f}", f"{0.000012345:.3g}", f"{1e10:g}", f"{255:08b}", f"{-5:+d}", f"{3:+}", f"{2**70:,}")
for i, (a, b) in enumerate(zip("ab", [1, 2]), start=1): print(i, a, b, end="; ")
print()
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(e, repr(e.__cause__), e.args)
try: raise KeyError("missing")
except LookupError as e: print(type(e).__name__, e, e.args[0])
class AppError(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(msg); self.code = code
try: raise AppError(5)
except AppError as e: print(e, e.code, repr(e))
assert True
try: assert 1 == 2, "nope"
except AssertionError as e: print("AE", e)
match {"k": [1, 2, 3]}:
    case {"k": [first, *rest]}: print(first, rest)
match Sq(4):
    case Sq(s=4): print("sq four")
print(any(c.isdigit() for c in "ab1"), all(map(str.isalpha, "abc")), "".join(reversed("abc")), list("abc")[::-1], " ".join(w.capitalize() for w in "the quick fox".split()))
print(int.from_bytes((1000).to_bytes(2, "big"), "big"), bytes([65, 66]).decode(), b"abc"[0], b"abc"[1:], list(b"ab"), b"a" + b"b", "é".encode().hex(), bytes.fromhex("6162"), b"x" in b"xyz", str(b"ab"), b"a,b".split(b","))
print(round(2.5), round(-1.5), round(0.1 + 0.2, 2), 7 // -2, -7 % 5, 2 ** 10, 1e3, 10 / 2, 3 * 1.0, 1_000_000, 0xff, 0b11, 1e-7, 12345678901234567890)
print(type(1 / 2), type(2 ** 0.5), type(10 ** 20), True + True, None is None, 1 is not None, not [], [] == (), (1,) + (2,), "a" "b")
x = [1, 2, 3]
y = x
y += [4]
print(x, x is y, id(x) == id(y), [x] * 2)
import heapq
heap = []
for item in [(3, "c"), (1, "a"), (2, "b")]: heapq.heappush(heap, item)
print([heapq.heappop(heap) for _ in range(3)])
from collections import ChainMap
print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], list(ChainMap({"a": 1}, {"b": 3})))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), {(1, 2): "t"}[(1, 2)], {frozenset([1, 2]): 1}[frozenset([2, 1])])
print(str(None), str(True), repr("x"), str(1.0), str([1, "a"]), bool(""), bool("a"), bool(0.0), bool([0]), int("7") + float("1.5"), list(range(3)) + [9], tuple([1]), set([1]), str(range(3)), dict())
