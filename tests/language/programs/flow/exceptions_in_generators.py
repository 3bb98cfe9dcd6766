"""Exceptions through yield from, throw into a suspended generator, StopIteration inside, close twice."""
def inner():
    try:
        got = yield 1
        print("inner got", got)
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    try:
        result = yield from inner()
        print("result", result)
        yield 3
    except KeyError as e:
        yield f"outer caught {e!r}"


g = outer()
print(next(g), g.send("hi"), next(g), next(g, "end"))
g = outer()
next(g)
print(g.throw(ValueError("thrown")), next(g), list(g))
g = outer()
next(g)
print(g.throw(KeyError("k")), next(g, "end"))
g = outer()
try:
    g.throw(RuntimeError("before the start"))
except RuntimeError as e:
    print(e, next(g, "finished"))


def stops():
    yield 1
    raise StopIteration("hidden")


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
g = inner()
next(g)
g.close()
g.close()
print(next(g, "closed"))
try:
    inner().send(5)
except TypeError as e:
    print(e)


def itself():
    yield next(me)


me = itself()
try:
    next(me)
except ValueError as e:
    print(e)


def lazy():
    print("started")
    yield from []
    return 5
    yield


g = lazy()
print("made")
try:
    next(g)
except StopIteration as e:
    print("value", e.value)
