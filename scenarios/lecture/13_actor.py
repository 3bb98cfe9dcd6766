# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/13"
# sweep = { calls = "1..20" }
# check = [
#     "result == list(range(1, calls + 1))",
#     "abs(makespan - 5.0) <= 0.001",
#     "abs(speedup - 1) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "Ten calls on one actor take 5 seconds with 4 workers. And with 8 workers?"
# with = { workers = 8 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""An actor keeps a state

Tasks are stateless. When calls have to remember something, make an actor: a class with
`@ray.remote` above it. `Counter.remote()` makes an object that lives in a worker of its own, and
`counter.add.remote(1)` calls its method there. Both return at once, the call with a future.

The methods of one actor run one after another, in the order in which they were called: so its
state is never changed by two calls at the same time, and the results are 1, 2, 3 … 10. And so ten
calls of half a second take 5 s, whatever the number of workers. One actor makes nothing parallel.
"""
import time

import ray

calls = 10     #: 1..100       how often the actor is called
nap = 0.5      #: 0..10 s      the length of one call

ray.init(num_cpus=4)


@ray.remote
class Counter:
    def __init__(self):
        self.value = 0         # the state: it lives as long as the actor

    def add(self, amount):
        time.sleep(nap)
        self.value += amount
        return self.value


counter = Counter.remote()                               # an actor, on a lane of its own
futures = [counter.add.remote(1) for _ in range(calls)]  # all calls stand in its queue
result = ray.get(futures)
print(result)
