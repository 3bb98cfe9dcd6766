"""ActorPool: ordered map, unordered map, submit and get_next, has_free, push and pop_idle; errors in the pool."""
import ray
from ray.util import ActorPool

ray.init()


@ray.remote
class Worker:
    def square(self, v):
        if v < 0:
            raise ValueError(f"negative {v}")
        return v * v


pool = ActorPool([Worker.remote() for _ in range(3)])
print(list(pool.map(lambda a, v: a.square.remote(v), range(8))), sorted(pool.map_unordered(lambda a, v: a.square.remote(v), [3, 1, 2])), pool.has_next(), pool.has_free())
for v in (5, 6, 7, 8):
    pool.submit(lambda a, v: a.square.remote(v), v)
print(pool.has_next(), [pool.get_next() for _ in range(4)], pool.has_next())
try:
    pool.get_next()
except StopIteration as e:
    print("StopIteration", e)
pool.submit(lambda a, v: a.square.remote(v), -1)
try:
    pool.get_next()
except ValueError as e:
    print("ValueError", e.cause)
print(list(pool.map(lambda a, v: a.square.remote(v), [9])))
