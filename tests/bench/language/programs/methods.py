class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def length(self):
        return self.x * self.x + self.y * self.y


def walk(steps):
    position = Vector(0, 0)
    step = Vector(1, 2)
    total = 0
    for _ in range(steps):
        position = position.add(step)
        total += position.length() % 7
    return total


print(walk(300_000))
