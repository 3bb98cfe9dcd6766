"""del of names, items, slices, attributes and several at once; names deleted are unbound."""
a = [0, 1, 2, 3, 4, 5]
d = {"x": 1, "y": 2, "z": 3}
del a[0], a[-1], d["x"]
del (a[0]), [d["y"]]
print(a, d)


class C:
    pass


c = C()
c.n = c.m = 1
del c.n
print(vars(c))


def f():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


def g():
    x = 1

    def inner():
        return x

    del x
    try:
        return inner()
    except NameError as e:
        return str(e)


print(f(), "|", g())
del a
for action in ("name", "key", "index", "attribute", "tuple"):
    try:
        if action == "name":
            print(a)
        elif action == "key":
            del d["nope"]
        elif action == "index":
            del [1][3]
        elif action == "attribute":
            del c.n
        else:
            del (1, 2)[0]
    except Exception as e:
        print(type(e).__name__, e)
