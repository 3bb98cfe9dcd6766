"""Unpacking into names, items, attributes, nested and starred targets, and the errors of wrong sizes."""
a, b = 1, 2
a, b = b, a
(c, d), [e, f] = "xy", (3, 4)
head, *tail = range(4)
*init, last = "abc"
first, *_, end = [1, 2]
((p, *q), r), *s = ([(1, 2, 3), 4], 5, 6)
print(a, b, c, d, e, f, head, tail, init, last, first, _, end, p, q, r, s)


class Bag:
    pass


bag, table, row = Bag(), {}, [0, 0, 0]
bag.x, table["k"], row[1] = 10, 20, 30
row[0], row[2] = row[1], row[0]
bag.y, *table["rest"] = 1, 2, 3
print(bag.x, table, row, bag.y)
i = 0
i, row[i] = 2, "at two"
print(row)
x = y = z = [1]
x.append(2)
print(z, x is y)
for k, (v, *w) in {"a": (1, 2, 3), "b": "xyz"}.items():
    print(k, v, w)
[m, n] = {"m": 1, "n": 2}
(o,) = [9]
print(m, n, o, [*range(2), *"ab"], (*[1], 2), {*[1], 2}, {**{"a": 1}, "b": 2})
for source in ([1], [1, 2, 3], [], "ab1", 5, None, {"only": 1}):
    try:
        u, v = source
        print(u, v)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    u, *v, w = [1]
except ValueError as error:
    print(error)
try:
    u, (v, w) = 1, (2,)
except ValueError as error:
    print(error, u)
