import ray

ray.init()


@ray.remote
def f(x):
    return x * 2


print(ray.get([f.remote(i) for i in range(3)]))
