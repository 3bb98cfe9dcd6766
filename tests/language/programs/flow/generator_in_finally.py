def g():
    try:
        for i in range(3):
            try:
                yield i
            finally:
                print("inner", i)
    finally:
        print("outer")


gen = g()
for x in gen:
    print(x)
    if x == 1:
        gen.close()
print("after")


def h():
    with M():
        yield 1
        yield 2


class M:
    def __enter__(self):
        print("in")

    def __exit__(self, *a):
        print("out", a[0] is None)


print(list(h()))


def r():
    try:
        yield 1
    except GeneratorExit:
        print("exit requested")
        raise


x = r()
next(x)
x.close()


def ignoring():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2
            return


y = ignoring()
next(y)
try:
    y.close()
except RuntimeError as e:
    print(e)
