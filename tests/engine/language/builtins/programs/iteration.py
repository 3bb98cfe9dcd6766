class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import random, math, time
random.seed(5)
print(random.randint(I(1), I(1)) if False else 1)
def g():
    yield 3; yield 1; yield 2
print(sorted(g()), list(g()), tuple(g()), set(g()), sum(g()), max(g()), min(g()), dict.fromkeys(g()), list(enumerate(g())), list(zip(g(), g())), any(g()), all(g()), list(map(str, g())), list(filter(lambda x: x > 1, g())), ",".join(str(x) for x in g()), frozenset(g()), [*g()], {*g()}, bytes(g()), math.fsum(g()), math.prod(g()), random.choice(list(g())), list(reversed(list(g()))))
l = []
l.extend(g()); l += g(); print(l)
a, *b = g(); print(a, b)
d = {}
d.update((x, x * x) for x in g()); print(d)
s = set(); s.update(g()); s |= set(g()); print(s, s.union(g()), s.issuperset(g()), 3 in g())
print(*g(), sep="-")
def f(*a, **k): return a, k
print(f(*g()), f(**{"x": 1}))
print([x for x in g() if x in (y for y in g())])
import itertools
print(list(itertools.islice(g(), 2)), list(itertools.chain(g(), g())), list(itertools.accumulate(g())))
class Once:
    def __init__(self): self.it = iter([1, 2])
    def __iter__(self): return self.it
print(list(Once()), max(Once()), sorted(Once()), [*Once()])
x = iter([1, 2, 3, 4])
print(sum([next(x), next(x)]), list(x), next(x, None))
z = zip([1, 2], [3, 4]); print(next(z), list(z)); e = enumerate("ab"); print(next(e), list(e)); m = map(str, [1, 2]); print(next(m), list(m)); r = reversed([1, 2]); print(next(r), list(r)); i = iter({1: 2}); print(next(i)); q = iter(range(3)); print(next(q), list(q)); w = iter("ab"); print(next(w), list(w)); st = iter({5}); print(next(st))
