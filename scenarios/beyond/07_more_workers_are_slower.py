# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/07"
# sweep = { workers = "1..9", shorter = [0, 1] }
# check = [
#     "result == 9",
#     "abs(makespan - 12) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "Three workers need 12 s. How long do four need?"
# with = { workers = 4 }
# answer = "makespan"
# tolerance = "2 %"
#
# [[tool.makespan.predict]]
# ask = "Three workers again, but every task is 1 s shorter. How long now?"
# with = { shorter = 1 }
# answer = "makespan"
# tolerance = "2 %"
# ///
"""More workers, and it takes longer

R. L. Graham found in 1969 that everything that should help can harm, if tasks are simply started in
the order of a list. Nine tasks take 3, 2, 2, 2, 4, 4, 4, 4 and 9 s; the ninth needs the result of
the first, and tasks five to eight need that of the fourth.

Three workers need 12 s. Four need 15 s. And three need 13 s if every task is one second shorter.

Look at the ninth task, the longest, on the timeline: whatever starts the short ones earlier lets
them take the workers before it. Nobody here is clever: neither the system nor the list.
"""
import time

import ray

shorter = 0    #: 0..1 s       how much shorter every task is

ray.init(num_cpus=3)

lengths = [3, 2, 2, 2, 4, 4, 4, 4, 9]


@ray.remote
def task(number, needs=None):
    time.sleep(lengths[number - 1] - shorter)
    return number


futures = {}
for number in range(1, 10):
    if number == 9:
        futures[number] = task.remote(number, futures[1])
    elif number >= 5:
        futures[number] = task.remote(number, futures[4])
    else:
        futures[number] = task.remote(number)

result = len(ray.get(list(futures.values())))
print(result, "tasks done")
