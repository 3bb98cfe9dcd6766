"""contextmanager with errors on both sides, ExitStack order, suppress, closing, nullcontext, decorators."""
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def section(name, swallow=False):
    print("begin", name)
    try:
        yield {"name": name}
    except ValueError as e:
        print("saw", e)
        if not swallow:
            raise
    else:
        print("no error in", name)
    finally:
        print("end", name)


with section("a") as s:
    print(s)
with section("b", swallow=True):
    raise ValueError("inside b")
try:
    with section("c"):
        raise ValueError("inside c")
except ValueError as e:
    print("outside:", e)
try:
    with section("d"):
        raise KeyError("not a ValueError")
except KeyError as e:
    print("outside:", e)


@section("decorated")
def work():
    print("working")
    return 5


print(work(), work())


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


@contextmanager
def translating():
    try:
        yield
    except KeyError as e:
        raise RuntimeError("translated") from e


for manager in (twice, never, translating):
    try:
        with manager() as x:
            if manager is translating:
                raise KeyError("k")
            print("body", x)
    except RuntimeError as e:
        print(type(e).__name__, e, repr(e.__cause__))
with ExitStack() as stack:
    names = [stack.enter_context(section(n))["name"] for n in "xy"]
    stack.callback(print, "callback", "args", sep="-")
    print(names)
with suppress(ZeroDivisionError, KeyError):
    print({}["nothing"])
print("after suppress")
try:
    with suppress(KeyError):
        [][0]
except IndexError as e:
    print(e)


class Door:
    def close(self):
        print("door closed")


with closing(Door()) as door, nullcontext(7) as seven:
    print(type(door).__name__, seven)
