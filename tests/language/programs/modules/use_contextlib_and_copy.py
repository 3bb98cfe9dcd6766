import contextlib
import copy
from contextlib import contextmanager


@contextmanager
def tag(name):
    print("<", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(">", name)


with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("inside")
with contextlib.suppress(KeyError):
    {}["x"]
print("after")
a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"].append(5)
print(a, b, c)


class N:
    def __init__(self):
        self.other = self
        self.data = [1]


n = N()
m = copy.deepcopy(n)
print(m.other is m, m.data is n.data, m.data)
