"""Breadth first, depth first, topological order, cycles, components, Bellman-Ford, Floyd-Warshall, Kruskal, Prim."""
import heapq
from collections import defaultdict, deque

edges = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("f", "g", 1)]
graph = defaultdict(dict)
for u, v, w in edges:
    graph[u][v] = w
    graph.setdefault(v, {})


def bfs(start):
    parent, queue = {start: None}, deque([start])
    while queue:
        u = queue.popleft()
        for v in graph[u]:
            if v not in parent:
                parent[v] = u
                queue.append(v)
    return parent


def dfs(u, seen=None):
    seen = [] if seen is None else seen
    if u not in seen:
        seen.append(u)
        for v in graph[u]:
            dfs(v, seen)
    return seen


def topological():
    indegree = {u: 0 for u in graph}
    for u in graph:
        for v in graph[u]:
            indegree[v] += 1
    ready = sorted(u for u in graph if indegree[u] == 0)
    order = []
    while ready:
        u = ready.pop(0)
        order.append(u)
        for v in graph[u]:
            indegree[v] -= 1
            if indegree[v] == 0:
                ready.append(v)
    if len(order) < len(graph):
        raise ValueError("there is a cycle")
    return order


def bellman_ford(start):
    dist = {u: float("inf") for u in graph}
    dist[start] = 0
    for _ in range(len(graph) - 1):
        for u, v, w in edges:
            dist[v] = min(dist[v], dist[u] + w)
    return dist


def floyd():
    d = {u: {v: 0 if u == v else graph[u].get(v, float("inf")) for v in graph} for u in graph}
    for k in graph:
        for i in graph:
            for j in graph:
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


def kruskal():
    parent = {u: u for u in graph}

    def find(u):
        while parent[u] != u:
            parent[u] = parent[parent[u]]
            u = parent[u]
        return u

    tree = []
    for u, v, w in sorted(edges, key=lambda e: e[2]):
        if find(u) != find(v):
            parent[find(u)] = find(v)
            tree.append((u, v, w))
    return tree, len({find(u) for u in graph})


def prim(start):
    both = defaultdict(list)
    for u, v, w in edges:
        both[u].append((w, v))
        both[v].append((w, u))
    seen, heap, total = {start}, both[start][:], 0
    heapq.heapify(heap)
    while heap:
        w, v = heapq.heappop(heap)
        if v not in seen:
            seen.add(v)
            total += w
            for e in both[v]:
                heapq.heappush(heap, e)
    return total, sorted(seen)


def path(parent, end):
    out = []
    while end is not None:
        out.append(end)
        end = parent[end]
    return out[::-1]


print(bfs("a"), path(bfs("a"), "e"), dfs("a"), topological(), bellman_ford("a"), sep="\n")
print({u: {v: d for v, d in row.items() if d < float("inf")} for u, row in floyd().items()}, kruskal(), prim("a"), sep="\n")
graph["e"]["a"] = 1
try:
    topological()
except ValueError as e:
    print(e)
