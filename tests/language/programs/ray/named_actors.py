import ray

ray.init()


@ray.remote
class Store:
    def __init__(self):
        self.d = {}

    def put(self, k, v):
        self.d[k] = v
        return len(self.d)

    def get(self, k):
        return self.d.get(k)


s = Store.options(name="store").remote()
ray.get(s.put.remote("a", 1))
t = ray.get_actor("store")
print(ray.get(t.get.remote("a")), ray.get(t.put.remote("b", 2)))
u = Store.options(name="store", get_if_exists=True).remote()
print(ray.get(u.get.remote("b")))
try:
    ray.get_actor("nobody")
except ValueError:
    print("ValueError")
ray.kill(s)
try:
    ray.get(t.get.remote("a"))
except ray.exceptions.RayActorError as e:
    print("dead")
