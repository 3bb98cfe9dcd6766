from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    def double(self):
        return 2 * self.area()


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a**2


print(Square(3).double())
try:
    Shape()
except TypeError as e:
    print(e)


class Half(Shape):
    pass


try:
    Half()
except TypeError as e:
    print(e)
print(isinstance(Square(1), Shape))
