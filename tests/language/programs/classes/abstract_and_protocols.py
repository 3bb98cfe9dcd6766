"""Abstract classes, abstract properties, NotImplementedError, duck typing, isinstance with abstract bases."""
from abc import ABC, abstractmethod
from typing import Protocol


class Shape(ABC):
    @property
    @abstractmethod
    def name(self): ...

    @abstractmethod
    def area(self) -> float: ...

    def describe(self):
        return f"{self.name} of {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def name(self):
        return "circle"

    def area(self):
        return 3.14159 * self.r**2


class Partial(Shape):
    def area(self):
        return 1


print(Circle(2).describe(), isinstance(Circle(1), Shape), issubclass(Partial, Shape))
for make in (Shape, Partial):
    try:
        make()
    except TypeError as e:
        print(e)


class Animal:
    def sound(self):
        raise NotImplementedError("sound() of " + type(self).__name__)


class Dog(Animal):
    def sound(self):
        return "wuff"


class Duck:
    def sound(self):
        return "quack"


class Speaks(Protocol):
    def sound(self) -> str: ...


def chorus(animals: list[Speaks]) -> str:
    return " ".join(a.sound() for a in animals)


print(chorus([Dog(), Duck()]))
for a in (Animal(), Dog(), 5):
    try:
        print(a.sound())
    except (NotImplementedError, AttributeError) as e:
        print(type(e).__name__, e)
