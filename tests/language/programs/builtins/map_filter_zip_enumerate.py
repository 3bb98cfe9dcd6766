"""Lazy built-in iterators: how far they read, several inputs, exhaustion, printing, strict zip."""
def loud(items):
    for x in items:
        print("give", x, end="; ")
        yield x


m = map(lambda v: v * 10, loud([1, 2, 3]))
print("nothing yet")
print(next(m))
z = zip(loud("ab"), loud([1]))
print(list(z))
z = zip(loud([1]), loud("ab"))
print(list(z))
f = filter(lambda v: v % 2, loud(range(4)))
print(next(f), list(f))
e = enumerate(loud("xy"), start=5)
print(next(e), list(e))
print(list(map(pow, [2, 3, 4], [5, 2])), list(map(lambda *a: a, "ab", "cd", "ef")), list(filter(None, [0, 1, [], [0], "", "a", None])), list(filter(str.isupper, "aBcD")), list(map(int, "123")), list(map(str.strip, [" a ", "b "])), list(zip("ab", [1, 2], (True, False))), list(zip("a")), list(enumerate([])))
print(dict(map(lambda kv: (kv[1], kv[0]), {"a": 1}.items())), any(map(lambda v: v > 2, [1, 2, 3])), all(map(bool, [])), sum(map(len, ["a", "bc"])), max(map(abs, [-3, 2])), "".join(map(chr, [72, 105])), sorted(map(lambda v: -v, [1, 3, 2])))
pairs = list(zip([1, 2, 3], "abc"))
numbers, letters = zip(*pairs)
print(pairs, numbers, letters, list(zip(*[[1, 2], [3, 4]])), [a + b for a, b in zip([1, 2], [10, 20])], list(zip(pairs, pairs[1:])))
try:
    for a, b in zip([1, 2], [1], strict=True):
        print(a, b)
except ValueError as error:
    print(error)
for call in (lambda: list(zip([1], [], strict=True)), lambda: list(zip([], [1], [2], strict=True)), lambda: map(str), lambda: list(map(5, [1])), lambda: list(map(int, ["1", "x"])), lambda: list(enumerate(5)), lambda: list(map(lambda a: a, [1], [2])), lambda: list(filter(5, [1]))):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
