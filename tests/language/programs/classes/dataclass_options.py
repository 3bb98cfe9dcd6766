"""dataclass: order, frozen, kw_only, slots, field options, inheritance, __post_init__, InitVar-free patterns, errors."""
from dataclasses import KW_ONLY, FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, Optional


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, repr=False, compare=False)
    created: ClassVar[int] = 0
    parent: Optional["Task"] = field(default=None, compare=False, repr=False)

    def __post_init__(self):
        Task.created += 1
        self.label = f"{self.priority}:{self.name}"


tasks = [Task(3, "c"), Task(1, "a", ["x"]), Task(2, "b", parent=Task(0, "root"))]
print(sorted(tasks), min(tasks).label, Task.created, tasks[0] > tasks[1], tasks[0] == Task(3, "other"), [f.name for f in fields(Task)], tasks[1].tags is not tasks[0].tags)
print(asdict(tasks[2]), astuple(tasks[1]), replace(tasks[0], name="z").label, is_dataclass(Task), is_dataclass(tasks[0]), is_dataclass(5))


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


p = Point(3, 4)
print(p + Point(1), p.length, {p: "key"}[Point(3, 4)], len({Point(1), Point(1), Point(2)}), p == (3, 4))
for change in (lambda: setattr(p, "x", 1), lambda: setattr(p, "new", 1), lambda: delattr(p, "x")):
    try:
        change()
    except FrozenInstanceError as e:
        print(type(e).__name__, e)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    b: int = 20
    c: int = 3

    def total(self):
        return self.a + self.b + self.c


@dataclass
class Config:
    host: str
    _: KW_ONLY
    port: int = 80
    secure: bool = False


@dataclass(eq=False, repr=False)
class Plain:
    v: int


print(Derived(1), Derived(1, 2, 3).total(), Derived(1) == Base(1), Config("h", port=1), Plain(1) == Plain(1), Config("h", secure=True) != Config("h"))
for bad in (lambda: Task(), lambda: Task(1, "a", [], None, 5), lambda: Config("h", 80), lambda: Task(1, nam="x"), lambda: Derived(1) < Derived(2), lambda: hash(Derived(1)), lambda: replace(p, z=1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
try:

    @dataclass
    class Wrong:
        a: int = 1
        b: int

except TypeError as e:
    print(e)
try:

    @dataclass
    class Mutable:
        a: list = []

except ValueError as e:
    print(e)
