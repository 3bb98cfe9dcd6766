"""An exception in __next__ of an own iterator, in a for loop inside a comprehension."""
class Reader:
    def __init__(self, rows):
        self.rows = iter(rows)

    def __iter__(self):
        return self

    def __next__(self):
        return int(next(self.rows))


print([x for x in Reader(["1", "2"])])
print([
    x * 2
    for x in Reader(["1", "two"])
])
