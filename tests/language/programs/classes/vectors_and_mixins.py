class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"Vec({self.x!r}, {self.y!r})"
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __bool__(self): return bool(self.x or self.y)
    def __iter__(self): yield from (self.x, self.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __neg__(self): return -1 * self
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __contains__(self, v): return v in (self.x, self.y)
    def __format__(self, spec): return f"<{self.x:{spec}},{self.y:{spec}}>"
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __lt__(self, o): return abs(self) < abs(o)
    def __call__(self, *a, **k): return a, k
    def __enter__(self): print("enter"); return self
    def __exit__(self, *exc): print("exit", exc[0] and exc[0].__name__); return True
v = Vec(3, 4)
print(v + Vec(1, 1), 2 * v, v * 2, abs(v), -v, list(v), v[0], v[-1], len(v), 3 in v, f"{v:.1f}", v @ v, v(1, a=2), bool(Vec()), sorted([v, Vec(1)]), {v: 1}[Vec(3, 4)])
with v as w:
    raise KeyError("swallowed")
try:
    v + 1
except TypeError as e:
    print(e)
try:
    v.z = 1
except AttributeError as e:
    print(e)
class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw); Base.registry.append((cls.__name__, tag))
    def who(self): return "base"
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def helper(x): return x + 1
class A(Base, tag="a"):
    def who(self): return "A>" + super().who()
class B(Base, tag="b"):
    def who(self): return "B>" + super().who()
class C(A, B):
    def who(self): return "C>" + super().who()
    def __getattr__(self, n): return f"no {n}"
print(C().who(), [k.__name__ for k in C.__mro__], Base.registry, C.make().nothing, C.helper(1), isinstance(C(), B), issubclass(C, Base), type(C()).__name__)
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self._c = None
t = Temp(100); print(t.f); t.f = 32; print(t._c); del t.f; print(t.__dict__, vars(t))
class Meta_free:
    count = 0
    def __new__(cls, *a):
        cls.count += 1
        return super().__new__(cls)
[Meta_free() for _ in range(3)]
print(Meta_free.count, getattr(t, "nope", 42), hasattr(t, "f"), callable(v), setattr(t, "new", 1), t.new)
class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1]
s = Stack().push(1).push(2); print(s, s.peek(), len(s), isinstance(s, list), s == [1, 2])
class MyErr(Exception):
    def __init__(self, code, msg="bad"): super().__init__(f"{code}: {msg}"); self.code = code
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise MyErr(7) from z
except MyErr as e:
    print(repr(e), e.code, e.args, repr(e.__cause__), e.__context__ is e.__cause__)
