from __future__ import annotations
from typing import (Any, Callable, Dict, Generic, Iterable, Iterator, List, Literal, NamedTuple, Optional, Protocol,
                    Sequence, Tuple, TypedDict, TypeVar, Union, overload, cast)
from collections.abc import Mapping

T = TypeVar("T")
K = TypeVar("K", bound="str")
Json = Union[None, bool, int, float, str, List["Json"], Dict[str, "Json"]]

class Stack(Generic[T]):
    def __init__(self, items: Optional[Iterable[T]] = None) -> None:
        self._items: List[T] = list(items or ())
    def push(self, item: T) -> Stack[T]:
        self._items.append(item)
        return self
    def pop(self) -> T:
        return self._items.pop()
    def __iter__(self) -> Iterator[T]:
        yield from reversed(self._items)
    def __len__(self) -> int:
        return len(self._items)

class Employee(NamedTuple):
    name: str
    id: int = 3
    def badge(self) -> str:
        return f"#{self.id:04d} {self.name}"

class Movie(TypedDict, total=False):
    title: str
    year: int

class Shape(Protocol):
    def area(self) -> float: ...

class Sq:
    def __init__(self, s: float): self.s = s
    def area(self) -> float: return self.s ** 2

def total(shapes: Sequence[Shape], f: Callable[[float], float] = lambda v: v) -> float:
    return sum(f(s.area()) for s in shapes)

def mode(m: Literal["r", "w"] = "r") -> str: return m * 2
def first(xs: Sequence[T], default: T | None = None) -> T | None:
    return xs[0] if xs else default
x: int = 5
y: Tuple[int, ...] = (1, 2)
z: "not evaluated" = None
s = Stack[int]([1, 2]).push(3)
print(list(s), s.pop(), len(s))
e = Employee("Guido")
print(e, e.badge(), e._replace(id=7), e._asdict(), e[0], *e)
m: Movie = {"title": "Blade", "year": 1982}
print(m, Movie(title="x"), total([Sq(2), Sq(3)]), total([Sq(2)], lambda v: -v), mode(), first([]), first("abc"))
print(cast(int, "still a str"), isinstance({}, Mapping), Employee._fields)
print(first.__name__, e.__class__.__name__, isinstance(e, tuple))
