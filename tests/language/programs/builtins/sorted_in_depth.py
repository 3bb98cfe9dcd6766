"""sorted and sort: stability, keys, reverse stability, key called once, custom order, failing keys, big inputs."""
from functools import cmp_to_key

people = [("Ann", 30), ("Bob", 25), ("Cyd", 30), ("Dan", 25), ("Eve", 35)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True), sorted(people, key=lambda p: (-p[1], p[0])))
calls = []
sorted([3, 1, 2], key=lambda v: calls.append(v) or v)
print(calls, sorted("bAc"), sorted("bAc", key=str.lower), sorted({3: "x", 1: "y"}), sorted([True, False, 0.5]), sorted([[2], [1, 5], [1]]), sorted((x % 3, x) for x in range(6)))


class Card:
    order = "23456789TJQKA"

    def __init__(self, c):
        self.c = c

    def __lt__(self, o):
        return self.order.index(self.c[0]) < self.order.index(o.c[0])

    def __repr__(self):
        return self.c


print(sorted(map(Card, "KS 2H AD TC".split())), max(map(Card, "KS AD".split())), sorted([10, 9, 2, 1], key=str), sorted(["b10", "b9", "a1"], key=lambda s: (s[0], int(s[1:]))), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
data = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(data) == list(range(1009)), sorted(data, reverse=True)[:3], sorted(data, key=lambda v: v % 10)[:4], sorted([1] * 5), sorted([]), sorted(data[:20], key=lambda v: -v)[0] == max(data[:20]))
a = [5, 3, 1]
try:
    a.sort(key=lambda v: 1 / (v - 3))
except ZeroDivisionError as e:
    print(e, a)
b = [1, 2, 3]
try:
    b.sort(key=lambda v: b.append(v))
except ValueError as e:
    print(e, b)
for call in (lambda: sorted([1, "a"]), lambda: sorted([None, None]), lambda: sorted(5), lambda: sorted([1], len), lambda: sorted([1], key=5), lambda: sorted([{}, {}]), lambda: sorted([1, 2], reverse="x")):
    try:
        print(call())
    except TypeError as e:
        print(e)
