import ray

ray.init()


@ray.remote
class Attempts:
    def __init__(self):
        self.n = 0

    def next(self):
        self.n += 1
        return self.n


@ray.remote(max_retries=3, retry_exceptions=True)
def flaky(attempts):
    n = ray.get(attempts.next.remote())
    if n < 3:
        raise ValueError(f"attempt {n}")
    return n


a = Attempts.remote()
print(ray.get(flaky.remote(a)))
b = Attempts.remote()
try:
    ray.get(flaky.options(max_retries=1).remote(b))
except ValueError:
    print("gave up after", ray.get(b.next.remote()) - 1)
