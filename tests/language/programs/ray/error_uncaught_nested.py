"""An error that passes through two tasks carries both tracebacks."""
import ray

ray.init()


@ray.remote
def inner(x):
    return 10 // x


@ray.remote
def outer(xs):
    return [ray.get(inner.remote(x)) for x in xs]


print(ray.get(outer.remote([1, 2])))
ray.get(outer.remote([5, 0]))
