"""Ranges are sequences: length, membership, slices, equality, negative steps, huge bounds."""
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], list(r[::-1]), 8 in r, 9 in r, r.index(8), r.count(8), r.count(9), r.start, r.stop, r.step, range(5), range(0), range(3, 3))
print(list(range(5, 0, -2)), list(range(0, 5, -1)), len(range(10, 0, -3)), range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)), sum(range(101)), max(range(5)), min(range(5, 9)), sorted(range(3), reverse=True), list(reversed(range(4))), tuple(range(2)), bool(range(0)), 2.0 in range(3), "a" in range(3))
big = range(10**15, 10**15 + 5, 2)
print(list(big), len(big), big[1], 10**15 + 4 in big, range(10**18)[10**17], list(range(2**63 - 3, 2**63 - 1)), 10**30 in big)
it = iter(range(3))
print(next(it), list(it), next(it, "end"), [i for i in range(True, 4)])
for call in (lambda: range(), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: r[10], lambda: r.index(9), lambda: range(1, 2, 3, 4), lambda: r["a"], lambda: range(3) + [1], lambda: range(3).__setitem__):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
