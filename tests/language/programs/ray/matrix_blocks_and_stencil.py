"""Blocked matrix product with futures as blocks, and a Jacobi iteration with halo exchange between actors."""
import ray

ray.init()
N, B = 6, 2


@ray.remote
def multiply(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]


@ray.remote
def add(*blocks):
    return [[sum(vs) for vs in zip(*rows)] for rows in zip(*blocks)]


def block(m, i, j):
    return [r[j * B : (j + 1) * B] for r in m[i * B : (i + 1) * B]]


a = [[i + j for j in range(N)] for i in range(N)]
b = [[i * j % 5 for j in range(N)] for i in range(N)]
k = N // B
blocks_a = {(i, j): ray.put(block(a, i, j)) for i in range(k) for j in range(k)}
blocks_b = {(i, j): ray.put(block(b, i, j)) for i in range(k) for j in range(k)}
result = {(i, j): add.remote(*[multiply.remote(blocks_a[i, l], blocks_b[l, j]) for l in range(k)]) for i in range(k) for j in range(k)}
c = [sum((ray.get(result[i, j])[r] for j in range(k)), []) for i in range(k) for r in range(B)]
print(c == [[sum(x * y for x, y in zip(r, col)) for col in zip(*b)] for r in a], c[0], c[-1])


@ray.remote
class Strip:
    def __init__(self, cells):
        self.cells = cells

    def edges(self):
        return self.cells[0], self.cells[-1]

    def step(self, left, right):
        padded = [left, *self.cells, right]
        self.cells = [(padded[i - 1] + padded[i + 1]) / 2 for i in range(1, len(padded) - 1)]

    def get(self):
        return self.cells


strips = [Strip.remote([0.0] * 3) for _ in range(3)]
for _ in range(20):
    edges = ray.get([s.edges.remote() for s in strips])
    for i, s in enumerate(strips):
        left = edges[i - 1][1] if i else 100.0
        right = edges[i + 1][0] if i + 1 < len(strips) else 0.0
        s.step.remote(left, right)
print([f"{v:.4f}" for s in strips for v in ray.get(s.get.remote())])
