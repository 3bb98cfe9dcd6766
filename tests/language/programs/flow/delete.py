x = 1
del x
try:
    x
except NameError as e:
    print(e)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError", e)
lst = list(range(10))
del lst[2:5], lst[0]
print(lst)
del lst[::2]
print(lst)


def f():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(f())


def g():
    z = 5

    def h():
        return z

    del z
    try:
        h()
    except NameError as e:
        print(e)


g()
(a, b) = 1, 2
del (a, b)
print("a" in dir() if False else "ok")
