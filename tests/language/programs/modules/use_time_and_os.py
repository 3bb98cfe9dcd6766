import os
import sys
import time

a = time.time()
time.sleep(0.01)
b = time.time()
print(b > a, time.perf_counter() < time.perf_counter() + 1, isinstance(time.monotonic(), float), isinstance(os.getpid(), int), os.cpu_count() >= 1, sys.maxsize, sys.version_info[0], sys.version_info >= (3, 8))
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
