from ray.util import ActorPool
