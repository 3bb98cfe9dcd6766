s = list(range(10))
for sl in (slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(None, 100), slice(-100, 3), slice(5, 5), slice(None, None, 3)):
    print(sl, s[sl], "0123456789"[sl], tuple(s)[sl], range(10)[sl])
print(slice(1, 2, 3).start, slice(1, 2, 3).indices(2), s[1:][1:][0], "abc"[1:2][0])
s[2:4] = []
print(s)
s[::3] = [0, 0, 0]
print(s)
s[5:2:-1] = "xyz"
print(s)
del s[::2]
print(s)
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s["a":]
except TypeError as e:
    print(e)
