"""A failed argument fails every task that needs it, through chains, lists of returns and actors."""
import ray

ray.init()


@ray.remote
def fail(text):
    raise KeyError(text)


@ray.remote
def add(a, b=0):
    return a + b


@ray.remote(num_returns=2)
def two(x):
    return x, x + 1


@ray.remote
class Box:
    def __init__(self, v=0):
        self.v = v

    def put(self, v):
        self.v = v
        return v

    def get(self):
        return self.v


bad = fail.remote("origin")
box = Box.remote(5)
for ref in (add.remote(bad), add.remote(1, b=bad), add.remote(add.remote(bad, 1), 2), two.remote(bad)[0], two.remote(bad)[1], box.put.remote(bad)):
    try:
        print(ray.get(ref))
    except KeyError as e:
        print(type(e).__name__, isinstance(e, ray.exceptions.RayTaskError), repr(e.cause))
print(ray.get(box.get.remote()), ray.get(add.remote(1, 2)))
try:
    ray.get([add.remote(1), bad, add.remote(2)])
except KeyError as e:
    print("list:", repr(e.cause))
