def f(*a):
    raise ValueError("here")


f(
    1,
    2,
)
