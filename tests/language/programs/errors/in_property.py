"""An exception inside a property's getter, reached through an f-string."""
class Order:
    def __init__(self, items):
        self.items = items

    @property
    def average(self):
        return sum(self.items) / len(self.items)


print(f"{Order([1, 2]).average}")
print(
    f"average: {Order([]).average:.2f}"
)
