"""Tuples: packing, comparison, hashing, nesting, methods, one element, errors."""
t = 1, "a", (2, [3])
print(t, t[0], t[-1][1], len(t), t + (4,), (0,) * 3, t[1:], t[::-1], t.count("a"), t.index("a"), (1,), (), tuple("ab"), tuple([1, (2,)]), tuple(), ((1,),))
print((1, 2) < (1, 3), (1,) < (1, 0), ("a", 2) > ("a", 1), (1, 2) == (1.0, True + 1), () < (0,), max((1, "b"), (1, "a")), sorted([(2, "a"), (1, "z"), (1, "b")]))
d = {(0, 0): "origin", (1, 2): "p"}
print(d[0, 0], d[(1, 2)], (3, 4) in d, hash((1, 2)) == hash((1, 2)), {(1, 2), (1, 2)})
a, (b, (c, *rest)) = 1, (2, (3, 4, 5))
print(a, b, c, rest, [x * y for x, y in [(1, 2), (3, 4)]], *t)
t[2][1].append("in a tuple")
print(t, isinstance(t, tuple), (not t), bool(()), (lambda *a: a)(1, 2))
for call in (lambda: t.append(1), lambda: t.__setitem__(0, 1), lambda: hash(t), lambda: t[5], lambda: (1,).index(2), lambda: (1,) + [2], lambda: (1, "a") < (1, 2), lambda: {t: 1}, lambda: tuple(5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
