import ray, functools, itertools, contextlib, time, os
@functools.total_ordering
class V:
    def __init__(s, *p): s.p = p
    def __eq__(s, o): return s.p == o.p
    def __lt__(s, o): return s.p < o.p
    def __repr__(s): return "V" + ".".join(map(str, s.p))
print(sorted([V(1, 10), V(1, 2), V(0, 9)]), V(1) >= V(1), V(2) > V(1, 5))
def retry(times, exceptions=(Exception,)):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            for i in range(times):
                try: return f(*a, **k)
                except exceptions as e:
                    print(f"attempt {i + 1} failed: {e!r}")
            raise RuntimeError("gave up")
        return w
    return deco
calls = itertools.count()
@retry(3, (ValueError,))
def unstable():
    """doc"""
    if next(calls) < 2: raise ValueError("no")
    return "ok"
print(unstable(), unstable.__name__, unstable.__doc__)
class cached_prop:
    def __set_name__(self, owner, name): self.name = name
    def __init__(self, f): self.f = f
    def __get__(self, obj, cls):
        if obj is None: return self
        v = obj.__dict__[self.name] = self.f(obj); return v
class Data:
    @cached_prop
    def heavy(self): print("computing"); return 42
    @functools.cached_property
    def heavy2(self): print("computing2"); return 43
d = Data(); print(d.heavy, d.heavy, d.heavy2, d.heavy2)
class Positive:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, c=None): return getattr(o, self.n)
    def __set__(self, o, v):
        if v <= 0: raise ValueError(f"{self.n[1:]} must be positive, got {v}")
        setattr(o, self.n, v)
class Rect:
    w = Positive(); h = Positive()
    def __init__(s, w, h): s.w, s.h = w, h
print(Rect(2, 3).w)
try: Rect(1, -1)
except ValueError as e: print(e)
@contextlib.contextmanager
def timer(name):
    t = time.perf_counter()
    try: yield
    finally: print(name, time.perf_counter() - t < 5)
with timer("block"): sum(range(1000))
class Singleton:
    _i = None
    def __new__(cls, *a, **k):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(Singleton() is Singleton())
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.rows[i][j] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __str__(self): return "\n".join(" ".join(f"{v:4}" for v in r) for r in self.rows)
    def __iadd__(self, o): self.rows = [[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)]; return self
m = Matrix([[1, 2], [3, 4]]); m[0, 1] = 9; m += m; print(m @ m, m[1, 1], sep="\n")
def f(a, b=[], *, c: int = 3, **kw) -> str: "d"; b.append(a); return b
print(f(1), f(2), f.__defaults__, f.__kwdefaults__, f.__name__)
x = [3, 1, 2]; y = x; y.sort(); print(x, x is y, x[:] is x, sorted(x, reverse=True), x.index(2), x.count(1))
x[1:2] = [7, 8, 9]; del x[0]; x.insert(1, "i"); print(x, x[::2], x[-2:], x * 2)
s = {1, 2, 3} & {2, 3, 4} | {9}; print(s, {1} < {1, 2}, {1, 2}.symmetric_difference({2, 3}), frozenset("ab") == {"a", "b"})
dd = {"b": 1, "a": 2}; dd.setdefault("c", []).append(1); dd.update(z=0); print(dd, sorted(dd.items(), key=lambda kv: str(kv[1])), dd.pop("b"), list(dd), dd | {"q": 1}, dict.fromkeys("xy", 0), dd.get("nope"), [*dd.values()], "a" in dd, dict(zip("ab", range(2))))
