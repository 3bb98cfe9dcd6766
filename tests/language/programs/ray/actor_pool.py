import ray
from ray.util import ActorPool

ray.init()


@ray.remote
class Worker:
    def double(self, v):
        return 2 * v


pool = ActorPool([Worker.remote() for _ in range(2)])
print(list(pool.map(lambda a, v: a.double.remote(v), [1, 2, 3, 4])))
pool.submit(lambda a, v: a.double.remote(v), 10)
pool.submit(lambda a, v: a.double.remote(v), 20)
print(pool.get_next(), pool.get_next(), pool.has_next())
