# ray.util.actor_pool: where Ray keeps the pool that ray.util shows.
from ray.util import ActorPool
