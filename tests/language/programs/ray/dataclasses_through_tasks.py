import ray
from dataclasses import dataclass, field, asdict
from typing import List, Dict, Optional, Tuple
from enum import Enum, auto

class Status(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()

@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: List[str] = field(default_factory=list, compare=False)
    status: Status = field(default=Status.PENDING, compare=False, repr=False)

    @property
    def label(self) -> str:
        return f"{self.name}@{self.priority}"

    def __post_init__(self):
        self.name = self.name.strip().title()

@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0
    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

@ray.remote
def run(job: Job) -> Job:
    job.status = Status.DONE
    job.tags.append("ran")
    return job

jobs = [Job(3, " c "), Job(1, "a", ["x"]), Job(2, "b")]
print(sorted(jobs))
print(max(jobs).label, min(jobs))
done = ray.get([run.remote(j) for j in jobs])
for before, after in zip(jobs, done):
    print(before.status, "->", after.status, after.tags, before.tags, before == after)
print(asdict(Job(9, "z")))
p = Point(1) + Point(2, 3)
print(p, hash(p) == hash(Point(3, 3.0)), {p: 1}[Point(3, 3)])
try:
    p.x = 5
except Exception as e:
    print(type(e).__name__, e)
print(Status["DONE"], Status(1), [s.name for s in Status], Status.DONE.value)
