def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"P({self.x})"
    def __eq__(self, o): return isinstance(o, P) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __hash__(self): return hash(self.x)
    def __add__(self, o): return P(self.x + (o.x if isinstance(o, P) else o))
    def __radd__(self, o): return P(o + self.x)
    def __bool__(self): return self.x != 0
    def __len__(self): return self.x
    def __iter__(self): return iter(range(self.x))
    def __contains__(self, i): return i == self.x
    def __getitem__(self, i): return i * 10
    def __call__(self, *a, **k): return (a, k)
    def __format__(self, spec): return f"<{spec}:{self.x}>"
    def __index__(self): return self.x
    def __int__(self): return self.x + 100
    def __float__(self): return self.x + 0.5
    def __abs__(self): return P(abs(self.x))
    def __round__(self, n=None): return (self.x, n)
    def __neg__(self): return P(-self.x)
    def __divmod__(self, o): return (self.x, o)
    def __reversed__(self): return iter("rev")
p = P(3)
print(p, [p], (p, {1: p}), {p}, str(p), repr(p), f"{p} {p!r} {p:abc} {p!s:>8}", "%s %r" % (p, p), "{} {!r} {:x}".format(p, p, p))
print(len(p), list(p), 3 in p, p[5], p(1, a=2), int(p), float(p), abs(P(-2)), round(p), round(p, 2), -p, divmod(p, 4), list(reversed(p)), bool(P(0)), [10, 20, 30, 40][p])
print(sorted([P(3), P(1), P(2)]), max(P(1), P(5)), min([P(4), P(2)]), sum([P(1), P(2)]), sum([P(1), P(2)], P(0)), [P(1)] == [P(1)], (P(1), 2) < (P(2), 1), P(1) in [P(2), P(1)], [P(2), P(1)].index(P(1)), [P(1), P(1)].count(P(1)))
d = {P(1): "a", P(2): "b"}
d[P(1)] = "c"
print(d, d[P(2)], P(1) in d, d.get(P(9)), d.pop(P(1)), d, d.setdefault(P(5), 1), dict([(P(1), 2)]), {P(1): 1} == {P(1): 1})
s = {P(1), P(1), P(2)}
s.add(P(2))
print(len(s), P(1) in s, sorted(s), sorted(s | {P(7)}), sorted(s & {P(1)}), sorted(s - {P(1)}), {(P(1), 1): 2}[(P(1), 1)], sorted(set([P(1), P(1)])))
l = [P(2), P(1)]
l.sort()
print(l)
l.remove(P(1))
print(l)
print(any([P(0), P(1)]), all([P(0)]), sorted([P(1), P(2)], key=lambda q: -q.x), list(filter(None, [P(0), P(1)])), list(map(str, [P(1)])), ",".join(map(str, [P(1), P(2)])), list(zip(p, "ab")), list(enumerate(p)), dict(zip(p, "abc")), tuple(p), set(p), [*p], sum(p), max(p))
class Q(P): pass
print(Q(1), isinstance(Q(1), P), issubclass(Q, P), Q.__mro__[1].__name__, Q.__name__, type(Q(1)).__name__, Q(2) == P(2))
class E(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.b = b
    def __str__(self): return f"E!{self.b}"
try: raise E(1, 2)
except E as e: print(e, repr(e), e.args, e.b)
print(repr(ValueError("x")), str(KeyError("k")), str(ValueError(1, 2)), ValueError(), repr(KeyError()), [ValueError("a")])
class MyList(list):
    def total(self): return sum(self)
    def __repr__(self): return "ML" + super().__repr__()
m = MyList([1, 2])
m.append(3)
print(m, len(m), m.total(), m[0], m == [1, 2, 3], isinstance(m, list), m + [4], sorted(m, reverse=True), list(m))
class MyDict(dict):
    def __getitem__(self, k): return super().__getitem__(k) * 2
    def __missing__(self, k): return 0
md = MyDict(a=1)
md["b"] = 5
print(md["a"], md["b"], md, len(md), md.get("a"))
class D(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
dd = D()
print(dd[4], dd, D(x=1))
class MyInt(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return MyInt(int(self) + o)
print(MyInt(5), MyInt(5) + 1, MyInt(3) * 2, isinstance(MyInt(1), int), [1, 2, 3, 4, 5, 6, 7][MyInt(2)], hash(MyInt(4)) == 8, f"{MyInt(2):03d}")
class S(str):
    def shout(self): return self.upper() + "!"
print(S("abc").shout(), S("x") + "y", len(S("abc")), S("a") == "a", {S("k"): 1}["k"], ",".join([S("p"), "q"]), f"{S('z'):>3}")
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(1, 2)[0], T(1) == (1,), isinstance(T(), tuple))
class Base:
    @staticmethod
    def s(x): return x + 1
    @classmethod
    def c(cls, x): return (cls.__name__, x)
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 2
    def __getattr__(self, n):
        if n.startswith("dyn"): return n
        raise AttributeError(f"no {n}")
class Sub(Base): pass
o = Sub()
o.p = 5
print(o.p, Base.s(1), o.s(2), Sub.c(3), o.c(4), o.dynamic, hasattr(o, "zzz"), hasattr(o, "dyn1"), getattr(o, "q", "dflt"), getattr(o, "p"), vars(o))
setattr(o, "p", 7)
print(o.p, o._p)
delattr(o, "_p")
print(hasattr(o, "_p"))
attempt(lambda: o.nope)
attempt(lambda: P())
attempt(lambda: P(1, 2))
attempt(lambda: P(1).zzz)
attempt(lambda: Base(1))
attempt(lambda: P(1) < 5 )
attempt(lambda: setattr(P, 1, 2))
attempt(lambda: getattr(5, "x"))
attempt(lambda: object() + 1)
attempt(lambda: P(1) @ 2)
attempt(lambda: isinstance(1, 5))
attempt(lambda: issubclass(1, int))
attempt(lambda: Base.zzz)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), next(It()), [x for x in It()], tuple(It()), max(It()), 2 in It(), dict(zip(It(), It())), sorted(It(), reverse=True), list(zip(It(), "abcdef")), "-".join(str(x) for x in It()), any(x == 2 for x in It()))
a, b, c = It()
print(a, b, c)
x, *r = It()
print(x, r)
class Old:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
print(list(Old()), 4 in Old())
class CM:
    def __enter__(self): print("in"); return 5
    def __exit__(self, *a): print("out", a[0].__name__ if a[0] else None); return True
with CM() as v: print(v); raise ValueError("x")
def gen():
    x = yield 1
    print("got", x)
    try: yield 2
    finally: print("fin")
g = gen()
print(next(g), g.send("hi"))
g.close()
attempt(lambda: next(g))
print(list(x * 2 for x in range(3)), next((x for x in []), "none"))
print(type(o), P, Base.__name__, print.__name__, len, [].append.__name__, str.upper, o.c.__name__)
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __len__(self): return -1
    def __bool__(self): return 3
    def __hash__(self): return "x"
    def __iter__(self): return 5
    def __index__(self): return "q"
attempt(lambda: repr(Bad()))
attempt(lambda: str(Bad()))
attempt(lambda: len(Bad()))
attempt(lambda: bool(Bad()))
attempt(lambda: hash(Bad()))
attempt(lambda: list(Bad()))
attempt(lambda: [1][Bad()])
attempt(lambda: print(Bad()))
attempt(lambda: f"{Bad()}")
class NoHash:
    def __eq__(self, o): return True
attempt(lambda: {NoHash(): 1})
attempt(lambda: hash(NoHash()))
attempt(lambda: {NoHash()})
