def f():
    result = []
    for k in range(2):
        result.append([lambda: (i, k) for i in range(3)])
    return result


print([[g() for g in row] for row in f()])
x = 5
print([x for x in range(3)], x)
print([[x * y for x in range(3)] for y in range(3)])
print({k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(10)})
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print([a for a in [b for b in range(4) if b] if a > 1])


class A:
    n = 3
    items = [i for i in range(n)]
    both = [i for i in items]


print(A.items, A.both)


def g():
    y = 10
    return [y + z for z in range(3)], [y for y in range(3)], y


print(g())
print([(lambda v: v * 2)(v) for v in range(3)])
total = 0
print([total := total + v for v in range(5)], total)
print(any((last := v) > 2 for v in range(5)), last)
print(list(i * j for i in range(2) for j in range(2)))
