"""Comprehensions have scopes of their own; nesting, conditions, order of clauses, in classes and functions."""
x = "outer"
print([x for x in range(3)], x, {x: x * x for x in range(3)}, {x % 2 for x in range(4)}, x)
print([(i, j) for i in range(3) for j in range(i)], [[i * j for j in range(3)] for i in range(2)], [a for b in [[1, 2], [3]] for a in b if a != 2], [y for y in range(20) if y % 2 if y % 3])
print([lambda: i for i in range(3)][0](), [f() for f in [lambda i=i: i for i in range(3)]], [i if i % 2 else -i for i in range(4)], [(a, b) for a, b in zip("xy", [1, 2])], [a for (a, *b), c in [((1, 2), 3)]])


class C:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        inner = [n for _ in range(2)]
    except NameError as e:
        inner = str(e)


print(C.squares, C.inner)


def f(n):
    k = 10
    rows = [[k + n + i + j for j in range(2)] for i in range(2)]
    total = sum(v for row in rows for v in row)
    return rows, total, {w: len(w) for w in "a bb".split()}


print(f(1))


def g():
    yield 1
    yield list(z for z in range(3) if (last := z) >= 0)
    yield last


print(list(g()))
print([n for n in range(50) if all(n % d for d in range(2, n)) and n > 1], sum([1 for c in "banana" if c == "a"]), [[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)], {k: v for v, k in enumerate("abc")}, dict([(k, [v for v in range(k)]) for k in range(3)]))
try:
    [1 / d for d in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    [undefined_name for _ in [1]]
except NameError as e:
    print(e)
print(list([] or [i] for i in range(2)), [*(i for i in "ab")], len([None for _ in range(1000)]))
