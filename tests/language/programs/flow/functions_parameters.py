def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3))
print(f(1, 2, 3, 4, c=5, d=6, e=7))
print(f(*[1, 2], **{"c": 3, "z": 9}))


def g(a, b, /, c, *, d):
    return a, b, c, d


print(g(1, 2, 3, d=4), g(1, 2, c=3, d=4))


def h(*args, **kwargs):
    return args, kwargs


print(h(), h(1, x=2), h(*"ab", *[1], **{"k": 1}, m=2))


def tests():
    for call in (
        lambda: f(),
        lambda: f(1),
        lambda: g(1, b=2, c=3, d=4),
        lambda: g(1, 2, 3, 4),
        lambda: g(1, 2, d=3),
        lambda: h(**{"a": 1}, a=2),
        lambda: (lambda x: x)(),
        lambda: (lambda x: x)(1, 2),
        lambda: (lambda x, y: x)(1, x=2),
        lambda: (lambda x: x)(y=1),
        lambda: (lambda: 0)(1),
        lambda: f(1, 2, c=1, **{"c": 2}),
        lambda: h(*(i for i in range(3)), **dict(z=1)),
        lambda: f(*"ab", c=1),
        lambda: (3)(4),
    ):
        try:
            print(call())
        except TypeError as e:
            print(e)


tests()


def mutable(x, acc=[]):
    acc.append(x)
    return acc


print(mutable(1), mutable(2), mutable(3, []))


def doc():
    """Documentation."""


print(doc.__name__, doc.__doc__, doc())
rec = lambda n: 1 if n < 2 else n * rec(n - 1)
print(rec(20))
