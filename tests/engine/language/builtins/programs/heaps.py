import heapq, random
random.seed(3)
h = []
for i in range(200): heapq.heappush(h, random.randint(0, 50))
print(h[:20])
g = h[:]
random.shuffle(g)
heapq.heapify(g)
print(g[:20])
print([heapq.heappop(h) for _ in range(200)] == sorted(g))
class Job:
    def __init__(self, p): self.p = p
    def __lt__(self, o): return self.p < o.p
q = []
for p in [5, 2, 9, 1, 7, 3]: heapq.heappush(q, Job(p))
print([heapq.heappop(q).p for _ in range(6)])
w = [Job(3), Job(1), Job(2)]
heapq.heapify(w)
print([j.p for j in w])
t = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(t)
print(t, heapq.heappushpop(t, (0, "q")), heapq.heapreplace(t, (9, "n")), t)
try: heapq.heappop([])
except IndexError as e: print(e)
try:
    m = [1]
    heapq.heappush(m, "a")
except TypeError as e: print(e)
