import ray, asyncio

@ray.remote
class AsyncActor:
    def __init__(self):
        self.log = []
    async def run_task(self, n):
        self.log.append(f"start {n}")
        await asyncio.sleep(0.01 * n)
        self.log.append(f"end {n}")
        return n * n
    async def gather(self, k):
        async def one(i):
            await asyncio.sleep(0.001 * (k - i))
            return i
        return await asyncio.gather(*(one(i) for i in range(k)))
    async def events(self):
        return sorted(self.log)

a = AsyncActor.remote()
print(ray.get([a.run_task.remote(i) for i in range(3)]))
print(ray.get(a.gather.remote(4)))
print(ray.get(a.events.remote()))

@ray.remote
def plain(x):
    return x + 1

async def main():
    refs = [plain.remote(i) for i in range(3)]
    first = await refs[0]
    rest = await asyncio.gather(*refs[1:])
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.01)
    except asyncio.TimeoutError:
        print("timeout")
    return first, rest
print(asyncio.run(main()))
