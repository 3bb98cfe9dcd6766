"""Passing a future on instead of its value: same result, no detour through the driver."""
import ray

ray.init()


@ray.remote
def generate(n):
    return list(range(n))


@ray.remote
def reduce_(rows, scale):
    return sum(rows) * scale


with_detour = ray.get(reduce_.remote(ray.get(generate.remote(5)), ray.get(ray.put(2))))
direct = ray.get(reduce_.remote(generate.remote(5), ray.put(2)))
by_name = ray.get(reduce_.remote(scale=ray.put(2), rows=generate.remote(5)))
print(with_detour, direct, by_name)
