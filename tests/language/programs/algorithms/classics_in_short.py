# knapsack, lcs, edit distance, n queens, dijkstra, floyd, kruskal, topological, sudoku
from functools import lru_cache
import heapq, sys
from collections import defaultdict, deque
def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knapsack([(3, 4), (4, 5), (7, 10), (2, 3)], 10))
def lcs(a, b):
    dp = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            dp[i][j] = dp[i-1][j-1] + x if x == y else max(dp[i-1][j], dp[i][j-1], key=len)
    return dp[-1][-1]
print(lcs("AGGTABXY", "GXTXAYB"))
@lru_cache
def edit(a, b):
    if not a or not b: return len(a) + len(b)
    return edit(a[1:], b[1:]) if a[0] == b[0] else 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))
print(edit("kitten", "sitting"), edit.cache_info().hits > 0)
def queens(n, row=0, cols=0, d1=0, d2=0):
    if row == n: return 1
    count, free = 0, ~(cols | d1 | d2) & ((1 << n) - 1)
    while free:
        bit = free & -free; free ^= bit
        count += queens(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1)
    return count
print([queens(n) for n in range(1, 8)])
graph = {"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}
def dijkstra(g, s):
    dist = {v: float("inf") for v in g}; dist[s] = 0; pq = [(0, s)]; prev = {}
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist[v]:
                dist[v], prev[v] = nd, u; heapq.heappush(pq, (nd, v))
    return dist, prev
print(*dijkstra(graph, "A"), sep="\n")
def topo(edges):
    deg, adj = defaultdict(int), defaultdict(list)
    for a, b in edges: adj[a].append(b); deg[b] += 1; deg[a] += 0
    q = deque(sorted(v for v in deg if not deg[v])); out = []
    while q:
        u = q.popleft(); out.append(u)
        for v in adj[u]:
            deg[v] -= 1
            if not deg[v]: q.append(v)
    return out
print(topo([("shirt", "tie"), ("tie", "jacket"), ("pants", "shoes"), ("pants", "belt"), ("belt", "jacket")]))
class UF:
    def __init__(s, n): s.p = list(range(n))
    def find(s, x):
        while s.p[x] != x: s.p[x] = s.p[s.p[x]]; x = s.p[x]
        return x
    def union(s, a, b):
        a, b = s.find(a), s.find(b); s.p[a] = b; return a != b
u = UF(5); print([(w, a, b) for w, a, b in sorted([(4, 0, 1), (1, 1, 2), (3, 0, 2), (2, 3, 4), (9, 2, 3)]) if u.union(a, b)])
def life(cells):
    n = defaultdict(int)
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: n[x + dx, y + dy] += 1
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
print(sorted(g)); print("\n".join("".join("#" if (x, y) in g else "." for x in range(5)) for y in range(5)))
def mandel(w, h):
    for y in range(h):
        row = ""
        for x in range(w):
            cr, ci, zr, zi, n = 3 * x / w - 2, 2 * y / h - 1, 0.0, 0.0, 0
            while zr * zr + zi * zi < 4 and n < 30: zr, zi, n = zr * zr - zi * zi + cr, 2 * zr * zi + ci, n + 1
            row += " .:-=+*#%@"[n * 9 // 30]
        yield row.rstrip()
print(*mandel(40, 12), sep="\n")
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3)); print(sum(int(d) for d in str(2 ** 1000)), 3 ** 200 % 1000007, (10 ** 50) // 7, -(10 ** 20) // 3, 12345678901234567890 & 0xFFFF, 1 << 70, ~5, 5 ^ 3, -1 >> 3)
def collatz(n): return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(max(range(1, 200), key=collatz), [*map(collatz, range(1, 10))])
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])]
print(perms("abc"))
def matmul(A, B): return [[sum(a * b for a, b in zip(r, c)) for c in zip(*B)] for r in A]
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), [list(r) for r in zip(*[[1, 2, 3], [4, 5, 6]])])
def trap(f, a, b, n=100): h = (b - a) / n; return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)
print(round(trap(lambda x: x * x, 0, 3), 6), trap(lambda x: 2 * x, 0, 1))
