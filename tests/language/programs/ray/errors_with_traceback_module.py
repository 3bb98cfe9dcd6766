import ray
import sys
import traceback

ray.init()

@ray.remote
def fail(x):
    if x < 0:
        raise ValueError(f"negative: {x}")
    return 1 / x

try:
    ray.get(fail.remote(-3))
except ValueError as e:
    print("caught", type(e).__name__, isinstance(e, ray.exceptions.RayTaskError))
    print(repr(e.cause))
try:
    ray.get(fail.remote(0))
except ZeroDivisionError as e:
    print("zero:", e.cause)
except Exception as e:
    traceback.print_exc()
finally:
    print("finally")

def local():
    try:
        [][1]
    except IndexError:
        print(traceback.format_exc().splitlines()[-1])
        et, ev, tb = sys.exc_info()
        print(et.__name__, ev)
local()
