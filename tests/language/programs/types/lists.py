a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.insert(1, 9)
a.insert(-1, "x")
a.insert(100, "end")
print(a, len(a), a.index(9), a.count(3), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x") if "x" in a else None
print(a)
a.sort()
print(a)
a.sort(reverse=True)
print(a)
a.reverse()
print(a, a[::-1], a[1:3], a[-2:], a[:], a[::2], a[5:1], a[-100:100])
b = a.copy()
b.clear()
print(a, b, a + [1], [0] * 3, 2 * [1, 2], a == a[:], a is a[:], [1, 2] < [1, 3], [1] < [1, 0], [] < [1])
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
n = [[0] * 2 for _ in range(2)]
n[0][0] = 1
print(n)
a[1:2] = ["p", "q", "r"]
print(a)
a[:0] = [0]
a[len(a):] = [99]
print(a)
a[::2] = list("vwxyz")[: len(a[::2])]
print(a)
del a[1:3]
print(a, min([3, 1]), max([3, 1]), sum([1, 2], 10), sorted("bca", reverse=True), sorted([-3, 2, -1], key=abs))
w = ["bb", "a", "ccc", "dd"]
print(sorted(w, key=len), sorted(w, key=lambda s: (-len(s), s)), max(w, key=len), min(w, key=len), [x for x in reversed(w)])
print(list(enumerate(w)), list(enumerate(w, 1)), list(zip(w, [1, 2])), list(range(10, 0, -3)), [*range(3), *w], list(map(len, w)), any([]), all([]), any([0, 1]), all([1, 0]))
x = [1, [2, [3]]]
y = x[:]
y[1].append(4)
print(x, [1, 2] in [[1, 2]], 2 in x)
x.append(x)
print(x)
for f in (lambda: [][0], lambda: [1].pop(5), lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: [1]["a"], lambda: [1] * 1.5, lambda: sorted([1, "a"]), lambda: min([]), lambda: [1][1.0], lambda: [3, 1] < ["a"], lambda: sum(["a"]), lambda: list(5), lambda: max(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z = [1, 2, 3]
for i in z:
    if i < 3:
        z.append(i + 10) if len(z) < 6 else None
print(z)
try:
    z[1:3:2] = [1, 2, 3]
except ValueError as e:
    print(e)
