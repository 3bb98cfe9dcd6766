"""An ordinary exception on the driver, between submitting and getting."""
import ray

ray.init()


@ray.remote
def f(x):
    return x


refs = [f.remote(i) for i in range(3)]
values = ray.get(refs)
print(values)
print(values[3])
