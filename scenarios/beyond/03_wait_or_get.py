# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/03"
# sweep = { seed = "1..20", how = ["get", "wait"] }
# check = [
#     "sorted(result) == list(range(tasks))",
#     "tasks * own_work <= makespan <= 4 + tasks * own_work + 0.01",
# ]
#
# [[tool.makespan.predict]]
# ask = "How long does it take with wait?"
# with = { how = "wait" }
# answer = "makespan"
# tolerance = "10 %"
# ///
"""Work on what is ready

Four tasks take between 0 and 4 seconds, nobody knows how long. With each result the driver has
work of its own for 1 second.

With get it takes the results in the order of submission: if the first task is slow, it waits, while
others are done already. With wait it takes whichever is ready, works on it, and looks again. On
average, that is 5.1 s instead of 7.2 s; it is never slower.

Sweep over the seed to see many different tasks.
"""
import random
import time

import ray

how = 'get'        #: {get, wait}   in order, or as they come
tasks = 4          #: 1..16         how many tasks
longest = 4.0      #: 0..10 s       no task takes longer than this
own_work = 1.0     #: 0..10 s       what the driver does with each result

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(random.uniform(0, longest))
    return idx


futures = [compute.remote(i) for i in range(tasks)]
result = []

if how == 'get':
    for future in futures:
        result.append(ray.get(future))
        time.sleep(own_work)
else:
    while futures:
        ready, futures = ray.wait(futures)     # one that is ready, and the others
        result.append(ray.get(ready[0]))
        time.sleep(own_work)

print(result)
