"""Submitting in comprehensions, generators, nested functions, classes and with sorted, zip and enumerate."""
import itertools

import ray

ray.init()


@ray.remote
def power(b, e=2):
    return b**e


def stream(n):
    for i in range(n):
        yield power.remote(i)


class Runner:
    def __init__(self, f):
        self.f = f
        self.refs = []

    def __call__(self, *args):
        self.refs.append(self.f.remote(*args))
        return self

    def __iter__(self):
        return iter(ray.get(self.refs))


print([ray.get(r) for r in stream(4)], sum(ray.get(r) for r in stream(5)), {k: ray.get(v) for k, v in zip("abc", stream(3))}, list(map(ray.get, stream(3))), sorted((ray.get(power.remote(i, 3)) for i in (3, 1, 2)), reverse=True))
print(list(Runner(power)(2)(3)(2, 5)), dict(enumerate(ray.get([power.remote(i) for i in range(3)]))), max(stream(4), key=ray.get) is not None, list(itertools.accumulate(ray.get(list(stream(5))))), [ray.get([power.remote(i, j) for j in range(3)]) for i in range(2)])
first, *rest = stream(3)
print(ray.get(first), ray.get(rest), ray.get(list(itertools.chain([first], rest))), any(ray.get(r) > 3 for r in stream(4)), next(ray.get(r) for r in stream(10) if ray.get(r) > 10), (lambda *refs: ray.get(list(refs)))(*stream(2)))
