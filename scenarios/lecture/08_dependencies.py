# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/08"
# sweep = { workers = "1..4", remote_compute = [false, true] }
# check = [
#     "result == 74188",
#     "abs(makespan - 3.0) <= 0.001",
#     "abs(span - 3.0) <= 0.001",
#     "abs(speedup - 4 / 3) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "Two workers give a speedup of 4/3. What do four workers give?"
# with = { workers = 4 }
# answer = "speedup"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "All three functions take 1 second. What is the speedup?"
# with = { t1 = 1.0, t2 = 1.0, tc = 1.0 }
# answer = "speedup"
# tolerance = "5 %"
# ///
"""One task needs the result of another

get_arg1 and get_arg2 have nothing to do with each other: they can run at the same time. compute
needs both of their results, so it cannot start before the later of them has ended. The longest
such chain of work is the critical path: get_arg2 and compute, 2 + 1 = 3 s. This length is called
the span, and no number of workers can go below it. Sequentially the program takes 4 s, so the
speedup is at most 4/3.

With `remote_compute` compute is a task, too: the futures are its arguments. Ray starts it when
both have their values and hands it the values, not the futures. It takes as long, but the driver
is free meanwhile, and only one value travels to it.
"""
import time

import ray

t1 = 1.0                 #: 0..10 s   the length of get_arg1
t2 = 2.0                 #: 0..10 s   the length of get_arg2
tc = 1.0                 #: 0..10 s   the length of compute
remote_compute = True    #:           is compute a task, too?

ray.init(num_cpus=2)


@ray.remote
def get_arg1(x):
    time.sleep(t1)
    return x * x


@ray.remote
def get_arg2(x):
    time.sleep(t2)
    return x * x * x


def add(a, b):
    time.sleep(tc)
    return a + b


compute = ray.remote(add)      # the same as writing @ray.remote above a function

a = get_arg1.remote(10)
b = get_arg2.remote(42)

if remote_compute:
    c = compute.remote(a, b)               # two futures go in, one future comes out
    result = ray.get(c)
else:
    result = add(ray.get(a), ray.get(b))   # the driver fetches both values and adds them itself

print(result)
