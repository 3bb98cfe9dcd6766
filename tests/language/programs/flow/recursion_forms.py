"""Recursion: mutual, on lists, with generators, deep but allowed, RecursionError caught and survived."""
def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]


def subsets(items):
    if not items:
        yield []
        return
    for rest in subsets(items[1:]):
        yield rest
        yield [items[0]] + rest


print(even(10), odd(7), even(401), ackermann(2, 3), flatten([1, [2, [3, [4]]], []]), list(subsets([1, 2, 3])))


def forever(n):
    return forever(n + 1)


for _ in range(2):
    try:
        forever(0)
    except RecursionError as e:
        print(type(e).__name__, e)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(0) > 900, (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 20))


class Node:
    def __init__(self, n):
        self.child = Node(n - 1) if n else None

    def __len__(self):
        return 1 + (0 if self.child is None else len(self.child))


print(len(Node(50)))
