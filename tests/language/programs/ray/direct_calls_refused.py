"""Calling remote functions, actor classes and actor methods directly: Ray's messages."""
import ray

ray.init()


@ray.remote
def f(x):
    return x


@ray.remote
class A:
    def m(self):
        return "m"


a = A.remote()
for call in (lambda: f(1), lambda: A(), lambda: a.m(), lambda: f.nothing, lambda: a.nothing):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, str(e).split(".")[0])
print(ray.get(f.remote(1)), ray.get(a.m.remote()), f._function(3))
