"""Sums, maxima and merges by a tree of tasks whose arguments are futures."""
import ray

ray.init()


@ray.remote
def combine(how, a, b):
    return how(a, b)


def tree(how, leaves):
    level = [ray.put(v) for v in leaves]
    depth = 0
    while len(level) > 1:
        pairs = [combine.remote(how, a, b) for a, b in zip(level[::2], level[1::2])]
        level = pairs + (level[-1:] if len(level) % 2 else [])
        depth += 1
    return ray.get(level[0]), depth


print(tree(lambda a, b: a + b, range(1, 17)), tree(max, [3, 9, 2, 7, 5]), tree(lambda a, b: sorted(a + b), [[3], [1, 2], [9, 0]]), tree(lambda a, b: {k: a.get(k, 0) + b.get(k, 0) for k in {**a, **b}}, [{"x": 1}, {"y": 2}, {"x": 5}]), tree(min, [4]))


@ray.remote
def tree_sum(values):
    if len(values) <= 2:
        return sum(values)
    half = len(values) // 2
    return sum(ray.get([tree_sum.remote(values[:half]), tree_sum.remote(values[half:])]))


print(ray.get(tree_sum.remote(list(range(30)))))
