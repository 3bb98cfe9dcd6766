import ray
from functools import reduce
import operator as op

@ray.remote
def add(x, y):
    return x + y

def tree_reduce(values, f):
    refs = [ray.put(v) for v in values]
    level = 0
    while len(refs) > 1:
        nxt = [f.remote(*pair) for pair in zip(refs[::2], refs[1::2])]
        if len(refs) % 2:
            nxt.append(refs[-1])
        refs = nxt
        level += 1
    return ray.get(refs[0]), level

print(tree_reduce(range(1, 18), add))
print(tree_reduce(["a", "b", "c", "d", "e"], add))
print(reduce(op.mul, range(1, 11)), reduce(lambda a, b: b - a, [1, 5, 9], 100))

@ray.remote
def sum_tree(lo, hi):
    if hi - lo <= 3:
        return sum(range(lo, hi))
    mid = (lo + hi) // 2
    return sum(ray.get([sum_tree.remote(lo, mid), sum_tree.remote(mid, hi)]))

print(ray.get(sum_tree.remote(0, 40)), sum(range(40)))
vals = [1] * 7
work = list(map(ray.put, vals))
while len(work) > 1:
    work = work[2:] + [add.remote(work[0], work[1])]
print(ray.get(work[0]))
