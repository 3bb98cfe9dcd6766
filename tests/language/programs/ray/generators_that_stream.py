import ray, time
ray.init(num_cpus=3)
@ray.remote
def produce(n):
    for i in range(n):
        yield {"id": i, "payload": "x" * i}
@ray.remote
def consume(item):
    return item["id"], len(item["payload"])
gen = produce.remote(4)
print([ray.get(consume.remote(ref)) for ref in gen])
@ray.remote
class Source:
    def __init__(self, n): self.n = n
    def stream(self):
        for i in range(self.n): yield i * i
    def plain(self): return "plain"
s = Source.remote(3)
print([ray.get(r) for r in s.stream.remote()], ray.get(s.plain.remote()))
g = s.stream.options(num_returns="streaming").remote()
print(ray.get(next(g)), ray.get(next(g)), ray.get(next(g)))
try: next(g)
except StopIteration: print("stop")
@ray.remote(num_returns="streaming")
def st(): yield from "ab"
print([ray.get(x) for x in st.remote()])
@ray.remote(num_returns=2)
def two(): yield 1; yield 2
print(ray.get(two.remote()))
@ray.remote(num_returns="dynamic")
def dyn(n):
    for i in range(n): yield i * 10
for ref in ray.get(dyn.remote(3)): print(ray.get(ref), end=" ")
print(len([1 for _ in produce.options(max_retries=1).remote(5)]))
