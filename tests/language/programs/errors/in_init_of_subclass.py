"""super().__init__ called with the wrong arguments, deep in a hierarchy."""
class Shape:
    def __init__(self, name):
        self.name = name


class Polygon(Shape):
    def __init__(self, name, sides):
        super().__init__(name, sides)
        self.sides = sides


class Square(Polygon):
    def __init__(self, a):
        super().__init__("square", 4)
        self.a = a


print(Shape("s").name)
Square(2)
