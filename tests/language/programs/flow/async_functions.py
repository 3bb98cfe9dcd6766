class M:
    async def __aenter__(self):
        print("in"); return 5
    async def __aexit__(self, k, v, t):
        print("out", k is None); return True
class It:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        return self.n
async def g(x):
    return x * 2
async def f():
    r = [await g(i) for i in range(3)]
    async with M() as m:
        print(m)
        raise ValueError("x")
    async for i in It():
        if i == 2: continue
        print(i)
    else:
        print("else")
    return r
c = f()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
