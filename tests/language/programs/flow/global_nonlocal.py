count = 0


def inc():
    global count
    count += 1


inc()
inc()
print(count)


def make():
    global made
    made = "by function"


make()
print(made)


def outer():
    x = 1

    def inner():
        nonlocal x
        x = 2

        def innermost():
            nonlocal x
            x += 10

        innermost()

    inner()
    return x


print(outer())


def shadow():
    count = 5
    return count


print(shadow(), count)


def before():
    try:
        print(count)
        count = 1
    except UnboundLocalError as e:
        print(e)


before()


def free():
    def g():
        return later

    try:
        g()
    except NameError as e:
        print(e)
    later = 3
    return g()


print(free())


class C:
    count = 10

    def get(self):
        return count

    value = count + 1


print(C().get(), C.value)
