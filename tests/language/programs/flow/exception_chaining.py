def show(e):
    while e is not None:
        print(type(e).__name__, e, "cause:", e.__cause__ is not None, "context:", e.__context__ is not None, e.__suppress_context__)
        e = e.__cause__ or e.__context__


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("bad") from z
except ValueError as e:
    show(e)
try:
    try:
        [][1]
    except IndexError:
        {}["k"]
except KeyError as e:
    show(e)
try:
    try:
        int("x")
    except ValueError:
        raise TypeError("none") from None
except TypeError as e:
    show(e)


class MyError(Exception):
    def __init__(self, code, text="?"):
        super().__init__(code, text)
        self.code = code


try:
    raise MyError(3)
except Exception as e:
    print(repr(e), e.args, e.code, isinstance(e, MyError))
try:
    raise MyError
except TypeError as e:
    print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "")
