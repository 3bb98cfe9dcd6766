# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/04"
# sweep = { nap = [0.0005, 0.001, 0.005, 0.01, 0.1, 1, 5], repeat = 3 }
# check = [
#     "result == [0, 1, 4, 9]",
#     "abs(makespan - (nap + 0.0018)) <= 0.0005",
#     "abs(speedup - 4 * nap / (nap + 0.0018)) <= 0.004",
# ]
#
# [tool.makespan.machine]
# submit = "0.1 ms"
# start = "0.4 ms"
# get = "1 ms"
#
# [[tool.makespan.predict]]
# ask = "The tasks take 5 seconds instead of 1. Is the speedup higher, lower or the same? Guess the number."
# with = { nap = 5.0 }
# answer = "speedup"
# tolerance = "0.2 %"
#
# [[tool.makespan.predict]]
# ask = "And what is the speedup if a task takes half a millisecond?"
# with = { nap = 0.0005 }
# answer = "speedup"
# tolerance = "10 %"
# ///
"""What if sleep(1) becomes sleep(5)?

The picture is the same, only stretched. But the slivers of overhead do not grow with it: to
submit, to start and to get costs the same 1.8 ms for a short task and for a long one. So the
speedup rises towards 4 from below:

    S = 4 t / (t + 1.8 ms)

A task of 5 s gives 3.999, a task of 10 ms gives 3.39, and a task of half a millisecond gives
0.87: the parallel program is slower than the sequential one. Parallel is not always faster. The
work of one task has to be much more than the cost of making it a task.
"""
import time

import ray

tasks = 4      #: 1..64         how often compute() is called
nap = 1.0      #: 0.0005..10 s  the length of one task
setup = 0.0    #: 0..2 s        the serial part; try 0.05, too

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(nap)
    return idx * idx


time.sleep(setup)
futures = [compute.remote(i) for i in range(tasks)]
result = ray.get(futures)
print(result)
