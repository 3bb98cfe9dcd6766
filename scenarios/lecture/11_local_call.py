# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/11"
# sweep = { where = ["after", "before", "all", "none"] }
# check = [
#     "result == [0, 1, 4, 9]",
#     "abs(makespan - 1.0) <= 0.001",
#     "abs(speedup - 4) <= 0.01",
# ]
#
# [[tool.makespan.predict]]
# ask = "The local call stands before the three remote ones. How long does the program take?"
# with = { where = "before" }
# answer = "makespan"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "All four calls are local. How long does it take?"
# with = { where = "all" }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""The function inside the task

`@ray.remote` is a decorator: it extends a function and does not change it. The original is still
there: `compute._function(3)` calls it locally, in the driver, as if there were no decorator. The
results are the same, the timeline is another: the bar is on the driver's lane.

Three workers run three tasks, and the driver itself takes the fourth. Where it does so matters:

- after submitting the three: all four run at the same time, 1 s;
- before submitting them: the workers wait for the driver, 2 s;
- all four calls local: the sequential program, 4 s;
- none of them: four tasks on three workers, 2 s.
"""
import time

import ray

where = 'after'    #: {after, before, all, none}  where the driver calls the function itself
nap = 1.0          #: 0..10 s                     the length of one call

ray.init(num_cpus=3)


@ray.remote
def compute(idx):
    time.sleep(nap)
    return idx * idx


if where == 'after':
    futures = [compute.remote(i) for i in range(3)]
    local = compute._function(3)               # while the three tasks run
    result = ray.get(futures) + [local]
elif where == 'before':
    local = compute._function(3)               # nothing was submitted yet: the workers are idle
    futures = [compute.remote(i) for i in range(3)]
    result = ray.get(futures) + [local]
elif where == 'all':
    result = [compute._function(i) for i in range(4)]
else:
    result = ray.get([compute.remote(i) for i in range(4)])

print(result)
