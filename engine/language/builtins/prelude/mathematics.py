# Functions of module math for iterables that only Python code can step.

from math import dist, fsum


def _math_fsum(iterable):
    return fsum([x for x in iterable])


def _math_dist(p, q):
    return dist([x for x in p], [x for x in q])


def _math_prod(iterable, start):
    total = start
    for x in iterable:
        total = total * x
    return total
