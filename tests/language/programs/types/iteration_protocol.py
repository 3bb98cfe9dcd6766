"""Iterators of built-in containers: one pass, exhaustion, iter of iter, changed lists."""
a = [1, 2, 3]
it = iter(a)
print(iter(it) is it, next(it), a.append(4), list(it), list(it), next(it, "done"))
for source in ([1, 2], (1, 2), "ab", {1: 2}, {7}, range(2), b"ab", {1: 2}.items(), {1: 2}.values(), zip([1], [2]), map(str, [1]), filter(None, [1]), enumerate("a"), reversed([1, 2]), (x for x in "ab")):
    i = iter(source)
    first = next(i)
    print(first, list(i), list(i), next(i, None))
out = []
for x in a:
    if x < 4 and len(a) < 8:
        a.append(x + 10)
    out.append(x)
print(out)
b = [1, 2, 3, 4]
for x in b:
    if x % 2:
        b.remove(x)
print(b)
z = zip(count := iter(range(5)), count)
print(list(z), list(zip(*[iter("abcdef")] * 2)), [*map(lambda p: p, iter([1]))], dict(enumerate("ab")), tuple(reversed("abc")), list(reversed({1: 1, 2: 2})), list(reversed(range(3))))
for call in (lambda: next(5), lambda: iter(5), lambda: reversed({1}), lambda: reversed(iter([1])), lambda: iter(1, 2), lambda: next(iter([])), lambda: list(zip(1)), lambda: next([1])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
