"""with: order of enter and exit, failures in __enter__ and __exit__, suppression, nested targets."""
class M:
    def __init__(self, name, enter=None, leave=None, swallow=False):
        self.name, self.enter, self.leave, self.swallow = name, enter, leave, swallow

    def __enter__(self):
        print("enter", self.name)
        if self.enter:
            raise self.enter
        return self

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value)
        if self.leave:
            raise self.leave
        return self.swallow


def attempt(*managers, error=None):
    try:
        with managers[0] as a, managers[1] as b:
            print("body", a.name, b.name)
            if error:
                raise error
        print("after")
    except Exception as e:
        print("out:", repr(e), "context", repr(e.__context__))


attempt(M("a"), M("b"))
attempt(M("a"), M("b"), error=ValueError("v"))
attempt(M("a"), M("b", swallow=True), error=ValueError("v"))
attempt(M("a", swallow=True), M("b", leave=KeyError("k")), error=ValueError("v"))
attempt(M("a"), M("b", enter=KeyError("enter")))
attempt(M("a", leave=IndexError("leave")), M("b"))
holder = {}
with M("x") as holder["x"], M("y") as (holder["y"]):
    print(sorted(holder))
for thing in (5, M):
    try:
        with thing:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Half:
    def __enter__(self):
        return 1


try:
    with Half():
        pass
except (TypeError, AttributeError) as e:
    print(e)


def early():
    with M("ret"):
        return "returned"


def gen():
    with M("gen"):
        yield 1
        yield 2


print(early())
g = gen()
print(next(g))
g.close()
