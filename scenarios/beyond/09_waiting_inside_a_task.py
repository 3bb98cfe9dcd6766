# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/09"
# sweep = { nested_get = ["hold", "release"], outer = "1..3" }
# check = [
#     "result == [1, 2, 3]",
#     "abs(makespan - 2.1) <= 0.001",
# ]
#
# [tool.makespan.machine]
# nested_get = "hold"
#
# [[tool.makespan.predict]]
# ask = "Two outer tasks instead of three, on four workers: how long does it take?"
# with = { outer = 2 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""Waiting inside a task is not free

Each outer task prepares something, submits an inner task and waits for it. In many systems a task
that waits keeps its worker: three outer tasks occupy three of the four workers doing nothing, and
the first inner task has the last one for itself. Only when an outer task has ended is its worker
there for the others: 2.1 s. With four outer tasks no worker is left for the inner ones, and
everybody waits for ever: a deadlock. Try it.

Ray gives the worker of a waiting task to another one (set nested_get of the machine to "release"),
and this program takes 1.1 s. It is better still not to wait inside: take the future as an argument,
and the task starts when its value is there.
"""
import time

import ray

outer = 3      #: 1..8         how many outer tasks
first = 0.1    #: 0..10 s      what an outer task does before it needs the inner one
nap = 1.0      #: 0..10 s      the length of an inner task

ray.init(num_cpus=4)


@ray.remote
def inner(value):
    time.sleep(nap)
    return value + 1


@ray.remote
def call_inner(value):
    time.sleep(first)
    return ray.get(inner.remote(value))     # waits, and does nothing else


result = ray.get([call_inner.remote(i) for i in range(outer)])
print(result)
