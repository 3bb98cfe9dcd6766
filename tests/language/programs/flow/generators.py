def count(n):
    i = 0
    while i < n:
        got = yield i
        if got:
            print("got", got)
        i += 1
    return "finished"


g = count(3)
print(next(g), g.send("hello"), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)


def both():
    x = yield from count(2)
    print("inner returned", x)
    yield from "ab"
    yield from range(2)


print(list(both()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)])


def careful():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 3
    finally:
        print("cleanup")


c = careful()
print(next(c), c.throw(ValueError("thrown")))
c.close()
d = careful()
next(d)
d.close()
try:
    next(d)
except StopIteration:
    print("closed")


def squares(n):
    return (i * i for i in range(n))


print(sum(squares(5)), max(squares(4)), list(squares(3)))


def walk(tree):
    if isinstance(tree, list):
        for t in tree:
            yield from walk(t)
    else:
        yield tree


print(list(walk([1, [2, [3, 4], 5], [[6]]])))
print(next(iter([]), "default"), next((x for x in range(3) if x > 1), None))
gen = (x for x in [1, 2])
print(list(gen), list(gen))
a, b, *c = count(4)
print(a, b, c)
