import ray

ray.init()


@ray.remote(num_returns=2)
def both(a, b):
    return b, a


x, y = both.remote(1, 2)
print(ray.get(x), ray.get(y), ray.get([x, y]))


@ray.remote
def pair():
    return 1, 2


a, b = ray.get(pair.options(num_returns=2).remote())
print(a, b, ray.get(pair.remote()))
