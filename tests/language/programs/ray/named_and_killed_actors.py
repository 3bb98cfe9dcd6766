"""Names: taken, looked up from a task, free again after kill; a killed actor fails later calls only."""
import ray

ray.init()


@ray.remote
class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        self.n += 1
        return self.n


@ray.remote
def through_name(name):
    return ray.get(ray.get_actor(name).up.remote())


c = Counter.options(name="counter").remote()
print(ray.get(c.up.remote()), ray.get(through_name.remote("counter")), ray.get(ray.get_actor("counter").up.remote()))
try:
    ray.get(Counter.options(name="counter").remote().up.remote())
except ValueError as e:
    print("taken")
same = Counter.options(name="counter", get_if_exists=True).remote()
before = same.up.remote()
print(ray.get(before))
ray.kill(c)
try:
    ray.get(same.up.remote())
except ray.exceptions.RayActorError:
    print("dead, but the old result stays:", ray.get(before))
for name in ("nobody", ""):
    try:
        ray.get_actor(name)
    except ValueError as e:
        print("ValueError")
