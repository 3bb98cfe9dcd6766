# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/07"
# sweep = { tasks = "1..16" }
# check = [
#     "counter == 0",
#     "numbers == [1, 2, 3]",
#     "lengths == [4] * tasks",
#     "seen == [1] * tasks",
#     "total == tasks",
# ]
#
# [[tool.makespan.predict]]
# ask = "Each task adds 1 to the global `counter`. What is its value in the driver after 8 tasks?"
# with = { tasks = 8 }
# answer = "counter"
# tolerance = "0 %"
# ///
"""Tasks have no side effects

A task takes input, computes, and returns its result: that is all. It runs in another process,
perhaps on another computer, on copies of what it was given. Whatever it changes, its argument or
a global variable, it changes in its own copy: the driver does not see it, and neither does the
next task. Tasks are stateless.

So the counter stays 0 and the list keeps its three numbers. What a task found out has to be
returned, and the driver puts the results together: `total` counts right.

(Whoever needs a state that several calls change together needs an actor: see there.)
"""
import time

import ray

tasks = 4      #: 1..16        how many tasks try to change the driver's data
nap = 0.5      #: 0..10 s      the length of one task

ray.init(num_cpus=4)

counter = 0
numbers = [1, 2, 3]


@ray.remote
def change(values):
    global counter
    time.sleep(nap)
    counter += 1               # the task's own copy of the global
    values.append(4)           # the task's own copy of the argument
    return len(values), counter


results = ray.get([change.remote(numbers) for _ in range(tasks)])
lengths = [length for length, _ in results]
seen = [count for _, count in results]

print("in the tasks: lengths", lengths, "counters", seen)
print("in the driver: list", numbers, "counter", counter)

total = sum(seen)              # right: results are returned and put together here
print("counted by returning:", total)
