"""Closures see variables, not values; cells shared by several functions; nested nonlocal; deletion."""
def counters():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def down():
        nonlocal n
        n -= 1
        return n

    def peek():
        return n

    return up, down, peek


u, d, p = counters()
u(); u(); d()
other = counters()
print(p(), other[2](), u(), p())
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
i = 99
print([f() for f in late])


def adder(n):
    def add(x, *, times=n):
        return x + n * times

    n += 1
    return add


print(adder(1)(10), adder(1)(10, times=5))


def a():
    v = "a"

    def b():
        v = "b"

        def c():
            nonlocal v
            v += "c"
            return v

        return c() + v

    return b() + v


print(a())


def memo(f):
    seen = {}

    def inner(*args):
        if args not in seen:
            seen[args] = f(*args)
        return seen[args]

    inner.seen = seen
    return inner


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.seen))


def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x

    return run


print(compose(str, abs, int)("-7"), compose()(1), (lambda f: f(f))(lambda f: "self"))
