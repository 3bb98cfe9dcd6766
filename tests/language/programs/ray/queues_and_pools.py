import ray
from ray.util.queue import Queue, Empty, Full
from ray.util import ActorPool

@ray.remote
class Squarer:
    def sq(self, v): return v * v
    def add(self, v, w=1): return v + w

pool = ActorPool([Squarer.remote() for _ in range(2)])
print(list(pool.map(lambda a, v: a.sq.remote(v), [1, 2, 3, 4])))
print(sorted(pool.map_unordered(lambda a, v: a.add.remote(v, w=10), range(5))))
pool.submit(lambda a, v: a.sq.remote(v), 9)
print(pool.has_next(), pool.get_next(), pool.has_next())
q = Queue(maxsize=3)
for i in range(3):
    q.put(i)
print(q.qsize(), q.full(), q.empty(), len(q))
try:
    q.put_nowait(99)
except Full:
    print("full")
print([q.get() for _ in range(3)])
try:
    q.get(block=False)
except Empty as e:
    print("empty", type(e).__name__)

@ray.remote
def producer(q, n):
    for i in range(n):
        q.put(("item", i))
    q.put(None)
    return n
@ray.remote
def consumer(q):
    got = []
    while (item := q.get()) is not None:
        got.append(item[1])
    return got
q2 = Queue()
p = producer.remote(q2, 5)
print(ray.get(p), ray.get(consumer.remote(q2)))
