"""Handles given to tasks, to other actors, in lists and back; a chain of actors."""
import ray

ray.init()


@ray.remote
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def sum(self):
        return self.value + (ray.get(self.next.sum.remote()) if self.next else 0)

    def link(self, next):
        self.next = next
        return self

    def set(self, v):
        self.value = v


@ray.remote
def change(handles, v):
    ray.get([h.set.remote(v) for h in handles])
    return len(handles)


@ray.remote
def ask(table):
    return {k: ray.get(h.sum.remote()) for k, h in table.items()}


c = Node.remote(3)
b = Node.remote(2, c)
a = Node.remote(1, next=b)
print(ray.get(a.sum.remote()), ray.get(ask.remote({"a": a, "c": c})), ray.get(change.remote([b, c], 10)), ray.get(a.sum.remote()))


@ray.remote
class Supervisor:
    def __init__(self, n):
        self.workers = [Node.remote(i) for i in range(n)]

    def total(self):
        return sum(ray.get([w.sum.remote() for w in self.workers]))

    def worker(self, i):
        return self.workers[i]


s = Supervisor.remote(4)
w = ray.get(s.worker.remote(2))
ray.get(w.set.remote(100))
print(ray.get(s.total.remote()), ray.get(w.sum.remote()))
