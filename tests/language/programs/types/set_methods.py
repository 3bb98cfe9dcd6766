"""Every method and operator of set and frozenset (small integers: their order is fixed)."""
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection(b, {3}), a.difference(b), a.symmetric_difference(b), a.isdisjoint({7}), a <= {1, 2, 3, 4}, a < a, a >= {1}, a > {1}, {1}.issubset(a), a.issuperset([1]))
a.add(5)
a.add(5)
a.discard(99)
a.remove(1)
print(a, len(a), 5 in a, a.pop() in (2, 3, 5), len(a))
c = {1, 2}
c |= {3}
c &= {2, 3, 4}
c -= {2}
c ^= {3, 8}
print(c)
c.update([1], (2,), "")
c.difference_update([8])
c.intersection_update({1})
c.symmetric_difference_update({1, 4})
print(c, c.copy() == c, set(), set("aab") == {"a", "b"}, {1, 1.0, True}, {*range(3), *[7]})
f = frozenset([1, 2])
print(f, f | {3}, {3} | f, type({3} | f).__name__, type(f | {3}).__name__, {f: "key"}[frozenset([2, 1])], f == {1, 2}, hash(f) == hash(frozenset([2, 1])), frozenset(), {frozenset([1])}, f.union([7]))
print({x % 3 for x in range(10)}, {i * j for i in range(3) for j in range(3)}, sorted({"b", "a"}), sum({1, 2}), max({3, 9}), bool(set()), [*{5}])
c.clear()
for call in (lambda: c.remove(1), lambda: c.pop(), lambda: {[1]}, lambda: {1} | [1], lambda: {1} < [1], lambda: {1}[0], lambda: f.add(1), lambda: {1} + {2}, lambda: {{1}}, lambda: set(5), lambda: {1}.union(5), lambda: hash({1})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
