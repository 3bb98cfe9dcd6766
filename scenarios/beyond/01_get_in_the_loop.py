# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/01"
# sweep = { how = ["loop", "end", "never"], tasks = [4, 8] }
# check = [
#     "result == [0, 1, 4, 9]",
#     "4.0 <= makespan <= 4.01",
#     "abs(speedup - 1) <= 0.01",
# ]
#
# [tool.makespan.machine]
# submit = "0.09 ms"
#
# [[tool.makespan.predict]]
# ask = "get moves out of the loop, to its end. How long does the program take?"
# with = { how = "end" }
# answer = "makespan"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "And if the driver never calls get?"
# with = { how = "never" }
# answer = "makespan"
# tolerance = "20 %"
# ///
"""get inside the loop

The most common mistake with futures: to call get at once, in the loop that submits the tasks. The
driver then waits for each task before it submits the next. There are four workers, and on the
timeline they make a staircase: one is busy at a time, and the speedup is 1.

Submit everything first, get it at the end: 1 s instead of 4 s.

And if nobody calls get, the program ends before its tasks do: 0.36 ms, the time it takes to submit
four of them. Not waiting is fast, but there is no result either.
"""
import time

import ray

how = 'loop'   #: {loop, end, never}  where the driver calls get
tasks = 4      #: 1..64               how many tasks
nap = 1.0      #: 0..10 s             the length of one task

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(nap)
    return idx * idx


result = []
if how == 'loop':
    for i in range(tasks):
        result.append(ray.get(compute.remote(i)))     # waits before the next is submitted
elif how == 'end':
    futures = [compute.remote(i) for i in range(tasks)]
    result = ray.get(futures)
else:
    futures = [compute.remote(i) for i in range(tasks)]

print(result)
