class AppError(Exception):
    """Base."""


class NotFound(AppError):
    def __init__(self, what):
        super().__init__(f"{what} not found")
        self.what = what


class Denied(AppError, PermissionError):
    pass


for e in (AppError("a"), NotFound("file"), Denied("no"), AppError(), AppError(1, 2)):
    try:
        raise e
    except NotFound as x:
        print("NotFound", x.what, x)
    except (Denied, KeyError) as x:
        print("Denied", x, isinstance(x, OSError))
    except AppError as x:
        print("AppError", x, x.args, repr(x))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(FileNotFoundError, OSError), ValueError.__mro__[1].__name__)
try:
    raise KeyError("missing")
except LookupError as e:
    print(str(e), repr(e), e.args[0])
try:
    raise StopIteration(5)
except StopIteration as e:
    print(e.value)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    raise ValueError("a") from KeyError("b")
except ValueError as e:
    print(repr(e.__cause__))
e = ValueError("note")
e.extra = 5
print(e.extra, ValueError("x") == ValueError("x"))


class WithStr(Exception):
    def __str__(self):
        return "custom text"


try:
    raise WithStr(1)
except WithStr as e:
    print(e, repr(e))
