def outer(a):
    b = a + 1

    def middle(c):
        def inner(d):
            return a, b, c, d

        return inner

    return middle


print(outer(1)(10)(100))


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n

    def reset():
        nonlocal n
        n = 0

    return step, reset


step, reset = counter()
print(step(), step(), step(5))
reset()
print(step())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
hs = []
for k in range(3):
    hs.append(lambda: k)
print([h() for h in hs])


def make():
    fs = []
    for k in range(3):
        def f(n):
            return n * k
        fs.append(f)
    return fs


print([f(2) for f in make()])
