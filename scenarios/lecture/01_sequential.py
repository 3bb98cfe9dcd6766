# /// script
# dependencies = []
#
# [tool.makespan]
# lesson = "lecture/01"
# sweep = { tasks = "1..16" }
# check = [
#     "result == [i * i for i in range(tasks)]",
#     "tasks * nap <= makespan <= tasks * nap + 0.01",
# ]
#
# [[tool.makespan.predict]]
# ask = "How many seconds does the program take if compute() is called 8 times instead of 4?"
# with = { tasks = 8 }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""One thing after the other

compute() stands for some heavy computation: it takes one second and returns the square of its
argument. The program calls it four times in a loop. Nothing runs at the same time as anything
else, so the timeline has one busy lane, the driver's, with four bars end to end: 4 seconds.

Parallel programming means: parts of a program run at the same time, to make the whole shorter.
Which parts of this program could?
"""
import time

tasks = 4      #: 1..16        how often compute() is called
nap = 1.0      #: 0..10 s      the length of one call


def compute(idx):
    time.sleep(nap)            # the heavy computation: we only pretend
    return idx * idx


result = []
for i in range(tasks):
    result.append(compute(i))  # the loop waits here until compute() has returned

print(result)
