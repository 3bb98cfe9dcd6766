import ray
import time

ray.init(num_cpus=2)

@ray.remote
def slow(i):
    time.sleep(0.05 * (i % 3 + 1))
    return i

MAX_NUM_PENDING_TASKS = 4
result_refs = []
results = []
for i in range(12):
    if len(result_refs) >= MAX_NUM_PENDING_TASKS:
        ready_refs, result_refs = ray.wait(result_refs, num_returns=1)
        results.extend(ray.get(ready_refs))
    result_refs.append(slow.remote(i))
results += ray.get(result_refs)
print(sorted(results), sum(results))
refs = [slow.remote(i) for i in range(6)]
unfinished = refs
total = 0
while unfinished:
    finished, unfinished = ray.wait(unfinished, num_returns=1, timeout=10)
    total += ray.get(finished[0])
print("total:", total)
