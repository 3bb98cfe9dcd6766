# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/05"
# sweep = { workers = "1..12" }
# check = [
#     "result == [20] * models",
#     "abs(makespan - 0.3) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "Six of the tasks sleep at a time. How long does it take with three workers?"
# with = { workers = 3 }
# answer = "makespan"
# tolerance = "10 %"
# ///
"""Tasks that make tasks

Three models are trained at the same time, each by a task. Training goes in ten rounds, and a round
needs the gradients of two batches, which can be computed side by side: so the task submits two
tasks of its own and waits for them, ten times.

While a task waits in get, its worker is free for others. So the three training tasks and the six
gradients they wait for need six workers and not nine. The rounds cannot overlap: 10 * 0.03 s.
"""
import time

import ray

models = 3     #: 1..16        how many are trained
rounds = 10    #: 1..50        one after the other
batches = 2    #: 1..8         side by side in each round
nap = 0.03     #: 0..1 s       the time of one gradient

ray.init(num_cpus=9)


@ray.remote
def gradient(batch):
    time.sleep(nap)
    return 1


@ray.remote
def train(model):
    progress = 0
    for _ in range(rounds):
        progress += sum(ray.get([gradient.remote(b) for b in range(batches)]))
    return progress


result = ray.get([train.remote(m) for m in range(models)])
print(result)
