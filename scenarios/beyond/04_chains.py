# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/04"
# sweep = { chains = "1..8", workers = [1, 2, 4] }
# check = [
#     "result == [i + steps for i in range(chains)]",
#     "abs(makespan - 0.4) <= 0.001",
#     "abs(speedup - 4) <= 0.01",
# ]
#
# [[tool.makespan.predict]]
# ask = "Five chains instead of four, on four workers: how long does it take?"
# with = { chains = 5 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""Chains of tasks

Each step needs the result of the step before it, so one chain is sequential, and four steps of
0.1 s take 0.4 s. But the four chains have nothing to do with each other.

The driver submits all sixteen tasks at once and does not call get in between: the future of one
step is the argument of the next. Ray starts each task when its argument is there.
"""
import time

import ray

chains = 4     #: 1..32        how many chains
steps = 4      #: 1..32        how many tasks in each
nap = 0.1      #: 0..10 s      the length of one task

ray.init(num_cpus=4)


@ray.remote
def step(value):
    time.sleep(nap)
    return value + 1


ends = []
for i in range(chains):
    value = i
    for _ in range(steps):
        value = step.remote(value)     # a future goes in, a future comes out
    ends.append(value)

result = ray.get(ends)
print(result)
