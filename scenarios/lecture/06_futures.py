# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/06"
# sweep = { own_work = "0..2 step 0.2", eager = [false, true] }
# check = [
#     "result == 49",
#     "abs(makespan - 1.0) <= 0.001",
#     "abs(speedup - 1.8) <= 0.002",
# ]
#
# [[tool.makespan.predict]]
# ask = "What if the driver calls get at once, before its own work? How long does the program take?"
# with = { eager = true }
# answer = "makespan"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "And if it calls get late, but its own work takes 1.5 seconds?"
# with = { own_work = 1.5 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""A task and its future

A remote function is a task. `.remote()` does not give the value: it returns at once with a
future, which will hold the value some day. (A future is also called a promise.) In between the
driver does not wait: it goes on with its own work. `ray.get` collects the value when it is
needed, and waits only if it is not there yet.

The task takes 1 s and the driver's own work 0.8 s, but together they take 1 s, not 1.8 s.

Set `eager` to fetch the value at once: now the driver waits in get, does its own work afterwards,
and nothing is gained.
"""
import time

import ray

nap = 1.0        #: 0..10 s      the length of the task
own_work = 0.8   #: 0..10 s      what the driver does meanwhile
eager = False    #:              call get at once, before the driver's own work?

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(nap)
    return idx * idx


future = compute.remote(7)     # at once; the future is still empty

if eager:
    result = ray.get(future)   # too early: nothing else happens until the task has ended
    time.sleep(own_work)
else:
    time.sleep(own_work)       # the driver works while the task runs
    result = ray.get(future)   # only now is the value needed

print(result)
