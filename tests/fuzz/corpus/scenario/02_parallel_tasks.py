# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/02"
# sweep = { workers = "1..8", repeat = 5 }
# check = [
#     "result == [i * i for i in range(tasks)]",
#     "1.0 <= makespan <= 1.001",
#     "3.99 <= speedup <= 4",
# ]
#
# [[tool.makespan.predict]]
# ask = "Two workers give a speedup of 2, four workers a speedup of 4. What do three workers give?"
# with = { workers = 3 }
# answer = "speedup"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "What speedup do eight workers give?"
# with = { workers = 8 }
# answer = "speedup"
# tolerance = "5 %"
# ///
"""Four tasks at the same time

The same loop as before, made parallel with Ray. Three things have changed:

1. `@ray.remote` stands above compute(). The decorator turns the function into a task, without
   changing what it computes.
2. `compute.remote(i)` does not call compute(): it submits the task to the workers and returns
   at once with a future, a promise of the result.
3. `ray.get(futures)` waits until all the results are there.

Four workers run the four tasks side by side: 1 second instead of 4.

speedup = time of the sequential program / time of the parallel program

Change the number of workers and look at the timeline. The other systems of the lecture run the
same program too, each with its own costs: choose the machine "ray", "dask" or "multiprocessing".

A trap: had we written `range(4)` in the loop instead of `range(tasks)`, changing `tasks` would
change nothing.
"""
import time

import ray

tasks = 4      #: 1..64        how often compute() is called
nap = 1.0      #: 0..10 s      the length of one task

ray.init(num_cpus=4)           # four workers


@ray.remote
def compute(idx):
    time.sleep(nap)            # the heavy computation
    return idx * idx


futures = [compute.remote(i) for i in range(tasks)]  # returns at once, four times
result = ray.get(futures)                            # waits for all four
print(result)
