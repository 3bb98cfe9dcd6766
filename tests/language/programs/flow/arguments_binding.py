"""Star arguments in calls and definitions, keyword-only and positional-only, defaults evaluated once."""
def show(*args, **kwargs):
    return args, kwargs


def mixed(a, /, b, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(show(*[1, 2], 3, *"ab", x=1, **{"y": 2}, z=3, **{}), mixed(1, 2, d=4), mixed(1, 2, 3, 4, 5, d=6, a=7, f=8), mixed(*range(2), **{"d": 0, "c": 9}))
log = []


def default(n):
    log.append(n)
    return n


def f(a=default(1), b=default(2)):
    return a, b


print(f(), f(5), f(b=7), log, f.__defaults__, mixed.__kwdefaults__)


def grow(x, to=[]):
    to.append(x)
    return to


def fresh(x, to=None):
    to = [] if to is None else to
    to.append(x)
    return to


print(grow(1), grow(2), fresh(1), fresh(2))
order = []


def note(x):
    order.append(x)
    return x


show(note(1), *[note(2)], k=note(3), **{"m": note(4)})
print(order)


def rebind(a, b):
    a = a + 1
    b.append(a)


v, w = 1, []
rebind(v, w)
print(v, w)
for call in (
    lambda: mixed(),
    lambda: mixed(1),
    lambda: mixed(1, 2),
    lambda: mixed(b=2, d=3),
    lambda: mixed(1, 2, d=1, b=3),
    lambda: f(1, 2, 3),
    lambda: f(c=1),
    lambda: f(1, a=2),
    lambda: show(**5),
    lambda: show(**{1: 2}),
    lambda: show(x=1, **{"x": 2}),
    lambda: (lambda a, b, c: 0)(1),
    lambda: (lambda a, *, k, l: 0)(1),
    lambda: (lambda a, b=1: 0)(1, 2, 3, 4),
    lambda: (lambda: 0)(1, 2),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
