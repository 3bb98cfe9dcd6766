# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/11"
# sweep = { how = ["actor", "global"], tasks = [4, 8, 16] }
# check = [
#     "final == tasks",
#     "abs(makespan - 1.4) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "The tasks use a global variable instead of the actor. What value does the driver see?"
# with = { how = "global" }
# answer = "final"
# tolerance = "0 %"
# ///
"""A counter for everybody

Four tasks want to count together. A global variable does not do: every task has its own copy of it,
and the driver's stays 0. An actor does: the tasks get its handle as an argument and call its method.

Each task works for a second and then counts, which takes 0.1 s. Four calls come at the same time,
and the actor takes one after another: 1 + 4 * 0.1 s. What everybody needs is a bottleneck; keep it
short.
"""
import time

import ray

how = 'actor'     #: {actor, global}  what the tasks count with
tasks = 4         #: 1..32            how many tasks
work_time = 1.0   #: 0..10 s          the work of one task
count_time = 0.1  #: 0..1 s           the time of one call of the counter

ray.init(num_cpus=4)

counter = 0


@ray.remote
class Counter:
    def __init__(self):
        self.value = 0

    def add(self):
        time.sleep(count_time)
        self.value += 1
        return self.value

    def read(self):
        return self.value


@ray.remote
def work(shared):
    global counter
    time.sleep(work_time)
    if shared is None:
        counter += 1                    # the task's own copy
    else:
        ray.get(shared.add.remote())    # one for all


shared = Counter.remote() if how == 'actor' else None
ray.get([work.remote(shared) for _ in range(tasks)])
final = ray.get(shared.read.remote()) if how == 'actor' else counter
print(final)
