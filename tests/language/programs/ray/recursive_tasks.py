"""Tasks that start tasks: quicksort, Fibonacci, Hanoi counts, nested maps; ray.get inside comprehensions and generators."""
import ray

ray.init()


@ray.remote
def quicksort(values, limit=4):
    if len(values) <= limit:
        return sorted(values)
    pivot, *rest = values
    low = quicksort.remote([v for v in rest if v < pivot], limit)
    high = quicksort.remote([v for v in rest if v >= pivot], limit)
    return ray.get(low) + [pivot] + ray.get(high)


@ray.remote
def hanoi(n):
    return 0 if n == 0 else 2 * ray.get(hanoi.remote(n - 1)) + 1


@ray.remote
def row(i, n):
    return [i * j for j in range(n)]


@ray.remote
def table(n):
    return ray.get([row.remote(i, n) for i in range(n)])


@ray.remote
def lazily(n):
    def results():
        for ref in [row.remote(i, 2) for i in range(n)]:
            yield ray.get(ref)

    return sum(sum(r) for r in results()), max(map(ray.get, [row.remote(3, 4)])), dict(zip("ab", ray.get([row.remote(1, 1)] * 2)))


data = [(i * 37) % 101 for i in range(40)]
print(ray.get(quicksort.remote(data)) == sorted(data), ray.get(hanoi.remote(6)), ray.get(table.remote(4)), ray.get(lazily.remote(3)))
