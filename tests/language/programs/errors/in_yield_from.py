"""The traceback goes through every generator of a chain of yield from."""
def leaf(n):
    yield n
    yield 1 // (n - 1)


def middle(n):
    yield from leaf(n)


def top():
    for n in (3, 1):
        yield from middle(n)


for value in top():
    print(value)
