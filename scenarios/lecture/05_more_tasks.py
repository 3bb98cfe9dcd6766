# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/05"
# sweep = { tasks = "1..24", workers = [2, 4, 8] }
# check = [
#     "result == [i * i for i in range(tasks)]",
#     "4.0 <= makespan <= 4.001",
#     "abs(speedup - 3.75) <= 0.001",
#     "abs(efficiency - 0.9375) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "With 12 tasks on four workers the speedup is 4. What is it with 13?"
# with = { tasks = 13 }
# answer = "speedup"
# tolerance = "5 %"
#
# [[tool.makespan.predict]]
# ask = "15 tasks on 15 workers?"
# with = { workers = 15 }
# answer = "speedup"
# tolerance = "5 %"
# ///
"""What if 4 tasks become 15?

Four workers take the tasks in rounds: four, four, four, and three. In the last round one worker
has nothing to do. Fifteen tasks need ceil(15 / 4) = 4 rounds of one second, so 15 s of work are
done in 4 s:

    S = n / ceil(n / W) = 15 / 4 = 3.75        efficiency = S / W = 93.75 %

Move `tasks` slowly and watch the speedup: a sawtooth. It is W whenever the tasks fill the last
round, and falls when one more task opens a new one.
"""
import time

import ray

tasks = 15     #: 1..64        how often compute() is called
nap = 1.0      #: 0..10 s      the length of one task

ray.init(num_cpus=4)


@ray.remote
def compute(idx):
    time.sleep(nap)
    return idx * idx


futures = [compute.remote(i) for i in range(tasks)]
result = ray.get(futures)
print(result)
