class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"V({self.x}, {self.y})"

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented

    def __radd__(self, o):
        return V(self.x + o, self.y + o)

    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __truediv__(self, k):
        return V(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return V(self.x // k, self.y // k)

    def __mod__(self, k):
        return V(self.x % k, self.y % k)

    def __pow__(self, k):
        return V(self.x**k, self.y**k)

    def __neg__(self):
        return V(-self.x, -self.y)

    def __pos__(self):
        return self

    def __invert__(self):
        return V(self.y, self.x)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __lshift__(self, k):
        return "shift %d" % k

    def __or__(self, o):
        return "or"

    def __ror__(self, o):
        return "ror"

    def __and__(self, o):
        return "and"

    def __xor__(self, o):
        return "xor"

    def __round__(self, n=0):
        return "round %d" % n

    def __int__(self):
        return self.x

    def __float__(self):
        return float(self.x)

    def __index__(self):
        return self.x

    def __divmod__(self, k):
        return "divmod"


a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 3, 3 * a, a @ b, b / 2, b // 2, b % 2, a**2, -a, +a, ~a, abs(b))
print(5 + a, sum([a, b], V(0, 0)), a << 2, a | b, 1 | a, a & b, a ^ b, round(a, 1), int(a), float(a), [10, 20][a], divmod(a, 1))
c = a
c += b
print(c is a, a)
a *= 2
print(a)
for f in (lambda: a + 1, lambda: a < b, lambda: "x" - a, lambda: a >> 1, lambda: a["k"]):
    try:
        print(f())
    except TypeError as e:
        print(e)
