"""Knapsack, edit distance with its script, longest common subsequence, coin change, LIS, matrix chain, partitions."""
from functools import lru_cache


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (value, weight) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c:
                best[i][c] = max(best[i][c], best[i - 1][c - weight] + value)
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(i - 1)
            c -= items[i - 1][1]
    return best[-1][-1], chosen[::-1]


def edit(a, b):
    d = {(i, 0): i for i in range(len(a) + 1)} | {(0, j): j for j in range(len(b) + 1)}
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (x != y))
    i, j, script = len(a), len(b), []
    while i or j:
        if i and j and d[i, j] == d[i - 1, j - 1] + (a[i - 1] != b[j - 1]):
            if a[i - 1] != b[j - 1]:
                script.append(f"{a[i - 1]}->{b[j - 1]}")
            i, j = i - 1, j - 1
        elif i and d[i, j] == d[i - 1, j] + 1:
            script.append(f"-{a[i - 1]}")
            i -= 1
        else:
            script.append(f"+{b[j - 1]}")
            j -= 1
    return d[len(a), len(b)], script[::-1]


@lru_cache(maxsize=None)
def lcs(a, b):
    if not a or not b:
        return ""
    if a[-1] == b[-1]:
        return lcs(a[:-1], b[:-1]) + a[-1]
    return max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len)


def coins(amount, kinds):
    ways = [1] + [0] * amount
    fewest = [0] + [float("inf")] * amount
    for k in kinds:
        for a in range(k, amount + 1):
            ways[a] += ways[a - k]
            fewest[a] = min(fewest[a], fewest[a - k] + 1)
    return ways[amount], fewest[amount]


def lis(a):
    best = []
    for x in a:
        longest = max((b for b in best if b[-1] < x), key=len, default=[])
        best.append(longest + [x])
    return max(best, key=len)


@lru_cache
def chain(i, j):
    return 0 if i == j else min(chain(i, k) + chain(k + 1, j) + dims[i] * dims[k + 1] * dims[j + 1] for k in range(i, j))


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield []
    for k in range(min(n, largest), 0, -1):
        for rest in partitions(n - k, k):
            yield [k, *rest]


dims = (10, 30, 5, 60, 20)
print(knapsack([(60, 1), (100, 2), (120, 3), (30, 1)], 5), edit("kitten", "sitting"), edit("", "ab"), lcs("AGGTAB", "GXTXAYB"), coins(100, (1, 5, 10, 25, 50)), coins(3, (2,)), lis([3, 1, 4, 1, 5, 9, 2, 6]), chain(0, 3), list(partitions(5)), sum(1 for _ in partitions(20)), sep="\n")
