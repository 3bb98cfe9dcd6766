"""Batching: many tiny tasks against a few with a slice each, same sum."""
import ray

ray.init()


@ray.remote
def tiny(x):
    return x * 2


@ray.remote
def batch(xs):
    return [x * 2 for x in xs]


values = list(range(60))
fine = ray.get([tiny.remote(v) for v in values])
size = 16
coarse = [y for part in ray.get([batch.remote(values[i : i + size]) for i in range(0, len(values), size)]) for y in part]
print(fine == coarse, sum(fine), len(range(0, len(values), size)))
