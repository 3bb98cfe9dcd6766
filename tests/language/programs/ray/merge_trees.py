import ray
def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i]); i += 1
        else:
            out.append(b[j]); j += 1
    return out + a[i:] + b[j:]

@ray.remote
def remote_merge(a, b):
    return merge(a, b)

@ray.remote
def merge_sort(xs, depth=0):
    if len(xs) <= 1:
        return xs
    if depth >= 2:
        return sorted(xs)
    mid = len(xs) // 2
    l = merge_sort.remote(xs[:mid], depth + 1)
    r = merge_sort.remote(xs[mid:], depth + 1)
    return merge(*ray.get([l, r]))

import random
random.seed(42)
data = [random.randint(0, 1000) for _ in range(64)]
res = ray.get(merge_sort.remote(data))
print(res == sorted(data), res[:5], res[-5:])
# tree reduce
refs = [ray.put(sorted(data[i::8])) for i in range(8)]
while len(refs) > 1:
    refs = [remote_merge.remote(refs[i], refs[i + 1]) for i in range(0, len(refs), 2)]
print(ray.get(refs[0]) == res)
@ray.remote
def quick(xs):
    if len(xs) < 2:
        return xs
    p, *rest = xs
    lo, hi = [x for x in rest if x < p], [x for x in rest if x >= p]
    return ray.get(quick.remote(lo)) + [p] + ray.get(quick.remote(hi))
print(ray.get(quick.remote(data[:12])))
