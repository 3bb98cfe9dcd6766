# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/10"
# sweep = { workers = "1..16", kind = ["sleep", "compute"] }
# check = [
#     "result == [i * i for i in range(tasks)]",
#     "abs(makespan - nap) <= 0.001",
#     "abs(speedup - 15) <= 0.01",
# ]
#
# [tool.makespan.machine]
# cores = 2
#
# [[tool.makespan.predict]]
# ask = "15 workers on 2 cores make 15 sleeping tasks 15 times as fast. And 15 computing tasks?"
# with = { kind = "compute" }
# answer = "speedup"
# tolerance = "10 %"
# ///
"""How many workers?

`ray.init(num_cpus=N)` says how many workers there are. It is a promise and not a fact: Ray starts
N workers whether the computer has that many cores or not.

A sleeping task needs a worker but no core. So 15 workers run 15 sleeping tasks in the time of one,
even on 2 cores: the speedup is 15. Waiting for a disk, a network or another computer is like that.

A computing task needs a core. Choose the kind "compute": 15 workers share the 2 cores, all tasks
run at the same time but each at a fraction of the speed, and the speedup is 2.

So for tasks that compute, take no more workers than cores; most people leave one core for the
driver and the rest of the system. The speedup of sleeping tasks is not the speedup of computing
tasks.
"""
import time

import ray

tasks = 15         #: 1..64             how often work() is called
kind = 'sleep'     #: {sleep, compute}  what a task does
nap = 1.0          #: 0..10 s           how long a task sleeps
loops = 300000     #: 1k..10M log       how many steps a task computes

ray.init(num_cpus=15)


@ray.remote
def work(idx):
    if kind == 'sleep':
        time.sleep(nap)                # occupies a worker, but no core
    else:
        total = 0
        for step in range(loops):      # occupies a worker and a core
            total += step
    return idx * idx


futures = [work.remote(i) for i in range(tasks)]
result = ray.get(futures)
print(result)
