"""The single values None, ... and NotImplemented, and what cannot be done with None."""
print(None, None is None, None == 0, bool(None), type(None).__name__, [None] * 2, str(None), ..., Ellipsis, ... is Ellipsis, type(...).__name__, NotImplemented, repr(NotImplemented))


def nothing():
    pass


def stub(): ...


print(nothing(), stub(), nothing() is None, [nothing() for _ in range(2)], {None: "key"}[None], (lambda: None)(), print("printed") is None, [].sort() is None)
for call in (lambda: None + 1, lambda: None.x, lambda: None[0], lambda: None(), lambda: len(None), lambda: None < None, lambda: {**None}, lambda: sum(None), lambda: max(None, 1), lambda: "a" + None, lambda: sorted([None, 1]), lambda: -None, lambda: next(None), lambda: None > 1, lambda: 1 in None, lambda: for_none()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def for_none():
    for _ in None:
        pass


try:
    for_none()
except TypeError as e:
    print(e)
try:
    a, b = None
except TypeError as e:
    print(e)
