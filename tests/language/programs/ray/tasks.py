import ray

ray.init(num_cpus=4)


@ray.remote
def square(x):
    return x * x


@ray.remote
def add(a, b=10, *rest, k=0):
    return a + b + sum(rest) + k


futures = [square.remote(i) for i in range(5)]
print(ray.get(futures), ray.get(square.remote(7)), ray.get(add.remote(1)), ray.get(add.remote(1, 2, 3, 4, k=5)), ray.get(add.remote(a=1, b=2)))
print(ray.get(add.remote(square.remote(3), b=square.remote(4))), ray.get([]), square._function(5), square.__name__)
print(ray.is_initialized(), isinstance(futures[0], ray.ObjectRef))
print(ray.get(square.options(num_cpus=0.5).remote(9)), sum(ray.get(f) for f in futures))
