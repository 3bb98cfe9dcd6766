from functools import total_ordering
from math import gcd
@total_ordering
class Frac:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError("Frac(%s, 0)" % n)
        if d < 0: n, d = -n, -d
        g = gcd(n, d); self.n, self.d = n // g, d // g
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    @staticmethod
    def _c(o): return o if isinstance(o, Frac) else Frac(o) if isinstance(o, int) else NotImplemented
    def __add__(self, o):
        o = self._c(o)
        return o if o is NotImplemented else Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -self._c(o)
    def __rsub__(self, o): return -self + o
    def __mul__(self, o): o = self._c(o); return Frac(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): o = self._c(o); return Frac(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o): return Frac(o) / self
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d, self.n) ** -k
    def __eq__(self, o): o = self._c(o); return o is not NotImplemented and (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o): o = self._c(o); return self.n * o.d < o.n * self.d
    def __hash__(self): return hash((self.n, self.d))
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d
    def __bool__(self): return self.n != 0
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __round__(self, k=0): return round(float(self), k)
    def __format__(self, spec): return format(float(self), spec) if spec else repr(self)
a, b = Frac(1, 2), Frac(-3, 4)
print(a + b, a - b, a * b, a / b, 1 + a, 3 - a, 2 * b, 1 / b, a ** 3, b ** -2, abs(b), -b)
print(a > b, a >= 1, a == Frac(2, 4), a != b, sorted([a, b, Frac(0)]), sum([a, b], Frac(5)), sum([a, a]))
print(float(b), int(Frac(7, 2)), bool(Frac(0)), round(Frac(1, 3), 2), f"{b:.2f} {a}", {a: 1}[Frac(1, 2)], max(a, b))
for bad in ("a + 'x'", "a < 'x'", "'x' * a", "Frac(1, 0)", "a @ b", "~a", "a[0]", "a()", "len(a)", "a // 2"):
    try: 
        match bad:
            case "a + 'x'": a + 'x'
            case "a < 'x'": a < None
            case "'x' * a": 'x' - a
            case "Frac(1, 0)": Frac(1, 0)
            case "a @ b": a @ b
            case "~a": ~a
            case "a[0]": a[0]
            case "a()": a()
            case "len(a)": len(a)
            case "a // 2": a // 2
    except Exception as e: print(type(e).__name__, e)
class V(list):
    def __matmul__(self, o): return sum(x * y for x, y in zip(self, o))
    def __iadd__(self, o): self[:] = [x + o for x in self]; return self
    def __contains__(self, x): return any(abs(x - y) < .5 for y in self)
    def __call__(self, *i): return [self[k] for k in i]
    def __getitem__(self, i): return V(list.__getitem__(self, i)) if isinstance(i, slice) else super().__getitem__(i)
v = V([1, 2, 3]); v += 1; print(v, v @ v, 2.3 in v, 9 in v, v(0, -1), v[1:], type(v[1:]).__name__)
