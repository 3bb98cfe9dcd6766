"""options() makes a copy; num_returns of 0, 1 and 3; names, docs; decorators below @ray.remote; static helpers."""
import functools

import ray

ray.init()


def doubled(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return 2 * f(*args, **kwargs)

    return inner


@ray.remote
@doubled
def add(a, b):
    """Adds."""
    return a + b


@ray.remote(num_returns=3)
def three():
    return "x", "y", "z"


@ray.remote(num_cpus=0.5, max_retries=1)
def light(*args, **kwargs):
    return len(args), sorted(kwargs)


def plain(x):
    return -x


print(ray.get(add.remote(1, 2)), add.__name__, add.__doc__, ray.get(three.remote()), len(three.remote()), three.options(num_returns=0).remote(), ray.get(three.options(num_returns=1).remote()), ray.get(light.remote(1, 2, k=3, **{"z": 4})))
tripled = add.options(num_cpus=1, name="renamed")
print(ray.get(tripled.remote(b=1, a=1)), ray.get(ray.remote(plain).remote(5)), ray.get([ray.remote(lambda x: x + 1).remote(1)]), ray.get(ray.remote(num_cpus=1)(plain).remote(6)))


@ray.remote
class Multi:
    @ray.method(num_returns=2)
    def pair(self):
        return 1, 2

    @staticmethod
    def helper(x):
        return x * 10

    def use(self, x):
        return self.helper(x)

    def gen(self, n):
        return [i for i in range(n)]


m = Multi.remote()
p, q = m.pair.remote()
print(ray.get([p, q, m.use.remote(4), m.gen.remote(2)]), ray.get(m.gen.options(num_returns=2).remote(2)))
try:
    ray.get(three.options(num_returns=2).remote())
except ValueError as e:
    print("ValueError")
