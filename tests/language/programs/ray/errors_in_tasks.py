import ray

ray.init()


class MyError(Exception):
    pass


@ray.remote
def fail(kind):
    if kind == 0:
        return 1 / 0
    if kind == 1:
        raise MyError("mine")
    if kind == 2:
        return {}["missing"]
    return "fine"


@ray.remote
def use(x):
    return x


for kind in range(4):
    try:
        print(ray.get(fail.remote(kind)))
    except ZeroDivisionError as e:
        print("zero", isinstance(e, ray.exceptions.RayTaskError), isinstance(e, ZeroDivisionError))
    except MyError as e:
        print("mine", isinstance(e, ray.exceptions.RayTaskError), isinstance(e.cause, MyError))
    except ray.exceptions.RayTaskError as e:
        print("task error", isinstance(e, KeyError))
try:
    ray.get(use.remote(fail.remote(0)))
except ZeroDivisionError:
    print("dependency failed")
try:
    ray.get([use.remote(1), fail.remote(1)])
except MyError:
    print("one of them failed")
try:
    fail(1)
except TypeError as e:
    print(e)
