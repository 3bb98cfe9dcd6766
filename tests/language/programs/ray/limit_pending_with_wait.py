"""ray.wait keeps a bounded number of tasks in flight, and results are collected as they finish."""
import ray

ray.init()


@ray.remote
def work(i):
    return i * i


MAX_PENDING = 3
pending, results, most = [], [], 0
for i in range(12):
    if len(pending) >= MAX_PENDING:
        ready, pending = ray.wait(pending, num_returns=1)
        results += ray.get(ready)
    pending.append(work.remote(i))
    most = max(most, len(pending))
while pending:
    ready, pending = ray.wait(pending, num_returns=len(pending))
    results += ray.get(ready)
print(most, sorted(results), len(results))
