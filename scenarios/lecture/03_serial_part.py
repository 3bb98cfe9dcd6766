# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/03"
# sweep = { setup = [0, 0.05, 0.1, 0.2, 0.5, 1, 2], workers = [1, 2, 4, 8] }
# check = [
#     "result == [0, 1, 4, 9]",
#     "abs(makespan - 1.0518) <= 0.001",
#     "abs(speedup - 3.8505) <= 0.004",
# ]
#
# [tool.makespan.machine]
# submit = "0.1 ms"
# start = "0.4 ms"
# get = "1 ms"
#
# [[tool.makespan.predict]]
# ask = "The setup takes 1 second instead of 0.05. What is the speedup with four workers?"
# with = { setup = 1.0 }
# answer = "speedup"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "And with eight tasks on eight workers, and that 1 second of setup?"
# with = { setup = 1.0, tasks = 8, workers = 8 }
# answer = "speedup"
# tolerance = "5 %"
# ///
"""Why is it not exactly four times as fast?

Two reasons, and the explanation of this run shows how much each of them costs.

1. Overhead. Submitting a task, starting it on a worker and getting its result takes time too.
   The machine of this file needs 0.1 ms to submit, 0.4 ms to start and 1 ms to get.
2. The serial part. Every program has code that nobody made parallel: here the setup, in which
   three of the four workers, indeed all four, have nothing to do.

The sequential program takes 0.05 + 4 * 1 = 4.05 s, the parallel one 1.0518 s: the speedup is
3.8505. What is missing to 4 is 0.1474 for the serial part, 0.0015 for the overhead and 0.0006
because the tasks do not end at the same instant.

Amdahl's law (1967): if the serial part is the fraction f of the sequential time, no number of
workers gives more than 1/f. Make `setup` longer and see.
"""
import time

import ray

tasks = 4      #: 1..64        how often compute() is called
nap = 1.0      #: 0..10 s      the length of one task
setup = 0.05   #: 0..2 s       the serial part, before the loop

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(nap)
    return idx * idx


time.sleep(setup)              # reading the input, say: only the driver works
futures = [compute.remote(i) for i in range(tasks)]
result = ray.get(futures)
print(result)
