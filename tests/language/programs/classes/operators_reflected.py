"""Reflected and in-place operators, NotImplemented, subclasses first, unary, comparison fallbacks."""
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"{type(self).__name__}({self.v})"

    def _other(self, o):
        return o.v if isinstance(o, N) else o if isinstance(o, (int, float)) else NotImplemented

    def __add__(self, o):
        o = self._other(o)
        return o if o is NotImplemented else type(self)(self.v + o)

    def __radd__(self, o):
        print("radd", o, end=" ")
        return type(self)(o + self.v)

    def __sub__(self, o):
        return f"{self!r} - {o!r}"

    def __rsub__(self, o):
        return f"{o!r} r- {self!r}"

    def __mul__(self, o):
        return NotImplemented

    def __rmul__(self, o):
        return f"{o!r} r* {self!r}"

    def __imul__(self, o):
        self.v *= 100
        return self

    def __rtruediv__(self, o):
        return o / self.v

    def __rfloordiv__(self, o):
        return o // self.v

    def __rmod__(self, o):
        return o % self.v

    def __rpow__(self, o):
        return o**self.v

    def __rlshift__(self, o):
        return o << self.v

    def __rand__(self, o):
        return "rand"

    def __rmatmul__(self, o):
        return "rmatmul"

    def __rdivmod__(self, o):
        return divmod(o, self.v)

    def __eq__(self, o):
        return self.v == self._other(o)

    def __lt__(self, o):
        return self.v < self._other(o)


class M(N):
    def __radd__(self, o):
        return "M's radd first"

    def __rsub__(self, o):
        return "M's rsub first"


a, m = N(3), M(4)
print(a + 1, 1 + a, a + a, a + m, m + a, sum([a, a]), a - 1, 1 - a, a - m, 2 * a, 12 / a, 10 // a, 10 % a, 2**a, 1 << a, 1 & a, [] @ a, divmod(10, a))
a *= 5
print(a, a == 300, 300 == a, a != 1, a > N(2), a < 1000, 1000 > a, sorted([N(3), N(1)]), N(1) == "x", N(1) != N(1), [N(1)] == [N(1)], N(2) in [1, 2], max(N(1), N(9)), min([N(5), N(2)]))
for call in (lambda: a + "x", lambda: a * 2, lambda: a >= 1, lambda: a / 2, lambda: a & 1, lambda: -a, lambda: abs(a), lambda: a[0], lambda: len(a), lambda: a(), lambda: int(a), lambda: hash(a), lambda: iter(a), lambda: ~a, lambda: a @ a, lambda: a ** 2, lambda: round(a), lambda: [1][a], lambda: a and float(a)):
    try:
        print(call())
    except TypeError as e:
        print(e)
