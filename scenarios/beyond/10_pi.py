# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/10"
# sweep = { workers = "1..8" }
# check = [
#     "3.0 < pi < 3.3",
#     "3.5 <= speedup <= 4",
# ]
#
# [tool.makespan.machine]
# cores = 4
#
# [[tool.makespan.predict]]
# ask = "Eight workers on the same four cores: what is the speedup?"
# with = { workers = 8 }
# answer = "speedup"
# tolerance = "10 %"
# ///
"""Pi by throwing darts

Throw darts at a square at random. The share of them that hits the circle inside it is pi / 4. The
darts have nothing to do with each other, so the throwing can be shared out at will: programs of this
kind are called embarrassingly parallel.

The tasks really compute, so they need cores, not only workers: the machine of this file has four.
"""
import random

import ray

tasks = 8         #: 1..64          how many tasks share the work
darts = 20000     #: 1k..10M log    how many darts each of them throws

ray.init(num_cpus=4)


@ray.remote
def throw(count):
    hits = 0
    for _ in range(count):
        x = random.random()
        y = random.random()
        if x * x + y * y < 1.0:
            hits += 1
    return hits


hits = sum(ray.get([throw.remote(darts) for _ in range(tasks)]))
pi = 4 * hits / (tasks * darts)
print(f"pi is about {pi:.3f}")
