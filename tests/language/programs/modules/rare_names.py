"""Names of the library that few programs need: one use each."""
import bisect
import copy
import dataclasses
import functools
import operator
import statistics
import sys
import time
import types


@dataclasses.dataclass
class D:
    a: int
    b: int = 2


a = [1, 3]
bisect.insort_right(a, 2)


def plain():
    """Doc."""


def other():
    pass


functools.update_wrapper(other, plain)
print(operator.inv(5), a, other.__name__, other.__doc__, other.__wrapped__ is plain, isinstance(lambda: 0, types.LambdaType), issubclass(copy.Error, Exception))
print([isinstance(f, dataclasses.Field) for f in dataclasses.fields(D)], [f.default is dataclasses.MISSING for f in dataclasses.fields(D)], [(f.name, f.default) for f in dataclasses.fields(D)][1])
line = statistics.LinearRegression(2.0, 1.0)
print(line, line.slope, time.monotonic_ns() >= 0, time.thread_time() >= 0, "3.11" in sys.version, isinstance(sys.platform, str), sys.get_int_max_str_digits(), isinstance(sys.executable, str), __file__.endswith("rare_names.py"))
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(0) < 200)
sys.setrecursionlimit(old)
print(depth(0) > 500)
