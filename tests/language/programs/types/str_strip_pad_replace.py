"""strip with character sets, removeprefix, padding, zfill, replace, expandtabs."""
s = "xxhixx"
print(s.strip("x"), s.lstrip("x"), s.rstrip("x"), s.strip("hx"), "  a ".strip() + "|", "\t\n a\u3000".strip() + "|", "abcba".strip("ab"), s.strip(""))
print("TestHook".removeprefix("Test"), "TestHook".removesuffix("Hook"), "TestHook".removeprefix("x"), "aaa".removeprefix("a"), "".removesuffix("a"))
print("ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "ab".center(5, "*"), "abc".center(6, "*"), "abcd".center(3), "a".center(4, "-"), "ab".center(5, "-"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(6))
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("", "-"), "banana".replace("na", ""), "aaa".replace("aa", "b"), "x".replace("x", "x", 0), "abc".replace("", "-", 2))
print(repr("a\tbc\tdef\tg".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t|\n\t|".expandtabs(2)), repr("a\tb".expandtabs(0)))
print("hello".translate({104: "J", ord("l"): None, "o": "0"}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("h", "y", "l")), str.maketrans({"a": 1, 98: "x"}))
for call in (lambda: "a".center(5, "ab"), lambda: "a".replace("a"), lambda: "a".ljust("5"), lambda: str.maketrans("ab", "c")):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
