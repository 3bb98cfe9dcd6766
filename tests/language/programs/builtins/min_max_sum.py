"""min, max and sum: keys, defaults, several arguments, ties, mixed types, floats, own objects, errors."""
print(max(3, 1, 2), min([3, 1, 2]), max("b", "a"), max([[1], [1, 0]]), min((2, "a"), (2, "A")), max({"a": 1, "b": 2}), max({"a": 5, "b": 2}, key={"a": 5, "b": 2}.get), max("aA", key=str.lower), min([], default=None), max((), default=0), min(iter([4, 2])), max(x * x for x in range(-3, 3)))
print(max([1, 1.0, True]), min([True, 1, 1.0]), max(1, 1.0), min(0, False), max(["aa", "b", "cc"], key=len), min(["aa", "b", "c"], key=len), max(range(10), key=lambda v: (v % 4, -v)), min([[3], [2, 9]], key=sum), max(-0.0, 0), min(0.0, -0.0), max([float("-inf"), -1e308]))
print(sum([]), sum([1, 2], 10), sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum({1: "a", 2: "b"}), sum(x for x in range(100) if x % 7 == 0), sum([True, True]), sum([2**62, 2**62, 2**62]), sum([1, 2.5, 2**70]), sum(map(len, ["a", "bb"])), sum([], 0.0), sum(range(10**6)))
for call in (lambda: max(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: max([1, None]), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: sum([1], []), lambda: sum(5), lambda: max(1, 2, default=3), lambda: max([1], key=5), lambda: sum([b"a"], b""), lambda: min({}, key=len), lambda: max([1, 2], key=lambda v: None)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
