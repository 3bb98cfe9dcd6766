import ray

y = 1
object_ref = ray.put(y)
assert ray.get(object_ref) == 1
assert ray.get([ray.put(i) for i in range(3)]) == [0, 1, 2]
from ray.exceptions import GetTimeoutError
import time

@ray.remote
def long_running_function():
    time.sleep(8)

obj_ref = long_running_function.remote()
try:
    ray.get(obj_ref, timeout=4)
except GetTimeoutError:
    print("`get` timed out.")
except Exception as e:
    print("other", type(e))
else:
    print("`get` timed out.")

@ray.remote
def echo(a: int, b: int, c: int):
    """This function prints its input values to stdout."""
    print(a, b, c)
    return a + b + c

ref = echo.remote(1, 2, 3)
assert ray.get(ref) == 6
ref = echo.remote(ray.put(1), ray.put(2), ray.put(3))
assert ray.get(ref) == 6

@ray.remote
def echo_and_get(x_list):
    """This function prints its input values to stdout."""
    print("args:", len(x_list), all(isinstance(x, ray.ObjectRef) for x in x_list))
    print("values:", ray.get(x_list))

a, b, c = ray.put(1), ray.put(2), ray.put(3)
ray.get(echo_and_get.remote([a, b, c]))

@ray.remote
class Actor:
    def __init__(self, arg):
        self.arg = arg
    def method(self, arg2):
        return self.arg, arg2

actor_handle = Actor.remote(obj := ray.put("hi"))
print(ray.get(actor_handle.method.remote(ray.put([1]))))
