"""Numbers beyond 64 bits where a place, a count or a width is needed."""
big = 2**70
a = [1, 2, 3]
for call in (lambda: a[big], lambda: a[-big], lambda: a.insert(big, 0), lambda: a.pop(big), lambda: "ab" * big, lambda: [0] * -big, lambda: big * "ab", lambda: (1,) * big, lambda: "a".center(big), lambda: "7".zfill(big), lambda: "a b".split(None, big), lambda: "aa".replace("a", "b", big), lambda: "abc"[big], lambda: a.index(9, big)):
    try:
        print(call())
    except (IndexError, OverflowError, ValueError, MemoryError) as e:
        print(type(e).__name__, e)
print(a[:big], a[-big:], a[big:], a[big::-1], "abc"[-big:big], a.index(2, -big, big), "abc".find("c", -big, big), "abcabc".count("b", big))
