"""Ray's Monte Carlo tutorial: sampling tasks report to a progress actor; seeds make the numbers fixed."""
import math
import random

import ray

ray.init()


@ray.remote
class ProgressActor:
    def __init__(self, total):
        self.total = total
        self.done = {}

    def report_progress(self, task_id, n):
        self.done[task_id] = n

    def get_progress(self):
        return sum(self.done.values()) / self.total


@ray.remote
def sampling_task(samples, task_id, progress_actor):
    r = random.Random(task_id)
    inside = 0
    for i in range(samples):
        x, y = r.uniform(-1, 1), r.uniform(-1, 1)
        if math.hypot(x, y) <= 1:
            inside += 1
        if (i + 1) % 500 == 0:
            progress_actor.report_progress.remote(task_id, i + 1)
    ray.get(progress_actor.report_progress.remote(task_id, samples))
    return inside


TASKS, SAMPLES = 4, 1000
progress = ProgressActor.remote(TASKS * SAMPLES)
results = [sampling_task.remote(SAMPLES, i, progress) for i in range(TASKS)]
total = sum(ray.get(results))
print(f"pi is about {4 * total / (TASKS * SAMPLES)}", ray.get(progress.get_progress.remote()))
