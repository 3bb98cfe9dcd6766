"""An uncaught error of a task: its own traceback stands in the driver's."""
import ray

ray.init()


def helper(rows):
    return sum(rows) / len(rows)


@ray.remote
def mean(rows):
    return helper(rows)


print(ray.get(mean.remote([1, 2, 3])))
refs = [mean.remote([4]), mean.remote([])]
print(
    ray.get(refs)
)
