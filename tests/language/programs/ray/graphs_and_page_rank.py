import ray, heapq
from collections import deque

G = {"A": {"B": 4, "C": 2}, "B": {"C": 5, "D": 10}, "C": {"E": 3}, "D": {"F": 11}, "E": {"D": 4}, "F": {}}
g_ref = ray.put(G)

@ray.remote
def dijkstra(g, s):
    dist = {v: float("inf") for v in g}
    dist[s] = 0
    pq = [(0, s)]
    prev = {}
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]:
            continue
        for v, w in g[u].items():
            if (nd := d + w) < dist[v]:
                dist[v], prev[v] = nd, u
                heapq.heappush(pq, (nd, v))
    return s, dist, prev

for s, dist, prev in ray.get([dijkstra.remote(g_ref, s) for s in G]):
    print(s, {k: v for k, v in dist.items() if v != float("inf")}, prev)

@ray.remote
def bfs(g, s):
    seen, q, order = {s}, deque([s]), []
    while q:
        u = q.popleft()
        order.append(u)
        for v in sorted(g[u]):
            if v not in seen:
                seen.add(v); q.append(v)
    return "".join(order)
print(ray.get([bfs.remote(g_ref, v) for v in "ABC"]))

@ray.remote
def contributions(rank, out):
    return [(v, rank / len(out)) for v in out] if out else []
ranks = dict.fromkeys(G, 1 / len(G))
for _ in range(15):
    new = dict.fromkeys(G, 0.15 / len(G))
    for part in ray.get([contributions.remote(ranks[u], list(G[u])) for u in G]):
        for v, c in part:
            new[v] += 0.85 * c
    ranks = new
print({k: f"{v:.5f}" for k, v in sorted(ranks.items(), key=lambda kv: -kv[1])})
print(max(ranks, key=ranks.get), min(ranks, key=ranks.__getitem__))
