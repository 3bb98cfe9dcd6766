# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/03"
# sweep = { seed = "1..20", how = ["get", "in_order", "wait"] }
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

get of the whole list waits for the slowest task before the driver can do anything: 7.2 s on average.
To get the futures one by one is better, 6.3 s; but if the first task is slow, the driver waits for
it while others are done already. With wait it takes whichever is ready, works on it, and looks
again: 5.1 s on average, and never slower than the others.

Sweep over the seed to see many different tasks.
"""
import random
import time

import ray

how = 'get'        #: {get, in_order, wait}  all at once, one by one, or as they come
tasks = 4          #: 1..16                  how many tasks
longest = 4.0      #: 0..10 s                no task takes longer than this
own_work = 1.0     #: 0..10 s                what the driver does with each result

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(random.uniform(0, longest))
    return idx


futures = [compute.remote(i) for i in range(tasks)]
result = []

if how == 'get':
    for value in ray.get(futures):             # the slowest task first of all
        result.append(value)
        time.sleep(own_work)
elif how == 'in_order':
    for future in futures:
        result.append(ray.get(future))
        time.sleep(own_work)
else:
    while futures:
        ready, futures = ray.wait(futures)     # one that is ready, and the others
        result.append(ray.get(ready[0]))
        time.sleep(own_work)

print(result)
