"""Clocks only go forward, sleep takes at least its time, and differences are what programs print."""
import time

names = ("time", "perf_counter", "monotonic", "process_time")
before = [getattr(time, n)() for n in names]
time.sleep(0.02)
after = [getattr(time, n)() for n in names]
print([a >= b for a, b in zip(after, before)], all(a - b >= 0.0199 for a, b in list(zip(after, before))[:3]), time.time_ns() > 0, isinstance(time.perf_counter_ns(), int), isinstance(time.time(), float))


def timed(f):
    def inner(*args):
        start = time.perf_counter()
        result = f(*args)
        inner.elapsed = time.perf_counter() - start
        return result

    return inner


@timed
def nap(seconds):
    time.sleep(seconds)
    return "slept"


print(nap(0.01), 0.0099 <= nap.elapsed < 5, f"{nap.elapsed:.0f} seconds")
for bad in (lambda: time.sleep(-1), lambda: time.sleep("1")):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
