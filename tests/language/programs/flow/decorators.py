import functools


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result

    return wrapper


def repeat(n):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(n)]

        return wrapper

    return decorate


@trace
def add(a, b=1):
    """Adds."""
    return a + b


add(1)
add(1, b=2)
print(add.__name__, add.__doc__)


@repeat(3)
@trace
def one():
    return 1


print(one())


def register(cls):
    cls.tag = "registered"
    return cls


@register
class A:
    pass


print(A.tag)


@lambda f: "replaced"
def gone():
    pass


print(gone)


class Memo:
    def __init__(self, f):
        self.f = f
        self.cache = {}

    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.f(n)
        return self.cache[n]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache))
