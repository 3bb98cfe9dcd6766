print(abs(-3), all([1, True]), any([0, None]), ascii("ä"), bin(5), bool(1), callable(len), chr(65), divmod(7, 3), hex(16), isinstance(1, (str, int)), len("abc"), max(1, 5, 3), min([4, 2]), oct(8), ord("A"), pow(2, 3), round(2.567, 2), sum([1, 2, 3]), repr("a"), str(1), type(1).__name__)
print(list(map(str, range(3))), list(filter(None, [0, 1, "", "a"])), list(zip([1, 2, 3], "ab")), list(zip()), list(enumerate("ab", 5)), sorted([3, 1, 2], reverse=True), list(reversed([1, 2])), list(iter([1])), next(iter("a")))
print(max([1, 2], key=lambda x: -x), min("b", "a", key=ord), max([], default="none"), min({}, default=0), max("apple", "fig", key=len), sum([[1], [2]], []), sum((0.5, 0.25)), round(1e20), round(12345, -2), round(0.1 + 0.2, 10))
print(1, 2, 3, sep="-", end="!\n")
print("a", "b", sep="")
print()
print("no newline", end="")
print(end="\n")
print(*[1, 2], *"ab", sep=", ")
print([1, "a", 2.5, None, True, (1,), {"k": "v"}, {1}], "text", 'q"uote', ["it's", 'say "x"', "both ' and \""])
print(list(zip([1, 2], [3, 4], [5, 6])), dict(zip("ab", range(2))), [*zip(*[[1, 2], [3, 4]])], list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "end"))
print(list(iter(lambda c=[0]: c.append(1) or len(c), 4)))
print(isinstance([], list), isinstance(1, float), issubclass(int, object), hasattr("a", "upper"), getattr("a", "upper")(), id(1) == id(1), hash("a") == hash("a"))
print(format(3.14159, ".2f"), format("a", ">3"), format(255, "x"), str([1, "a"]), repr(None), str(ValueError("x")), repr(ValueError("x", 1)))
x = [1, 2, 3]
print(sorted(x, key=lambda v: v % 2), list(reversed(sorted(x))), sum(v * v for v in x), max(x, key=lambda v: (v % 2, v)), ",".join(str(v) for v in x), [a for a in map(int, "123")], any(v > 2 for v in x), all(v > 0 for v in x))
for f in (lambda: max(), lambda: sum("ab"), lambda: len(1), lambda: abs("x"), lambda: int("a"), lambda: next(iter([])), lambda: sorted(5), lambda: round("a"), lambda: min(1, "a"), lambda: chr("a"), lambda: sum([1], "a"), lambda: isinstance(1, 2), lambda: getattr(1, "foo"), lambda: zip(1), lambda: enumerate(5), lambda: len(), lambda: len(1, 2), lambda: print(1, foo=2), lambda: int("1", base=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
