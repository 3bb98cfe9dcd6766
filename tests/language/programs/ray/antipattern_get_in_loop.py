"""ray.get inside the submitting loop gives the same values, one after the other."""
import ray

ray.init()


@ray.remote
def slow_square(x):
    return x * x


one_by_one = []
for i in range(4):
    one_by_one.append(ray.get(slow_square.remote(i)))
together = ray.get([slow_square.remote(i) for i in range(4)])
print(one_by_one, together, one_by_one == together)
refs = [slow_square.remote(i) for i in range(4)]
print([ray.get(r) for r in refs], {i: ray.get(r) for i, r in enumerate(refs)}, ray.get(refs[::-1]), ray.get(refs + refs))
