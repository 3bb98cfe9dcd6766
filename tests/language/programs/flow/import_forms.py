"""import, as, from, several names, inside functions and try, star, modules as values, missing names."""
import collections.abc
import itertools as it
import math, operator
from collections import Counter as C, deque
from math import (
    floor,
    pi as PI,
)
from string import ascii_lowercase


def inside():
    import heapq
    from functools import reduce as fold

    return heapq.nsmallest(1, [3, 1]), fold(operator.add, [1, 2])


print(math.sqrt(9), next(it.count(7)), C("aa")["a"], deque([1]), floor(PI), ascii_lowercase[:3], inside(), math.__name__, type(math).__name__)
try:
    import numpy_is_not_here
except ImportError as e:
    print(type(e).__name__, e)
try:
    from math import nothing_like_that
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    math.nothing
except AttributeError as e:
    print(e)
tools = {"sqrt": math.sqrt, "max": max}
print(tools["sqrt"](16), getattr(math, "floor")(2.5), hasattr(math, "zzz"), callable(operator.add))
import math as again

print(again is math)
