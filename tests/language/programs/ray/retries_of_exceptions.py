"""retry_exceptions with True and with a list, how often, and what is not retried."""
import ray

ray.init()


@ray.remote
class Log:
    def __init__(self):
        self.calls = {}

    def call(self, name):
        self.calls[name] = self.calls.get(name, 0) + 1
        return self.calls[name]

    def get(self):
        return self.calls


log = Log.remote()


@ray.remote
def flaky(name, fail_times, error):
    n = ray.get(log.call.remote(name))
    if n <= fail_times:
        raise error(f"{name} {n}")
    return name, n


cases = {
    "never retried": flaky.remote("never retried", 1, ValueError),
    "all": flaky.options(retry_exceptions=True).remote("all", 2, ValueError),
    "too often": flaky.options(retry_exceptions=True, max_retries=2).remote("too often", 5, ValueError),
    "listed": flaky.options(retry_exceptions=[KeyError], max_retries=5).remote("listed", 3, KeyError),
    "zero": flaky.options(retry_exceptions=True, max_retries=0).remote("zero", 1, ValueError),
}
for name, ref in cases.items():
    try:
        print(name, ray.get(ref))
    except (ValueError, KeyError) as e:
        print(name, "failed:", repr(e.cause))
print(sorted(ray.get(log.get.remote()).items()))
