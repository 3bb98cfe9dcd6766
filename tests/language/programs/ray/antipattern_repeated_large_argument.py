"""The same large argument for many tasks: put once, or pass by value each time; nobody can change it for others."""
import ray

ray.init()
big = list(range(1000))


@ray.remote
def touch(values, i):
    values[i] = -1
    return sum(values), len(values)


ref = ray.put(big)
print(ray.get([touch.remote(ref, i) for i in range(3)]))
print(ray.get([touch.remote(big, i) for i in range(3)]))
print(sum(big), sum(ray.get(ref)), ray.get(ref) == big, ray.get(ref) is big)
