from dataclasses import asdict, astuple, dataclass, field, replace


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5


a, b = Point(3, 4), Point(3, 4)
print(a, a == b, a is b, a.norm(), a != Point(1))
a.tags.append("t")
print(a, b, asdict(a), astuple(b), replace(a, x=9))


@dataclass(order=True, frozen=True)
class Item:
    price: float
    name: str = field(compare=False, default="?")


items = sorted([Item(3.5, "c"), Item(1.0, "z"), Item(2.0)])
print(items, Item(1, "a") == Item(1, "b"), hash(Item(1)) == hash(Item(1)), Item(1) < Item(2))
try:
    items[0].price = 5
except Exception as e:
    print(type(e).__name__, e)


@dataclass
class Child(Point):
    z: int = 5

    def __post_init__(self):
        self.total = self.x + self.y + self.z


print(Child(1), Child(1, 2, [], 3).total)
try:
    Point()
except TypeError as e:
    print(e)


@dataclass
class Node:
    value: int
    next: "Node" = None
    secret: int = field(default=1, repr=False)


print(Node(1, Node(2)))
