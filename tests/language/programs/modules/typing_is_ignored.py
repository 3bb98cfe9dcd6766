"""Annotations with typing names everywhere change nothing, and __annotations__ are not evaluated twice."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Dict, Final, Generic, List, Literal, NamedTuple, Optional, Protocol, Sequence, Tuple, TypeVar, Union, cast

T = TypeVar("T")
Vector = List[float]
Pair = Tuple[int, Optional[str]]
LIMIT: Final[int] = 10
names: Dict[str, List[int]] = {"a": [1]}
later: int


def first(items: Sequence[T], default: Optional[T] = None) -> Union[T, None]:
    result: T | None = items[0] if items else default
    return result


def apply(f: Callable[[int], int], *args: int, **kw: Any) -> Iterable[int]:
    return [f(a) for a in args]


class Box(Generic[T]):
    count: ClassVar[int] = 0
    item: T

    def __init__(self, item: T) -> None:
        self.item: T = item
        Box.count += 1

    def map(self, f: Callable[[T], Any]) -> "Box[Any]":
        return Box(f(self.item))


class Point(NamedTuple):
    x: int
    y: int = 0

    def plus(self, o: Point) -> Point:
        return Point(self.x + o.x, self.y + o.y)


class HasArea(Protocol):
    def area(self) -> float: ...


def mode(kind: Literal["a", "b"], table: Mapping[str, int] = {}) -> str:
    return cast(str, kind)


print(first([3, 4]), first([], 7), apply(lambda v: v * 2, 1, 2), Box(3).map(str).item, Box.count, Point(1).plus(Point(2, 3)), Point(1)._asdict(), mode("a"), LIMIT, names)
try:
    later
except NameError as e:
    print(e)
v: Vector = [1.5]
p: Pair = (1, None)
x, y = 1, 2  # type: int, int
print(v, p, Optional is not None, isinstance(Point(1), tuple))
