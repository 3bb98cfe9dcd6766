def f(x):
    print("f", x, end=" ")
    return x


def show(*args, **kwargs):
    print(args, kwargs)


show(f(1), *[f(2)], f(3), k=f(4), **{"m": f(5)})
print({f("a"): f(1), f("b"): f(2)})
print([f(1), f(2)][f(0)])
f(1) + f(2) * f(3)
print()
print(f(0) and f(1), f(1) or f(2), f(3) if f(0) else f(4))
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
d = {}
d[f("key")] = f("value")
print(d)
lst = [1, 2, 3]
lst[f(0)] += f(10)
print(lst)


def default(x=f("default")):
    return x


print(default(), default())
