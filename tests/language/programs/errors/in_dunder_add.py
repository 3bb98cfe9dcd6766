"""An exception inside an operator method, with the operands of the wrong kind."""
class Vector:
    def __init__(self, *v):
        self.v = v

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.v, other.v)))

    def __repr__(self):
        return f"Vector{self.v}"


print(Vector(1, 2) + Vector(3, 4))
total = Vector(1) + 5
