"""assert: with and without text, with tuples, in functions; __debug__; the text is evaluated only on failure."""
def text():
    print("evaluated")
    return "the text"


assert True, text()
assert [1], "not empty"
for check in (lambda: 0, lambda: "", lambda: None, lambda: 1):
    try:
        assert check(), ("tuple", 1)
        print("passed")
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert 1 == 2, text()
except AssertionError as e:
    print(e)
try:
    assert False
except AssertionError as e:
    print(repr(str(e)), __debug__)


def positive(n):
    assert isinstance(n, int) and n > 0, f"{n!r} is not a positive whole number"
    return n


for n in (3, -3, "3"):
    try:
        print(positive(n))
    except AssertionError as e:
        print(e)
