def f(n):
    print("start", n)
    try:
        if n == 0:
            return "returned"
        if n == 1:
            raise ValueError("one")
        if n == 2:
            1 / 0
        print("body")
    except ValueError as e:
        print("caught", e)
        return "from except"
    except (ZeroDivisionError, KeyError) as e:
        print("caught2", type(e).__name__, e)
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"


for n in range(4):
    print(f(n))


def g():
    try:
        return 1
    finally:
        return 2


def h():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("i", i)
        finally:
            print("f", i)
    return i


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer", e)
        try:
            raise
        except KeyError as again:
            print("again", again)
    finally:
        print("last")


print(g(), h())
nested()


def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "swallowed"


print(swallow())


def deep():
    for a in range(2):
        for b in range(2):
            try:
                try:
                    if b:
                        return a, b
                finally:
                    print("x", a, b)
            finally:
                print("y", a, b)


print(deep())
