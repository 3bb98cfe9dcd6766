"""An actor whose __init__ fails: every call fails with RayActorError, others go on; wrong arguments."""
import ray

ray.init()


@ray.remote
class Picky:
    def __init__(self, v):
        if v < 0:
            raise ValueError("negative")
        self.v = v

    def get(self):
        return self.v


good, bad = Picky.remote(1), Picky.remote(-1)
for actor in (good, bad, good):
    try:
        print(ray.get(actor.get.remote()))
    except ray.exceptions.RayActorError as e:
        print("RayActorError", isinstance(e, ray.exceptions.RayError), isinstance(e, ValueError))
try:
    good.missing.remote()
except AttributeError as e:
    print(e)
