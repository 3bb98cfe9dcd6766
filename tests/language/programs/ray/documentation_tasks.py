import ray
import time

@ray.remote
def my_function():
    return 1

obj_ref = my_function.remote()
assert ray.get(obj_ref) == 1

@ray.remote
def slow_function():
    time.sleep(0.01)
    return 1

for _ in range(4):
    slow_function.remote()

@ray.remote
def function_with_an_argument(value):
    return value + 1

obj_ref1 = my_function.remote()
assert ray.get(obj_ref1) == 1
obj_ref2 = function_with_an_argument.remote(obj_ref1)
assert ray.get(obj_ref2) == 2

object_refs = [slow_function.remote() for _ in range(2)]
ready_refs, remaining_refs = ray.wait(object_refs, num_returns=1, timeout=None)
print(len(ready_refs), len(remaining_refs))

@ray.remote(num_returns=3)
def return_multiple():
    return 0, 1, 2

object_ref0, object_ref1, object_ref2 = return_multiple.remote()
assert ray.get(object_ref0) == 0
assert ray.get([object_ref1, object_ref2]) == [1, 2]

@ray.remote(num_returns=3)
def return_multiple_as_generator():
    for i in range(3):
        yield i

a, b, c = return_multiple_as_generator.remote()
assert ray.get([a, b, c]) == [0, 1, 2]

@ray.remote
def f(*args, **kwargs):
    return args, sorted(kwargs.items())
print(ray.get(f.remote(1, ray.put(2), x=ray.put([3]), y=4)))
print(ray.get(f.options(name="named task", num_cpus=0.5).remote()))
assert isinstance(obj_ref, ray.ObjectRef)
print("all fine")
