class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Manager("a") as a:
    print(a)
with Manager("b") as b, Manager("c") as c:
    print(b, c)
with Manager("d", True):
    raise ValueError("swallowed")
try:
    with Manager("e"), Manager("f", False):
        raise KeyError("k")
except KeyError as e:
    print("out", e)


def f():
    with Manager("g") as g:
        return g


def loop():
    for i in range(3):
        with Manager(str(i)):
            if i == 0:
                continue
            if i == 1:
                break
    return i


print(f(), loop())
with (Manager("h") as h, Manager("i")):
    print(h)
with Manager("j") as (x, *y):
    print(x, y)


def deep():
    with Manager("k"):
        try:
            with Manager("l"):
                return "value"
        finally:
            print("finally")


print(deep())
try:
    with 3:
        pass
except TypeError as e:
    print(e)
