class MyError(Exception):
    pass


def f():
    raise MyError("mine", 3)


f()
