import ray

@ray.remote
class Worker:
    def __init__(self, wid): self.wid = wid; self.done = 0
    def work(self, job):
        self.done += 1
        if job % 4 == 3:
            raise RuntimeError(f"job {job} is bad")
        return self.wid, job * 10
    def count(self): return self.done

@ray.remote
class Supervisor:
    def __init__(self, n):
        self.workers = [Worker.remote(i) for i in range(n)]
        self.failed = []
    def run(self, jobs):
        refs = {}
        for k, job in enumerate(jobs):
            refs[self.workers[k % len(self.workers)].work.remote(job)] = job
        results = []
        for ref, job in refs.items():
            try:
                results.append(ray.get(ref))
            except RuntimeError as err:
                self.failed.append((job, str(err.cause)))
        return results
    def report(self):
        return {"failed": self.failed, "done": ray.get([w.count.remote() for w in self.workers])}

s = Supervisor.remote(3)
print(ray.get(s.run.remote(range(8))))
print(ray.get(s.report.remote()))
