b = b"abc\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], list(b), b + b"d", b * 2, b"b" in b, 97 in b, b.hex(), bytes([65, 66]), bytes(3), b == b"abc\x00\xff", b"a" < b"b")
print(b"a,b".split(b","), b"x".join([b"a", b"b"]), b"abc".find(b"c"), b"abc".upper(), b"a b".replace(b" ", b"-"), b"ab".decode(), b"it's", b'say "hi"', b"\t\n\\", bytes.fromhex("ff00"), b"abc".startswith(b"ab"), hash(b"a") == hash(b"a"))
print(True, False, True and False, True + 1, True == 1, True is True, bool([]), bool("0"), bool(0.0), bool(None), isinstance(True, int), str(True), int(False), True * 3, -True, ~True, True & False, True | False, True ^ True, not True, [10, 20][True], {True: "a"}[1])
print(None, None is None, None == 0, bool(None), str(None), [None], ..., type(None).__name__, type(...).__name__, NotImplemented)
print(type(1), type("a"), type([]), type(None), type(print), type(lambda: 0), type(type), type(1.0), type(True), type({}), type(()), type(set()), type(b""), type(range(3)), type(ValueError()))
print(range(5), range(1, 10, 2), list(range(0)), len(range(0, 10, 3)), range(10)[3], range(10)[2:5], 4 in range(0, 10, 2), range(3) == range(0, 3), list(reversed(range(3))), range(10)[-1], sum(range(101)), range(5).index(3), range(0, -5, -2)[1], max(range(4)), list(range(3, -1, -1)))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(5)[10], lambda: bytes([256]), lambda: b"a" + "b", lambda: None + 1, lambda: None.x, lambda: None[0], lambda: None(), lambda: len(5), lambda: iter(5), lambda: next([]), lambda: -"a", lambda: ~1.5, lambda: abs("a"), lambda: len(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
