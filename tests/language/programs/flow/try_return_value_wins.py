"""What finally does to values and exceptions on their way out; return expressions are evaluated first."""
def a():
    x = 1
    try:
        return x
    finally:
        x = 2


def b():
    try:
        raise ValueError("lost")
    finally:
        return "finally won"


def c():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue


def d():
    try:
        try:
            raise KeyError("first")
        finally:
            raise ValueError("second")
    except ValueError as e:
        return repr(e.__context__)


def e():
    items = []
    try:
        return items
    finally:
        items.append("added")


def f():
    while True:
        try:
            try:
                return "inner"
            finally:
                break
        finally:
            pass
    return "after the loop"


def g():
    try:
        return print("evaluated") or "value"
    finally:
        print("then finally")


def h(n):
    try:
        if n:
            return h(n - 1) + [n]
        return []
    finally:
        print("leaving", n)


print(a(), b(), c(), d(), e(), f(), g(), h(2))
