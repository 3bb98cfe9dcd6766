from math import *
print(sqrt(16), pi, floor(2.5))
from itertools import *
print(list(chain([1],[2])))
print(list(accumulate([1, 2, 3])), factorial(5))
from string import *
print(ascii_lowercase, digits)
print("\N{GREEK SMALL LETTER ALPHA}", "\N{EM DASH}", "\N{bullet}", f"\N{SNOWMAN}{1}", "\N{DEGREE SIGN}")
import sys
print(type(sys.argv), len(sys.argv), sys.argv[1:])
print(type(map(str, [1])), type(filter(None, [])), isinstance(map(str, []), map), callable(map), map.__name__)
