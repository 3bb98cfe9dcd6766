"""Slice assignment and deletion, with steps, growth, and errors of size."""
a = list(range(8))
a[2:4] = ["x", "y", "z"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[1:1] = [7, 7]
print(a)
a[5:] = []
print(a)
del a[::2]
print(a)
a[:] = "abc"
print(a)
a[-1:] = range(3)
print(a)
del a[1:3], a[0]
print(a)
a[10:20] = [9]
a[-100:0] = ["front"]
print(a, a[5:2], a[5:2:-1], a[::-2])
b = [1, 2, 3, 4, 5, 6]
b[::-3] = "AB"
print(b)
del b[-1:0:-2]
print(b)
for change in (lambda: b.__setitem__(slice(None, None, 2), [1]), lambda: b.__setitem__(slice(0, 1), 5), lambda: b.__setitem__(10, 1), lambda: b.__delitem__(10), lambda: b[::0], lambda: b["1":]):
    try:
        print(change())
    except Exception as e:
        print(type(e).__name__, e)
