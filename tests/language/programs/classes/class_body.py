class A:
    x = 1
    y = x + 1
    items = []
    for i in range(3):
        items.append(i)
    if y > 1:
        z = "big"
    else:
        z = "small"

    def f(self, d=x):
        return d, self.x

    names = {k: v for k, v in [("a", 1)]}
    g = lambda self: self.y

    class Inner:
        value = 5

        def m(self):
            return A.x + self.value


print(A.y, A.items, A.i, A.z, A().f(), A.names, A().g(), A.Inner().m(), A.Inner.__qualname__, A.f.__qualname__)


def make(n):
    class Local:
        size = n

        def get(self):
            return n, self.size

    return Local


L = make(3)
print(L().get(), L.__name__, L.__qualname__)


class Counter:
    total = 0

    def __init__(self):
        type(self).total += 1


Counter(), Counter()
print(Counter.total)


class Shared:
    data = []


Shared().data.append(1)
print(Shared().data, Shared.data is Shared().data)
x = 10


class Scope:
    x = 20

    def get(self):
        return x


print(Scope().get(), Scope.x)
B = type("B", (A,), {"w": 9, "h": lambda self: self.w})
print(B.w, B().h(), B.x, B.__name__)
