"""The rarer names of typing and collections.abc in annotations, as bases and as decorators."""
from collections.abc import Generator, Hashable, Iterator, MutableMapping, MutableSequence, Set, Sized
from typing import TYPE_CHECKING, Annotated, AnyStr, DefaultDict, Deque, FrozenSet, NewType, NoReturn, Type, final, overload, runtime_checkable
from typing import Protocol

if TYPE_CHECKING:
    UserId = None
UserId = NewType("UserId", int)


def parts(a: Deque[int], b: DefaultDict[str, int], c: FrozenSet[int], d: Annotated[int, "a note"], e: AnyStr) -> Generator[int, None, str]:
    yield d
    return "done"


def fails() -> NoReturn:
    raise RuntimeError("never returns")


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


@final
class Leaf:
    def make(self, kind: Type["Leaf"]) -> "Leaf":
        return kind()


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


def use(h: Hashable, i: Iterator[int], m: MutableMapping[str, int], s: MutableSequence[int], t: Set[int], z: Sized) -> list:
    return [h, next(i), m, s, len(z), sorted(t)]


print(UserId(5) + 1, list(parts([], {}, frozenset(), 3, "")), twice(4), twice("ab"), type(Leaf().make(Leaf)).__name__, use(1, iter([7]), {"a": 1}, [2], {3}, "four"))
try:
    fails()
except RuntimeError as e:
    print(e)
