import ray, math, random, statistics
from collections import namedtuple, Counter, defaultdict
from typing import NamedTuple, Optional, Union, Any, Iterable
class Point(NamedTuple):
    x: float
    y: float = 0.0
    def norm(self) -> float: return math.hypot(self.x, self.y)
@ray.remote
def kmeans_assign(points, centers):
    out = defaultdict(list)
    for p in points:
        best = min(range(len(centers)), key=lambda i: (p.x - centers[i].x) ** 2 + (p.y - centers[i].y) ** 2)
        out[best].append(p)
    return dict(out)
rng = random.Random(0)
pts = [Point(rng.gauss(cx, 0.3), rng.gauss(cy, 0.3)) for cx, cy in [(0, 0), (5, 5), (0, 5)] for _ in range(20)]
rng.shuffle(pts)
centers = pts[:3]
for it in range(5):
    parts = ray.get([kmeans_assign.remote(pts[i::4], centers) for i in range(4)])
    merged = defaultdict(list)
    for part in parts:
        for k, v in part.items(): merged[k].extend(v)
    centers = [Point(statistics.fmean(p.x for p in merged[k]), statistics.fmean(p.y for p in merged[k])) for k in sorted(merged)]
print(*(f"({c.x:.3f}, {c.y:.3f}) |{c.norm():.2f}|" for c in centers), sep="\n")
print(Counter(len(v) for v in merged.values()), Point(1), Point(3, 4).norm(), Point._fields, Point(1)._replace(y=2))
def simulate(seed, n=500):
    r = random.Random(seed); x = 0
    for _ in range(n): x += r.choice((-1, 1))
    return x
walks = ray.get([ray.remote(simulate).remote(s) for s in range(8)])
print(walks, statistics.mean(walks), round(statistics.pstdev(walks), 4), max(walks, key=abs))
