import heapq
import operator
import string

h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print([heapq.heappop(h) for _ in range(len(h))], heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2], key=lambda v: -v), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([1, 2], 0), heapq.heapreplace([1, 2], 5))
tasks = []
for pri, name in [(2, "b"), (1, "a"), (2, "a")]:
    heapq.heappush(tasks, (pri, name))
print(heapq.heappop(tasks), heapq.heappop(tasks))
print(operator.add(1, 2), operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.mul(3, 4), sorted([{"k": 2}, {"k": 1}], key=operator.itemgetter("k")), operator.methodcaller("upper")("a"), operator.neg(3), operator.contains([1], 1))
print(string.ascii_lowercase, string.digits, string.ascii_uppercase[:3], string.punctuation, string.hexdigits)
