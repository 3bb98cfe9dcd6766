import ray

ray.init()


@ray.remote
def fib(n):
    if n < 2:
        return n
    a, b = fib.remote(n - 1), fib.remote(n - 2)
    return sum(ray.get([a, b]))


print(ray.get(fib.remote(10)))


@ray.remote
def total(refs):
    return sum(ray.get(refs))


@ray.remote
def one():
    return 1


print(ray.get(total.remote([one.remote() for _ in range(5)])))


@ray.remote
def outer(n):
    def inner(k):
        return k + n

    return [inner(i) for i in range(3)]


print(ray.get(outer.remote(10)))
offset = 100


@ray.remote
def uses_global(x):
    return x + offset + helper(x)


def helper(x):
    return x * 2


print(ray.get(uses_global.remote(1)))
