"""An exception while a class body is executed, inside a function."""
def make(sizes):
    class Table:
        rows = len(sizes)
        first = sizes[0]
        double = first * 2

        def area(self):
            return self.rows * self.first

    return Table


print(make([3, 4])().area())
make([])
