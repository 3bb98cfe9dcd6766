"""Three exceptions, each raised while the one before was handled."""
def first():
    return [][0]


def second():
    try:
        first()
    except IndexError:
        {}["k"]


try:
    second()
except KeyError:
    int("x")
