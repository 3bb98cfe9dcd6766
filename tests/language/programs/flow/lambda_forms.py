print((lambda: 1)(), (lambda a, b=2: a + b)(1), (lambda *a, **k: (a, k))(1, 2, z=3))
print(sorted([3, 1, 2], key=lambda v: -v), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda v: v % 2, range(6))))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3))
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
print([f(2) for f in (lambda v: v + 1, lambda v: v * v)])
print((lambda v: "even" if v % 2 == 0 else "odd")(3))
print(add.__name__, (lambda: (yield))().__class__.__name__)
