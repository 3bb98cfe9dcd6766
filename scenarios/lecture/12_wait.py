# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/12"
# sweep = { k = "1..6", how = ["wait", "get"] }
# check = [
#     "values == [0, 2, 4]",
#     "not_ready == 3",
#     "abs(makespan - 0.888) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "The driver calls get on the first three futures instead. After how many seconds has it the values?"
# with = { how = "get" }
# answer = "makespan"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "wait for all six, but at most half a second: after how long does it return?"
# with = { k = 6, timeout = 0.5 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""Take what is ready: wait

`ray.get(futures)` waits for all of them, and gives the values in the order of the list. Often the
driver could go on with the first few that are ready, whichever they are:

    ready, rest = ray.wait(futures, num_returns=k, timeout=t)

returns as soon as k of the futures are ready, or after t seconds, whatever comes first. It gives
the futures, not the values: `ready` has those that can be fetched without waiting.

Six tasks of 0.888, 3.571, 0.305, 3.494, 0.041 and 3.085 seconds run on six workers. Three of them
are ready at 0.888 s. To get the first three that were *submitted* takes 3.571 s: results do not come
in the order of submission. With a timeout of 0.5 s, two are ready and four are not.
"""
import time

import ray

how = 'wait'     #: {wait, get}   take the first k that are ready, or the first k of the list
k = 3            #: 1..6          how many futures
timeout = 10.0   #: 0..10 s       wait no longer than this
scale = 1.0      #: 0.01..2       stretches or shrinks all six tasks

ray.init(num_cpus=6)

lengths = [0.888, 3.571, 0.305, 3.494, 0.041, 3.085]


@ray.remote
def compute(idx):
    time.sleep(lengths[idx] * scale)
    return idx


futures = [compute.remote(i) for i in range(len(lengths))]

if how == 'wait':
    ready, rest = ray.wait(futures, num_returns=k, timeout=timeout)
else:
    ready, rest = futures[:k], futures[k:]

values = ray.get(ready)          # after wait this does not block
not_ready = len(rest)
print("tasks", values, "are done;", not_ready, "others were left")
