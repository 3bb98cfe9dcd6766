s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "hello world".capitalize(), s.casefold())
print(s.find("o"), s.find("o", 5), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"), s.count("l", 4), s.startswith("He"), s.endswith(("x", "ld")), s.startswith("W", 7))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.split(", "), "a b  c".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "x".split(","), "".split(), "".split(","))
print("  pad ".strip() + "|", "  pad ".lstrip() + "|", "  pad ".rstrip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print("-".join(["a", "b", "c"]), "".join(c for c in "abc" if c != "b"), ", ".join(map(str, [1, 2])), "ab".join("xyz"))
print("5".zfill(3), "-5".zfill(4), "a".center(5, "*"), "ab".center(5), "a".ljust(3) + "|", "a".rjust(3) + "|", "a\tb".expandtabs(4))
print("123".isdigit(), "12a".isdigit(), "abc".isalpha(), "ab1".isalnum(), "  ".isspace(), "Abc".istitle(), "abc".islower(), "ABC".isupper(), "".isdigit(), "x1".isidentifier(), "1.5".isnumeric())
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("z"), "one\ntwo\r\nthree".splitlines(), "a\n".splitlines(True))
print(s[0], s[-1], s[1:4], s[:5], s[7:], s[::-1], s[::3], s[-3:], s[10:2], s[5:1:-1], "W" in s, "xyz" not in s, len(s))
print("abc" < "abd", "abc" < "ab", "a" < "B", "a" * 3, 3 * "ab", "a" + "b", "abc" == "abc", ord("a"), chr(97), chr(8364), ord("€"), "é" == "\u00e9")
print("x".encode(), "ä".encode("utf-8"), b"\xc3\xa4".decode(), str(b"a", "utf-8"), list("abc"), tuple("ab"), sorted("hello"), set("aab") == {"a", "b"}, max("abc"), "".join(reversed("abc")))
print("{:>10}|{:<5}|{:^7}|{:05d}|{:.2f}".format("right", "l", "mid", 42, 3.14159), "{0}{1}{0}".format("a", "b"), "{x[0]} {x[1]} {y.real}".format(x=[1, 2], y=3), "{{}}".format())
t = str.maketrans("abc", "xyz")
print("aabbcc".translate(t), "hello".translate({ord("l"): None}), "a,b;c".replace(";", ",").split(","), "tEST".title(), "they're bill's".title())
for f in (lambda: s.index("zz"), lambda: "a" + 1, lambda: s[100], lambda: "a" - "b", lambda: s["x"], lambda: ",".join([1, 2]), lambda: "abc" < 3, lambda: "%d" % "x", lambda: "{}".format(), lambda: chr(-1), lambda: ord("ab"), lambda: "a" * "b", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{a}".format(b=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = "J"
except TypeError as e:
    print(e)
