# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/08"
# sweep = { first = ["given", "shortest", "longest"], workers = [1, 2, 3] }
# check = [
#     "result == 46",
#     "abs(makespan - 27) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "The shortest task first: how long do two workers need?"
# with = { first = "shortest" }
# answer = "makespan"
# tolerance = "2 %"
#
# [[tool.makespan.predict]]
# ask = "And the longest first?"
# with = { first = "longest" }
# answer = "makespan"
# tolerance = "2 %"
# ///
"""In which order?

Five independent tasks of 10, 16, 4, 5 and 11 s on two workers. In the given order they take 27 s,
the shortest first 30 s, the longest first 25 s.

The sum is 46 s, so 23 s is the least that two workers could need. To start with the longest is a
good rule: the short ones fill the gaps at the end. It is never more than a third worse than the best
order (Graham, 1969). But one has to know how long the tasks are.
"""
import time

import ray

first = 'given'    #: {given, shortest, longest}  which task is first in the list
scale = 1.0        #: 0.01..1                     stretches or shrinks all tasks

ray.init(num_cpus=2)

lengths = [10, 16, 4, 5, 11]
if first == 'shortest':
    lengths = sorted(lengths)
elif first == 'longest':
    lengths = sorted(lengths, reverse=True)


@ray.remote
def task(length):
    time.sleep(length * scale)
    return length


result = sum(ray.get([task.remote(length) for length in lengths]))
print(result)
