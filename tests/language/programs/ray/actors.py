import ray

ray.init()


@ray.remote
class Counter:
    def __init__(self, start=0, step=1):
        self.n = start
        self.step = step

    def add(self, k=None):
        self.n += self.step if k is None else k
        return self.n

    def state(self):
        return {"n": self.n, "step": self.step}

    def fail(self):
        raise ValueError("actor method")


a = Counter.remote()
b = Counter.remote(10, step=5)
print(ray.get([a.add.remote() for _ in range(3)]), ray.get([b.add.remote() for _ in range(3)]), ray.get(a.add.remote(k=100)))
print(ray.get(a.state.remote()), ray.get(b.state.remote()))
try:
    ray.get(a.fail.remote())
except ValueError as e:
    print("failed, still alive:", ray.get(a.add.remote()))
try:
    Counter()
except TypeError:
    print("TypeError")


@ray.remote
def work(counter, times):
    return [ray.get(counter.add.remote()) for _ in range(times)]


print(ray.get(work.remote(a, 2)), ray.get(a.state.remote()))


@ray.remote
class Sub(Counter.__class__ if False else object):
    def hello(self, other):
        return ray.get(other.add.remote(1000))


s = Sub.remote()
print(ray.get(s.hello.remote(b)))
