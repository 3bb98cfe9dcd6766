def d(f):
    raise TypeError("no decoration")


@d
def f():
    pass
