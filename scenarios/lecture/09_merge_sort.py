# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "lecture/09"
# sweep = { workers = [1, 2, 4, 8, 16] }
# check = [
#     "result == sorted(numbers)",
#     "2.7 <= speedup <= 3.3",
# ]
#
# [[tool.makespan.predict]]
# ask = "16 workers and 16 pieces of 4096 numbers: what is the speedup?"
# with = { workers = 16, cutoff = 4096 }
# answer = "speedup"
# tolerance = "15 %"
# ///
"""Merge sort

To sort a list, sort its two halves and merge them. The halves have nothing to do with each other,
so each becomes a task, which again makes two tasks of its halves, and so on: a tree. When a piece
is not longer than `cutoff`, it is simply sorted: a task of its own would cost more than it gains.

The numbers are really sorted. The lengths of the bars follow the textbook: sorting n numbers takes
n * log2(n) steps and merging n numbers takes n steps, each of `unit` seconds (0: only what the
Python code really needs).

Look at the timeline from its end: the last merge goes through all n numbers, and only one worker
is busy. Before it two are, then four. With W workers and W pieces (L = log2 n, k = log2 W)

    S = L / ((L - k) / W + 2 (1 - 1 / W))

which is 1.88, 3.2, 4.74 and 6.10 for 2, 4, 8 and 16 workers: never more than L / 2 = 8.
"""
import math
import random
import time

import ray

n = 65536          #: 2..1M log      how many numbers to sort
cutoff = 16384     #: 1..1M log      pieces up to this length are sorted without further tasks
unit = 2e-6        #: 0..0.001 s     the pretended time of one step

ray.init(num_cpus=4)


def merge(left, right):
    """Two sorted lists become one."""
    merged = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    merged.extend(left[i:])    # one of the two is used up: the rest of the other is in order
    merged.extend(right[j:])
    return merged


@ray.remote
def merge_sort(values):
    size = len(values)
    if size <= cutoff:
        time.sleep(unit * size * math.log2(size) if size > 1 else 0)
        return sorted(values)
    middle = size // 2
    left = merge_sort.remote(values[:middle])      # both halves at the same time
    right = merge_sort.remote(values[middle:])
    left, right = ray.get([left, right])           # while it waits, its worker is free for others
    time.sleep(unit * size)
    return merge(left, right)


random.seed(2024)
numbers = [random.randrange(1_000_000) for _ in range(n)]

result = ray.get(merge_sort.remote(numbers))
print("sorted:", result == sorted(numbers))
print("smallest", result[0], "largest", result[-1])
