"""Functions capture names by value at their first .remote; later changes on the driver are not seen."""
import ray

ray.init()
factor = 2
table = [1, 2, 3]


@ray.remote
def scaled(x):
    return x * factor, sum(table)


print(ray.get(scaled.remote(10)))
factor = 100
table.append(1000)
print(ray.get(scaled.remote(10)), factor, table)


def make(n):
    @ray.remote
    def add(x):
        return x + n

    return add


adders = [make(n) for n in (1, 10, 100)]
print(ray.get([a.remote(5) for a in adders]))


@ray.remote
def outer(values):
    def helper(v):
        return v * bonus

    bonus = 3
    return list(map(helper, values))


print(ray.get(outer.remote([1, 2])))
