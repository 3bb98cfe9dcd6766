"""Stages chained by futures: each item flows through tasks and through a stateful actor in order."""
import ray

ray.init()


@ray.remote
def load(i):
    return list(range(i, i + 4))


@ray.remote
def clean(rows):
    return [r for r in rows if r % 3]


@ray.remote
def transform(rows, factor=10):
    return [r * factor for r in rows]


@ray.remote
class Writer:
    def __init__(self):
        self.lines = []

    def write(self, name, rows):
        self.lines.append(f"{name}: {rows}")
        return len(rows)

    def dump(self):
        return self.lines


writer = Writer.remote()
written = []
for i in range(5):
    rows = transform.remote(clean.remote(load.remote(i)), factor=i + 1)
    written.append(writer.write.remote(f"batch {i}", rows))
print(ray.get(written), sum(ray.get(written)))
print(*ray.get(writer.dump.remote()), sep="\n")
