# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/02"
# sweep = { chunk = [10, 100, 1000, 10000] }
# check = [
#     "done == total",
#     "abs(makespan - 3.34) <= 0.03",
# ]
#
# [tool.makespan.machine]
# submit = "0.2746 ms"
#
# [[tool.makespan.predict]]
# ask = "Chunks of 10 instead of 1000: how long does it take?"
# with = { chunk = 10 }
# answer = "makespan"
# tolerance = "10 %"
#
# [[tool.makespan.predict]]
# ask = "And only ten chunks of 10000, on four workers?"
# with = { chunk = 10000 }
# answer = "makespan"
# tolerance = "10 %"
# ///
"""Tasks that are too small

A hundred thousand pieces of work take about a tenth of a millisecond each, 13.4 s in all. To submit
a task takes longer than that: 0.27 ms. As one task a piece, the parallel program needs 27 s only to
submit them and is slower than the sequential one.

Put many pieces into one task. With 1000 in each there are 100 tasks, and submitting them costs next
to nothing: 3.3 s on four workers. But with too few tasks the last round is not full: ten chunks on
four workers are three rounds.

(The figures are those of Ray's documentation, "Tips for first-time users".)
"""
import time

import ray

total = 100000     #: 1..1M log        pieces of work
chunk = 1000       #: 1..100k log      pieces in one task
piece = 0.0001336  #: 0..0.01 s        the length of one piece

ray.init(num_cpus=4)


@ray.remote
def work(first, last):
    for _ in range(first, last):
        time.sleep(piece)
    return last - first


futures = [work.remote(first, min(first + chunk, total)) for first in range(0, total, chunk)]
done = sum(ray.get(futures))
print(done, "pieces in", len(futures), "tasks")
