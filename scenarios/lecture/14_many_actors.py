# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/14"
# sweep = { actors = "1..10" }
# check = [
#     "result == [i // actors + 1 for i in range(calls)]",
#     "abs(makespan - 2.5) <= 0.001",
#     "abs(speedup - 2) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "Ten calls shared by three actors: how long does it take?"
# with = { actors = 3 }
# answer = "makespan"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "And by ten actors?"
# with = { actors = 10 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""Several actors side by side

One actor works one call at a time. For parallelism make several: each has its own worker, its own
queue and its own state. The calls are dealt out in turn, like cards: call i goes to actor i modulo
the number of actors.

Two actors need 2.5 s for ten calls of half a second, three need 2 s (one of them has four calls),
five need 1 s, ten need 0.5 s. But look at the result: 1, 1, 2, 2, 3, 3 … There are two counters
now, and each counts only its own calls.
"""
import time

import ray

actors = 2     #: 1..10        how many counters there are
calls = 10     #: 1..100       how many calls they share
nap = 0.5      #: 0..10 s      the length of one call

ray.init(num_cpus=4)


@ray.remote
class Counter:
    def __init__(self):
        self.value = 0

    def add(self, amount):
        time.sleep(nap)
        self.value += amount
        return self.value


counters = [Counter.remote() for _ in range(actors)]
futures = [counters[i % actors].add.remote(1) for i in range(calls)]
result = ray.get(futures)
print(result)
