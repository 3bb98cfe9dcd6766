"""Text is a sequence: index, slice, loop, compare, repeat, order, unpack, membership, minimum."""
s = "Wörld 😀!"
print(len(s), s[0], s[-1], s[1:5], s[::-1], s[10:], s[-3:], s[::3], list(s), [c for c in s if c.isalpha()], sorted(s), max(s), min(s))
print("abc" < "abd", "abc" < "abcd", "Z" < "a", "" < "a", "ä" > "z", "10" < "9", "a" * 3, 0 * "a", "a" * -1, "a" + "b" "c")
first, *middle, last = "hello"
print(first, middle, last, [*"ab", *"cd"], dict(zip("abc", "123")), list(enumerate("xy", 1)), "".join(reversed("abc")), list(map(ord, "aä😀")), chr(128512))
print(hash("a") == hash("".join(["a"])), "a" is not None, str("x"), str(b"x"), str(1.0), str(None), str([1, "a"]), str(), bool("0"), bool(""))
for call in (lambda: s[100], lambda: s["a"], lambda: s[1.0], lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" - "b", lambda: "a" < 1, lambda: -"a", lambda: ord("ab"), lambda: chr(-1), lambda: "ab" * 1.5):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
