t = (1, "a", [2])
print(t, t[0], t[-1], t[1:], len(t), t + (3,), t * 2, "a" in t, t.index("a"), t.count(1), (), (1,), tuple([1, 2]), tuple("ab"), 1 in ())
t[2].append(3)
print(t, (1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), sorted([(2, "a"), (1, "z"), (1, "b")]), max((1, 2), (1, 3)))
try:
    t[0] = 5
except TypeError as e:
    print(e)
a, b = (1, 2)
print(a, b, *t, (lambda *x: x)(*t))
s = {3, 1, 2, 3}
print(sorted(s), len(s), 3 in s, set(), {1} | {2}, {1, 2} & {2, 3}, {1, 2} - {2}, sorted({1, 2} ^ {2, 3}), {1} <= {1, 2}, {1, 2} > {1}, {1} == {1}, {1}.isdisjoint({2}), {1}.issubset([1, 2]), {1, 2}.issuperset({1}))
s.add(10)
s.discard(99)
s.remove(1)
s.update([20, 21], {22})
print(sorted(s), sorted(s.union([5])), sorted(s.intersection({2, 20})), sorted(s.difference({2})), sorted(s.symmetric_difference({2, 100})))
s -= {20, 21}
s |= {7}
s &= {7, 2, 10}
print(sorted(s), s.copy() == s, frozenset([1, 2]) == {1, 2}, {frozenset([1]): "f"}[frozenset([1])], sorted(set("hello")), {x % 3 for x in range(9)} == {0, 1, 2})
s.clear()
print(s, bool(s), set([1, 1]), frozenset(), frozenset({1}), {(1, 2)}, {None}, {"a"}, {1.0, 1, True})
for f in (lambda: {[]}, lambda: set().pop(), lambda: {1}.remove(2), lambda: {1} + {2}, lambda: {1}[0], lambda: set(5), lambda: {1} < 3, lambda: (1,) + [2], lambda: ()[0], lambda: (1).x, lambda: {1} | [2]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1, 2, 3} == {3, 2, 1}, len({i // 2 for i in range(10)}), sum({1, 2, 3}), min({4, 2}), list({5}), set(range(3)) <= set(range(5)))
