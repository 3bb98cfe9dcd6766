import random

import ray

ray.init(num_cpus=4)


def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


@ray.remote
def merge_sort(values, cutoff):
    if len(values) <= cutoff:
        return sorted(values)
    mid = len(values) // 2
    left = merge_sort.remote(values[:mid], cutoff)
    right = merge_sort.remote(values[mid:], cutoff)
    return merge(ray.get(left), ray.get(right))


random.seed(1)
data = [random.randint(0, 1000) for _ in range(200)]
print(ray.get(merge_sort.remote(data, 25)) == sorted(data), ray.get(merge_sort.remote(data, 10))[:10])
