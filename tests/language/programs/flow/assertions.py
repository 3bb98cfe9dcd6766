assert True
assert 1 < 2, "not shown"
try:
    assert False
except AssertionError as e:
    print(repr(e))
try:
    assert 0, "message"
except AssertionError as e:
    print(repr(e), e)
try:
    assert [], f"computed {1 + 1}"
except AssertionError as e:
    print(e)
