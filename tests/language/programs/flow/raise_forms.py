"""raise with class, instance, from, from None, bare; contexts and causes."""
def show(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e.args, "| cause", repr(e.__cause__), "| context", repr(e.__context__), e.__suppress_context__)


def f1():
    raise ValueError


def f2():
    raise ValueError("a", 2)


def f3():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e


def f4():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k") from None


def f5():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k")


def f6():
    raise


def f7():
    raise 5


def f8():
    raise ValueError from 3


def f9():
    raise ValueError("x") from KeyError


def f10():
    try:
        raise ValueError("same")
    except ValueError as e:
        e.args = ("changed",)
        raise e


def f11():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise IndexError(2)
        except IndexError:
            pass
        raise


def f12():
    class NotAnError:
        pass

    raise NotAnError()


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12):
    show(f)
