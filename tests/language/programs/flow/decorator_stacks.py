"""Decorators: order, with arguments, classes as decorators, on methods and classes, keeping names."""
import functools

order = []


def mark(name):
    order.append(f"make {name}")

    def wrap(f):
        order.append(f"apply {name}")

        @functools.wraps(f)
        def inner(*args, **kwargs):
            order.append(f"call {name}")
            return f"{name}({f(*args, **kwargs)})"

        return inner

    return wrap


@mark("outer")
@mark("inner")
def hello(who, end="!"):
    """Says hello."""
    return "hello " + who + end


print(hello("you"), hello.__name__, hello.__doc__, hello.__wrapped__.__name__)
print(order)


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@CountCalls
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.calls)
registry = {}


def register(cls):
    registry[cls.__name__.lower()] = cls
    cls.registered = True
    return cls


@register
class Alpha:
    @mark("m")
    def method(self, x):
        return x * 2

    @staticmethod
    @mark("s")
    def stat(x):
        return x + 1

    @classmethod
    @mark("c")
    def make(cls):
        return cls.__name__


print(registry["alpha"]().method(4), Alpha.stat(1), Alpha.make(), Alpha.registered)
table = [lambda f: f, mark("from a list")]


@table[1]
def chosen():
    return 1


@(lambda f: "replaced by text")
def gone():
    pass


print(chosen(), gone)


def retry(times):
    def wrap(f):
        @functools.wraps(f)
        def inner(*a):
            for attempt in range(1, times + 1):
                try:
                    return f(*a)
                except ValueError as e:
                    print("attempt", attempt, "failed:", e)
            raise RuntimeError(f"{f.__name__} failed {times} times")

        return inner

    return wrap


tries = []


@retry(3)
def flaky(limit):
    tries.append(1)
    if len(tries) < limit:
        raise ValueError(len(tries))
    return "ok"


print(flaky(3))
try:
    flaky(100)
except RuntimeError as e:
    print(e)
