"""One caller's calls on an actor run in order; state survives errors; actors of one class are independent."""
import ray

ray.init()


@ray.remote
class Ledger:
    """Keeps entries."""

    opened = 0

    def __init__(self, name):
        self.name, self.entries = name, []

    def add(self, x):
        if x < 0:
            raise ValueError(f"{self.name} refuses {x}")
        self.entries.append(x)
        return len(self.entries)

    def all(self):
        return self.name, self.entries

    def total(self, *, start=0):
        return sum(self.entries, start)

    def __len__(self):
        return len(self.entries)

    def size(self):
        return len(self)


a, b = Ledger.remote("a"), Ledger.remote("b")
refs = [a.add.remote(i) for i in range(5)] + [b.add.remote(-1), b.add.remote(7)]
for r in refs:
    try:
        print(ray.get(r), end=" ")
    except ValueError as e:
        print("refused:", e.cause, end=" ")
print()
print(ray.get([a.all.remote(), b.all.remote(), a.total.remote(start=100), b.size.remote()]))
entries = ray.get(a.all.remote())[1]
entries.append("not in the actor")
print(ray.get(a.all.remote()))
