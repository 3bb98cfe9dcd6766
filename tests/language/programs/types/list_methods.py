"""Every method of list, with its errors."""
a = [3, 1, 2]
print(a.append(4), a, a.extend("xy"), a, a.extend(range(2)), a)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a, a.pop(), a.pop(0), a.pop(-2), a, a.index(1), a.index(1, 2), a.count(1), a.remove("x"), a, a.copy() == a, a.copy() is a)
a.reverse()
print(a)
a.clear()
print(a, a.copy(), [1, [2]] * 2, [0] * 0, [1] * -1)
b = [5, 2, 9, 1]
b.sort()
print(b, b.sort(reverse=True), b)
w = ["bb", "a", "ccc", "dd"]
w.sort(key=len)
print(w)
w.sort(key=lambda s: (-len(s), s))
print(w, sorted(w, key=str.upper, reverse=True))
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 9], [1, "a"] == [1, "a"], [1] == (1,), [[1], [2]] == [[1], [2]])
for call in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, "a"].sort(), lambda: [1].insert("a", 1), lambda: [1] + (2,), lambda: [1] * 1.5, lambda: [1, 2].index(1, 1), lambda: [1].extend(5), lambda: [1] < ["a"], lambda: [1].foo(), lambda: [1].append(1, 2), lambda: [3, 1].sort(len), lambda: list(1, 2), lambda: [1]["a"]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
