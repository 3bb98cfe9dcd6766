"""An exception inside __repr__ of an element of a printed list."""
class Broken:
    def __repr__(self):
        return "broken " + self.missing


print([1, 2])
print([1, Broken()])
