import logging
import ray
import ray.util
from ray.util.actor_pool import ActorPool

ray.init(logging_level=logging.ERROR, log_to_driver=False, include_dashboard=False)


@ray.remote
class Worker:
    def double(self, v):
        return 2 * v


pool = ActorPool([Worker.remote() for _ in range(2)])
print(list(pool.map(lambda a, v: a.double.remote(v), [1, 2, 3, 4])))
print(ActorPool is ray.util.ActorPool)
