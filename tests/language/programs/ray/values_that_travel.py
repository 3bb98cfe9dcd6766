"""What arrives in a task: numbers, text, containers, shared parts, cycles, classes, functions, exceptions, dataclasses."""
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field

import ray

ray.init()


@dataclass
class Point:
    x: int
    tags: list = field(default_factory=list)

    def moved(self, by):
        return Point(self.x + by, self.tags + ["moved"])


Pair = namedtuple("Pair", "a b")


class Tree:
    kinds = ["leaf"]

    def __init__(self, v, kids=()):
        self.v, self.kids = v, list(kids)

    def total(self):
        return self.v + sum(k.total() for k in self.kids)


@ray.remote
def echo(x):
    return x


@ray.remote
def look(x):
    return type(x).__name__, x


for value in (None, True, -5, 2**100, 1.5, float("inf"), "täxt", b"by\x00tes", (), (1, (2,)), [1, [2]], {"a": {1: 2}}, {3, 1}, frozenset({2}), range(2, 9, 3), slice(1, 2), Point(1, ["t"]), Pair(1, "b"), Counter("aab"), deque([1, 2], maxlen=3), OrderedDict(z=1, a=2), ValueError("v", 1), Ellipsis):
    back = ray.get(echo.remote(value))
    print(*ray.get(look.remote(value)), "same" if back == value or isinstance(value, Exception) else "different")
shared = [1]
a, b = ray.get(echo.remote([shared, shared]))
cycle = {"name": "loop"}
cycle["self"] = cycle
c = ray.get(echo.remote(cycle))
print(a is b, a is shared, c["self"] is c, c is cycle)
d = ray.get(echo.remote(defaultdict(list, {"k": [1]})))
d["new"].append(2)
print(dict(d), ray.get(echo.remote(Point(1))).moved(5), ray.get(echo.remote(Tree(1, [Tree(2), Tree(3)]))).total(), isinstance(ray.get(echo.remote(Tree(1))), Tree))
print(ray.get(echo.remote(lambda v: v * 3))(4), ray.get(echo.remote(len))("abc"), ray.get(echo.remote(Tree)) is Tree, ray.get(echo.remote("abc".upper))(), ray.get(echo.remote(Point(3).moved))(1), ray.get(echo.remote(int))("7"))
for bad in ((i for i in range(3)), iter([1])):
    try:
        ray.get(echo.remote(bad))
        print("travelled")
    except TypeError as e:
        print("TypeError")
