"""Names share one list; copies share what is inside; += changes in place; * repeats references."""
a = [1, [2]]
b = a
c = a[:]
d = list(a)
b.append(3)
a[1].append("inner")
print(a, b, c, d, a is b, a is c, a[1] is c[1])
a += [4]
print(b is a, b)
a = a + [5]
print(b is a, b, a)
grid = [[0] * 3] * 2
grid[0][1] = 9
good = [[0] * 3 for _ in range(2)]
good[0][1] = 9
print(grid, good, grid[0] is grid[1])


def change(x, y):
    x.append("changed")
    y = y + ["new"]
    return y


p, q = [], []
print(change(p, q), p, q)
a = [1, 2, 3]
a.append(a)
print(a, a[3][3] is a, len(a))
x = y = []
x += [1]
print(y)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
