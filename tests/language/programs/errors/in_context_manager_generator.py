"""An exception passes through a generator that is a context manager: its frame is shown."""
from contextlib import contextmanager


@contextmanager
def timed(name):
    print("start", name)
    try:
        yield
    finally:
        print("stop", name)


def work(n):
    return 10 // n


with timed("work"):
    work(5)
    work(0)
