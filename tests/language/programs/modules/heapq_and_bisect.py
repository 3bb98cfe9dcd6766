"""Priority queues with ties and updates, merge, nlargest with keys; binary search and insertion with keys and bounds."""
import bisect
import heapq
import itertools
import random

random.seed(11)
data = [random.randrange(100) for _ in range(50)]
heap = []
for x in data:
    heapq.heappush(heap, x)
print([heapq.heappop(heap) for _ in range(50)] == sorted(data), heap)
h = data[:15]
heapq.heapify(h)
print(h, all(h[i] <= h[2 * i + 1] for i in range(7)), heapq.heappushpop(h, -1), heapq.heapreplace(h, 50), h[0])
print(heapq.nlargest(4, data), heapq.nsmallest(3, data, key=lambda v: v % 10), heapq.nlargest(0, data), heapq.nsmallest(100, [3, 1]), heapq.nlargest(2, ["aaa", "b", "cc"], key=len), list(heapq.merge([1, 4, 7], [2, 5], [0])), list(heapq.merge("ad", "bc", key=str.upper, reverse=False)), list(heapq.merge([5, 1], [4, 2], reverse=True)))
counter = itertools.count()
queue = []
for priority, name in [(2, "b"), (1, "a"), (2, "c"), (1, "d")]:
    heapq.heappush(queue, (priority, next(counter), {"name": name}))
print([heapq.heappop(queue)[2]["name"] for _ in range(4)])
a = [1, 3, 3, 5, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect_left(a, 0), bisect.bisect(a, 99), bisect.bisect_left(a, 3, 2), bisect.bisect(a, 3, 0, 2), bisect.bisect_left(["a", "bb", "ccc"], 2, key=len))
for x in (4, 3, 0, 9):
    bisect.insort(a, x)
print(a, ["FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90)])
words = ["apple", "Banana"]
bisect.insort(words, "avocado", key=str.lower)
bisect.insort_left(words, "Cherry", key=str.lower)
print(words)
for call in (lambda: heapq.heappop([]), lambda: bisect.bisect([1], 1, -1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
