"""Objects that are called, iterated, entered, measured, formatted, hashed; what print and f-strings use."""
class Poly:
    def __init__(self, *c):
        self.c = c

    def __call__(self, x):
        return sum(k * x**i for i, k in enumerate(self.c))

    def __iter__(self):
        return iter(self.c)

    def __len__(self):
        return len(self.c)

    def __bool__(self):
        return any(self.c)

    def __str__(self):
        return " + ".join(f"{k}x^{i}" for i, k in enumerate(self.c))

    def __repr__(self):
        return f"Poly{self.c}"

    def __format__(self, spec):
        return f"[{spec or 'plain'}: {self!s}]"

    def __eq__(self, o):
        return isinstance(o, Poly) and self.c == o.c

    def __hash__(self):
        return hash(self.c)

    def __contains__(self, k):
        return k in self.c

    def __getitem__(self, i):
        return self.c[i]

    def __missing(self):
        return "private"

    def __enter__(self):
        return self(1)

    def __exit__(self, *e):
        print("exit", e[0])

    def __int__(self):
        return self.c[0]

    def __float__(self):
        return self.c[0] + 0.5

    def __index__(self):
        return self.c[0]

    def __round__(self, n=None):
        return f"rounded {n}"

    def __trunc__(self):
        return 7

    def __floor__(self):
        return -1

    def __ceil__(self):
        return 1

    def __reversed__(self):
        return reversed(self.c)

    def __bytes__(self):
        return bytes(self.c)


import math

p = Poly(1, 2, 3)
print(p, [p], f"{p} {p:wide} {p!r} {p!s}", "%s %r" % (p, p), "{} {:x}".format(p, p), str(p) + repr(p), {p: 1}, (p,))
print(p(2), list(p), len(p), bool(Poly(0)), bool(p), 3 in p, 9 in p, p == Poly(1, 2, 3), {p: "x"}[Poly(1, 2, 3)], p[1], p[:2], [*p], max(p), sum(p), dict(enumerate(p)))
with p as value:
    print(value)
a, b, c = p
print(a, b, c, int(p), float(p), [10, 20][p], round(p), round(p, 2), math.floor(p), math.ceil(p), math.trunc(p), list(reversed(p)), bytes(p), callable(p))
for call in (lambda: p(), lambda: Poly(1)[5], lambda: p < p, lambda: p.__missing, lambda: f"{object():x}"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).replace("_main", "main"))


class BadStr:
    def __str__(self):
        return 5

    def __repr__(self):
        return "bad"

    def __len__(self):
        return -1

    def __bool__(self):
        return "yes"

    def __hash__(self):
        return "h"

    def __iter__(self):
        return 5

    def __int__(self):
        return "i"

    def __index__(self):
        return 1.5

    def __contains__(self, x):
        return x


b = BadStr()
for call in (lambda: str(b), lambda: len(b), lambda: bool(b), lambda: hash(b), lambda: list(b), lambda: int(b), lambda: [1][b], lambda: 0 in b, lambda: [1] in b, lambda: f"{b!r}"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
